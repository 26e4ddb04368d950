using System.Globalization;
using Shnor.Domain.Time;

namespace Shnor.Documents.Calendars;

/// <summary>An iCalendar file (RFC 5545): one event to be handed over, or a whole calendar that telephones fetch again and again.</summary>
/// <param name="Entries">In the order in which they are written.</param>
/// <param name="Name">How a telephone calls the calendar; null: it is no calendar of its own.</param>
/// <param name="FetchedEvery">How often a telephone should look again; null: it is handed over once.</param>
public sealed record CalendarFile(IReadOnlyList<CalendarEntry> Entries, string? Name = null, TimeSpan? FetchedEvery = null)
{
    public const string ContentType = "text/calendar; charset=utf-8";

    /// <summary>The same entries are always the same bytes.</summary>
    public byte[] ToBytes()
    {
        var lines = new ContentLines()
            .Add("BEGIN", "VCALENDAR").Add("VERSION", "2.0").Add("PRODID", "-//Shnor.Bot//Calendar//RU").Add("CALSCALE", "GREGORIAN").Add("METHOD", "PUBLISH")
            .AddText("NAME", Name).AddText("X-WR-CALNAME", Name); // RFC 7986, 5.1, and what telephones read instead
        if (FetchedEvery is { } often)
        {
            var hours = string.Create(CultureInfo.InvariantCulture, $"PT{(int)often.TotalHours}H");
            lines.Add("REFRESH-INTERVAL;VALUE=DURATION", hours).Add("X-PUBLISHED-TTL", hours);
        }

        var spans = Entries.Select(entry => entry.Time).OfType<CalendarTime.Hours>().Select(time => (time.Zone, Start: time.Zone.ToUtc(time.Start), End: time.Zone.ToUtc(time.Start) + time.Lasts));
        foreach (var zone in spans.GroupBy(span => span.Zone.Id).OrderBy(zone => zone.Key, StringComparer.Ordinal))
            ZoneLines.AddTo(lines, zone.First().Zone, zone.Min(span => span.Start), zone.Max(span => span.End));
        if (Entries.Count == 0) ZoneLines.AddTo(lines, TimeZoneInfo.Utc, DateTime.UnixEpoch, DateTime.UnixEpoch); // a calendar holds something (3.6), were it only its clocks
        foreach (var entry in Entries) Write(lines, entry);
        return lines.Add("END", "VCALENDAR").ToArray();
    }

    private static void Write(ContentLines lines, CalendarEntry entry)
    {
        lines.Add("BEGIN", "VEVENT").AddText("UID", entry.Uid)
            .Add("DTSTAMP", Utc(entry.ChangedAt)).Add("LAST-MODIFIED", Utc(entry.ChangedAt))
            .Add("SEQUENCE", entry.Revision.ToString(CultureInfo.InvariantCulture));
        Write(lines, entry.Time);
        lines.AddText("SUMMARY", entry.Summary).AddText("LOCATION", entry.Place).AddText("DESCRIPTION", entry.Description);
        if (entry.Link is { } link) lines.Add("URL", link.AbsoluteUri);
        lines.Add("STATUS", entry.IsCancelled ? "CANCELLED" : "CONFIRMED");
        if (!entry.IsCancelled)
        {
            foreach (var ahead in entry.RingsBefore)
                lines.Add("BEGIN", "VALARM").Add("ACTION", "DISPLAY").AddText("DESCRIPTION", entry.Summary).Add("TRIGGER", Before(ahead)).Add("END", "VALARM");
        }

        lines.Add("END", "VEVENT");
    }

    private static void Write(ContentLines lines, CalendarTime time)
    {
        switch (time)
        {
            case CalendarTime.Hours hours:
                var starts = hours.Zone.ToUtc(hours.Start);
                lines.Add($"DTSTART;TZID={hours.Zone.Id}", Local(hours.Zone.ToLocal(starts))).Add($"DTEND;TZID={hours.Zone.Id}", Local(hours.Zone.ToLocal(starts + hours.Lasts)));
                break;
            case CalendarTime.Day day:
                lines.Add("DTSTART;VALUE=DATE", Date(day.On)).Add("DTEND;VALUE=DATE", Date(day.On.AddDays(1))).Add("TRANSP", "TRANSPARENT"); // the end is the day after (3.6.1)
                break;
        }
    }

    /// <summary>«-P1D», «-PT1H», «-PT10M».</summary>
    private static string Before(TimeSpan ahead) => ahead switch
    {
        { Days: > 0, Hours: 0, Minutes: 0 } => $"-P{ahead.Days}D",
        _ when ahead.TotalMinutes % 60 == 0 => $"-PT{(int)ahead.TotalHours}H",
        _ => $"-PT{(int)ahead.TotalMinutes}M",
    };

    private static string Utc(DateTime instant) => instant.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);

    private static string Local(DateTime moment) => moment.ToString("yyyyMMdd'T'HHmmss", CultureInfo.InvariantCulture);

    private static string Date(DateOnly day) => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);
}
