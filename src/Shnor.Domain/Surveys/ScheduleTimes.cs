using Shnor.Domain.Roadmap;
using Shnor.Domain.Time;

namespace Shnor.Domain.Surveys;

/// <summary>When surveys open that come by themselves.</summary>
public static class ScheduleTimes
{
    private const int September = 9;
    private const int January = 1;

    /// <summary>By the calendar: the next first working morning of September, and of January where it is every half-year; past the plan's last day there is none.</summary>
    public static DateTime? Next(SurveyRhythm rhythm, Programme programme, DateTime utcNow)
    {
        var year = Campaign.DayOf(utcNow, programme).Year;
        int[] months = rhythm == SurveyRhythm.HalfYear ? [January, September] : [September];
        return Enumerable.Range(year, 2).SelectMany(each => months.Select(month => new DateOnly(each, month, 1)))
            .Select(programme.Settings.WorkingDayOnOrAfter).Where(day => day <= programme.PlanYears.To)
            .Select(day => (DateTime?)MorningOf(day, programme)).FirstOrDefault(at => at > utcNow);
    }

    /// <summary>Of any day: an event may be on a day off. Past the plan's last day there is none.</summary>
    public static DateTime? NextMorning(Programme programme, DateTime utcNow)
    {
        var today = Campaign.DayOf(utcNow, programme);
        var next = MorningOf(today, programme) > utcNow ? today : today.AddDays(1);
        return next <= programme.PlanYears.To ? MorningOf(next, programme) : null;
    }

    /// <summary>With a date of a row: on the day of the event, or on the first working morning of its window. Null: nothing is held.</summary>
    public static DateTime? With(Occurrence occurrence, Programme programme) => occurrence.State is OccurrenceState.Cancelled or OccurrenceState.Skipped or OccurrenceState.Past
        ? null
        : MorningOf(occurrence.StartsAt is { } start ? DateOnly.FromDateTime(start) : programme.Settings.WorkingDayOnOrAfter(occurrence.WindowFrom), programme);

    /// <summary>The evening of the day on which one closes that opens then.</summary>
    public static DateTime ClosesAt(DateTime opensAt, int days, Programme programme) =>
        programme.Zone.ToUtc(Campaign.DayOf(opensAt, programme).AddDays(days).ToDateTime(Campaign.Evening));

    private static DateTime MorningOf(DateOnly day, Programme programme) => programme.Zone.ToUtc(day.ToDateTime(Campaign.Morning));
}
