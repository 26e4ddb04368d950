using Shnor.Domain.Time;

namespace Shnor.Domain.Roadmap;

// Again and again: a date where the phrase names one, otherwise a window in each period.
public sealed partial class OccurrencePlanner
{
    private OccurrencePlan Recurring(Timing.Recurring recurring) => recurring switch
    {
        { Freq: Frequency.Daily } => Only(AllTheTime(recurring)),
        { Freq: Frequency.Weekly, Weekday: { } weekday, Time: { } time } => Weekly(recurring, weekday, time),
        { Freq: Frequency.Weekly } => OftenOnSomeDay(recurring),
        { Nth: { } nth, Weekday: { } weekday } => Only(NthWeekdays(recurring, nth, weekday)),
        { MonthDay: { } day } => Only(ByMonthDay(recurring, day)),
        _ => Counted(recurring),
    };

    private IEnumerable<PlannedOccurrence> AllTheTime(Timing.Recurring recurring) => recurring is { From: null, To: null }
        ? Ongoing(new Timing.Ongoing(OngoingSpan.Unspecified, null))
        : Ranges(recurring).Select(range => GoesOn(OccurrenceKey.Window(range), range));

    /// <summary>Nobody could be reminded in time of a thing that happens every week on some day: a person is asked which.</summary>
    private OccurrencePlan OftenOnSomeDay(Timing.Recurring recurring) => Only(AllTheTime(recurring)) with { NeedsWeekday = true };

    private OccurrencePlan Weekly(Timing.Recurring recurring, DayOfWeek weekday, TimeOnly time)
    {
        var interval = Interval(recurring);
        var (held, gaps) = (new List<PlannedOccurrence>(), new List<SeriesGap>());
        foreach (var day in Ranges(recurring).SelectMany(range => Days(range, weekday, interval)).Where(day => Allows(recurring, day.Month)))
        {
            var startsAt = day.ToDateTime(time);
            if (_settings.Days.IsPublicHoliday(day)) gaps.Add(new(startsAt, GapReason.Holiday));
            else if (_settings.Break?.Contains(day) == true) gaps.Add(new(startsAt, GapReason.Break));
            else held.Add(PlannedOccurrence.Dated(startsAt, isSeries: interval == 1, Lasts(time, recurring.TimeTo)));
        }

        return new(held, gaps);
    }

    private static IEnumerable<DateOnly> Days(DaySpan range, DayOfWeek weekday, int everyWeeks)
    {
        var first = range.From.AddDays(((int)weekday - (int)range.From.DayOfWeek + 7) % 7);
        for (var day = first; day <= range.To; day = day.AddDays(7 * everyWeeks)) yield return day;
    }

    /// <summary>«последняя пятница месяца»: dated with an hour, otherwise that one day. In a longer period, of its first month; the last ones of its last.</summary>
    private IEnumerable<PlannedOccurrence> NthWeekdays(Timing.Recurring recurring, int nth, DayOfWeek weekday) =>
        from period in Periods(recurring)
        let month = nth < 0 ? period.Whole.To : period.Whole.From
        let day = NthWeekday(month, nth, weekday)
        where day is not null && period.Range.Contains(day.Value)
        select recurring.Time is { } time
            ? PlannedOccurrence.Dated(day.Value.ToDateTime(time), isSeries: false, Lasts(time, recurring.TimeTo))
            : Place(OccurrenceKey.Day(day.Value), new(day.Value, day.Value));

    /// <returns>Null where the month has no fifth one.</returns>
    private static DateOnly? NthWeekday(DateOnly month, int nth, DayOfWeek weekday)
    {
        var days = Days(DaySpan.Month(month.Year, month.Month), weekday, everyWeeks: 1).ToList();
        var index = nth < 0 ? days.Count + nth : nth - 1;
        return index >= 0 && index < days.Count ? days[index] : null;
    }

    /// <summary>
    /// «до 15 числа»: due in the period's last month; with an offset («следующего за отчётным кварталом») in the first month of a period, and
    /// which earlier period it reports on does not move the day. The due days inside the span are the plan's, the first report included.
    /// </summary>
    private IEnumerable<PlannedOccurrence> ByMonthDay(Timing.Recurring recurring, int day) =>
        from period in Periods(recurring)
        let month = recurring.OffsetPeriods is > 0 ? period.Whole.From : period.Whole.To
        let due = DayIn(month.Year, month.Month, day)
        let window = new DaySpan(new(due.Year, due.Month, 1), due).Within(period.Range)
        where window is not null && window.Value.To == due
        select Place(OccurrenceKey.Until(due), window.Value);

    private OccurrencePlan Counted(Timing.Recurring recurring)
    {
        var count = CountInEach(recurring);
        if (count > 1 && ShortestDays(recurring) / count < 7) return OftenOnSomeDay(recurring);
        return Only(
            from period in Periods(recurring)
            let window = period.Whole.Within(period.Range)
            where window is not null && !IsLeftoverJuly(recurring, window.Value)
            from part in Divide(window.Value, count).Select((days, index) => (Days: days, Number: index + 1))
            let name = WholeMonths(period.Whole) == 1 ? OccurrenceKey.Month(window.Value.From) : OccurrenceKey.Window(window.Value)
            select Place(count == 1 ? name : OccurrenceKey.Part(name, part.Number), part.Days));
    }

    /// <summary>A school year's plan ends with July: the first month of a quarter whose end the plan does not see.</summary>
    private bool IsLeftoverJuly(Timing.Recurring recurring, DaySpan window) =>
        _span.IsSchoolYear && recurring is { Freq: Frequency.Quarterly, PerSchoolTerm: false, OnlyMonths: null } && window.From == new DateOnly(_span.Last, 7, 1);

    /// <summary>«2 раза в год (март, октябрь)» is once in each of the two months.</summary>
    private static int CountInEach(Timing.Recurring recurring) => recurring switch
    {
        { OnlyMonths: null } or { Freq: Frequency.Monthly } => Math.Max(1, recurring.CountPerPeriod),
        { Freq: Frequency.Yearly } => Math.Max(1, recurring.CountPerPeriod / Math.Max(1, recurring.OnlyMonths.Count)),
        _ => 1,
    };

    private static TimeSpan? Lasts(TimeOnly from, TimeOnly? to) => to > from ? to - from : null;

    private static bool Allows(Timing.Recurring recurring, int month) => recurring.OnlyMonths?.Contains(month) ?? true;
}
