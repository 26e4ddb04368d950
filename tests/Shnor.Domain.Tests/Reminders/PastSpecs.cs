using Shnor.Domain.Reminders;
using Shnor.Domain.Roadmap;
using Shnor.Domain.Time;
using static Shnor.Domain.Tests.Reminders.Facts;

namespace Shnor.Domain.Tests.Reminders;

public sealed class PastSpecs
{
    private static readonly DateOnly _launch = Day("2022-02-09");

    [Fact]
    public void What_was_due_before_launch_day_is_past()
    {
        Assert.True(Past.IsPast(Deadline("2022-02-01", "2022-02-08"), _launch));
        Assert.False(Past.IsPast(Deadline("2022-02-01", "2022-02-09"), _launch));
        Assert.True(Past.IsPast(Floating("2022-01-01", "2022-01-31"), _launch));
        Assert.False(Past.IsPast(Floating("2022-02-01", "2022-02-28"), _launch));
        Assert.True(Past.IsPast(Dated("2022-02-08 23:00"), _launch));
        Assert.False(Past.IsPast(Dated("2022-02-09 08:00"), _launch));
        Assert.True(Past.IsPast(new(OccurrenceShape.Ongoing, Day("2021-01-01"), Day("2021-12-31")), _launch));
    }

    [Fact]
    public void A_deadline_moved_before_the_launch_by_a_day_off_is_past() =>
        Assert.True(Past.IsPast(Deadline("2022-02-01", "2022-02-13"), Day("2022-02-12")));

    [Fact]
    public void Only_a_deadline_that_comes_once_is_asked_about()
    {
        Assert.Equal("2021-12", Ask(new Timing.Months([12], 2021), ActivityKind.Monitoring)?.Key);
        Assert.Null(Ask(new Timing.Months([12], 2021), ActivityKind.Meeting)); // floats
        Assert.Null(Ask(new Timing.Months([11, 12], 2021), ActivityKind.Monitoring)); // twice
        Assert.Null(Ask(new Timing.Recurring(Frequency.Monthly), ActivityKind.Monitoring));
        Assert.Null(Ask(new Timing.Months([2], 2022), ActivityKind.Monitoring)); // still to come
        Assert.Null(Ask(new Timing.Ongoing(OngoingSpan.CalendarYear, 2021), ActivityKind.Survey));
        Assert.Null(Ask(new Timing.OnDemand(), ActivityKind.Consultation));
    }

    [Fact]
    public void A_plan_is_over_the_day_after_its_last()
    {
        Assert.False(Past.IsOver(PlanYears.Span(2021, 2022), Day("2022-12-31")));
        Assert.True(Past.IsOver(PlanYears.Span(2021, 2022), Day("2023-01-01")));
        Assert.False(Past.IsOver(PlanYears.School(2024), Day("2025-07-31")));
    }

    [Fact]
    public void The_next_window_of_an_activity_is_the_first_that_opens_after_this_one()
    {
        var months = OccurrencePlanner.Plan(new Timing.Months([2, 3, 6], 2022), ActivityKind.Document, PlanYears.Calendar(2022), PlanSettings.Default).Occurrences;
        Assert.Equal([Day("2022-03-01"), Day("2022-06-01"), null], months.Select(month => OccurrenceFacts.Of(month, months).NextWindowOpens));
    }

    private static PlannedOccurrence? Ask(Timing timing, ActivityKind kind) =>
        Past.AskAbout(OccurrencePlanner.Plan(timing, kind, PlanYears.Span(2021, 2022), PlanSettings.Default).Occurrences, _launch);
}
