using Shnor.Domain.Roadmap;

namespace Shnor.Domain.Reminders;

/// <summary>What a ladder needs to know of an occurrence as it stands now; not its state: who has confirmed is asked when a rung is sent.</summary>
public sealed record OccurrenceFacts(OccurrenceShape Shape, DateOnly WindowFrom, DateOnly WindowTo)
{
    /// <summary>How long an event lasts that nobody gave an end.</summary>
    public static readonly TimeSpan UsualDuration = TimeSpan.FromMinutes(60);

    /// <summary>Deadlines: the working day on which it is due, or the day a coordinator moved it to.</summary>
    public DateOnly? DueOn { get; init; }

    /// <summary>Events with an hour, planned so or set by a person: local date and time of the programme.</summary>
    public DateTime? StartsAt { get; init; }

    public TimeSpan Duration { get; init; } = UsualDuration;

    public bool IsSeries { get; init; }

    /// <summary>First day of the activity's next window: from then on this one is no longer pressed for.</summary>
    public DateOnly? NextWindowOpens { get; init; }

    /// <summary>A floating event that somebody has given its hour.</summary>
    public bool DateWasSet => Shape == OccurrenceShape.Floating && StartsAt is not null;

    /// <summary>Start and end of an event that has an hour.</summary>
    public (DateTime Start, DateTime End)? Hours => Shape is OccurrenceShape.Dated or OccurrenceShape.Floating && StartsAt is { } start ? (start, start + Duration) : null;

    /// <summary>The day that decides whether the occurrence lies before a launch, is overdue, or is over.</summary>
    public DateOnly LastDay => Hours is { } hours ? DateOnly.FromDateTime(hours.Start) : DueOn ?? WindowTo;

    /// <param name="planned">One of the occurrences of an activity.</param>
    /// <param name="siblings">All of them.</param>
    public static OccurrenceFacts Of(PlannedOccurrence planned, IEnumerable<PlannedOccurrence> siblings) => new(planned.Shape, planned.WindowFrom, planned.WindowTo)
    {
        DueOn = planned.DueOn,
        StartsAt = planned.StartsAt,
        Duration = planned.Lasts ?? UsualDuration,
        IsSeries = planned.IsSeries,
        NextWindowOpens = NextWindowAfter(planned.WindowTo, siblings.Select(each => each.WindowFrom)),
    };

    /// <summary>The first window that opens after this one's last day.</summary>
    public static DateOnly? NextWindowAfter(DateOnly windowTo, IEnumerable<DateOnly> windowsFrom) =>
        windowsFrom.Where(from => from > windowTo).Select(from => (DateOnly?)from).Min();
}
