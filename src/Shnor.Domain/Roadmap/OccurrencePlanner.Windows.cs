using Shnor.Domain.Time;

namespace Shnor.Domain.Roadmap;

// From dates as a plan writes them to days of the calendar, and from a window to an occurrence.
public sealed partial class OccurrencePlanner
{
    /// <summary>Events float in their window until someone dates them; all else is due on its last working day.</summary>
    private PlannedOccurrence Place(string key, DaySpan window) => _kind.IsEvent()
        ? new(key, OccurrenceShape.Floating, window.From, window.To)
        : new(key, OccurrenceShape.Deadline, window.From, window.To, _settings.WorkingDayOnOrBefore(window.To));

    /// <summary>The window in its own year; without one, in every year of the span, from its own year on if it is annual and has one. It belongs to the year in which it begins.</summary>
    private IEnumerable<DaySpan> Windows(PlanDate from, PlanDate to, bool annual)
    {
        if (!annual && (from.Year ?? to.Year) is { } year) return [Written(from, to, year)];
        var firstYear = from.Year ?? to.Year ?? _span.From.Year;
        return EveryYear(from, to)
            .Where(window => window.From.Year >= firstYear && _all.Contains(window.From))
            .Select(window => window.Within(_all)!.Value);
    }

    private static DaySpan Written(PlanDate from, PlanDate to, int year)
    {
        var (start, end) = (FirstDay(from, from.Year ?? year), LastDay(to, to.Year ?? year));
        if (end >= start) return new(start, end);
        if (to.Year is null) return new(start, LastDay(to, year + 1));
        if (from.Year is null) return new(FirstDay(from, year - 1), end);
        return new(FirstDay(to, to.Year.Value), LastDay(from, from.Year.Value)); // an end before its start: the two were swapped
    }

    /// <summary>Whole, those that only reach into the plan's years included.</summary>
    private IEnumerable<DaySpan> EveryYear(PlanDate from, PlanDate to)
    {
        for (var year = _span.From.Year - 1; year <= _span.To.Year; year++)
        {
            var (start, end) = (FirstDay(from, year), LastDay(to, year));
            yield return new(start, end >= start ? end : LastDay(to, year + 1));
        }
    }

    private static DateOnly FirstDay(PlanDate date, int year) => DayIn(year, date.Month, date.Day ?? 1);

    private static DateOnly LastDay(PlanDate date, int year) => DayIn(year, date.Month, date.Day ?? 31);

    /// <summary>«31 числа» of a short month is its last day.</summary>
    private static DateOnly DayIn(int year, int month, int day) => new(year, month, Math.Min(day, DateTime.DaysInMonth(year, month)));

    /// <summary>1 January, or 1 August in a plan for a school year.</summary>
    private DateOnly YearStart(DateOnly day)
    {
        if (!_span.IsSchoolYear) return new(day.Year, 1, 1);
        return new(day.Month >= 8 ? day.Year : day.Year - 1, 8, 1);
    }

    /// <summary>So many windows of equal length; in whole months where they divide.</summary>
    private static IEnumerable<DaySpan> Divide(DaySpan window, int count)
    {
        count = Math.Clamp(count, 1, window.Days);
        var months = WholeMonths(window);
        if (months is { } whole && whole % count == 0)
            return Enumerable.Range(0, count).Select(i => new DaySpan(window.From.AddMonths(whole / count * i), window.From.AddMonths(whole / count * (i + 1)).AddDays(-1)));
        return Enumerable.Range(0, count).Select(i => new DaySpan(window.From.AddDays(window.Days * i / count), window.From.AddDays((window.Days * (i + 1) / count) - 1)));
    }

    private static int? WholeMonths(DaySpan window)
    {
        if (window.From.Day != 1 || window.To.AddDays(1).Day != 1) return null;
        return ((window.To.Year - window.From.Year) * 12) + window.To.Month - window.From.Month + 1;
    }
}
