using Shnor.Domain.Roadmap;

namespace Shnor.Domain.Reminders;

/// <summary>How an occurrence that nobody has marked stands at a moment. Derived, never stored.</summary>
public enum OccurrenceStanding
{
    /// <summary>Has a deadline on a later day.</summary>
    Ahead,

    /// <summary>Its deadline is today.</summary>
    DueToday,

    /// <summary>Its deadline, or the window in which it should have got a date, has passed.</summary>
    Overdue,

    /// <summary>Waits for somebody to set its date and time.</summary>
    Floating,

    /// <summary>Has an hour, which has not come.</summary>
    Dated,

    /// <summary>Has begun and has not ended: it can be marked done.</summary>
    Running,

    /// <summary>An event is over and has no mark: «без отметки», which is not overdue.</summary>
    Unmarked,

    /// <summary>Goes on; never due.</summary>
    Ongoing,

    /// <summary>Went on until its end, and closed silently.</summary>
    Closed,
}

public static class OccurrenceStandings
{
    /// <param name="facts">The occurrence.</param>
    /// <param name="now">Local date and time of the programme.</param>
    public static OccurrenceStanding At(this OccurrenceFacts facts, DateTime now)
    {
        var today = DateOnly.FromDateTime(now);
        if (facts.Hours is { } hours)
            return now < hours.Start ? OccurrenceStanding.Dated : now < hours.End ? OccurrenceStanding.Running : OccurrenceStanding.Unmarked;
        return facts.Shape switch
        {
            OccurrenceShape.Ongoing => today <= facts.WindowTo ? OccurrenceStanding.Ongoing : OccurrenceStanding.Closed,
            OccurrenceShape.Floating => today <= facts.WindowTo ? OccurrenceStanding.Floating : OccurrenceStanding.Overdue,
            _ => today < facts.LastDay ? OccurrenceStanding.Ahead : today == facts.LastDay ? OccurrenceStanding.DueToday : OccurrenceStanding.Overdue,
        };
    }
}
