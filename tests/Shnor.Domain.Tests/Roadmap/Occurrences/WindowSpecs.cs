using System.Globalization;
using Shnor.Domain.Roadmap;
using static Shnor.Domain.Tests.Roadmap.Occurrences.Plans;

namespace Shnor.Domain.Tests.Roadmap.Occurrences;

public sealed class WindowSpecs
{
    [Fact]
    public void A_month_of_an_event_floats_in_it() =>
        Assert.Equal(["2022-06 Floating 2022-06-01..2022-06-30"], Plan(Months(2022, 6), ActivityKind.Meeting).Lines());

    [Fact]
    public void A_month_of_anything_else_is_due_on_its_last_working_day_and_shows_the_plans_own() =>
        Assert.Equal(["2021-12 Deadline 2021-12-01..2021-12-31 due 2021-12-30"], Plan(Months(2021, 12), ActivityKind.Monitoring).Lines());

    [Theory]
    [InlineData(ActivityKind.Webinar, true)]
    [InlineData(ActivityKind.Seminar, true)]
    [InlineData(ActivityKind.Meeting, true)]
    [InlineData(ActivityKind.Training, true)]
    [InlineData(ActivityKind.Visit, true)]
    [InlineData(ActivityKind.Document, false)]
    [InlineData(ActivityKind.Survey, false)]
    [InlineData(ActivityKind.Consultation, false)]
    [InlineData(ActivityKind.Monitoring, false)]
    [InlineData(ActivityKind.Publication, false)]
    [InlineData(ActivityKind.Other, false)]
    public void Only_event_kinds_are_asked_for_a_date(ActivityKind kind, bool floats)
    {
        var occurrence = Assert.Single(Plan(Months(2022, 4), kind).Occurrences);
        Assert.Equal(floats ? OccurrenceShape.Floating : OccurrenceShape.Deadline, occurrence.Shape);
        Assert.Equal(floats, occurrence.DueOn is null);
    }

    [Fact]
    public void Several_months_are_several_windows() =>
        Assert.Equal(["2024-05", "2024-09", "2024-11"], Plan(Months(2024, 5, 9, 11), years: "2024").Keys());

    [Fact]
    public void A_period_is_one_window() =>
        Assert.Equal(
            ["2022-03-01..2022-04-30 Floating 2022-03-01..2022-04-30"],
            Plan(new Timing.Period(new(2022, 3), new(2022, 4)), ActivityKind.Seminar).Lines());

    [Fact]
    public void A_day_off_moves_a_deadline_to_the_working_day_before_but_never_an_event()
    {
        var sunday = new Timing.Once(new(2023, 9, 3), null);
        Assert.Equal(["2023-09-03 Deadline 2023-09-03..2023-09-03 due 2023-09-01"], Plan(sunday, years: "2023/2024").Lines());
        Assert.Equal(["2023-09-03 Floating 2023-09-03..2023-09-03"], Plan(sunday, ActivityKind.Seminar, "2023/2024").Lines());
    }

    [Fact]
    public void An_event_whose_hour_the_plan_names_is_dated_and_other_kinds_keep_their_day()
    {
        var tuesday = new Timing.Once(new(2024, 12, 10), null) { Time = new(14, 0), TimeTo = new(15, 30) };
        var meeting = Assert.Single(Plan(tuesday, ActivityKind.Seminar, "2024").Occurrences);
        Assert.Equal(("2024-12-10T14:00", OccurrenceShape.Dated), (meeting.Key, meeting.Shape));
        Assert.Equal((Day("2024-12-10").ToDateTime(new(14, 0)), TimeSpan.FromMinutes(90)), (meeting.StartsAt, meeting.Lasts));
        Assert.Equal(["2024-12-10 Deadline 2024-12-10..2024-12-10 due 2024-12-10"], Plan(tuesday, years: "2024").Lines());
    }

    [Fact]
    public void A_six_day_week_keeps_a_Saturday()
    {
        var saturday = new Timing.Once(new(2022, 2, 12), null);
        Assert.Equal([Day("2022-02-11")], Plan(saturday).DueDays());
        Assert.Equal([Day("2022-02-12")], Plan(saturday, settings: new() { Week = Domain.Time.WorkingWeek.MonSat }).DueDays());
    }

    [Fact]
    public void Until_a_day_is_that_day_for_a_document_and_the_year_up_to_it_for_an_event()
    {
        var until = new Timing.Once(null, new(2022, 6, 15));
        Assert.Equal(["..2022-06-15 Deadline 2022-06-15..2022-06-15 due 2022-06-15"], Plan(until).Lines());
        Assert.Equal(["..2022-06-15 Floating 2022-01-01..2022-06-15"], Plan(until, ActivityKind.Seminar).Lines());
        Assert.Equal(["..2022-06-15 Floating 2021-08-01..2022-06-15"], Plan(until, ActivityKind.Seminar, "2021/2022").Lines());
    }

