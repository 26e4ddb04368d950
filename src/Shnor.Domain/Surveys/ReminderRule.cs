using Shnor.Domain.Time;

namespace Shnor.Domain.Surveys;

/// <summary>
/// Whether somebody who has not finished a survey is reminded on a working day: days apart, so many times at the most, and the last time is kept
/// for the working day before the close.
/// </summary>
/// <param name="GapDays">At least so many days after the word before; 1 or more.</param>
/// <param name="Most">Of one person; 0: nobody is reminded.</param>
/// <param name="ClosesOn">The local day of the close.</param>
/// <param name="Days">The programme's calendar.</param>
public sealed record ReminderRule(int GapDays, int Most, DateOnly ClosesOn, PlanSettings Days)
{
    /// <summary>The working day before the close.</summary>
    public DateOnly LastDay { get; } = Days.WorkingDayOnOrBefore(ClosesOn.AddDays(-1));

    /// <param name="today">A working day before the close, or the day of it.</param>
    /// <param name="told">When they last heard of the survey.</param>
    /// <param name="reminders">How many they have had.</param>
    public bool IsDue(DateOnly today, DateOnly told, int reminders)
    {
        if (reminders >= Most || today > ClosesOn || !IsFarEnough(today, told)) return false;
        // Who stood still on the last day still says it on the day of the close, to nobody twice.
        if (today >= LastDay) return told < LastDay;
        return reminders + 1 < Most && today.AddDays(GapDays) <= LastDay;
    }

    /// <summary>Whether a word that a coordinator wants said today comes too soon after the one before.</summary>
    public bool IsFarEnough(DateOnly today, DateOnly told) => told.AddDays(Math.Max(GapDays, 1)) <= today;

    /// <summary>When somebody is reminded who never answers.</summary>
    /// <param name="told">The day they were invited.</param>
    public IReadOnlyList<DateOnly> DaysAfter(DateOnly told)
    {
        var days = new List<DateOnly>();
        for (var day = told.AddDays(1); day <= ClosesOn && days.Count < Most; day = day.AddDays(1))
        {
            if (Days.IsDayOff(day) || !IsDue(day, told, days.Count)) continue;
            days.Add(day);
            told = day;
        }

        return days;
    }
}
