using System.Text;
using Shnor.Domain.Time;

namespace Shnor.Domain.Tests.Time;

public sealed class WorkingCalendarSpecs
{
    private static readonly WorkingCalendar _russia = WorkingCalendar.Russia;

    // Working days of a five-day week as the production calendars of these years print them; counted by somebody else.
    [Theory]
    [InlineData(2021, 247)]
    [InlineData(2022, 247)]
    [InlineData(2023, 247)]
    [InlineData(2024, 248)]
    [InlineData(2025, 247)]
    [InlineData(2026, 247)]
    public void A_year_has_as_many_working_days_as_its_production_calendar(int year, int expected) =>
        Assert.Equal(expected, DaysOf(year).Count(day => !_russia.IsDayOff(day, WorkingWeek.MonFri)));

    [Fact]
    public void The_months_of_2022_have_their_working_days()
    {
        var counted = DaysOf(2022).Where(day => !_russia.IsDayOff(day, WorkingWeek.MonFri)).GroupBy(day => day.Month).Select(month => month.Count());
        Assert.Equal([16, 19, 22, 21, 18, 21, 21, 23, 22, 21, 21, 22], counted);
    }

    [Theory]
    [InlineData("2022-02-23", true, true)] // the holiday itself
    [InlineData("2022-03-07", false, true)] // a day off by decree is not a holiday
    [InlineData("2022-03-05", false, false)] // a Saturday that is worked for it
    [InlineData("2022-06-12", true, true)] // a holiday on a Sunday stays one
    [InlineData("2022-06-13", false, true)]
    [InlineData("2022-06-14", false, false)]
    [InlineData("2021-12-31", false, true)]
    public void Holidays_and_days_off_are_told_apart(string day, bool holiday, bool off)
    {
        Assert.Equal(holiday, _russia.IsPublicHoliday(Day(day)));
        Assert.Equal(off, _russia.IsDayOff(Day(day), WorkingWeek.MonFri));
    }

    [Fact]
    public void A_Saturday_is_worked_in_a_six_day_week_unless_it_is_a_holiday()
    {
        Assert.False(_russia.IsDayOff(Day("2022-02-12"), WorkingWeek.MonSat));
        Assert.True(_russia.IsDayOff(Day("2022-02-12"), WorkingWeek.MonFri));
        Assert.True(_russia.IsDayOff(Day("2022-01-08"), WorkingWeek.MonSat));
        Assert.True(_russia.IsDayOff(Day("2022-02-13"), WorkingWeek.MonSat));
    }

    [Fact]
    public void An_unknown_year_has_weekends_only_and_is_named()
    {
        Assert.False(_russia.KnowsYear(2031));
        Assert.False(_russia.IsDayOff(Day("2031-01-01"), WorkingWeek.MonFri)); // a Wednesday
        Assert.False(_russia.IsPublicHoliday(Day("2031-01-01")));
        Assert.True(_russia.IsDayOff(Day("2031-01-04"), WorkingWeek.MonFri));
        Assert.Equal([2028, 2029], _russia.UnknownYears(Day("2026-09-01"), Day("2029-05-31")));
        Assert.Empty(_russia.UnknownYears(Day("2021-01-01"), Day("2027-12-31")));
    }

    [Theory]
    [InlineData("2022-01-09", "2021-12-30", "2022-01-10")]
    [InlineData("2022-03-08", "2022-03-05", "2022-03-09")]
    [InlineData("2022-05-01", "2022-04-29", "2022-05-04")]
    [InlineData("2022-02-10", "2022-02-10", "2022-02-10")]
    public void The_nearest_working_days_are_found(string day, string before, string after)
    {
        Assert.Equal(Day(before), _russia.WorkingDayOnOrBefore(Day(day), WorkingWeek.MonFri));
        Assert.Equal(Day(after), _russia.WorkingDayOnOrAfter(Day(day), WorkingWeek.MonFri));
    }

    [Theory]
    [InlineData("2022-02-25", 1, "2022-02-28")]
    [InlineData("2022-02-26", 1, "2022-02-28")] // from a day off, the next working day is the first
    [InlineData("2022-02-28", -3, "2022-02-22")] // Friday, Thursday, and over the 23rd
    [InlineData("2022-01-10", -1, "2021-12-30")]
    [InlineData("2022-02-26", 0, "2022-02-26")]
    public void Working_days_are_counted_over_days_off(string from, int n, string expected) =>
        Assert.Equal(Day(expected), _russia.AddWorkingDays(Day(from), n, WorkingWeek.MonFri));

    [Fact]
    public void Counting_forth_and_back_ends_where_it_began()
    {
        foreach (var day in DaysOf(2024).Where(day => !_russia.IsDayOff(day, WorkingWeek.MonFri)))
        {
            foreach (var n in new[] { 1, 3, 20 })
            {
                var there = _russia.AddWorkingDays(day, n, WorkingWeek.MonFri);
                Assert.Equal(day, _russia.AddWorkingDays(there, -n, WorkingWeek.MonFri));
                Assert.Equal(n, Enumerable.Range(1, there.DayNumber - day.DayNumber).Count(step => !_russia.IsDayOff(day.AddDays(step), WorkingWeek.MonFri)));
            }
        }
    }

    [Fact]
    public void Another_country_is_another_file()
    {
        using var json = new MemoryStream(Encoding.UTF8.GetBytes("""{"holidays":["07-04"],"years":{"2026":{"days_off":["2026-07-03"],"working_days":[]}}}"""));
        var calendar = WorkingCalendar.Read(json);
        Assert.True(calendar.IsPublicHoliday(Day("2026-07-04")));
        Assert.True(calendar.IsDayOff(Day("2026-07-03"), WorkingWeek.MonFri));
        Assert.False(calendar.IsDayOff(Day("2026-01-01"), WorkingWeek.MonFri));
    }

    private static IEnumerable<DateOnly> DaysOf(int year) =>
        Enumerable.Range(0, DateTime.IsLeapYear(year) ? 366 : 365).Select(day => new DateOnly(year, 1, 1).AddDays(day));

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
