using System.Globalization;

namespace Shnor.Documents.Calendars;

/// <summary>
/// A VTIMEZONE (RFC 5545, 3.6.5) with every change of the clocks between two instants, each on its own: the changes of Russian zones follow no
/// rule that could be repeated. They come from the same data the service itself reckons by, so that a calendar never shows another hour than a reminder.
/// </summary>
internal static class ZoneLines
{
    private static readonly DateTime BeforeEverything = new(1970, 1, 1);

    public static void AddTo(ContentLines lines, TimeZoneInfo zone, DateTime firstUtc, DateTime lastUtc)
    {
        lines.Add("BEGIN", "VTIMEZONE").Add("TZID", zone.Id);
        var from = DateTime.SpecifyKind(firstUtc.Date.AddDays(-1), DateTimeKind.Utc);
        var offset = zone.GetUtcOffset(from);
        Observance(lines, zone, from, BeforeEverything, offset, offset);
        for (var day = from; day <= lastUtc; day = day.AddDays(1))
        {
            var next = zone.GetUtcOffset(day.AddDays(1));
            if (next == offset) continue;
            var change = ChangeBetween(zone, day, day.AddDays(1));
            Observance(lines, zone, change, change + offset, offset, next);
            offset = next;
        }

        lines.Add("END", "VTIMEZONE");
    }

    /// <summary>The first second at which the clocks of the zone show what they show at the end.</summary>
    private static DateTime ChangeBetween(TimeZoneInfo zone, DateTime before, DateTime after)
    {
        var later = zone.GetUtcOffset(after);
        while (after - before > TimeSpan.FromSeconds(1))
        {
            var middle = before.AddSeconds((long)((after - before).TotalSeconds / 2));
            if (zone.GetUtcOffset(middle) == later) after = middle;
            else before = middle;
        }

        return after;
    }

    /// <param name="since">What the clocks showed when it began, by the offset before it.</param>
    private static void Observance(ContentLines lines, TimeZoneInfo zone, DateTime instant, DateTime since, TimeSpan offsetBefore, TimeSpan offset)
    {
        var kind = zone.IsDaylightSavingTime(instant) ? "DAYLIGHT" : "STANDARD";
        lines.Add("BEGIN", kind)
            .Add("DTSTART", since.ToString("yyyyMMdd'T'HHmmss", CultureInfo.InvariantCulture))
            .Add("TZOFFSETFROM", Offset(offsetBefore))
            .Add("TZOFFSETTO", Offset(offset))
            .Add("END", kind);
    }

    /// <summary>«+0500».</summary>
    private static string Offset(TimeSpan offset) =>
        (offset < TimeSpan.Zero ? "-" : "+") + offset.ToString(offset.Seconds == 0 ? "hhmm" : "hhmmss", CultureInfo.InvariantCulture);
}
