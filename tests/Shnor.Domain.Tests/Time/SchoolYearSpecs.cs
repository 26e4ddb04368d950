using Shnor.Domain.Time;

namespace Shnor.Domain.Tests.Time;

public sealed class SchoolYearSpecs
{
    [Theory]
    [InlineData(6, 30, false)]
    [InlineData(7, 1, true)]
    [InlineData(8, 24, true)]
    [InlineData(8, 25, false)]
    public void The_summer_break_is_1_July_to_24_August(int month, int day, bool inside) =>
        Assert.Equal(inside, BreakSpan.Summer.Contains(new(2022, month, day)));

    [Theory]
    [InlineData(12, 24, false)]
    [InlineData(12, 25, true)]
    [InlineData(1, 10, true)]
    [InlineData(1, 11, false)]
    public void A_break_may_cross_New_Year(int month, int day, bool inside) =>
        Assert.Equal(inside, new BreakSpan(new(12, 25), new(1, 10)).Contains(new(2022, month, day)));

    [Fact]
    public void Terms_of_a_school_year_lie_in_two_calendar_years() =>
        Assert.Equal(
            ["2024-09-01..2024-10-27", "2024-11-05..2024-12-29", "2025-01-09..2025-03-22", "2025-04-01..2025-05-26"],
            SchoolTerms.Quarters.In(2024).Select(term => $"{term}"));

    [Fact]
    public void Terms_that_overlap_or_run_backwards_cannot_be_built()
    {
        Assert.Throws<ArgumentException>(() => new SchoolTerms([]));
        Assert.Throws<ArgumentException>(() => new SchoolTerms([new(new(9, 1), new(11, 10)), new(new(11, 5), new(12, 29))]));
        Assert.Throws<ArgumentException>(() => new SchoolTerms([new(new(1, 9), new(12, 29))]));
        Assert.Throws<ArgumentOutOfRangeException>(() => new YearDay(2, 30));
    }

    [Fact]
    public void The_29th_of_February_is_the_28th_in_a_common_year()
    {
        Assert.Equal(new DateOnly(2024, 2, 29), new YearDay(2, 29).In(2024));
        Assert.Equal(new DateOnly(2023, 2, 28), new YearDay(2, 29).In(2023));
    }

    [Fact]
    public void Equal_settings_are_equal() =>
        Assert.Equal(PlanSettings.Default, new PlanSettings { Terms = new([.. SchoolTerms.Quarters.All]), Break = new(new(7, 1), new(8, 24)) });
}
