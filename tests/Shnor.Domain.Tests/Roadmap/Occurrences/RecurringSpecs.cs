using Shnor.Domain.Roadmap;
using Shnor.Domain.Time;
using static Shnor.Domain.Tests.Roadmap.Occurrences.Plans;

namespace Shnor.Domain.Tests.Roadmap.Occurrences;

public sealed class RecurringSpecs
{
    [Theory]
    [InlineData(Frequency.Monthly, 24, "2021-01", "2022-12")]
    [InlineData(Frequency.Quarterly, 8, "2021-01-01..2021-03-31", "2022-10-01..2022-12-31")]
    [InlineData(Frequency.HalfYearly, 4, "2021-01-01..2021-06-30", "2022-07-01..2022-12-31")]
    [InlineData(Frequency.Yearly, 2, "2021-01-01..2021-12-31", "2022-01-01..2022-12-31")]
    public void Once_in_each_period_is_a_window_each(Frequency frequency, int count, string first, string last)
    {
        var keys = Plan(new Timing.Recurring(frequency)).Keys().ToList();
        Assert.Equal(count, keys.Count);
        Assert.Equal((first, last), (keys[0], keys[^1]));
    }

    [Fact]
    public void Twice_a_month_divides_the_month() =>
        Assert.Equal(
            ["2022-02#1 Floating 2022-02-01..2022-02-14", "2022-02#2 Floating 2022-02-15..2022-02-28", "2022-03#1 Floating 2022-03-01..2022-03-15", "2022-03#2 Floating 2022-03-16..2022-03-31"],
            Plan(new Timing.Recurring(Frequency.Monthly) { CountPerPeriod = 2 }, ActivityKind.Seminar, "2022").Lines().Skip(2).Take(4));

    [Fact]
    public void Four_times_a_year_are_the_quarters_of_each_year() =>
        Assert.Equal(
            [
                "2024-01-01..2024-12-31#1 Deadline 2024-01-01..2024-03-31 due 2024-03-29", "2024-01-01..2024-12-31#2 Deadline 2024-04-01..2024-06-30 due 2024-06-28",
                "2024-01-01..2024-12-31#3 Deadline 2024-07-01..2024-09-30 due 2024-09-30", "2024-01-01..2024-12-31#4 Deadline 2024-10-01..2024-12-31 due 2024-12-28",
            ],
            Plan(new Timing.Recurring(Frequency.Yearly) { CountPerPeriod = 4 }, years: "2024").Lines()); // 28 December 2024 was a worked Saturday

    [Fact]
    public void Once_in_two_months_is_a_window_of_two_months() =>
        Assert.Equal(["2022-01-01..2022-02-28", "2022-03-01..2022-04-30"], Plan(new Timing.Recurring(Frequency.Monthly) { Interval = 2 }, years: "2022").Keys().Take(2));

    [Theory]
    [InlineData("2021-2024", "2021-01-01..2024-12-31")]
    [InlineData("2024", "2024-01-01..2024-12-31")]
    public void Once_in_four_years_is_once_in_the_plan(string years, string key) =>
        Assert.Equal([key], Plan(new Timing.Recurring(Frequency.Yearly) { Interval = 4 }, years: years).Keys());

    [Fact]
    public void A_school_years_plan_counts_in_the_schools_year()
    {
        Assert.Equal(["2024-09-01..2025-05-31 Deadline 2024-09-01..2025-05-31 due 2025-05-30"], Plan(new Timing.Recurring(Frequency.Yearly), years: "2024/2025").Lines());
        Assert.Equal(["2024-09-01..2024-12-31", "2025-01-01..2025-05-31"], Plan(new Timing.Recurring(Frequency.HalfYearly), years: "2024/2025").Keys());
        Assert.Equal(
            ["2024-08-01..2024-09-30", "2024-10-01..2024-12-31", "2025-01-01..2025-03-31", "2025-04-01..2025-06-30"],
            Plan(new Timing.Recurring(Frequency.Quarterly), years: "2024/2025").Keys());
        Assert.Equal(12, Plan(new Timing.Recurring(Frequency.Monthly), years: "2024/2025").Occurrences.Count);
    }

    [Fact]
    public void Once_a_term_is_the_programmes_own_terms()
    {
        var perTerm = new Timing.Recurring(Frequency.Quarterly) { PerSchoolTerm = true };
        Assert.Equal(
            ["2024-09-01..2024-10-27 Deadline 2024-09-01..2024-10-27 due 2024-10-25", "2024-11-05..2024-12-29 Deadline 2024-11-05..2024-12-29 due 2024-12-28", "2025-01-09..2025-03-22 Deadline 2025-01-09..2025-03-22 due 2025-03-21", "2025-04-01..2025-05-26 Deadline 2025-04-01..2025-05-26 due 2025-05-26"],
            Plan(perTerm, years: "2024/2025").Lines());

        var trimesters = new PlanSettings { Terms = new([new(new(9, 1), new(11, 30)), new(new(12, 1), new(2, 28)), new(new(3, 1), new(5, 31))]) };
        Assert.Equal(3, Plan(perTerm, years: "2024/2025", settings: trimesters).Occurrences.Count);
    }