    [Fact]
    public void A_month_without_a_year_in_several_years_asks_and_holds_every_year()
    {
        var plan = Plan(Months(null, 2, 4, 10), years: "2021-2024");
        Assert.True(plan.NeedsYear);
        Assert.Equal(12, plan.Occurrences.Count);
        Assert.Equal(["2021-02", "2021-04", "2021-10", "2022-02"], plan.Keys().Take(4));
    }

    [Theory]
    [InlineData("2024", "2024-02")]
    [InlineData("2024/2025", "2025-02")]
    public void In_one_year_nobody_is_asked_which(string years, string key)
    {
        var plan = Plan(Months(null, 2), years: years);
        Assert.False(plan.NeedsYear);
        Assert.Equal([key], plan.Keys());
    }

    [Fact]
    public void Annual_is_every_year_without_a_question()
    {
        var plan = Plan(new Timing.Period(new(null, 4), new(null, 5), Annual: true), years: "2021-2024");
        Assert.False(plan.NeedsYear);
        Assert.Equal(["2021-04-01..2021-05-31", "2022-04-01..2022-05-31", "2023-04-01..2023-05-31", "2024-04-01..2024-05-31"], plan.Keys());
    }

    [Fact]
    public void Annual_from_a_year_on_begins_there() =>
        Assert.Equal(["2023-05", "2024-05"], Plan(new Timing.Months([5], 2023, Annual: true), years: "2021-2024").Keys());

    [Fact]
    public void An_annual_window_over_New_Year_belongs_to_the_year_it_begins_in_and_ends_with_the_plan() =>
        Assert.Equal(
            ["2021-12-15..2022-01-20", "2022-12-15..2022-12-31"],
            Plan(new Timing.Period(new(null, 12, 15), new(null, 1, 20), Annual: true)).Keys());

    [Fact]
    public void The_29th_of_February_is_the_28th_where_there_is_none() =>
        Assert.Equal(["2023-02-28", "2024-02-29"], Plan(new Timing.Once(new(null, 2, 29), null, Annual: true), years: "2023-2024").Keys());

    [Theory]
    [InlineData(2020, 12, 2021, 2, "2020-12-01..2021-02-28")] // begins before the plan
    [InlineData(2023, 3, 2023, 4, "2023-03-01..2023-04-30")] // lies after it
    [InlineData(2022, 4, 2022, 3, "2022-03-01..2022-04-30")] // an end before its start
    public void What_the_plan_dates_itself_stays_as_written(int fromYear, int from, int toYear, int to, string key) =>
        Assert.Equal([key], Plan(new Timing.Period(new(fromYear, from), new(toYear, to))).Keys());

    [Theory]
    [InlineData(null, 12, 2022, 1, "2021-12-01..2022-01-31")]
    [InlineData(2021, 12, null, 1, "2021-12-01..2022-01-31")]
    public void A_year_at_one_end_is_enough(int? fromYear, int from, int? toYear, int to, string key) =>
        Assert.Equal([key], Plan(new Timing.Period(new(fromYear, from), new(toYear, to))).Keys());

    [Fact]
    public void A_cell_with_several_readings_is_all_of_them_once()
    {
        var plan = Plan(new Timing.Compound([Months(2021, 1), new Timing.Months([9], null, Annual: true), Months(2021, 9)]), years: "2021-2024");
        Assert.Equal(["2021-01", "2021-09", "2022-09", "2023-09", "2024-09"], plan.Keys());
        Assert.False(plan.NeedsYear);
    }

    [Fact]
    public void A_question_of_one_part_is_a_question_of_the_cell()
    {
        var plan = Plan(new Timing.Compound([Months(null, 2), new Timing.Recurring(Frequency.Weekly)]));
        Assert.True(plan.NeedsYear);
        Assert.True(plan.NeedsWeekday);
    }

    [Fact]
    public void Keys_are_the_same_in_every_culture()
    {
        var finnish = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        finnish.DateTimeFormat.TimeSeparator = "."; // as Finns write hours
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = finnish;
            Assert.Equal("2022-02-10T12:00", Plan(Thursdays, ActivityKind.Webinar).Keys().ElementAt(46));
            Assert.Equal(["2022-03-01..2022-04-30"], Plan(new Timing.Period(new(2022, 3), new(2022, 4))).Keys());
            Assert.Equal(["2022-06"], Plan(Months(2022, 6)).Keys());
            Assert.Equal(["..2022-06-15"], Plan(new Timing.Once(null, new(2022, 6, 15))).Keys());
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void What_people_start_themselves_or_nobody_could_read_gives_nothing()
    {
        Assert.Empty(Plan(new Timing.OnDemand("по запросу")).Occurrences);
        Assert.Empty(Plan(new Timing.Unparseable("?")).Occurrences);
        Assert.Empty(Plan(new Timing.Compound([])).Occurrences);
    }
}
