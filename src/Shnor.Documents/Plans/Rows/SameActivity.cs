namespace Shnor.Documents.Plans.Rows;

/// <summary>One activity over several rows of merged cells: each row adds a deadline, unless somebody else answers for it.</summary>
internal static class SameActivity
{
    /// <summary>Null when the row has people of its own: then it is a row of its own under the same number and title.</summary>
    public static PlanRow? Joined(PlanRow above, PlanRow row)
    {
        if (row.ResponsibleText.Length > 0 && above.ResponsibleText.Length > 0 && row.ResponsibleText != above.ResponsibleText) return null;
        return above with
        {
            DeadlineText = Both(above.DeadlineText, row.DeadlineText),
            ResponsibleText = above.ResponsibleText.Length > 0 ? above.ResponsibleText : row.ResponsibleText,
            Expected = Both(above.Expected ?? "", row.Expected ?? "") is { Length: > 0 } expected ? expected : null,
        };
    }

    private static string Both(string one, string other)
    {
        if (one.Length == 0) return other;
        return other.Length == 0 || one.Split("; ").Contains(other, StringComparer.Ordinal) ? one : $"{one}; {other}";
    }
}