    [Fact]
    public void The_last_Friday_of_the_month_with_an_hour_is_dated_and_no_series()
    {
        var plan = Plan(new Timing.Recurring(Frequency.Monthly) { Weekday = DayOfWeek.Friday, Time = new(14, 0), Nth = -1 }, years: "2024");
        Assert.Equal(
            ["2024-01-26", "2024-02-23", "2024-03-29", "2024-04-26", "2024-05-31", "2024-06-28", "2024-07-26", "2024-08-30", "2024-09-27", "2024-10-25", "2024-11-29", "2024-12-27"],
            plan.Occurrences.Select(each => $"{each.StartsAt:yyyy-MM-dd}"));
        Assert.Equal("2024-01-26T14:00", plan.Occurrences[0].Key);
        Assert.All(plan.Occurrences, each => Assert.Equal((OccurrenceShape.Dated, false), (each.Shape, each.IsSeries)));
        Assert.Empty(plan.Gaps);
    }

    [Fact]
    public void A_weekday_of_the_month_without_an_hour_is_that_day()
    {
        var secondTuesday = new Timing.Recurring(Frequency.Monthly) { Weekday = DayOfWeek.Tuesday, Nth = 2, OnlyMonths = [3, 4] };
        Assert.Equal(["2022-03-08 Floating 2022-03-08..2022-03-08", "2022-04-12 Floating 2022-04-12..2022-04-12"], Plan(secondTuesday, ActivityKind.Meeting, "2022").Lines());
        Assert.Equal([Day("2022-03-05"), Day("2022-04-12")], Plan(secondTuesday, years: "2022").DueDays()); // 8 March; the Saturday before it was worked
    }

    [Fact]
    public void A_month_without_a_fifth_Monday_has_none() =>
        Assert.Equal(
            ["2022-01-31", "2022-05-30", "2022-08-29", "2022-10-31"],
            Plan(new Timing.Recurring(Frequency.Monthly) { Weekday = DayOfWeek.Monday, Nth = 5 }, years: "2022").Keys());

    [Fact]
    public void By_the_15th_is_due_every_month()
    {
        var plan = Plan(new Timing.Recurring(Frequency.Monthly) { MonthDay = 15 }, years: "2022");
        Assert.Equal(12, plan.Occurrences.Count);
        Assert.Equal("..2022-01-15 Deadline 2022-01-01..2022-01-15 due 2022-01-14", plan.Lines().First());
    }

    [Fact]
    public void By_the_31st_is_the_last_day_of_a_short_month() =>
        Assert.Equal(["..2022-01-31", "..2022-02-28", "..2022-03-31", "..2022-04-30"], Plan(new Timing.Recurring(Frequency.Monthly) { MonthDay = 31 }, years: "2022").Keys().Take(4));

    [Fact]
    public void By_the_3rd_after_the_quarter_is_due_in_the_first_month_of_each() =>
        Assert.Equal(
            ["..2020-01-03", "..2020-04-03", "..2020-07-03", "..2020-10-03"],
            Plan(new Timing.Recurring(Frequency.Quarterly) { MonthDay = 3, OffsetPeriods = 1 }, years: "2020").Keys());

    [Fact]
    public void By_the_10th_of_a_quarter_is_due_in_its_last_month() =>
        Assert.Equal(["..2022-03-10", "..2022-06-10", "..2022-09-10", "..2022-12-10"], Plan(new Timing.Recurring(Frequency.Quarterly) { MonthDay = 10 }, years: "2022").Keys());

    [Fact]
    public void By_1_February_of_the_next_year_is_due_every_February() =>
        Assert.Equal(
            ["..2021-02-01", "..2022-02-01"],
            Plan(new Timing.Recurring(Frequency.Yearly) { OnlyMonths = [2], MonthDay = 1, OffsetPeriods = 1 }).Keys());

    [Fact]
    public void Named_months_are_the_only_ones()
    {
        Assert.Equal(["2022-03", "2022-10"], Plan(new Timing.Recurring(Frequency.Yearly) { CountPerPeriod = 2, OnlyMonths = [3, 10] }, years: "2022").Keys());
        Assert.Equal(["2022-09", "2022-10", "2022-11"], Plan(new Timing.Recurring(Frequency.Monthly) { OnlyMonths = [9, 10, 11] }, years: "2022").Keys());
    }

    [Fact]
    public void From_and_to_bound_a_repetition()
    {
        Assert.Equal(
            ["2022-02", "2022-03", "2022-04", "2022-05"],
            Plan(new Timing.Recurring(Frequency.Monthly) { From = new(2022, 2, 15), To = new(2022, 5, 10) }, years: "2022").Keys());
        Assert.Equal(8, Plan(new Timing.Recurring(Frequency.Monthly) { From = new(null, 10), To = new(null, 5) }, years: "2022").Occurrences.Count);
        Assert.Equal(["2022-11", "2022-12"], Plan(new Timing.Recurring(Frequency.Monthly) { From = new(null, 11) }, years: "2022").Keys());
        Assert.Equal(["2022-01", "2022-02"], Plan(new Timing.Recurring(Frequency.Monthly) { To = new(null, 2) }, years: "2022").Keys());
    }

    [Fact]
    public void More_often_than_weekly_is_asked_like_weekly()
    {
        var plan = Plan(new Timing.Recurring(Frequency.Monthly) { CountPerPeriod = 8 }, ActivityKind.Seminar);
        Assert.True(plan.NeedsWeekday);
        Assert.Equal(["2021", "2022"], plan.Keys());
    }
}
