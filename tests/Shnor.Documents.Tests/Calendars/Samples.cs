using Shnor.Documents.Calendars;
using Shnor.Domain.Time;

namespace Shnor.Documents.Tests.Calendars;

/// <summary>Events with everything that people write into titles and places.</summary>
internal static class Samples
{
    public static readonly DateTime Changed = new(2026, 11, 20, 8, 0, 0, DateTimeKind.Utc);

    private static readonly string[] Pieces =
    [
        "Семинар «Озёрный»", "смысловое чтение", ",", ";", "\\", "\\n", "\n", "\r\n", "\"", ":", "😀", "👩‍🏫", "e\u0301", "ё", " ", "  ", "\t", "№ 5", "a=b", "BEGIN:VEVENT", "END:VEVENT", "\u2028", "\u0007", "\u001c", "\ud83d", "каб. 12, 2-й этаж", "<b>", "&amp;", "x",
    ];

    public static TimeZoneInfo Zone(string id) => TimeZoneInfo.FindSystemTimeZoneById(id);

    public static CalendarEntry Seminar { get; } = new(
        "occurrence-42.bot-1@shnor", 3, Changed, new CalendarTime.Hours(Zone("Asia/Yekaterinburg"), new(2026, 11, 26, 14, 0, 0), TimeSpan.FromMinutes(90)), "Семинар: чтение, письмо")
    {
        Place = "Школа № 5; каб. 12",
        Link = new Uri("https://meet.example.org/ozero?a=1,2"),
        Description = "Проводит: Светлова Е.А.\nПрограмма: Озеро",
        RingsBefore = [TimeSpan.FromDays(1), TimeSpan.FromHours(1)],
    };

    public static CalendarEntry Cancelled { get; } = Seminar with { Uid = "occurrence-43.bot-1@shnor", Revision = 4, IsCancelled = true };

    public static CalendarEntry Deadline { get; } = new("occurrence-44.bot-1@shnor", 0, Changed, new CalendarTime.Day(new(2026, 11, 30)), "Срок: дорожная карта");

    /// <summary>Whatever the seed makes of titles, places, descriptions, hours and zones.</summary>
    /// <param name="seed">Means the same every time.</param>
    /// <param name="count">How many.</param>
    /// <param name="without">A sign that no text is to hold.</param>
    public static IReadOnlyList<CalendarEntry> Wild(int seed, int count, char? without = null)
    {
        var pieces = Pieces.Where(piece => without is not { } sign || !piece.Contains(sign)).ToArray();
        var random = new Random(seed);
        string[] zones = ["Europe/Moscow", "Asia/Yekaterinburg", "Europe/Volgograd", "Asia/Kamchatka", "Europe/Kaliningrad", "Europe/Berlin"];
        return [.. Enumerable.Range(0, count).Select(i =>
        {
            var start = new DateTime(2026, 1, 1).AddMinutes(random.Next(3 * 365 * 24 * 12) * 5);
            return new CalendarEntry($"wild-{seed}-{i}@shnor", random.Next(9), Changed, Hours(zones[random.Next(zones.Length)], start, random), $"т{Text(random, pieces)}")
            {
                Place = random.Next(3) == 0 ? null : Text(random, pieces),
                Description = random.Next(3) == 0 ? null : Text(random, pieces),
                IsCancelled = random.Next(5) == 0,
                RingsBefore = random.Next(2) == 0 ? [] : [TimeSpan.FromDays(1), TimeSpan.FromMinutes(random.Next(1, 200))],
            };
        })];
    }

    /// <summary>What is to come back: lines end one way, a tab is a blank, signs that no calendar may hold are gone, half a letter is shown as one that is unknown.</summary>
    public static string? Clean(string? text)
    {
        if (string.IsNullOrWhiteSpace(text)) return null;
        var lines = text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\u2028', '\n').Replace('\t', ' ');
        return string.Concat(lines.EnumerateRunes().Where(rune => rune.Value is '\n' or >= 32 and not (>= 127 and < 160)).Select(rune => rune.ToString()));
    }

    /// <summary>An hour that the clocks skip is what they show then.</summary>
    private static CalendarTime.Hours Hours(string zone, DateTime start, Random random) =>
        new(Zone(zone), Zone(zone).ToLocal(Zone(zone).ToUtc(start)), TimeSpan.FromMinutes(random.Next(1, 60) * 5));

    private static string Text(Random random, string[] pieces) => string.Concat(Enumerable.Range(0, random.Next(1, 40)).Select(_ => pieces[random.Next(pieces.Length)])) + "к";
}
