using Shnor.Domain.Roadmap;
using Shnor.Domain.Tests.Roadmap.Occurrences;
using Shnor.Domain.Time;

namespace Shnor.Domain.Tests.Lives;

/// <summary>Random schedules against DESIGN §5 said as laws; here days are counted one by one.</summary>
public sealed class AnyScheduleSpecs
{
    private const int Plans = 2000;

    private static readonly PlanYears[] _years = [PlanYears.Calendar(2022), PlanYears.Calendar(2024), PlanYears.School(2024), PlanYears.Span(2021, 2022), PlanYears.Span(2024, 2026)];

    [Fact]
    public void Every_date_of_a_weekly_event_is_held_or_listed_as_a_gap_with_its_reason() => Seeds.Play(Plans, seed =>
    {
        var random = new Random(seed);
        var (years, settings) = (AnyTiming.Pick(random, _years), AnyTiming.Settings(random));
        var (weekday, time) = (AnyTiming.Pick(random, Enum.GetValues<DayOfWeek>()), new TimeOnly(random.Next(24), random.Next(60)));
        var plan = OccurrencePlanner.Plan(new Timing.Recurring(Frequency.Weekly) { Weekday = weekday, Time = time }, AnyTiming.Pick(random, Enum.GetValues<ActivityKind>()), years, settings);

        var dates = DaysOf(years).Where(day => day.DayOfWeek == weekday).Select(day => day.ToDateTime(time)).ToList();
        Assert.Equal(dates, plan.Occurrences.Select(each => each.StartsAt!.Value).Concat(plan.Gaps.Select(gap => gap.StartsAt)).Order());
        Assert.All(plan.Occurrences, each => Assert.True(each is { IsSeries: true, Shape: OccurrenceShape.Dated }));
        Assert.All(plan.Occurrences, each => Assert.False(IsHoliday(each.WindowFrom) || IsBreak(each.WindowFrom)));
        Assert.All(plan.Gaps, gap => Assert.True(gap.Reason == GapReason.Holiday ? IsHoliday(Day(gap)) : IsBreak(Day(gap)) && !IsHoliday(Day(gap))));

        // 1 July – 24 August; the holidays of the law, whatever days off a decree has moved to.
        bool IsBreak(DateOnly day) => settings.Break is not null && (day.Month == 7 || (day.Month == 8 && day.Day <= 24));
        bool IsHoliday(DateOnly day) => (day.Month, day.Day) is (1, <= 8) or (2, 23) or (3, 8) or (5, 1) or (5, 9) or (6, 12) or (11, 4);
        static DateOnly Day(SeriesGap gap) => DateOnly.FromDateTime(gap.StartsAt);
    });

    [Fact]
    public void Once_a_month_is_one_window_in_each_month_and_a_deadline_stands_on_its_last_worked_day() => Seeds.Play(Plans / 4, seed =>
    {
        var random = new Random(seed);
        var (years, settings, kind) = (AnyTiming.Pick(random, _years), AnyTiming.Settings(random), AnyTiming.Pick(random, Enum.GetValues<ActivityKind>()));
        var plan = OccurrencePlanner.Plan(new Timing.Recurring(Frequency.Monthly), kind, years, settings);

        var months = DaysOf(years).GroupBy(day => (day.Year, day.Month)).Select(month => (From: month.First(), To: month.Last())).ToList();
        Assert.Equal(months, plan.Occurrences.Select(each => (each.WindowFrom, each.WindowTo)));
        if (kind.IsEvent()) Assert.All(plan.Occurrences, each => Assert.True(each is { Shape: OccurrenceShape.Floating, DueOn: null, StartsAt: null }));
        else Assert.Equal(months.Select(month => (DateOnly?)DaysOf(years).Last(day => day <= month.To && !settings.IsDayOff(day))), plan.Occurrences.Select(each => each.DueOn));
    });

    [Fact]
    public void What_goes_on_is_neither_due_nor_dated_and_on_demand_is_nothing() => Seeds.Play(Plans / 4, seed =>
    {
        var random = new Random(seed);
        var (years, settings, kind) = (AnyTiming.Pick(random, _years), AnyTiming.Settings(random), AnyTiming.Pick(random, Enum.GetValues<ActivityKind>()));
        var ongoing = OccurrencePlanner.Plan(random.Next(2) == 0 ? new Timing.Ongoing(OngoingSpan.CalendarYear, null) : new Timing.Recurring(Frequency.Daily), kind, years, settings);

        Assert.NotEmpty(ongoing.Occurrences);
        Assert.All(ongoing.Occurrences, each => Assert.True(each is { Shape: OccurrenceShape.Ongoing, DueOn: null, StartsAt: null }));
        if (!years.IsSchoolYear) Assert.Equal(DaysOf(years).Select(day => day.Year).Distinct(), ongoing.Occurrences.Select(each => each.WindowFrom.Year));
        Assert.Empty(OccurrencePlanner.Plan(new Timing.OnDemand(), kind, years, settings).Occurrences);
    });

    /// <summary>Other days off move deadlines, another kind turns events into deadlines; which occurrences there are stays.</summary>
    [Fact]
    public void Regenerating_never_doubles_or_loses_one() => Seeds.Play(Plans, seed =>
    {
        var random = new Random(seed);
        var (years, timing) = (AnyTiming.Pick(random, _years), AnyTiming.Of(random));
        var inBreaks = random.Next(2) == 0 ? BreakSpan.Summer : null;

        var keys = Enumerable.Range(0, 3).Select(_ => OccurrencePlanner.Plan(
            timing, AnyTiming.Pick(random, Enum.GetValues<ActivityKind>()), years, AnyTiming.Settings(random) with { Break = inBreaks }).Occurrences.Select(each => each.Key).Order(StringComparer.Ordinal).ToList()).ToList();

        Assert.Equal(keys[0], keys[1]);
        Assert.Equal(keys[0], keys[2]);
        Assert.Equal(keys[0], keys[0].Distinct());
    });

    private static IEnumerable<DateOnly> DaysOf(PlanYears years)
    {
        for (var day = years.From; day <= years.To; day = day.AddDays(1)) yield return day;
    }
}
