namespace Shnor.Domain.Roadmap.Versions;

/// <summary>A row of one of two versions of a plan: what is compared, whether it stands in the store or in a document.</summary>
/// <param name="Deadline">The phrase as written.</param>
/// <param name="Responsible">A key for each, the same for every spelling of one person or body.</param>
public sealed record VersionRow(string? No, string? Section, string Title, string Deadline, IReadOnlyList<string> Responsible, string? Expected, ActivityKind Kind);

/// <summary>What of a row reads otherwise in the newer version. A number that only moved on is no change: every row below a new one has one.</summary>
[Flags]
public enum RowChanges
{
    None = 0,
    Title = 1,
    Deadline = 2,
    Responsible = 4,
    Kind = 8,
    Section = 16,
    Expected = 32,
}

/// <summary>A row of the older version and the row of the newer one that is the same activity.</summary>
/// <param name="Likeness">Of the titles, 0–1.</param>
/// <param name="IsDoubtful">So little alike that a person is asked.</param>
public sealed record RowMatch(int Old, int New, double Likeness, bool IsDoubtful);
