namespace Shnor.Domain.Roadmap.Versions;

/// <summary>What a newer version says otherwise of one activity.</summary>
public static class RowComparison
{
    public static RowChanges Between(VersionRow old, VersionRow fresh) =>
        (IsSame(old.Title, fresh.Title) ? RowChanges.None : RowChanges.Title)
        | (IsSame(old.Deadline, fresh.Deadline) ? RowChanges.None : RowChanges.Deadline)
        | (old.Responsible.ToHashSet().SetEquals(fresh.Responsible) ? RowChanges.None : RowChanges.Responsible)
        | (old.Kind == fresh.Kind ? RowChanges.None : RowChanges.Kind)
        | (IsSame(old.Section, fresh.Section) ? RowChanges.None : RowChanges.Section)
        | (IsSame(old.Expected, fresh.Expected) ? RowChanges.None : RowChanges.Expected);

    /// <summary>Case, dots, quotes, dashes and ё are a matter of typing.</summary>
    public static bool IsSame(string? one, string? other) => TitleWords.Plain(one) == TitleWords.Plain(other);
}
