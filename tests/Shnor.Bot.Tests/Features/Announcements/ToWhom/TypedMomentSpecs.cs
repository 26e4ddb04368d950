using Shnor.Bot.Features.Announcements.Schedule;
using Shnor.Domain.Time;

namespace Shnor.Bot.Tests.Features.Announcements.ToWhom;

public sealed class TypedMomentSpecs
{
    // Monday 23 November 2026, 11:30
    private static readonly LocalClock Clock = new(TimeZoneInfo.Utc, new(2026, 11, 23, 11, 30, 0, DateTimeKind.Utc));

    [Theory]
    [InlineData("завтра в 10", "2026-11-24 10:00")]
    [InlineData("Завтра 10:30", "2026-11-24 10:30")]
    [InlineData("сегодня в 3 часа дня", "2026-11-23 15:00")]
    [InlineData("послезавтра, 9 утра", "2026-11-25 09:00")]
    [InlineData("в пятницу 15:00", "2026-11-27 15:00")]
    [InlineData("пн", "2026-11-30 09:00")]
    [InlineData("1 декабря 10:00", "2026-12-01 10:00")]
    [InlineData("1 декабря", "2026-12-01 09:00")]
    [InlineData("01.12 в 16:45", "2026-12-01 16:45")]
    [InlineData("14:30", "2026-11-23 14:30")]
    [InlineData("10:00", "2026-11-24 10:00")]
    [InlineData("утром", "2026-11-24 09:00")]
    public void A_moment_is_read_as_people_write_it(string words, string expected) =>
        Assert.Equal(new TypedMoment(DateTime.ParseExact(expected, "yyyy-MM-dd HH:mm", null)), TypedMoment.Read(words, day: null, Clock, PlanSettings.Default));

    [Theory]
    [InlineData("14:30", "2026-12-03 14:30")]
    [InlineData("в 9", "2026-12-03 09:00")]
    [InlineData("завтра в 8", "2026-11-24 08:00")]
    public void With_a_day_chosen_an_hour_is_enough(string words, string expected) =>
        Assert.Equal(DateTime.ParseExact(expected, "yyyy-MM-dd HH:mm", null), TypedMoment.Read(words, new(2026, 12, 3), Clock, PlanSettings.Default).At);

    [Theory]
    [InlineData("сегодня 9:00", "Это время уже прошло")]
    [InlineData("20 ноября 10:00", "Это время уже прошло")]
    [InlineData("20.11", "Это время уже прошло")]
    [InlineData("завтра в 3", "Это утром или днём?")]
    [InlineData("1.12.2029 10:00", "Это дальше чем через год")]
    [InlineData("на днях", "Не понял время")]
    [InlineData("", "Не понял время")]
    public void What_cannot_be_is_refused_with_a_word_of_what_to_write(string words, string refusal) =>
        Assert.StartsWith(refusal, TypedMoment.Read(words, day: null, Clock, PlanSettings.Default).Refusal, StringComparison.Ordinal);

    [Fact]
    public void At_once_is_a_time_too() => Assert.Equal(new TypedMoment(At: null), TypedMoment.Read("Сейчас", day: null, Clock, PlanSettings.Default));
}
