namespace Shnor.Domain.Events;

/// <summary>
/// Why an event was moved or cancelled, why a report came back: somebody's words about a step of an occurrence. History holds none
/// (<see cref="Roadmap.HistoryEntry"/>), and letters say the number of this row.
/// </summary>
public sealed class Remark
{
    public RemarkId Id { get; init; }

    public OccurrenceId OccurrenceId { get; init; }

    public RemarkKind Kind { get; init; }

    /// <summary>Untrusted text.</summary>
    public required string Text { get; set; }

    public PersonId? By { get; set; }

    public DateTime At { get; init; }
}

public enum RemarkKind
{
    Moved,
    Cancelled,
    Skipped,
    Returned,
}
