using System.Globalization;
using Shnor.Domain.Reminders;
using Shnor.Domain.Roadmap;
using Shnor.Domain.Time;

namespace Shnor.Domain.Tests.Reminders;

/// <summary>November 2026: the 23rd is a Monday, the 30th the next.</summary>
public sealed class SnoozeChoicesSpecs
{
    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Yekaterinburg");

    [Theory]
    // A deadline on 30 November.
    [InlineData("deadline", "23 09:00", "InAnHour 23 10:00, Evening 23 18:00, TomorrowMorning 24 09:00, Monday 30 09:00")]
    [InlineData("deadline", "23 09:00:20", "InAnHour 23 10:01, Evening 23 18:00, TomorrowMorning 24 09:00, Monday 30 09:00")]
    [InlineData("deadline", "24 17:00", "InAnHour 24 18:00, TomorrowMorning 25 09:00, Monday 30 09:00")] // the evening is in an hour
    [InlineData("deadline", "24 17:30", "Evening 24 18:00, InAnHour 24 18:30, TomorrowMorning 25 09:00, Monday 30 09:00")]
    [InlineData("deadline", "24 18:00", "InAnHour 24 19:00, TomorrowMorning 25 09:00, Monday 30 09:00")] // it is evening
    [InlineData("deadline", "24 20:30", "AfterQuietHours 25 08:00, TomorrowMorning 25 09:00, Monday 30 09:00")] // 21:30 is quiet
    [InlineData("deadline", "25 05:00", "AfterQuietHours 25 08:00, Evening 25 18:00, TomorrowMorning 26 09:00, Monday 30 09:00")]
    [InlineData("deadline", "29 10:00", "InAnHour 29 11:00, Evening 29 18:00, TomorrowMorning 30 09:00")] // tomorrow is Monday
    [InlineData("deadline", "30 09:00", "InAnHour 30 10:00, Evening 30 18:00")] // tomorrow is too late
    [InlineData("deadline", "30 20:30", "")]
    // Overdue: seven days at most.
    [InlineData("overdue", "23 09:00", "InAnHour 23 10:00, Evening 23 18:00, TomorrowMorning 24 09:00, Monday 30 09:00")]
    [InlineData("overdue", "23 08:30", "InAnHour 23 09:30, Evening 23 18:00, TomorrowMorning 24 09:00")]
    [InlineData("overdue", "27 20:30", "AfterQuietHours 28 08:00, TomorrowMorning 28 09:00, Monday 30 09:00")]
    // A seminar without a date in November.
    [InlineData("floating", "24 09:00", "InAnHour 24 10:00, Evening 24 18:00, TomorrowMorning 25 09:00, Monday 30 09:00")]
    [InlineData("floating", "30 12:00", "InAnHour 30 13:00, Evening 30 18:00")]
    // An event on Friday the 27th at 14:00.
    [InlineData("event", "24 16:00", "InAnHour 24 17:00, Evening 24 18:00, TomorrowMorning 25 09:00")]
    [InlineData("event", "26 16:00", "InAnHour 26 17:00, Evening 26 18:00, TomorrowMorning 27 09:00")]
    [InlineData("event", "27 12:59", "InAnHour 27 13:59")]
    [InlineData("event", "27 13:00", "")]
    [InlineData("event", "27 14:30", "")]
    [InlineData("event", "27 16:00", "")]
    // One on the 27th at 08:05: what would come at 08:00 comes too late.
    [InlineData("early", "26 21:30", "InAnHour 26 22:30")]
    [InlineData("early", "27 07:00", "InAnHour 27 08:00")]
    [InlineData("ongoing", "24 09:00", "")]
    public void Only_times_that_are_still_of_use_are_offered(string what, string now, string expected)
    {
        var choices = SnoozeChoices.For(About(what), Clock(now), QuietHours.Usual);

        Assert.Equal(expected, string.Join(", ", choices.Select(choice => $"{choice.Kind} {choice.Local.ToString("dd HH:mm", CultureInfo.InvariantCulture)}")));
        Assert.All(choices, choice => Assert.Equal(choice.Local, Zone.ToLocal(choice.Until)));
    }

    [Fact]
    public void What_is_done_cannot_be_put_off()
    {
        var deadline = About("deadline");
        deadline.Confirm(new(1), new DateTime(2026, 11, 24, 9, 0, 0), DateTime.UnixEpoch);

        Assert.Empty(SnoozeChoices.For(deadline, Clock("24 10:00"), QuietHours.Usual));
    }

