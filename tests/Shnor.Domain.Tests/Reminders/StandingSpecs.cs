using Shnor.Domain.Reminders;
using Shnor.Domain.Roadmap;
using static Shnor.Domain.Tests.Reminders.Facts;

namespace Shnor.Domain.Tests.Reminders;

public sealed class StandingSpecs
{
    [Theory]
    [InlineData("2022-02-27 23:59", OccurrenceStanding.Ahead)]
    [InlineData("2022-02-28 00:00", OccurrenceStanding.DueToday)]
    [InlineData("2022-02-28 23:59", OccurrenceStanding.DueToday)]
    [InlineData("2022-03-01 00:00", OccurrenceStanding.Overdue)]
    public void A_deadline_is_due_all_its_day(string now, OccurrenceStanding expected) => Assert.Equal(expected, Deadline("2022-02-01", "2022-02-28").At(Facts.At(now)));

    [Theory]
    [InlineData("2022-04-29 10:00", OccurrenceStanding.DueToday)] // the last working day of April
    [InlineData("2022-04-30 10:00", OccurrenceStanding.Overdue)] // its last day, a Saturday
    public void A_deadline_that_moved_is_due_where_it_moved(string now, OccurrenceStanding expected) => Assert.Equal(expected, Deadline("2022-04-01", "2022-04-30").At(Facts.At(now)));

    [Theory]
    [InlineData("2022-01-15 10:00", OccurrenceStanding.Floating)]
    [InlineData("2022-02-28 23:59", OccurrenceStanding.Floating)]
    [InlineData("2022-03-01 00:00", OccurrenceStanding.Overdue)]
    public void An_event_without_a_date_floats_until_its_window_ends(string now, OccurrenceStanding expected) => Assert.Equal(expected, Floating("2022-02-01", "2022-02-28").At(Facts.At(now)));

    [Theory]
    [InlineData("2022-02-10 11:59", OccurrenceStanding.Dated)]
    [InlineData("2022-02-10 12:00", OccurrenceStanding.Running)]
    [InlineData("2022-02-10 12:59", OccurrenceStanding.Running)]
    [InlineData("2022-02-10 13:00", OccurrenceStanding.Unmarked)]
    [InlineData("2022-05-10 13:00", OccurrenceStanding.Unmarked)] // never overdue
    public void A_dated_event_begins_ends_and_waits_for_a_mark(string now, OccurrenceStanding expected)
    {
        Assert.Equal(expected, Dated("2022-02-10 12:00").At(Facts.At(now)));
        Assert.Equal(expected, (Floating("2022-02-01", "2022-02-28") with { StartsAt = Facts.At("2022-02-10 12:00") }).At(Facts.At(now)));
    }

    [Theory]
    [InlineData("2022-12-31 23:59", OccurrenceStanding.Ongoing)]
    [InlineData("2023-01-01 00:00", OccurrenceStanding.Closed)]
    public void What_goes_on_closes_silently(string now, OccurrenceStanding expected) =>
        Assert.Equal(expected, new OccurrenceFacts(OccurrenceShape.Ongoing, Day("2022-01-01"), Day("2022-12-31")).At(Facts.At(now)));
}
