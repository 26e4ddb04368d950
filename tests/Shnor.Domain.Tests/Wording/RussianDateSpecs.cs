using System.Globalization;
using Shnor.Domain.Wording;

namespace Shnor.Domain.Tests.Wording;

public sealed class RussianDateSpecs
{
    private static readonly DateOnly Today = new(2026, 11, 24);

    [Theory]
    [InlineData("2026-11-26T12:00", "чт 26 ноября, 12:00")]
    [InlineData("2027-11-26T09:05", "пт 26 ноября 2027, 09:05")]
    [InlineData("2025-01-01T00:00", "ср 1 января 2025, 00:00")]
    public void A_moment_says_its_weekday_and_its_year_when_that_is_another(string at, string expected) =>
        Assert.Equal(expected, RussianDate.Moment(DateTime.Parse(at, CultureInfo.InvariantCulture), Today));

    [Theory]
    [InlineData("2026-11-26", "С чт 26 ноября")]
    [InlineData("2026-12-01", "Со вт 1 декабря")]
    [InlineData("2027-01-06", "Со ср 6 января 2027")]
    public void A_beginning_reads_aloud(string day, string expected) =>
        Assert.Equal(expected, RussianDate.Since(DateOnly.Parse(day, CultureInfo.InvariantCulture), Today));

    [Theory]
    [InlineData("2022-02-10", "2022-02-10", "10 февраля 2022")]
    [InlineData("2022-02-01", "2022-02-28", "1–28 февраля 2022")]
    [InlineData("2022-03-01", "2022-04-30", "март – апрель 2022")]
    [InlineData("2021-12-01", "2022-01-31", "декабрь 2021 – январь 2022")]
    [InlineData("2022-03-15", "2022-04-10", "15 марта – 10 апреля 2022")]
    [InlineData("2021-12-20", "2022-01-10", "20 декабря 2021 – 10 января 2022")]
    public void A_window_reads_as_people_write_it(string from, string to, string expected) =>
        Assert.Equal(expected, RussianDate.Window(DateOnly.Parse(from, CultureInfo.InvariantCulture), DateOnly.Parse(to, CultureInfo.InvariantCulture)));

    [Fact]
    public void Months_and_weekdays_have_their_cases()
    {
        Assert.Equal("Февраль 2022", RussianDate.MonthHeading(2022, 2));
        Assert.Equal("май", RussianDate.Month(5));
        Assert.Equal("четверг", RussianDate.Weekday(DayOfWeek.Thursday));
        Assert.Equal("10 февраля 2022", RussianDate.FullDay(new(2022, 2, 10)));
    }

    [Theory]
    [InlineData("ru-RU")]
    [InlineData("en-US")]
    [InlineData("ar-SA")]
    [InlineData("")]
    public void The_culture_of_the_machine_changes_nothing(string culture)
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            Assert.Equal("пт 26 ноября 2027, 12:00", RussianDate.Moment(new(2027, 11, 26, 12, 0, 0), Today));
            Assert.Equal("1–28 февраля 2022", RussianDate.Window(new(2022, 2, 1), new(2022, 2, 28)));
            Assert.Equal("-2 задачи", Plural.Of(-2, "задача", "задачи", "задач"));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