    [Theory]
    [InlineData("23 18:00", true)] // offered
    [InlineData("23 09:40", true)] // «через час» of a screen of 08:40
    [InlineData("23 09:10", false)] // now
    [InlineData("23 09:09", false)]
    [InlineData("23 10:30", false)] // nobody offered it
    [InlineData("24 09:01", false)]
    [InlineData("24 22:00", false)]
    public void A_time_on_a_button_is_taken_only_when_a_screen_could_show_it(string until, bool taken)
    {
        var found = SnoozeChoices.Find(Clock(until).UtcNow, About("deadline"), Clock("23 09:10"), QuietHours.Usual);

        Assert.Equal(taken, found is not null);
        if (taken) Assert.Equal(Clock(until).UtcNow, found!.Until);
    }

    [Fact]
    public void Whatever_is_offered_lies_ahead_outside_the_quiet_hours_and_before_the_end()
    {
        var random = new Random(4);
        for (var round = 0; round < 2000; round++)
        {
            var what = About(new[] { "deadline", "overdue", "floating", "event", "early" }[random.Next(5)]);
            var clock = new LocalClock(Zone, Zone.ToUtc(new DateTime(2026, 11, 1).AddSeconds(random.Next(30 * 24 * 60 * 60))));
            var quiet = new QuietHours(new(random.Next(18, 24), 0), new(random.Next(5, 11), 0));

            var choices = SnoozeChoices.For(what, clock, quiet);

            Assert.Equal(choices.Select(choice => choice.Until).Distinct().Order(), choices.Select(choice => choice.Until));
            foreach (var choice in choices)
            {
                Assert.True(choice.Until > clock.UtcNow && choice.Until - clock.UtcNow <= TimeSpan.FromDays(8));
                var isOverdue = what.Facts.At(clock.Now) == OccurrenceStanding.Overdue;
                Assert.True(isOverdue ? choice.Until - clock.UtcNow <= TimeSpan.FromDays(7) : choice.Local < Snooze.DeadlineOf(what.Facts));
                var start = what.StartsAt is { } local ? Zone.ToUtc(local) : (DateTime?)null;
                Assert.True(quiet.EndAfter(choice.Until, Zone) is not { } end || end > start?.AddMinutes(-10), "It would break into the quiet hours.");
                Assert.Equal(choice.Until, SnoozeChoices.Find(choice.Until, what, clock, quiet)!.Until);
            }
        }
    }

    [Fact]
    public void A_snooze_is_over_when_what_it_was_about_is_moved()
    {
        var seminar = About("floating");
        var snooze = new Snooze { Until = Clock("25 09:00").UtcNow, Deadline = Snooze.DeadlineOf(seminar.Facts) };
        Assert.True(snooze.HoldsFor(seminar));

        seminar.SetDate(new DateTime(2026, 11, 27, 14, 0, 0), new DateTime(2026, 11, 24, 10, 0, 0));

        Assert.False(snooze.HoldsFor(seminar));
    }

    private static LocalClock Clock(string text) =>
        new(Zone, Zone.ToUtc(DateTime.ParseExact($"2026-11-{(text.Length == 8 ? text + ":00" : text)}", "yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture)));

    private static Occurrence About(string what)
    {
        var (first, last) = (new DateOnly(2026, 11, 1), new DateOnly(2026, 11, 30));
        var day = new DateOnly(2026, 11, 27);
        var planned = what switch
        {
            "deadline" => new PlannedOccurrence("key", OccurrenceShape.Deadline, first, last, DueOn: last),
            "overdue" => new PlannedOccurrence("key", OccurrenceShape.Deadline, new(2026, 10, 1), new(2026, 10, 30), DueOn: new(2026, 10, 30)),
            "floating" => new PlannedOccurrence("key", OccurrenceShape.Floating, first, last),
            "event" => new PlannedOccurrence("key", OccurrenceShape.Dated, day, day, StartsAt: day.ToDateTime(new(14, 0))),
            "early" => new PlannedOccurrence("key", OccurrenceShape.Dated, day, day, StartsAt: day.ToDateTime(new(8, 5))),
            _ => new PlannedOccurrence("key", OccurrenceShape.Ongoing, first, last),
        };
        var activity = new Activity { Title = "Справка", DeadlineText = "ноябрь", Timing = DeadlinePhrase.Parse("ноябрь", new(PlanYears.Calendar(2026))) };
        return Occurrence.From(planned, activity, nextWindowOpens: null);
    }
}
