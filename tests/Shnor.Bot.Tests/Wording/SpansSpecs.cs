using System.Globalization;
using Shnor.Bot.Chat.Wording;

namespace Shnor.Bot.Tests.Wording;

public sealed class SpansSpecs
{
    private static readonly DateTime Now = new(2026, 11, 24, 13, 0, 0);

    [Theory]
    [InlineData("2026-11-24T13:00:20", "сейчас")]
    [InlineData("2026-11-24T13:01", "через 1 минуту")]
    [InlineData("2026-11-24T13:10", "через 10 минут")]
    [InlineData("2026-11-24T13:09:40", "через 10 минут")]
    [InlineData("2026-11-24T13:21", "через 21 минуту")]
    [InlineData("2026-11-24T13:59:40", "через 1 час")]
    [InlineData("2026-11-24T14:00", "через 1 час")]
    [InlineData("2026-11-24T14:31", "через 1 час 30 минут")]
    [InlineData("2026-11-24T15:00", "через 2 часа")]
    [InlineData("2026-11-24T18:20", "через 5 часов")]
    [InlineData("2026-11-24T12:50", "10 минут назад")]
    [InlineData("2026-11-24T11:30", "1 час 30 минут назад")]
    [InlineData("2026-11-24T09:00", "4 часа назад")]
    [InlineData("2026-11-25T00:10", "завтра")]
    [InlineData("2026-11-25T23:00", "завтра")]
    [InlineData("2026-11-26T12:00", "через 2 дня")] // 47 hours
    [InlineData("2026-11-29T09:00", "через 5 дней")]
    [InlineData("2026-12-15T09:00", "через 21 день")]
    [InlineData("2026-11-23T23:59", "вчера")]
    [InlineData("2026-11-22T13:00", "2 дня назад")]
    public void A_span_is_said_as_people_say_it(string then, string expected) =>
        Assert.Equal(expected, Spans.Until(Now, DateTime.Parse(then, CultureInfo.InvariantCulture)));

    [Theory]
    [InlineData("ru-RU")]
    [InlineData("")]
    [InlineData("en-US")]
    public void The_culture_of_the_machine_changes_nothing(string culture)
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            Assert.Equal("через 1 час 30 минут", Spans.Until(Now, Now.AddMinutes(90)));
            Assert.Equal("1 день 2 часа", Spans.Lasting(TimeSpan.FromHours(26)));
            Assert.Equal("меньше минуты", Spans.Lasting(TimeSpan.FromSeconds(5)));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
