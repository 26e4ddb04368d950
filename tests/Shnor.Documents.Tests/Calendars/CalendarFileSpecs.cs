using System.Text;
using Shnor.Documents.Calendars;
using Shnor.Domain.Time;

namespace Shnor.Documents.Tests.Calendars;

/// <summary>The format itself (RFC 5545), read here by a few lines of the test's own.</summary>
public sealed class CalendarFileSpecs
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    [Fact]
    public void One_event_is_written_as_the_format_says() => Assert.Equal(
        """
        BEGIN:VCALENDAR
        VERSION:2.0
        PRODID:-//Shnor.Bot//Calendar//RU
        CALSCALE:GREGORIAN
        METHOD:PUBLISH
        BEGIN:VTIMEZONE
        TZID:Asia/Yekaterinburg
        BEGIN:STANDARD
        DTSTART:19700101T000000
        TZOFFSETFROM:+0500
        TZOFFSETTO:+0500
        END:STANDARD
        END:VTIMEZONE
        BEGIN:VEVENT
        UID:occurrence-42.bot-1@shnor
        DTSTAMP:20261120T080000Z
        LAST-MODIFIED:20261120T080000Z
        SEQUENCE:3
        DTSTART;TZID=Asia/Yekaterinburg:20261126T140000
        DTEND;TZID=Asia/Yekaterinburg:20261126T153000
        SUMMARY:Семинар: чтение\, письмо
        LOCATION:Школа № 5\; каб. 12
        DESCRIPTION:Проводит: Светлова Е.А.\nПрограмма: Озеро
        URL:https://meet.example.org/ozero?a=1,2
        STATUS:CONFIRMED
        BEGIN:VALARM
        ACTION:DISPLAY
        DESCRIPTION:Семинар: чтение\, письмо
        TRIGGER:-P1D
        END:VALARM
        BEGIN:VALARM
        ACTION:DISPLAY
        DESCRIPTION:Семинар: чтение\, письмо
        TRIGGER:-PT1H
        END:VALARM
        END:VEVENT
        END:VCALENDAR

        """.ReplaceLineEndings("\r\n"),
        Unfolded(new CalendarFile([Samples.Seminar]).ToBytes()));

    [Fact]
    public void What_will_not_be_held_says_so_and_rings_no_more()
    {
        var file = Unfolded(new CalendarFile([Samples.Cancelled]).ToBytes());

        Assert.Contains("\r\nSEQUENCE:4\r\n", file, StringComparison.Ordinal);
        Assert.Contains("\r\nSTATUS:CANCELLED\r\n", file, StringComparison.Ordinal);
        Assert.DoesNotContain("VALARM", file, StringComparison.Ordinal);
    }

    [Fact]
    public void A_deadline_is_a_day_that_keeps_nobody_busy_and_needs_no_clocks()
    {
        var file = Unfolded(new CalendarFile([Samples.Deadline], "Мои события", TimeSpan.FromHours(4)).ToBytes());

        Assert.Contains("\r\nDTSTART;VALUE=DATE:20261130\r\nDTEND;VALUE=DATE:20261201\r\nTRANSP:TRANSPARENT\r\n", file, StringComparison.Ordinal);
        Assert.Contains("\r\nX-WR-CALNAME:Мои события\r\nREFRESH-INTERVAL;VALUE=DURATION:PT4H\r\n", file, StringComparison.Ordinal);
        Assert.DoesNotContain("VTIMEZONE", file, StringComparison.Ordinal);
    }

    [Fact]
    public void A_calendar_in_which_nothing_stands_is_one_all_the_same()
    {
        var file = Unfolded(new CalendarFile([], "Мои события", TimeSpan.FromHours(4)).ToBytes());

        Assert.Contains("\r\nBEGIN:VTIMEZONE\r\nTZID:UTC\r\n", file, StringComparison.Ordinal);
        Assert.EndsWith("END:VTIMEZONE\r\nEND:VCALENDAR\r\n", file, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_events_are_the_same_bytes() =>
        Assert.Equal(new CalendarFile(Samples.Wild(7, 20)).ToBytes(), new CalendarFile(Samples.Wild(7, 20)).ToBytes());

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Whatever_people_write_fits_its_lines_and_comes_back(int seed)
    {
        var entries = Samples.Wild(seed, 200);
        var bytes = new CalendarFile(entries).ToBytes();

        foreach (var line in Strict.GetString(bytes).Split("\r\n")) Assert.InRange(Encoding.UTF8.GetByteCount(line), 0, 75);
        Assert.DoesNotContain('\n', Strict.GetString(bytes).Replace("\r\n", "", StringComparison.Ordinal));
        var lines = Unfolded(bytes).Split("\r\n");
        Assert.Equal(entries.Count, lines.Count(line => line == "BEGIN:VEVENT"));
        Assert.Equal(entries.Select(entry => Samples.Clean(entry.Summary)), lines.Where(line => line.StartsWith("SUMMARY:", StringComparison.Ordinal)).Select(line => Text(line["SUMMARY:".Length..])));
        Assert.Equal(
            entries.Select(entry => Samples.Clean(entry.Place)).OfType<string>(),
            lines.Where(line => line.StartsWith("LOCATION:", StringComparison.Ordinal)).Select(line => Text(line["LOCATION:".Length..])));
    }

    [Theory]
    [InlineData("Europe/Moscow", 2009, 2016)] // every change of that time
    [InlineData("Asia/Yekaterinburg", 2009, 2016)]
    [InlineData("Europe/Volgograd", 2015, 2022)] // an hour on in 2018, back in 2020
    [InlineData("Europe/Saratov", 2015, 2018)]
    [InlineData("Asia/Magadan", 2013, 2017)]
    [InlineData("Asia/Yekaterinburg", 2024, 2027)]
    [InlineData("Europe/Berlin", 2024, 2027)]
    public void The_clocks_of_a_calendar_show_what_ours_show(string id, int from, int to)
    {
        var zone = Samples.Zone(id);
        var days = Enumerable.Range(0, (to - from) * 365).Select(day => new DateTime(from, 1, 2, 12, 0, 0).AddDays(day)).ToList();
        var entries = new[] { days[0], days[^1] }.Select(day => new CalendarEntry("x", 0, Samples.Changed, new CalendarTime.Hours(zone, day, TimeSpan.FromHours(1)), "x")).ToList();

        var clocks = Clocks(Unfolded(new CalendarFile(entries).ToBytes()));

        Assert.All(days, noon => Assert.Equal(noon - zone.ToUtc(noon), clocks.Last(since => since.From <= noon).Offset));
    }

    /// <summary>What ends a line and is no break between letters was tested by whoever calls.</summary>
    private static string Unfolded(byte[] file) => Strict.GetString(file).Replace("\r\n ", "", StringComparison.Ordinal);

    private static List<(DateTime From, TimeSpan Offset)> Clocks(string file)
    {
        var clocks = new List<(DateTime, TimeSpan)>();
        var zone = file[..file.IndexOf("END:VTIMEZONE", StringComparison.Ordinal)];
        foreach (var part in zone.Split("DTSTART:").Skip(1))
        {
            var lines = part.Split("\r\n");
            var offset = lines.Single(line => line.StartsWith("TZOFFSETTO:", StringComparison.Ordinal))["TZOFFSETTO:".Length..];
            var span = new TimeSpan(int.Parse(offset[1..3], System.Globalization.CultureInfo.InvariantCulture), int.Parse(offset[3..5], System.Globalization.CultureInfo.InvariantCulture), 0);
            clocks.Add((DateTime.ParseExact(lines[0], "yyyyMMdd'T'HHmmss", System.Globalization.CultureInfo.InvariantCulture), offset[0] == '-' ? -span : span));
        }

        return clocks;
    }

    private static string Text(string value)
    {
        var text = new StringBuilder();
        for (var i = 0; i < value.Length; i++) text.Append(value[i] != '\\' ? value[i] : value[++i] == 'n' ? '\n' : value[i]);
        return text.ToString();
    }
}
