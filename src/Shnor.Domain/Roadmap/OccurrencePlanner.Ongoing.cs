using Shnor.Domain.Time;

namespace Shnor.Domain.Roadmap;

// What goes on all the time: one occurrence a year, so that a year can be closed and told about.
public sealed partial class OccurrencePlanner
{
    private IEnumerable<PlannedOccurrence> Ongoing(Timing.Ongoing ongoing) => ongoing.Span switch
    {
        OngoingSpan.SchoolYear => SchoolYears(ongoing.Year),
        OngoingSpan.Unspecified when _span.IsSchoolYear => SchoolYears(null),
        OngoingSpan.Programme when _span.IsSchoolYear => [GoesOn(OccurrenceKey.SchoolYear(_span.First), _all)],
        OngoingSpan.CalendarYear => CalendarYears(ongoing.Year),
        _ => CalendarYears(null),
    };

    private IEnumerable<PlannedOccurrence> CalendarYears(int? only)
    {
        if (only is { } year) return [GoesOn(OccurrenceKey.Year(year), Year(year))];
        return Enumerable.Range(_span.From.Year, _span.To.Year - _span.From.Year + 1)
            .Select(each => GoesOn(OccurrenceKey.Year(each), Year(each).Within(_all)!.Value));

        static DaySpan Year(int year) => new(new(year, 1, 1), new(year, 12, 31));
    }

    private IEnumerable<PlannedOccurrence> SchoolYears(int? only)
    {
        if (only is { } year) return [GoesOn(OccurrenceKey.SchoolYear(year), SchoolYear(year))];
        return from first in Enumerable.Range(_span.From.Year - 1, _span.To.Year - _span.From.Year + 2)
               let window = SchoolYear(first).Within(_all)
               where window is not null
               select GoesOn(OccurrenceKey.SchoolYear(first), window.Value);
    }

    /// <summary>1 September – May's last working day.</summary>
    private DaySpan SchoolYear(int first) => new(new(first, 9, 1), _settings.WorkingDayOnOrBefore(new(first + 1, 5, 31)));

    private static PlannedOccurrence GoesOn(string key, DaySpan window) => new(key, OccurrenceShape.Ongoing, window.From, window.To);
}
