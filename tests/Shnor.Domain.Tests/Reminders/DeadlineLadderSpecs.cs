using Shnor.Domain.Reminders;
using Shnor.Domain.Time;
using static Shnor.Domain.Tests.Reminders.Facts;

namespace Shnor.Domain.Tests.Reminders;

public sealed class DeadlineLadderSpecs
{
    [Fact]
    public void A_month_deadline_climbs_the_whole_ladder() =>
        Assert.Equal(
            [
                "14d 2022-02-14 09:00 Responsible", "7d 2022-02-21 09:00 Responsible", "3w 2022-02-22 09:00 Responsible", "1w 2022-02-25 09:00 Responsible",
                "day 2022-02-28 09:00 Responsible", "late1 2022-03-01 09:00 Responsible", "late3 2022-03-03 09:00 Responsible", "late3-coordinator 2022-03-03 09:00 Coordinator",
                "late-week1 2022-03-10 09:00 Responsible", "late-week2 2022-03-17 09:00 Responsible", "late-week3 2022-03-24 09:00 Responsible", "late-week4 2022-03-31 09:00 Responsible",
            ],
            Deadline("2022-02-01", "2022-02-28").Lines());

    [Fact]
    public void After_a_deadline_at_New_Year_nobody_is_pressed_in_the_holidays() =>
        Assert.Equal(
            [
                "14d 2021-12-16", "7d 2021-12-23", "3w 2021-12-27", "1w 2021-12-29", "day 2021-12-30",
                "late1 2022-01-10", "late3 2022-01-12", "late-week1 2022-01-19", "late-week2 2022-01-26", "late-week3 2022-02-02", "late-week4 2022-02-09",
            ],
            Deadline("2021-12-01", "2021-12-31").Days());

    [Fact]
    public void Two_rungs_that_days_off_push_together_are_one_and_it_is_the_later()
    {
        // Seven days before 10 January 2022 and one working day before are both 30 December.
        Assert.Equal(["14d 2021-12-27", "3w 2021-12-28", "1w 2021-12-30", "day 2022-01-10"], Deadline("2022-01-10", "2022-01-10").Days().Take(4));
    }

    [Fact]
    public void Weekly_rungs_that_fall_on_holidays_go_to_the_next_working_day()
    {
        // Due on 15 December 2021, late3 on the 20th; its weeks fall on 27 December, 3, 10 and 17 January.
        Assert.Equal(["late-week1 2021-12-27", "late-week3 2022-01-10", "late-week4 2022-01-17"], Deadline("2021-12-15", "2021-12-15").Days().Skip(7));
    }

    [Theory]
    [InlineData("2022-03-01", "2022-04-30", true)] // 61 days
    [InlineData("2022-03-02", "2022-04-30", false)]
    [InlineData("2022-01-01", "2022-12-31", true)]
    [InlineData("2022-02-01", "2022-02-28", false)]
    public void Only_windows_over_sixty_days_are_announced_when_they_open(string from, string to, bool announced) =>
        Assert.Equal(announced, Ladder.For(Deadline(from, to), PlanSettings.Default).Any(rung => rung.Name == "opens"));

    [Fact]
    public void A_window_that_opens_on_a_day_off_is_announced_on_the_next_working_day()
    {
        var opens = Ladder.For(Deadline("2022-01-01", "2022-12-31"), PlanSettings.Default)[0];
        Assert.Equal(new Rung("opens", RungPurpose.WindowOpens, RungRecipient.Responsible, At("2022-01-10 09:00")), opens);
    }

    [Theory]
    [InlineData("2022-03-01", "")] // the next month's window: nothing after the deadline
    [InlineData("2022-03-02", "late1")]
    [InlineData("2022-03-03", "late1")]
    [InlineData("2022-03-04", "late1,late3,late3-coordinator")]
    [InlineData("2022-03-11", "late1,late3,late3-coordinator,late-week1")]
    public void Pressing_stops_when_the_next_window_opens(string opens, string late)
    {
        var facts = Deadline("2022-02-01", "2022-02-28") with { NextWindowOpens = Day(opens) };
        Assert.Equal(late, string.Join(',', Ladder.For(facts, PlanSettings.Default).Where(rung => rung.Purpose == RungPurpose.Overdue).Select(rung => rung.Name)));
    }

    [Fact]
    public void A_deadline_moved_by_hand_to_a_day_off_has_its_last_word_before_it()
    {
        var facts = Deadline("2022-02-01", "2022-02-28") with { DueOn = Day("2022-03-06") }; // a Sunday after a worked Saturday
        var last = Ladder.For(facts, PlanSettings.Default).Single(rung => rung.Name == "day");
        Assert.Equal((At("2022-03-05 09:00"), RungPurpose.DeadlineNears), (last.At, last.Purpose));
        Assert.DoesNotContain("1w", Ladder.For(facts, PlanSettings.Default).Select(rung => rung.Name));
    }

    [Fact]
    public void Each_rung_says_what_it_is_about()
    {
        var purposes = Ladder.For(Deadline("2022-03-01", "2022-04-30"), PlanSettings.Default).ToDictionary(rung => rung.Name, rung => rung.Purpose);
        Assert.Equal(RungPurpose.WindowOpens, purposes["opens"]);
        Assert.Equal(RungPurpose.DeadlineNears, purposes["14d"]);
        Assert.Equal(RungPurpose.DeadlineNears, purposes["1w"]);
        Assert.Equal(RungPurpose.DeadlineToday, purposes["day"]);
        Assert.Equal(RungPurpose.Overdue, purposes["late1"]);
        Assert.Equal(RungPurpose.Overdue, purposes["late-week4"]);
    }

    [Fact]
    public void A_deadline_moved_to_before_its_window_says_nothing_of_the_opening()
    {
        var moved = Deadline("2024-09-07", "2024-12-31") with { DueOn = Day("2024-07-08") };

        Assert.DoesNotContain(moved.Lines(), line => line.StartsWith("opens", StringComparison.Ordinal));
    }
}
