using Shnor.Domain.Roadmap;
using static Shnor.Domain.Tests.Roadmap.Occurrences.Plans;

namespace Shnor.Domain.Tests.Roadmap.Occurrences;

public sealed class OngoingSpecs
{
    [Theory]
    [InlineData(ActivityKind.Training)]
    [InlineData(ActivityKind.Survey)]
    public void Ongoing_comes_before_kind_and_is_one_per_calendar_year(ActivityKind kind) =>
        Assert.Equal(
            ["2021 Ongoing 2021-01-01..2021-12-31", "2022 Ongoing 2022-01-01..2022-12-31"],
            Plan(new Timing.Ongoing(OngoingSpan.Unspecified, null), kind).Lines());

    [Fact]
    public void A_named_year_is_that_year_only() =>
        Assert.Equal(["2024"], Plan(new Timing.Ongoing(OngoingSpan.CalendarYear, 2024), years: "2021-2024").Keys());

    [Fact]
    public void A_school_year_closes_on_Mays_last_working_day()
    {
        // 31 May 2026 is a Sunday.
        Assert.Equal(["2025/2026 Ongoing 2025-09-01..2026-05-29"], Plan(new Timing.Ongoing(OngoingSpan.SchoolYear, 2025), years: "2025/2026").Lines());
        Assert.Equal(["2025/2026 Ongoing 2025-09-01..2026-05-29"], Plan(new Timing.Ongoing(OngoingSpan.Unspecified, null), years: "2025/2026").Lines());
    }

    [Fact]
    public void School_years_of_a_calendar_span_are_cut_at_its_ends() =>
        Assert.Equal(
            ["2020/2021 Ongoing 2021-01-01..2021-05-31", "2021/2022 Ongoing 2021-09-01..2022-05-31", "2022/2023 Ongoing 2022-09-01..2022-12-31"],
            Plan(new Timing.Ongoing(OngoingSpan.SchoolYear, null)).Lines());

    [Fact]
    public void The_whole_programme_is_closed_year_by_year_and_a_school_years_plan_at_once()
    {
        Assert.Equal(["2021", "2022", "2023", "2024"], Plan(new Timing.Ongoing(OngoingSpan.Programme, 2021), years: "2021-2024").Keys());
        Assert.Equal(["2024/2025 Ongoing 2024-08-01..2025-07-31"], Plan(new Timing.Ongoing(OngoingSpan.Programme, null), years: "2024/2025").Lines());
    }

    [Fact]
    public void Daily_is_ongoing()
    {
        Assert.Equal(["2021", "2022"], Plan(new Timing.Recurring(Frequency.Daily) { Time = new(9, 0) }, ActivityKind.Webinar).Keys());
        Assert.Equal(
            ["2022-01-01..2022-05-31", "2022-09-01..2022-12-31"],
            Plan(new Timing.Recurring(Frequency.Daily) { From = new(null, 9), To = new(null, 5) }, years: "2022").Keys());
    }

    [Fact]
    public void Weekly_on_an_unknown_day_or_hour_is_ongoing_until_a_person_answers()
    {
        foreach (var timing in new[] { new Timing.Recurring(Frequency.Weekly), new(Frequency.Weekly) { Weekday = DayOfWeek.Monday }, new(Frequency.Weekly) { Time = new(9, 0) } })
        {
            var plan = Plan(timing, ActivityKind.Webinar);
            Assert.True(plan.NeedsWeekday);
            Assert.Equal([OccurrenceShape.Ongoing, OccurrenceShape.Ongoing], plan.Occurrences.Select(each => each.Shape));
        }
    }
}
