namespace Shnor.Domain.Roadmap.Versions;

/// <summary>What a newer version says otherwise of one activity.</summary>
public static class RowComparison
{
    public static RowChanges Between(VersionRow old, VersionRow fresh) =>
        (IsSame(old.Title, fresh.Title) ? 0 : RowChanges.Title)
        | (IsSame(old.Deadline, fresh.Deadline) ? 0 : RowChanges.Deadline)
        | (old.Responsible.ToHashSet().SetEquals(fresh.Responsible) ? 0 : RowChanges.Responsible)
        | (old.Kind == fresh.Kind ? 0 : RowChanges.Kind)
        | (IsSame(old.Section, fresh.Section) ? 0 : RowChanges.Section)
        | (IsSame(old.Expected, fresh.Expected) ? 0 : RowChanges.Expected);

    /// <summary>Case, dots, quotes, dashes and ё are a matter of typing.</summary>
    public static bool IsSame(string? one, string? other) => TitleWords.Plain(one) == TitleWords.Plain(other);
}
