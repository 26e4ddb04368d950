using Shnor.Domain.Roadmap;
using static Shnor.Domain.Tests.Roadmap.Occurrences.Plans;

namespace Shnor.Domain.Tests.Roadmap.Occurrences;

/// <summary>What people change after the launch, and what a newer plan may still do to it.</summary>
public sealed class ChangeSpecs
{
    private static readonly DateTime Now = new(2022, 2, 8, 10, 0, 0);
    private static readonly DateTime UtcNow = DateTime.SpecifyKind(Now, DateTimeKind.Utc);

    [Fact]
    public void A_dated_event_is_moved_to_any_later_hour_within_bounds()
    {
        var webinar = Webinar();
        Assert.Equal(MoveOutcome.Same, webinar.Move(webinar.StartsAt!.Value, Now));
        Assert.Equal(MoveOutcome.InThePast, webinar.Move(Now, Now));
        Assert.Equal(MoveOutcome.TooFar, webinar.Move(Now.AddDays(Occurrence.MostDaysAhead + 1), Now));
        Assert.Equal(0, webinar.Revision);
        var key = webinar.Key;
        Assert.Equal(MoveOutcome.Moved, webinar.Move(new(2022, 2, 11, 15, 0, 0), Now));
        Assert.Equal((1, key, new DateTime(2022, 2, 11, 15, 0, 0), true, false), (webinar.Revision, webinar.Key, webinar.StartsAt, webinar.WasDated, webinar.IsUntouched));
        Assert.Equal(MoveOutcome.NotDated, webinar.MoveDeadlineAsEvent());
    }

    [Fact]
    public void A_deadline_is_moved_by_days_and_keeps_the_plans_own()
    {
        var document = From(Plan(Months(2022, 2)).Occurrences[0]);
        Assert.Equal(MoveOutcome.NotDated, document.Move(Now.AddDays(3), Now));
        Assert.Equal(MoveOutcome.InThePast, document.MoveDeadline(Day("2022-02-07"), Day("2022-02-08")));
        Assert.Equal(MoveOutcome.Moved, document.MoveDeadline(Day("2022-03-06"), Day("2022-02-08")));
        Assert.Equal((Day("2022-03-06"), Day("2022-02-28"), "2022-02"), (document.DueOn, document.WindowTo, document.Key));
        Assert.Equal(Day("2022-03-06"), document.Facts.LastDay);
    }

    [Fact]
    public void One_date_of_a_series_is_left_out_and_a_single_event_is_not_a_series()
    {
        var webinar = Webinar();
        Assert.Equal(CallOffOutcome.HasStarted, webinar.Skip(webinar.StartsAt!.Value));
        Assert.Equal(CallOffOutcome.Done, webinar.Skip(Now));
        Assert.Equal(CallOffOutcome.NotOpen, webinar.Skip(Now));
        Assert.Equal((OccurrenceState.Skipped, 1), (webinar.State, webinar.Revision));
        Assert.Equal(CallOffOutcome.NotASeries, Seminar().Skip(Now));
        Assert.Equal(CallOffOutcome.NotOpen, From(Plan(new Timing.Ongoing(OngoingSpan.CalendarYear, 2022)).Occurrences[0]).CallOff());
    }

    [Fact]
    public void What_was_called_off_by_mistake_comes_back_and_says_nothing_backwards()
    {
        var webinar = Webinar();
        Assert.Equal(RestoreOutcome.NotCalledOff, webinar.Restore(UtcNow));
        webinar.CallOff();
        Assert.Equal(RestoreOutcome.Restored, webinar.Restore(UtcNow));
        Assert.Equal((OccurrenceState.Open, 2, UtcNow), (webinar.State, webinar.Revision, webinar.RungsPlannedUntil));
        webinar.CallOff();
        webinar.Activity!.RemovedAt = UtcNow;
        Assert.Equal(RestoreOutcome.NotInPlan, webinar.Restore(UtcNow));
    }

    [Fact]
    public void A_cancellation_of_a_newer_plan_is_undone_by_a_still_newer_one_and_a_persons_is_not()
    {
        var (byPlan, byPerson) = (Webinar(), Webinar());
        byPlan.Cancel();
        byPerson.CallOff();
        byPlan.Reopen(UtcNow);
        byPerson.Reopen(UtcNow);
        Assert.Equal((OccurrenceState.Open, OccurrenceState.Cancelled), (byPlan.State, byPerson.State));
    }

