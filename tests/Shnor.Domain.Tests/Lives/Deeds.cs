using Shnor.Domain.Reminders;
using Shnor.Domain.Roadmap;
using Shnor.Domain.Time;

namespace Shnor.Domain.Tests.Lives;

/// <summary>What people do with an occurrence, allowed or not; the diary learns only of what was done.</summary>
internal sealed class Deeds(Random random, TimeZoneInfo zone, QuietHours quiet)
{
    private static readonly PersonId _somebody = new(1);

    public void Do(Diary diary, LocalClock clock)
    {
        if (random.Next(2) == 0)
        {
            PutOff(diary, clock);
            return;
        }

        var before = (diary.IsOpen, diary.Moves);
        Change(diary, clock);
        RungSchedule.MoveOn(diary.Occurrence, clock.UtcNow);
        diary.TouchedAt = clock.UtcNow;
        LadderLaws.Hold(diary.IsOpen == (diary.Occurrence.State == OccurrenceState.Open), "a state moves through its door", $"{diary.Occurrence.State}, {diary}");
        LadderLaws.Hold(diary.Start == diary.Occurrence.StartsAt && diary.Due == diary.Occurrence.DueOn, "nothing moves by itself", diary);
        if (diary.Snooze is { } snooze && before.IsOpen && diary.IsOpen)
            LadderLaws.Hold(snooze.HoldsFor(diary.Occurrence) || diary.Moves != diary.SnoozedAtMove, "a snooze holds until what it is about is moved", diary);
    }

    private void Change(Diary diary, LocalClock clock)
    {
        var occurrence = diary.Occurrence;
        switch (random.Next(8))
        {
            case 0 when occurrence.Confirm(_somebody, clock.Now, clock.UtcNow) == ConfirmOutcome.Confirmed:
                diary.IsOpen = false;
                break;
            case 1 when random.Next(2) == 0 ? occurrence.Undo() == UndoOutcome.Undone : occurrence.Return() == ReturnOutcome.Returned:
                diary.IsOpen = occurrence.State == OccurrenceState.Open; // or in the past again
                break;
            case 2 or 3 when AnyHour(diary, clock) is var start:
                if (occurrence.SetDate(start, clock.Now) == SetDateOutcome.Set) diary.MovedTo(start);
                break;
            case 4 or 5:
                Move(diary, clock);
                break;
            case 6 when random.Next(2) == 0 ? occurrence.Skip(clock.Now) == CallOffOutcome.Done : occurrence.CallOff() == CallOffOutcome.Done:
            case 7 when random.Next(2) == 0 && occurrence.Cancel(): // a newer plan no longer has it
                diary.IsOpen = false;
                break;
            case 7 when occurrence.Restore(clock.UtcNow) == RestoreOutcome.Restored:
                diary.IsOpen = true;
                break;
        }
    }

    private void Move(Diary diary, LocalClock clock)
    {
        var (start, due) = (AnyHour(diary, clock), clock.Today.AddDays(random.Next(-2, 40)));
        if (diary.Occurrence.Move(start, clock.Now) == MoveOutcome.Moved) diary.MovedTo(start);
        if (diary.Occurrence.MoveDeadline(due, clock.Today) == MoveOutcome.Moved) diary.MovedTo(due);
    }

    /// <summary>Of a day that may be chosen, or nearly; as the clocks show it.</summary>
    private DateTime AnyHour(Diary diary, LocalClock clock)
    {
        var (first, last) = diary.Occurrence.DaysToChoose(clock.Today);
        var day = first.AddDays(random.Next(-1, Math.Max(1, last.DayNumber - first.DayNumber + 2)));
        return zone.ToLocal(zone.ToUtc(day.ToDateTime(new(random.Next(24), random.Next(12) * 5))));
    }

    private void PutOff(Diary diary, LocalClock clock)
    {
        if (SnoozeChoices.For(diary.Occurrence, clock, quiet) is not { Count: > 0 } choices) return;
        var choice = choices[random.Next(choices.Count)];
        var (start, due) = (diary.Start, diary.Due ?? diary.Occurrence.WindowTo);
        var isOverdue = start is null && clock.Today > due;
        LadderLaws.Hold(diary.IsOpen, "what is done cannot be put off", diary);
        LadderLaws.Hold(choice.Until > clock.UtcNow, "later is later", choice);
        LadderLaws.Hold(!isOverdue || choice.Until - clock.UtcNow <= TimeSpan.FromDays(7), "an overdue one at most 7 days", choice);
        LadderLaws.Hold(isOverdue || choice.Local < (start ?? due.AddDays(1).ToDateTime(default)), "choices past the deadline are hidden", choice);
        diary.Snooze = new Snooze { Until = choice.Until, Deadline = Snooze.DeadlineOf(diary.Occurrence.Facts) };
        diary.SnoozedAtMove = diary.Moves;
    }
}
