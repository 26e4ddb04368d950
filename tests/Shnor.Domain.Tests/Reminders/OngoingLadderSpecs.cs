using Shnor.Domain.Reminders;
using Shnor.Domain.Roadmap;
using Shnor.Domain.Time;
using static Shnor.Domain.Tests.Reminders.Facts;

namespace Shnor.Domain.Tests.Reminders;

public sealed class OngoingLadderSpecs
{
    // 2 and 3 July 2022 are a weekend, as are 1 and 2 October; 31 December 2022 is a Saturday. 31 December 2026 is a day off by the calendar of Russia.
    [Theory]
    [InlineData("2022-01-01", "2022-12-31", "progress-2022-04 2022-04-01,progress-2022-07 2022-07-01,progress-2022-10 2022-10-03,progress-end 2022-12-30")]
    [InlineData("2026-01-01", "2026-12-31", "progress-2026-04 2026-04-01,progress-2026-07 2026-07-01,progress-2026-10 2026-10-01,progress-end 2026-12-30")]
    [InlineData("2021-09-01", "2022-05-31", "progress-2021-10 2021-10-01,progress-2022-04 2022-04-01,progress-end 2022-05-31")] // a school year
    [InlineData("2022-02-01", "2022-03-31", "progress-end 2022-03-31")]
    [InlineData("2022-04-01", "2022-04-01", "progress-end 2022-04-01")] // the later word of one day
    [InlineData("2022-10-01", "2022-10-02", "")] // two days off
    public void How_it_goes_is_asked_at_the_quarters_and_on_the_last_working_day(string from, string to, string expected) =>
        Assert.Equal(expected.Split(',', StringSplitOptions.RemoveEmptyEntries), Ongoing(from, to).Days());

    [Fact]
    public void It_is_a_question_to_whoever_answers_for_it_at_nine() =>
        Assert.All(Ladder.For(Ongoing("2026-01-01", "2026-12-31"), PlanSettings.Default), rung =>
        {
            Assert.Equal((RungPurpose.Progress, RungRecipient.Responsible, false, new TimeOnly(9, 0)), (rung.Purpose, rung.To, rung.IsEvent, TimeOnly.FromDateTime(rung.At)));
            Assert.Null(rung.FromStart);
        });

    [Fact]
    public void A_week_of_six_days_has_other_first_days() =>
        Assert.Equal(
            ["2022-04-01", "2022-07-01", "2022-10-01", "2022-12-31"],
            Ladder.For(Ongoing("2022-01-01", "2022-12-31"), PlanSettings.Default with { Week = WorkingWeek.MonSat }).Select(rung => $"{rung.At:yyyy-MM-dd}"));

    /// <summary>Held against the days written out one by one.</summary>
    [Fact]
    public void Whatever_the_window_every_question_lies_in_it_on_a_worked_day_and_no_quarter_is_left_out()
    {
        var random = new Random(26);
        for (var round = 0; round < 500; round++)
        {
            var from = new DateOnly(2021, 1, 1).AddDays(random.Next(2000));
            var to = from.AddDays(random.Next(500));
            var settings = PlanSettings.Default with { Week = (WorkingWeek)random.Next(2) };
            var worked = Enumerable.Range(0, to.DayNumber - from.DayNumber + 1).Select(from.AddDays).Where(day => !settings.IsDayOff(day)).ToList();
            var firsts = worked.Where(day => day.Month is 4 or 7 or 10 && Enumerable.Range(1, day.Day - 1).All(before => settings.IsDayOff(new(day.Year, day.Month, before))));
            var whole = firsts.Concat(worked.TakeLast(1)).Distinct().Order().ToList();
            var rungs = Ladder.For(new OccurrenceFacts(OccurrenceShape.Ongoing, from, to), settings);
            Assert.Equal(whole, rungs.Select(rung => DateOnly.FromDateTime(rung.At)));
            Assert.Equal(rungs.Count, rungs.Select(rung => rung.Name).Distinct().Count());
        }
    }

    private static OccurrenceFacts Ongoing(string from, string to) => new(OccurrenceShape.Ongoing, Day(from), Day(to));
}
