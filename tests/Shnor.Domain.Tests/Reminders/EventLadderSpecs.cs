using Shnor.Domain.Reminders;
using Shnor.Domain.Time;
using static Shnor.Domain.Tests.Reminders.Facts;

namespace Shnor.Domain.Tests.Reminders;

public sealed class EventLadderSpecs
{
    [Fact]
    public void A_single_event_is_named_days_ahead_and_in_its_last_hour() =>
        Assert.Equal(
            [
                "event-3d 2022-02-14 16:00 Responsible", "event-1d 2022-02-16 16:00 Responsible", "event-1d-audience 2022-02-16 16:00 Audience",
                "event-1h 2022-02-17 14:00 Responsible", "event-1h-audience 2022-02-17 14:00 Audience",
                "event-10m 2022-02-17 14:50 Responsible", "event-10m-audience 2022-02-17 14:50 Audience",
                "event-start 2022-02-17 15:00 Responsible", "event-unmarked 2022-02-17 17:00 Responsible",
            ],
            Dated("2022-02-17 15:00").Lines());

    [Fact]
    public void A_Thursday_of_a_series_says_little() =>
        Assert.Equal(
            [
                "event-1h 2022-02-10 11:00 Responsible", "event-1h-audience 2022-02-10 11:00 Audience", "event-10m 2022-02-10 11:50 Responsible",
                "event-start 2022-02-10 12:00 Responsible", "event-unmarked 2022-02-10 14:00 Responsible",
            ],
            (Dated("2022-02-10 12:00") with { IsSeries = true }).Lines());

    [Fact]
    public void The_last_word_waits_for_the_end()
    {
        var facts = Dated("2022-02-17 15:00") with { Duration = TimeSpan.FromMinutes(90) };
        Assert.Equal("event-unmarked 2022-02-17 17:30 Responsible", facts.Lines().Last());
    }

    [Fact]
    public void Event_rungs_stay_on_their_day_even_on_a_weekend() =>
        Assert.Contains("event-1d 2022-02-13 16:00 Responsible", Dated("2022-02-14 10:00").Lines()); // a Sunday

    [Fact]
    public void An_event_just_after_midnight_is_named_the_evening_before() =>
        Assert.Contains("event-1h 2022-02-16 23:30 Responsible", Dated("2022-02-17 00:30").Lines());

    [Fact]
    public void Every_rung_comes_alone_and_says_what_it_is_about()
    {
        var rungs = Ladder.For(Dated("2022-02-17 15:00"), PlanSettings.Default);
        Assert.All(rungs, rung => Assert.True(rung.IsEvent));
        Assert.Equal(RungPurpose.EventStarts, rungs.Single(rung => rung.Name == "event-start").Purpose);
        Assert.Equal(RungPurpose.EventUnmarked, rungs.Single(rung => rung.Name == "event-unmarked").Purpose);
        Assert.Equal(7, rungs.Count(rung => rung.Purpose == RungPurpose.EventNears));
    }
}
