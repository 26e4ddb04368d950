namespace Shnor.Documents.Calendars;

/// <summary>Something that stands in a calendar. Its texts are people's and may hold anything.</summary>
/// <param name="Uid">The same for ever: by it a calendar knows that this is the entry it already has (RFC 5545, 3.8.4.7).</param>
/// <param name="Revision">Grows with every change that those who come should know of.</param>
/// <param name="ChangedAt">UTC. Of the content, not of the writing: the same content is the same bytes.</param>
public sealed record CalendarEntry(string Uid, int Revision, DateTime ChangedAt, CalendarTime Time, string Summary)
{
    public string? Description { get; init; }

    /// <summary>A room or an address.</summary>
    public string? Place { get; init; }

    /// <summary>Where to join.</summary>
    public Uri? Link { get; init; }

    /// <summary>It will not be held: the calendar strikes it through or takes it out.</summary>
    public bool IsCancelled { get; init; }

    /// <summary>How long before its start the telephone rings.</summary>
    public IReadOnlyList<TimeSpan> RingsBefore { get; init; } = [];
}

/// <summary>When it is.</summary>
public abstract record CalendarTime
{
    private CalendarTime()
    {
    }

    /// <param name="Zone">With an IANA name.</param>
    /// <param name="Start">Local date and time of that zone.</param>
    public sealed record Hours(TimeZoneInfo Zone, DateTime Start, TimeSpan Lasts) : CalendarTime;

    /// <summary>All day, and nobody is busy because of it.</summary>
    public sealed record Day(DateOnly On) : CalendarTime;
}
