using Shnor.Domain.Surveys;
using Shnor.Domain.Time;

namespace Shnor.Domain.Tests.Surveys;

public sealed class ReminderRuleSpecs
{
    private static readonly DateOnly Monday = new(2026, 10, 26), ClosesOn = new(2026, 11, 9); // two weeks, with the holiday of 4 November between

    [Theory]
    [InlineData(3, 3, "29.10 02.11 06.11")]
    [InlineData(2, 5, "28.10 30.10 02.11 06.11")] // the holiday itself is left out; the day after it is too near to the last
    [InlineData(7, 2, "06.11")] // 2 November is too near to the last one, which is kept
    [InlineData(5, 2, "06.11")] // 31 October is a Saturday, and 2 November is too near to the last
    [InlineData(1, 1, "06.11")]
    [InlineData(1, 0, "")]
    [InlineData(14, 3, "09.11")] // only the day of the close is far enough
    [InlineData(15, 3, "")]
    public void Two_weeks_over_a_holiday(int gap, int most, string days) =>
        Assert.Equal(days, InWords(new ReminderRule(gap, most, ClosesOn, PlanSettings.Default).DaysAfter(Monday)));

    [Fact]
    public void The_last_day_is_the_working_day_before_the_close()
    {
        Assert.Equal(new DateOnly(2026, 11, 6), new ReminderRule(3, 3, ClosesOn, PlanSettings.Default).LastDay); // the close is on a Monday
        Assert.Equal(new DateOnly(2026, 11, 3), new ReminderRule(3, 3, new(2026, 11, 5), PlanSettings.Default).LastDay); // the day before is a holiday
        Assert.Equal(new DateOnly(2026, 11, 7), new ReminderRule(3, 3, ClosesOn, PlanSettings.Default with { Week = WorkingWeek.MonSat }).LastDay);
    }

    [Fact]
    public void Whoever_was_missed_on_the_last_day_hears_it_on_the_day_of_the_close_and_nobody_hears_it_twice()
    {
        var rule = new ReminderRule(2, 3, ClosesOn, PlanSettings.Default);
        Assert.True(rule.IsDue(ClosesOn, told: new(2026, 11, 5), reminders: 2)); // the service stood still on the 6th
        Assert.False(rule.IsDue(ClosesOn, told: rule.LastDay, reminders: 1));
        Assert.False(rule.IsDue(ClosesOn.AddDays(1), told: Monday, reminders: 0));
    }

    [Fact]
    public void In_any_campaign_reminders_keep_their_distance_and_their_number_and_the_last_one_is_kept()
    {
        var random = new Random(20261122);
        for (var n = 0; n < 3000; n++)
        {
            var opened = new DateOnly(2026, 1, 1).AddDays(random.Next(700));
            var rule = new ReminderRule(random.Next(1, 9), random.Next(0, 6), opened.AddDays(random.Next(1, 60)), PlanSettings.Default with { Week = (WorkingWeek)random.Next(2) });
            var told = opened;
            var days = new List<DateOnly>();
            var missesDays = random.Next(2) == 0; // the service stands still on some of them
            for (var day = opened.AddDays(1); day <= rule.ClosesOn; day = day.AddDays(1))
            {
                if (rule.Days.IsDayOff(day) || (missesDays && random.Next(3) == 0) || !rule.IsDue(day, told, days.Count)) continue;
                days.Add(day);
                told = day;
            }

            Assert.True(days.Count <= rule.Most, $"run {n}");
            Assert.All(days.Prepend(opened).Zip(days), pair => Assert.True(pair.Second.DayNumber - pair.First.DayNumber >= rule.GapDays, $"run {n}"));
            if (missesDays) continue;
            Assert.Equal(days, rule.DaysAfter(opened));
            if (rule.Most > 0 && rule.LastDay.DayNumber - opened.DayNumber >= rule.GapDays) Assert.Equal(rule.LastDay, days[^1]);
        }
    }

    private static string InWords(IEnumerable<DateOnly> days) => string.Join(' ', days.Select(day => $"{day.Day:00}.{day.Month:00}"));
}
