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

    /// <summary>The detail: whose role, and which it is now: «12 SchoolHead».</summary>
    RoleGiven,

    /// <summary>Everything of one person went to another; the detail: from whom and to whom, «12 15».</summary>
    HandedOver,

    /// <summary>Somebody is away; the detail: who, from when to when, and who receives instead, «12 2026-11-23..2026-12-06 15».</summary>
    Away,

    /// <summary>Back before the end of an absence; the detail: who.</summary>
    BackAgain,

    /// <summary>A person's data were removed at their wish; the detail: whose.</summary>
    Forgotten,

    /// <summary>A deadline or an event was moved; the detail: from and to, «2026-11-26T12:00 2026-12-03T12:00» or days.</summary>
    Moved,

    /// <summary>One date of a series is left out.</summary>
    Skipped,

    /// <summary>Who is invited, or where, has changed.</summary>
    Edited,

    /// <summary>A series goes on otherwise from a date; the detail: from when.</summary>
    SeriesChanged,

    ReportSent,

    Accepted,

    Returned,

    /// <summary>Attendance was written down; the detail counts who came and who did not: «12/3».</summary>
    AttendanceTaken,

    /// <summary>A setting of the programme; the detail: which, and what it is now: «acceptance off».</summary>
    SettingChanged,

    Paused,

    Resumed,

    Archived,

    /// <summary>A group chat is bound to the programme; the detail: which.</summary>
    GroupBound,

    GroupUnbound,

    /// <summary>Everything of the programme was removed; what happened in it stays, by numbers.</summary>
    Deleted,
}
