using Shnor.Domain.Reminders;
using Shnor.Domain.Time;
using static Shnor.Domain.Tests.Reminders.Facts;

namespace Shnor.Domain.Tests.Reminders;

public sealed class FloatingLadderSpecs
{
    [Fact]
    public void A_month_without_a_date_asks_at_its_quarters_and_then_is_overdue() =>
        Assert.Equal(
            [
                "date-0 2022-02-01 09:00 Responsible", "date-25 2022-02-08 09:00 Responsible", "date-50 2022-02-15 09:00 Responsible", "date-50-coordinator 2022-02-15 09:00 Coordinator",
                "date-75 2022-02-22 09:00 Responsible", "late1 2022-03-01 09:00 Responsible", "late3 2022-03-03 09:00 Responsible", "late3-coordinator 2022-03-03 09:00 Coordinator",
                "late-week1 2022-03-10 09:00 Responsible", "late-week2 2022-03-17 09:00 Responsible", "late-week3 2022-03-24 09:00 Responsible", "late-week4 2022-03-31 09:00 Responsible",
            ],
            Floating("2022-02-01", "2022-02-28").Lines());

    // The months of a monthly seminar, each stopped by the next.
    [Theory]
    [InlineData("2022-03-01", "2022-03-31", "date-0 2022-03-01,date-25 2022-03-09,date-50 2022-03-16,date-75 2022-03-24")]
    [InlineData("2022-04-01", "2022-04-30", "date-0 2022-04-01,date-25 2022-04-08,date-50 2022-04-18,date-75 2022-04-25")]
    [InlineData("2022-05-01", "2022-05-31", "date-0 2022-05-04,date-25 2022-05-11,date-75 2022-05-24")] // 16 May is five days after the 11th
    [InlineData("2022-06-01", "2022-06-30", "date-0 2022-06-01,date-25 2022-06-08,date-50 2022-06-16,date-75 2022-06-23")]
    public void Days_off_go_to_the_next_working_day_and_a_week_lies_between(string from, string to, string expected) =>
        Assert.Equal(expected.Split(','), (Floating(from, to) with { NextWindowOpens = Day(to).AddDays(1) }).Days());

    [Fact]
    public void Two_months_are_asked_four_times_too() =>
        Assert.Equal(
            ["date-0 2022-03-01", "date-25 2022-03-16", "date-50 2022-03-31", "date-75 2022-04-15", "late1 2022-05-04"],
            Floating("2022-03-01", "2022-04-30").Days().Take(5));

    [Fact]
    public void The_coordinator_is_told_at_the_half_even_when_the_responsible_was_asked_that_week() =>
        Assert.Contains("date-50-coordinator 2022-05-16 09:00 Coordinator", Floating("2022-05-01", "2022-05-31").Lines());

    [Fact]
    public void One_day_is_asked_about_a_week_ahead() =>
        Assert.Equal(["date-7d 2022-04-05", "date-0 2022-04-12", "late1 2022-04-13"], Floating("2022-04-12", "2022-04-12").Days().Take(3));

    [Fact]
    public void A_week_is_asked_about_when_it_begins() =>
        Assert.Equal(["date-0 2022-04-11", "late1 2022-04-18"], Floating("2022-04-11", "2022-04-17").Days().Take(2));

    [Fact]
    public void Nobody_is_asked_for_a_date_after_the_window() =>
        Assert.Equal(["date-7d 2021-12-27", "late1 2022-01-10"], Floating("2022-01-03", "2022-01-07").Days().Take(2));

    [Fact]
    public void Once_dated_it_follows_the_event_ladder_only()
    {
        var facts = Floating("2022-02-01", "2022-02-28") with { StartsAt = At("2022-02-17 15:00") };
        Assert.True(facts.DateWasSet);
        Assert.Equal(Dated("2022-02-17 15:00").Lines(), facts.Lines());
        Assert.All(Ladder.For(facts, PlanSettings.Default), rung => Assert.True(rung.IsEvent));
    }
}
