namespace Shnor.Domain.Time;

/// <summary>
/// Local times of a zone and instants. A local time that does not exist or exists twice is read as RFC 5545, 3.3.5 says:
/// in a gap with the offset before it (02:30 becomes 03:30), in an overlap as the first of the two.
/// </summary>
public static class ZoneTime
{
    /// <param name="zone">The programme's zone.</param>
    /// <param name="local">A local date and time; its kind is not looked at.</param>
    /// <returns>The instant, kind Utc.</returns>
    public static DateTime ToUtc(this TimeZoneInfo zone, DateTime local)
    {
        // The two offsets of the days around are the only candidates. TimeZoneInfo's own IsInvalidTime and IsAmbiguousTime are not asked:
        // they know daylight saving, but not every change of a zone's standard time, of which Russia had several.
        var asIfUtc = DateTime.SpecifyKind(local, DateTimeKind.Utc);
        var before = asIfUtc - zone.GetUtcOffset(asIfUtc.AddDays(-1));
        var after = asIfUtc - zone.GetUtcOffset(asIfUtc.AddDays(1));
        return !Shows(before) && Shows(after) ? after : before;

        bool Shows(DateTime utc) => utc + zone.GetUtcOffset(utc) == asIfUtc;
    }

    /// <param name="zone">The programme's zone.</param>
    /// <param name="utc">An instant of kind Utc, or Unspecified as a database may give it.</param>
    /// <returns>Local date and time, kind Unspecified.</returns>
    public static DateTime ToLocal(this TimeZoneInfo zone, DateTime utc)
    {
        var instant = DateTime.SpecifyKind(utc, DateTimeKind.Utc);
        return DateTime.SpecifyKind(instant + zone.GetUtcOffset(instant), DateTimeKind.Unspecified);
    }
}
