using Shnor.Domain.Time;

namespace Shnor.Domain.Roadmap;

/// <summary>When a weekly series is held from some day on.</summary>
public readonly record struct WeeklyHour(DayOfWeek Day, TimeOnly From, TimeOnly? To = null);

/// <summary>
/// «С 3 декабря — по пятницам в 15:00»: a weekly series that is held as before up to a day, and otherwise, or not at all, from it on. What comes out is a
/// timing like any other, so that whatever is planned anew later knows of the change.
/// </summary>
public static class SeriesChange
{
    /// <param name="timing">Of the activity as it is.</param>
    /// <param name="kind">Of the activity.</param>
    /// <param name="span">The programme's years.</param>
    /// <param name="settings">The programme's days.</param>
    /// <param name="from">The first day of the change.</param>
    /// <param name="then">Null: the series ends on the day before.</param>
    /// <returns>Null where there is no weekly series with an hour on that day or later, or where it is one that cannot be cut by days.</returns>
    public static Timing? From(Timing timing, ActivityKind kind, PlanYears span, PlanSettings settings, DateOnly from, WeeklyHour? then)
    {
        IReadOnlyList<Timing> parts = timing is Timing.Compound compound ? compound.Parts : [timing];
        var kept = new List<Timing>();
        Timing.Recurring? last = null;
        foreach (var part in parts)
        {
            if (part is not Timing.Recurring { Freq: Frequency.Weekly, Weekday: not null, Time: not null } weekly)
            {
                kept.Add(part);
                continue;
            }

            var days = DaysOf(OccurrencePlanner.Plan(weekly, kind, span, settings));
            if (days.Count == 0 || days[^1] < from)
            {
                kept.Add(part);
                continue;
            }

            if (Between(weekly, days) is not { } bounded) return null;
            if (days[0] < from) kept.Add(bounded with { To = Of(from.AddDays(-1)) });
            if (last?.To is not { } end || DayOf(end) < DayOf(bounded.To!.Value)) last = bounded;
        }

        if (last is null) return null;
        if (then is { } hour)
        {
            var end = DayOf(last.To!.Value).AddDays(6); // the last week keeps its meeting, whatever its day is now
            kept.Add(last with { Weekday = hour.Day, Time = hour.From, TimeTo = hour.To, From = Of(from), To = Of(end < span.To ? end : span.To > from ? span.To : from) });
        }

        return kept switch
        {
            [] => null, // it would never have been: that is no end of a series but a row to be cancelled
            [var only] => only,
            _ => new Timing.Compound(kept) { Review = timing.Review },
        };
    }

    private static List<DateOnly> DaysOf(OccurrencePlan plan) =>
        [.. plan.Occurrences.Select(each => each.StartsAt).OfType<DateTime>().Concat(plan.Gaps.Select(gap => gap.StartsAt)).Select(DateOnly.FromDateTime).Order()];

    /// <summary>The same days, with a first and a last one that name their year. «С октября по май» of every year becomes its months.</summary>
    private static Timing.Recurring? Between(Timing.Recurring weekly, List<DateOnly> days)
    {
        var bounded = weekly with { From = Of(days[0]), To = Of(days[^1]) };
        if (weekly is not { From: { Year: null } first, To: { Year: null } end }) return bounded;
        if (first.Day is not null || end.Day is not null) return days[^1].DayNumber - days[0].DayNumber < 366 ? bounded : null;
        return bounded with { OnlyMonths = [.. MonthsFrom(first.Month, end.Month).Where(month => weekly.OnlyMonths?.Contains(month) ?? true)] };
    }

    private static IEnumerable<int> MonthsFrom(int first, int last)
    {
        for (var month = first; ; month = (month % 12) + 1)
        {
            yield return month;
            if (month == last) yield break;
        }
    }

    private static PlanDate Of(DateOnly day) => new(day.Year, day.Month, day.Day);

    private static DateOnly DayOf(PlanDate date) => new(date.Year!.Value, date.Month, date.Day!.Value);
}
