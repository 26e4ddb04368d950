using Shnor.Bot.Features.Plan;
using Shnor.Domain.Roadmap;

namespace Shnor.Bot.Tests.Features.Plan;

/// <summary>«Перенести на …», and the months that a plan can be opened at.</summary>
public sealed class YearShiftSpecs
{
    [Theory]
    [InlineData("2021-2022", "2026-11-24", "2026-2027")]
    [InlineData("2024", "2026-01-01", "2026")]
    [InlineData("2018/2019", "2026-07-31", "2025/2026")]
    [InlineData("2018/2019", "2026-08-01", "2026/2027")]
    [InlineData("1900-2025", "2026-08-01", "1975-2100")] // no further than years can be written
    public void A_plan_moves_to_the_running_years(string written, string today, string moved)
    {
        var years = PlanYears.TryParse(written)!;
        Assert.Equal(moved, YearShift.Of(years, YearShift.ToNow(years, DateOnly.Parse(today, System.Globalization.CultureInfo.InvariantCulture))).ToString());
    }

    [Fact]
    public void A_leap_day_becomes_the_last_day_of_February_and_stays_one_where_it_can()
    {
        var leap = new Timing.Once(new PlanDate(2024, 2, 29), By: null);
        Assert.Equal(new PlanDate(2026, 2, 28), Assert.IsType<Timing.Once>(YearShift.Of(leap, 2)).Date);
        Assert.Equal(new PlanDate(2028, 2, 29), Assert.IsType<Timing.Once>(YearShift.Of(leap, 4)).Date);
        Assert.Equal(new PlanDate(null, 2, 29), Assert.IsType<Timing.Once>(YearShift.Of(new Timing.Once(new PlanDate(null, 2, 29), By: null), 2)).Date);
    }

    [Fact]
    public void Arrows_visit_every_month_of_the_span_and_those_outside_that_hold_something()
    {
        var months = PlanMonths.Of(PlanYears.Calendar(2026), [new(2025, 12, 31), new(2024, 3, 5), new(2026, 5, 5), new(2027, 2, 1)]);
        List<DateOnly> forth = [months.Nearest(new(2024, 3, 20))];
        while (months.After(forth[^1]) is { } next) forth.Add(next);
        List<DateOnly> back = [forth[^1]];
        while (months.Before(back[^1]) is { } before) back.Add(before);

        Assert.Equal([new(2024, 3, 1), new(2025, 12, 1), .. Enumerable.Range(1, 12).Select(m => new DateOnly(2026, m, 1)), new(2027, 2, 1)], forth);
        Assert.Equal(forth.AsEnumerable().Reverse(), back);
        Assert.Equal(new DateOnly(2026, 1, 1), months.Nearest(DateOnly.MinValue));
        Assert.Equal(new DateOnly(2026, 12, 1), months.Nearest(new(2027, 3, 1)));
    }
}
