using System.Globalization;
using Shnor.Domain.Time;

namespace Shnor.Domain.Tests.Time;

public sealed class QuietHoursSpecs
{
    [Theory]
    [InlineData("21:00-08:00", "20:59", null)]
    [InlineData("21:00-08:00", "21:00", "+1 08:00")]
    [InlineData("21:00-08:00", "23:59", "+1 08:00")]
    [InlineData("21:00-08:00", "00:00", "08:00")]
    [InlineData("21:00-08:00", "07:59", "08:00")]
    [InlineData("21:00-08:00", "08:00", null)]
    [InlineData("13:00-14:00", "12:59", null)]
    [InlineData("13:00-14:00", "13:00", "14:00")]
    [InlineData("13:00-14:00", "14:00", null)]
    [InlineData("00:00-06:30", "00:00", "06:30")]
    [InlineData("00:00-06:30", "23:59", null)]
    [InlineData("22:00-00:00", "22:00", "+1 00:00")]
    [InlineData("22:00-00:00", "00:00", null)]
    [InlineData("09:00-08:59", "08:59", null)]
    [InlineData("09:00-08:59", "09:00", "+1 08:59")]
    [InlineData("21:00-21:00", "21:00", null)]
    [InlineData("00:00-00:00", "12:00", null)]
    public void Hours_hold_from_their_first_minute_to_the_one_before_their_last(string hours, string at, string? end)
    {
        var day = new DateOnly(2026, 11, 24);
        foreach (var zone in (string[])["Europe/Moscow", "Asia/Yekaterinburg", "Asia/Kolkata", "Asia/Kathmandu", "America/St_Johns", "Pacific/Apia"])
        {
            var town = TimeZoneInfo.FindSystemTimeZoneById(zone);

            var ends = Read(hours).EndAfter(town.ToUtc(day.ToDateTime(Time(at))), town);

            var expected = end is null ? (DateTime?)null : day.AddDays(end[0] == '+' ? 1 : 0).ToDateTime(Time(end[^5..]));
            Assert.Equal(expected, ends is { } instant ? town.ToLocal(instant) : null);
        }
    }

    [Theory]
    [InlineData("2022-03-26 22:00", 9)] // an hour of this night does not exist
    [InlineData("2022-10-29 22:00", 11)] // and of this one exists twice
    [InlineData("2022-06-01 22:00", 10)]
    public void A_night_in_which_the_clocks_are_changed_ends_when_they_show_its_end(string evening, int hoursLater)
    {
        var berlin = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");
        var begins = berlin.ToUtc(DateTime.Parse(evening, CultureInfo.InvariantCulture));

        Assert.Equal(begins.AddHours(hoursLater), QuietHours.Usual.EndAfter(begins, berlin));
        Assert.Null(QuietHours.Usual.EndAfter(begins.AddHours(hoursLater), berlin));
    }

    [Fact]
    public void A_night_ends_once_though_the_clocks_show_its_end_twice()
    {
        var berlin = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");
        var hours = Read("22:00-02:30");
        var end = new DateTime(2022, 10, 30, 0, 30, 0, DateTimeKind.Utc); // 02:30 for the first time

        Assert.Equal(end, hours.EndAfter(end.AddMinutes(-1), berlin));
        Assert.Null(hours.EndAfter(end.AddMinutes(59), berlin)); // 02:29 for the second time
    }

    [Fact]
    public void An_end_that_the_clocks_skip_comes_as_much_later_as_they_are_put_on()
    {
        var berlin = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");

        var end = Read("22:00-02:30").EndAfter(new DateTime(2022, 3, 26, 23, 0, 0, DateTimeKind.Utc), berlin);

        Assert.Equal(new DateTime(2022, 3, 27, 3, 30, 0), berlin.ToLocal(end!.Value));
    }

    [Fact]
    public void Whatever_the_hours_and_the_zone_their_end_lies_ahead_and_is_quiet_no_more()
    {
        var random = new Random(21);
        string[] zones = ["Europe/Moscow", "Europe/Berlin", "Asia/Kolkata", "Australia/Lord_Howe", "America/St_Johns", "Asia/Yekaterinburg", "Antarctica/Troll"];
        for (var round = 0; round < 5000; round++)
        {
            var zone = TimeZoneInfo.FindSystemTimeZoneById(zones[random.Next(zones.Length)]);
            var from = new TimeOnly(random.Next(24), random.Next(4) * 15);
            var hours = new QuietHours(from, from.AddMinutes(random.Next(15 * 60)));
            var utc = new DateTime(2022, 1, 1, 0, 0, 0, DateTimeKind.Utc).AddMinutes(random.Next(3 * 366 * 24 * 60));

            if (hours.EndAfter(utc, zone) is not { } end)
            {
                Assert.True(hours.IsOff || !Contains(hours, zone.ToLocal(utc)) || IsNearAChange(zone, utc), $"{hours} {zone.Id} {utc:O}");
                continue;
            }

            Assert.True(end > utc && end - utc < hours.Length + TimeSpan.FromHours(3), $"{hours} {zone.Id} {utc:O}");
            Assert.Null(hours.EndAfter(end, zone));
            Assert.True(Contains(hours, zone.ToLocal(utc)) || IsNearAChange(zone, utc), $"{hours} {zone.Id} {utc:O}");
        }
    }

    [Theory]
    [InlineData("21:00-08:00")]
    [InlineData("00:00-00:00")]
    [InlineData("09:30-10:15")]
    public void What_is_stored_is_read_back(string text) => Assert.Equal(text, Read(text).ToString());

    [Theory]
    [InlineData("")]
    [InlineData("off")]
    [InlineData("21:00")]
    [InlineData("21-8")]
    [InlineData("9:00-8:00")]
    [InlineData("24:00-08:00")]
    [InlineData("21:00-08:00-09:00")]
    [InlineData("21:00:30-08:00")]
    public void Anything_else_is_not(string text) => Assert.Null(QuietHours.TryParse(text));

    [Fact]
    public void Seconds_nobody_could_see_cannot_be_asked_for() => Assert.Throws<ArgumentException>(() => new QuietHours(new(21, 0, 1), new(8, 0)));

    private static QuietHours Read(string text) => QuietHours.TryParse(text)!;

    private static TimeOnly Time(string text) => TimeOnly.ParseExact(text, "HH:mm", CultureInfo.InvariantCulture);

    /// <summary>The plain rule, by the minutes that the clock shows.</summary>
    private static bool Contains(QuietHours hours, DateTime local)
    {
        var now = TimeOnly.FromDateTime(local);
        return hours.From <= hours.To ? hours.From <= now && now < hours.To : now >= hours.From || now < hours.To;
    }

    private static bool IsNearAChange(TimeZoneInfo zone, DateTime utc) => zone.GetUtcOffset(utc.AddHours(-4)) != zone.GetUtcOffset(utc.AddHours(4));
}