    [Fact]
    public void Place_link_length_and_guests_are_set_once_and_within_bounds()
    {
        var seminar = Seminar();
        Assert.Equal([EditOutcome.Same, EditOutcome.Changed, EditOutcome.Same], (EditOutcome[])[seminar.SetPlace(null), seminar.SetPlace("Школа № 3"), seminar.SetPlace("Школа № 3")]);
        Assert.Equal(EditOutcome.OutOfBounds, seminar.SetPlace(new string('x', Occurrence.MaxPlace + 1)));
        Assert.Equal([EditOutcome.OutOfBounds, EditOutcome.OutOfBounds, EditOutcome.Changed], (EditOutcome[])[seminar.SetDuration(0), seminar.SetDuration(Occurrence.MostMinutes + 1), seminar.SetDuration(90)]);
        Assert.Equal([EditOutcome.Changed, EditOutcome.Same], (EditOutcome[])[seminar.SetAudience(new(Audience.Heads, [new(3)])), seminar.SetAudience(new(Audience.Heads, [new(3)]))]);
        Assert.Equal((3, Audience.Heads), (seminar.Revision, seminar.Invites.Who));
        Assert.Equal(EditOutcome.Changed, seminar.SetAudience(null));
        seminar.CallOff();
        Assert.Equal(EditOutcome.NotOpen, seminar.SetLink("https://example.org"));
    }

    /// <summary>Whatever people do in whatever order: the key stays, the revision only grows, and a newer plan leaves alone what anybody has touched.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public void Whatever_people_do_the_key_stays_and_a_newer_plan_takes_nothing_away(int seed)
    {
        var random = new Random(seed);
        for (var story = 0; story < 200; story++)
        {
            var occurrence = random.Next(3) switch { 0 => Webinar(), 1 => Seminar(), _ => From(Plan(Months(2022, 2)).Occurrences[0]) };
            var (key, window, planned) = (occurrence.Key, (occurrence.WindowFrom, occurrence.WindowTo), Planned(occurrence));
            for (var step = 0; step < 12; step++)
            {
                var (before, state, facts) = (occurrence.Revision, occurrence.State, occurrence.Facts);
                var changed = Act(occurrence, random);
                Assert.Equal(before + (changed ? 1 : 0), occurrence.Revision);
                if (!changed) Assert.Equal((state, facts), (occurrence.State, occurrence.Facts));
                Assert.Equal((key, window), (occurrence.Key, (occurrence.WindowFrom, occurrence.WindowTo)));
                if (occurrence.StartsAt is { } start && changed && occurrence.State == OccurrenceState.Open) Assert.True(start > Now || start == facts.StartsAt);
            }

            if (occurrence.Revision == 0) continue;
            var now = (occurrence.State, occurrence.Facts, occurrence.Revision);
            Assert.False(occurrence.IsUntouched);
            Assert.False(occurrence.Replan(planned with { StartsAt = planned.StartsAt?.AddHours(1), DueOn = planned.DueOn?.AddDays(-1) }, null));
            occurrence.Reopen(UtcNow);
            Assert.Equal(now, (occurrence.State, occurrence.Facts, occurrence.Revision));
        }
    }

    private static bool Act(Occurrence occurrence, Random random) => random.Next(9) switch
    {
        0 => occurrence.SetDate(Now.AddMinutes(random.Next(-5000, 60_000)), Now) == SetDateOutcome.Set,
        1 => occurrence.Move(Now.AddMinutes(random.Next(-5000, 800_000)), Now) == MoveOutcome.Moved,
        2 => occurrence.MoveDeadline(DateOnly.FromDateTime(Now).AddDays(random.Next(-20, 500)), DateOnly.FromDateTime(Now)) == MoveOutcome.Moved,
        3 => occurrence.Skip(Now) == CallOffOutcome.Done,
        4 => random.Next(4) == 0 && occurrence.CallOff() == CallOffOutcome.Done,
        5 => occurrence.Restore(UtcNow) == RestoreOutcome.Restored,
        6 => occurrence.SetPlace(random.Next(2) == 0 ? null : "Кабинет 5") == EditOutcome.Changed,
        7 => occurrence.SetDuration(random.Next(-10, 900)) == EditOutcome.Changed,
        _ => occurrence.SetAudience(random.Next(2) == 0 ? null : new((Audience)random.Next(4), [])) == EditOutcome.Changed,
    };

    private static PlannedOccurrence Planned(Occurrence occurrence) =>
        new(occurrence.Key, occurrence.Shape, occurrence.WindowFrom, occurrence.WindowTo, occurrence.DueOn, occurrence.StartsAt, occurrence.IsSeries);

    private static Occurrence Webinar() => From(Plan(Thursdays, ActivityKind.Webinar).Occurrences.First(each => each.WindowFrom > DateOnly.FromDateTime(Now)));

    private static Occurrence Seminar() => From(Plan(Months(2022, 3), ActivityKind.Seminar).Occurrences[0]);

    private static Occurrence From(PlannedOccurrence planned) =>
        Occurrence.From(planned, new Activity { Title = "Встреча", DeadlineText = "", Timing = new Timing.OnDemand(), Kind = ActivityKind.Meeting }, null);
}

file static class Moves
{
    public static MoveOutcome MoveDeadlineAsEvent(this Occurrence occurrence) => occurrence.MoveDeadline(new(2022, 3, 1), new(2022, 2, 8));
}
