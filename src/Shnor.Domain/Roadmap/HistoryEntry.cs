namespace Shnor.Domain.Roadmap;

/// <summary>What happened, when, by whom. Append-only: the store refuses to change or delete a row. Holds ids and dates, never names or people's texts.</summary>
public sealed class HistoryEntry
{
    public long Id { get; init; }

    public ProgrammeId ProgrammeId { get; init; }

    public OccurrenceId? OccurrenceId { get; init; }

    public DateTime At { get; init; }

    /// <summary>Null: the bot itself.</summary>
    public PersonId? By { get; init; }

    public HistoryEvent What { get; init; }

    /// <summary>A date or a number in invariant form, where the event has one.</summary>
    public string? Detail { get; init; }
}

public enum HistoryEvent
{
    Launched,
    Joined,
    Left,
    Confirmed,
    Undone,
    Dated,
    LinkSet,

    /// <summary>A newer version of the plan; the detail counts its changed, new and removed rows: «3/2/1».</summary>
    PlanUpdated,

    /// <summary>A newer version of the plan no longer has it.</summary>
    Cancelled,
}
