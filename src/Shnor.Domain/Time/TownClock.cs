namespace Shnor.Domain.Time;

/// <summary>
/// The product's only clock. It gives the instant; a day or an hour belongs to a programme and is asked with its zone:
/// <c>clock.In(programme.Zone).Today</c>.
/// </summary>
public sealed class TownClock(TimeProvider time)
{
    /// <summary>The instant, kind Utc.</summary>
    public DateTime UtcNow => time.GetUtcNow().UtcDateTime;

    /// <summary>This instant on the clocks of the zone. It does not run on: <c>Now</c> and <c>Today</c> of one answer never fall on two sides of midnight.</summary>
    public LocalClock In(TimeZoneInfo zone) => new(zone, UtcNow);
}

/// <summary>One instant as the clocks and calendars of one zone show it.</summary>
public sealed record LocalClock(TimeZoneInfo Zone, DateTime UtcNow)
{
    /// <summary>Local date and time, kind Unspecified.</summary>
    public DateTime Now { get; } = Zone.ToLocal(UtcNow);

    public DateOnly Today => DateOnly.FromDateTime(Now);
}
