using Shnor.Bot.Samples;
using Shnor.Bot.Settings;
using Shnor.Domain.Time;

namespace Shnor.Bot.Tests.Samples;

public sealed class SampleTownSpecs
{
    private static readonly BotSettings Moscow = new() { StorePath = "town.db", ZoneId = "Europe/Moscow" };

    [Theory]
    [InlineData("2026-11-22T20:24", "2026-11-23T05:00")] // 23:24 there
    [InlineData("2026-11-23T04:59", "2026-11-23T05:00")]
    [InlineData("2026-11-23T05:00", null)]
    [InlineData("2026-11-23T17:59", null)]
    public void Whoever_tries_the_sandbox_at_night_finds_its_morning(string now, string? begins) =>
        Assert.Equal(begins is null ? null : Utc(begins), SampleTown.BeginsAt(Moscow, Utc(now)));

    [Fact]
    public void A_start_that_is_set_counts_at_any_hour() =>
        Assert.Equal(Utc("2026-09-07T06:00"), SampleTown.BeginsAt(Moscow with { SandboxStart = new(2026, 9, 7, 9, 0, 0), Quiet = QuietHours.Usual }, Utc("2026-11-22T20:24")));

    private static DateTime Utc(string text) => DateTime.SpecifyKind(DateTime.ParseExact(text, "yyyy-MM-ddTHH:mm", System.Globalization.CultureInfo.InvariantCulture), DateTimeKind.Utc);
}
