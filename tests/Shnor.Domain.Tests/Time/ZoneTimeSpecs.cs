using Shnor.Domain.Time;

namespace Shnor.Domain.Tests.Time;

public sealed class ZoneTimeSpecs
{
    [Theory]
    [InlineData("Asia/Yekaterinburg", "2022-02-10 12:00", "2022-02-10 07:00")]
    [InlineData("Europe/Moscow", "2022-02-10 12:00", "2022-02-10 09:00")]
    [InlineData("UTC", "2022-02-10 12:00", "2022-02-10 12:00")]
    [InlineData("America/New_York", "2026-07-01 09:00", "2026-07-01 13:00")]
    public void A_local_time_is_the_instant_of_its_zone(string zone, string local, string utc) => Assert.Equal(At(utc), ToUtc(zone, local));

    [Theory]
    [InlineData("Europe/Berlin", "2026-03-29 02:30", "2026-03-29 01:30")] // shown there as 03:30
    [InlineData("Europe/Berlin", "2026-03-29 02:00", "2026-03-29 01:00")]
    [InlineData("Europe/Berlin", "2026-03-29 01:59", "2026-03-29 00:59")]
    [InlineData("Europe/Berlin", "2026-03-29 03:00", "2026-03-29 01:00")]
    [InlineData("Pacific/Apia", "2011-12-30 12:00", "2011-12-30 22:00")] // a day that Samoa left out
    public void A_time_that_does_not_exist_moves_forward_by_the_gap(string zone, string local, string utc) => Assert.Equal(At(utc), ToUtc(zone, local));

    [Theory]
    [InlineData("Europe/Berlin", "2026-10-25 02:30", "2026-10-25 00:30")]
    [InlineData("Asia/Yekaterinburg", "2014-10-26 01:30", "2014-10-25 19:30")] // standard time changed, no daylight saving ended
    [InlineData("Asia/Yekaterinburg", "2014-10-26 02:00", "2014-10-25 21:00")]
    public void A_time_that_comes_twice_is_the_first(string zone, string local, string utc) => Assert.Equal(At(utc), ToUtc(zone, local));

    [Fact]
    public void Kinds_are_plain_utc_and_unspecified()
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Yekaterinburg");
        Assert.Equal(DateTimeKind.Utc, zone.ToUtc(new(2022, 2, 10, 12, 0, 0, DateTimeKind.Unspecified)).Kind);
        Assert.Equal(DateTimeKind.Unspecified, zone.ToLocal(new(2022, 2, 10, 7, 0, 0, DateTimeKind.Utc)).Kind);
        Assert.Equal(DateTimeKind.Unspecified, TimeZoneInfo.Utc.ToLocal(new(2022, 2, 10, 7, 0, 0, DateTimeKind.Utc)).Kind);
    }

    [Theory]
    [InlineData("Europe/Berlin")]
    [InlineData("Asia/Yekaterinburg")]
    [InlineData("Australia/Lord_Howe")] // daylight saving of half an hour
    [InlineData("America/St_Johns")]
    public void Every_instant_comes_back_from_its_local_time_or_was_its_second_coming(string id)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(id);
        for (var utc = new DateTime(2009, 1, 1, 0, 0, 0, DateTimeKind.Utc); utc.Year < 2016; utc = utc.AddMinutes(30))
        {
            var local = zone.ToLocal(utc);
            var back = zone.ToUtc(local);
            Assert.True(back <= utc, $"{utc:o} came back later");
            Assert.Equal(local, zone.ToLocal(back));
        }
    }

    private static DateTime ToUtc(string zone, string local) =>
        TimeZoneInfo.FindSystemTimeZoneById(zone).ToUtc(DateTime.SpecifyKind(At(local), DateTimeKind.Unspecified));

    private static DateTime At(string text) =>
        DateTime.SpecifyKind(DateTime.ParseExact(text, "yyyy-MM-dd HH:mm", System.Globalization.CultureInfo.InvariantCulture), DateTimeKind.Utc);
}
