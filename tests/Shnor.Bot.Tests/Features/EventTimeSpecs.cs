using Shnor.Bot.Features;

namespace Shnor.Bot.Tests.Features;

public sealed class EventTimeSpecs
{
    [Theory]
    [InlineData("14:00", "14:00")]
    [InlineData(" 14.00 ", "14:00")]
    [InlineData("14 00", "14:00")]
    [InlineData("14-30", "14:30")]
    [InlineData("14,30", "14:30")]
    [InlineData("1430", "14:30")]
    [InlineData("9:05", "09:05")]
    [InlineData("9", "09:00")]
    [InlineData("в 14", "14:00")]
    [InlineData("В 14:00", "14:00")]
    [InlineData("В 14:00.", "14:00")]
    [InlineData("14ч", "14:00")]
    [InlineData("14 часов", "14:00")]
    [InlineData("15 ч 30 мин", "15:30")]
    [InlineData("15ч30", "15:30")]
    [InlineData("9 утра", "09:00")]
    [InlineData("3 часа дня", "15:00")]
    [InlineData("в 12 дня", "12:00")]
    [InlineData("7 вечера", "19:00")]
    [InlineData("начало в 10:15", "10:15")]
    [InlineData("03:00", "03:00")]
    public void An_hour_is_read_as_people_type_it(string words, string expected) =>
        Assert.Equal(new TypedTime(TimeOnly.ParseExact(expected, "HH:mm"), IsSure: true), TypedTime.Read(words));

    [Theory]
    [InlineData("")]
    [InlineData("завтра")]
    [InlineData("24:00")]
    [InlineData("14:60")]
    [InlineData("14:0")]
    [InlineData("-5")]
    [InlineData("15 дня")]
    [InlineData("14:00 или 15:00")]
    [InlineData("99999999999999999999")]
    [InlineData("１４:００")]
    public void What_is_no_hour_is_not_guessed(string words) => Assert.Null(TypedTime.Read(words));

    [Theory]
    [InlineData("3")]
    [InlineData("в 3")]
    [InlineData("3 часа")]
    public void A_bare_small_hour_may_be_night_or_afternoon(string words) => Assert.False(TypedTime.Read(words)!.Value.IsSure);
}
