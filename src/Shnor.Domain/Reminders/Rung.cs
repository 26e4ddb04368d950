namespace Shnor.Domain.Reminders;

/// <summary>One step of a reminder ladder: to whom, when, and what it is about.</summary>
/// <param name="Name">
/// Stable, stored in the outbox key, unique in its ladder: <c>14d</c>, <c>3w</c> (working days), <c>day</c>, <c>late1</c>, <c>date-50</c> (per cent of the window), <c>event-1h</c>, <c>event-1h-audience</c>…
/// </param>
/// <param name="At">Programme-local date and time (kind Unspecified).</param>
/// <param name="IsEvent">Event rungs always come alone; the 09:00 rungs of the others are joined per person.</param>
public sealed record Rung(string Name, RungPurpose Purpose, RungRecipient To, DateTime At, bool IsEvent = false)
{
    /// <summary>The name of the rung at an event's start, which edits what was sent instead of sending.</summary>
    public const string EventStart = "event-start";

    /// <summary>
    /// Null, or how long after an event's start (negative: before it). Such a rung keeps its distance in a night when the clocks are changed;
    /// <see cref="At"/> is what they show on any other.
    /// </summary>
    public TimeSpan? FromStart { get; init; }
}

public enum RungRecipient
{
    Responsible,
    Audience,
    Coordinator,
}

/// <summary>What the message of a rung says; each has its own text.</summary>
public enum RungPurpose
{
    /// <summary>A long window has opened.</summary>
    WindowOpens,

    /// <summary>A deadline comes nearer.</summary>
    DeadlineNears,

    /// <summary>The deadline is today.</summary>
    DeadlineToday,

    /// <summary>The deadline has passed without a mark.</summary>
    Overdue,

    /// <summary>Somebody must set a date: «Назначьте дату».</summary>
    SetDate,

    /// <summary>An event comes nearer.</summary>
    EventNears,

    /// <summary>The event begins: its last reminder is edited silently, «Понятно» becomes «Выполнено».</summary>
    EventStarts,

    /// <summary>The event is over and nobody has marked it.</summary>
    EventUnmarked,

    /// <summary>«Как идёт?»: something that goes on all the time.</summary>
    Progress,
}
