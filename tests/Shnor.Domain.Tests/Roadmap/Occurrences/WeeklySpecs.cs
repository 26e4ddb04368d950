using Shnor.Domain.Roadmap;
using Shnor.Domain.Time;
using static Shnor.Domain.Tests.Roadmap.Occurrences.Plans;

namespace Shnor.Domain.Tests.Roadmap.Occurrences;

public sealed class WeeklySpecs
{
    [Fact]
    public void Thursdays_of_two_years_are_held_but_for_holidays_and_the_break()
    {
        var plan = Plan(Thursdays, ActivityKind.Webinar);

        Assert.Equal(["2021-01-07", "2021-11-04", "2022-01-06"], Gaps(plan, GapReason.Holiday));
        Assert.Equal(
            [
                "2021-07-01", "2021-07-08", "2021-07-15", "2021-07-22", "2021-07-29", "2021-08-05", "2021-08-12", "2021-08-19",
                "2022-07-07", "2022-07-14", "2022-07-21", "2022-07-28", "2022-08-04", "2022-08-11", "2022-08-18",
            ],
            Gaps(plan, GapReason.Break));
        Assert.Equal(104 - 3 - 15, plan.Occurrences.Count);
        Assert.All(plan.Occurrences, each =>
        {
            Assert.Equal((OccurrenceShape.Dated, true, DayOfWeek.Thursday, new TimeSpan(12, 0, 0)), (each.Shape, each.IsSeries, each.StartsAt!.Value.DayOfWeek, each.StartsAt.Value.TimeOfDay));
            Assert.Equal($"{each.StartsAt:yyyy-MM-dd}T12:00", each.Key);
            Assert.Equal(DateTimeKind.Unspecified, each.StartsAt.Value.Kind);
        });
        Assert.Contains("2022-02-10T12:00", plan.Keys());
    }

    [Fact]
    public void From_the_launch_on_no_Thursday_is_missing_until_the_break()
    {
        var held = Plan(Thursdays, ActivityKind.Webinar).Occurrences.Select(each => each.WindowFrom).Where(day => day >= Day("2022-02-09") && day < Day("2022-07-01"));
        Assert.Equal(Enumerable.Range(0, 21).Select(week => Day("2022-02-10").AddDays(7 * week)), held);
    }

    [Fact]
    public void A_day_off_by_decree_or_a_weekend_does_not_stop_a_weekly_event()
    {
        var mondays = Plan(Thursdays with { Weekday = DayOfWeek.Monday }, ActivityKind.Webinar, "2022");
        Assert.Contains("2022-03-07T12:00", mondays.Keys());
        Assert.Equal(["2022-01-03", "2022-05-09"], Gaps(mondays, GapReason.Holiday));
        Assert.Contains("2022-02-12T12:00", Plan(Thursdays with { Weekday = DayOfWeek.Saturday }, years: "2022").Keys());
    }

    [Fact]
    public void A_gap_that_a_person_keeps_has_the_key_it_would_have_had()
    {
        var gap = Plan(Thursdays, ActivityKind.Webinar).Gaps[0];
        var kept = PlannedOccurrence.Dated(gap.StartsAt, isSeries: true);
        Assert.Equal("2021-01-07T12:00", kept.Key);
        Assert.Contains(kept, Plan(Thursdays, ActivityKind.Webinar, settings: new() { Days = Nowhere }).Occurrences);
    }

    [Fact]
    public void Without_a_break_the_summer_is_held()
    {
        var plan = Plan(Thursdays, ActivityKind.Webinar, settings: new() { Break = null });
        Assert.Equal(101, plan.Occurrences.Count);
        Assert.Equal(3, plan.Gaps.Count);
    }

    [Fact]
    public void Every_second_week_is_no_series_and_keeps_its_step_over_a_gap()
    {
        var plan = Plan(Thursdays with { Interval = 2 }, ActivityKind.Webinar, "2022");
        Assert.All(plan.Occurrences, each => Assert.False(each.IsSeries));
        Assert.Equal(["2022-01-20", "2022-02-03", "2022-02-17"], plan.Occurrences.Take(3).Select(each => $"{each.WindowFrom:yyyy-MM-dd}"));
        Assert.Contains("2022-01-06", Gaps(plan, GapReason.Holiday));
    }

    [Fact]
    public void An_end_that_the_plan_writes_is_kept()
    {
        var lesson = new Timing.Recurring(Frequency.Weekly) { Weekday = DayOfWeek.Saturday, Time = new(9, 25), TimeTo = new(10, 10) };
        Assert.All(Plan(lesson, years: "2022").Occurrences, each => Assert.Equal(TimeSpan.FromMinutes(45), each.Lasts));
        Assert.All(Plan(lesson with { TimeTo = new(9, 0) }, years: "2022").Occurrences, each => Assert.Null(each.Lasts));
    }

    [Fact]
    public void Two_weekdays_in_one_cell_are_two_series()
    {
        var plan = Plan(new Timing.Compound([Thursdays with { Weekday = DayOfWeek.Monday }, Thursdays with { Weekday = DayOfWeek.Friday }]), ActivityKind.Webinar, "2022");
        Assert.Equal(["2022-01-10", "2022-01-14", "2022-01-17", "2022-01-21"], plan.Occurrences.Take(4).Select(each => $"{each.WindowFrom:yyyy-MM-dd}"));
        Assert.Equal(plan.Gaps.OrderBy(gap => gap.StartsAt), plan.Gaps);
    }

    private static IEnumerable<string> Gaps(OccurrencePlan plan, GapReason reason) =>
        plan.Gaps.Where(gap => gap.Reason == reason).Select(gap => $"{gap.StartsAt:yyyy-MM-dd}");

    private static WorkingCalendar Nowhere => WorkingCalendar.Read(new MemoryStream("""{"holidays":[],"years":{}}"""u8.ToArray()));
}
