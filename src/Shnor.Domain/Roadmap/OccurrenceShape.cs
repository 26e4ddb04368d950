namespace Shnor.Domain.Roadmap;

/// <summary>How an occurrence lies in time, and so which reminder ladder it climbs.</summary>
public enum OccurrenceShape
{
    /// <summary>Must be done by the end of a day.</summary>
    Deadline,

    /// <summary>An event that someone must still set a date for, inside a window.</summary>
    Floating,

    /// <summary>An event with a local date and time.</summary>
    Dated,

    /// <summary>Goes on over a span; never due, never overdue.</summary>
    Ongoing,
}
