using Shnor.Domain.Reminders;
using Shnor.Domain.Roadmap;
using static Shnor.Domain.Tests.Roadmap.Occurrences.Plans;

namespace Shnor.Domain.Tests.Roadmap.Occurrences;

/// <summary>A real plan's thirteen rows for 2021–2022, launched on 9 February 2022; the readings are written out by hand.</summary>
public sealed class ThirteenRowSpecs
{
    private static readonly DateOnly _launch = new(2022, 2, 9);
    private static readonly Timing _allYear = new Timing.Ongoing(OngoingSpan.Unspecified, null);

    private static readonly (ActivityKind Kind, Timing Timing)[] _rows =
    [
        (ActivityKind.Other, Months(2022, 2)),
        (ActivityKind.Meeting, Months(2022, 2)),
        (ActivityKind.Document, Months(2022, 2)),
        (ActivityKind.Document, Months(2022, 2)),
        (ActivityKind.Webinar, Thursdays),
        (ActivityKind.Seminar, new Timing.Recurring(Frequency.Monthly)),
        (ActivityKind.Seminar, new Timing.Period(new(2022, 3), new(2022, 4))),
        (ActivityKind.Training, _allYear),
        (ActivityKind.Survey, _allYear),
        (ActivityKind.Consultation, new Timing.OnDemand("по запросу")),
        (ActivityKind.Meeting, Months(2022, 4)),
        (ActivityKind.Meeting, Months(2022, 6)),
        (ActivityKind.Monitoring, Months(2021, 12)),
    ];

    [Theory]
    [InlineData(1, 1, "2022-02 Deadline 2022-02-01..2022-02-28 due 2022-02-28")]
    [InlineData(2, 1, "2022-02 Floating 2022-02-01..2022-02-28")]
    [InlineData(3, 1, "2022-02 Deadline 2022-02-01..2022-02-28 due 2022-02-28")]
    [InlineData(4, 1, "2022-02 Deadline 2022-02-01..2022-02-28 due 2022-02-28")]
    [InlineData(5, 86, "2021-01-14T12:00 Dated 2021-01-14..2021-01-14")]
    [InlineData(6, 24, "2021-01 Floating 2021-01-01..2021-01-31")]
    [InlineData(7, 1, "2022-03-01..2022-04-30 Floating 2022-03-01..2022-04-30")]
    [InlineData(8, 2, "2021 Ongoing 2021-01-01..2021-12-31")]
    [InlineData(9, 2, "2021 Ongoing 2021-01-01..2021-12-31")]
    [InlineData(10, 0, null)]
    [InlineData(11, 1, "2022-04 Floating 2022-04-01..2022-04-30")]
    [InlineData(12, 1, "2022-06 Floating 2022-06-01..2022-06-30")]
    [InlineData(13, 1, "2021-12 Deadline 2021-12-01..2021-12-31 due 2021-12-30")]
    public void Each_row_gives_its_occurrences(int row, int count, string? first)
    {
        var plan = PlanOf(row);
        Assert.Equal(count, plan.Occurrences.Count);
        Assert.Equal(first, plan.Lines().FirstOrDefault());
        Assert.False(plan.NeedsYear || plan.NeedsWeekday);
    }

    [Fact]
    public void Only_the_deadline_that_came_once_and_is_over_is_asked_about()
    {
        var asked = Enumerable.Range(1, 13).Where(row => Past.AskAbout(PlanOf(row).Occurrences, _launch) is not null);
        Assert.Equal([13], asked);
    }

    [Theory]
    [InlineData(5, 46)] // 52 Thursdays of 2021 less 2 holidays and 8 in the break, 5 of 2022 less 1 holiday
    [InlineData(6, 13)]
    [InlineData(8, 1)]
    [InlineData(13, 1)]
    [InlineData(1, 0)]
    public void What_lies_before_the_launch_is_silent(int row, int expected)
    {
        var occurrences = PlanOf(row).Occurrences;
        Assert.Equal(expected, occurrences.Count(each => Past.IsPast(OccurrenceFacts.Of(each, occurrences), _launch)));
    }

    private static OccurrencePlan PlanOf(int row) => Plan(_rows[row - 1].Timing, _rows[row - 1].Kind);
}
