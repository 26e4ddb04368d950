using Shnor.Domain.Time;

namespace Shnor.Domain.Roadmap;

// How the years of a plan fall into the periods of a frequency.
public sealed partial class OccurrencePlanner
{
    private const int MaxInterval = 100; // periods; a longer wait is outside every plan

    /// <param name="Whole">The period as the calendar has it.</param>
    /// <param name="Range">The days in which the phrase holds; a period may reach out of them.</param>
    private readonly record struct Turn(DaySpan Whole, DaySpan Range);

    private IEnumerable<Turn> Periods(Timing.Recurring recurring) =>
        from range in Ranges(recurring)
        from whole in PeriodsIn(range, recurring)
        where whole.Within(range) is not null
        select new Turn(whole, range);

    /// <summary>«1 раз в два месяца» is one period of two months. In a school year's plan a year and its halves are those of the school: September–May.</summary>
    private IEnumerable<DaySpan> PeriodsIn(DaySpan range, Timing.Recurring recurring)
    {
        var interval = Interval(recurring);
        if (recurring.OnlyMonths is not null) return OnlyMonths(range, recurring, interval);
        if (recurring.PerSchoolTerm) return Joined(Terms(range), interval);
        return recurring.Freq switch
        {
            Frequency.HalfYearly when _span.IsSchoolYear => Joined([new(new(_span.First, 9, 1), new(_span.First, 12, 31)), new(new(_span.Last, 1, 1), new(_span.Last, 5, 31))], interval),
            Frequency.Yearly when _span.IsSchoolYear => [new(new(_span.First, 9, 1), new(_span.Last, 5, 31))],
            _ => Calendar(range, MonthsOf(recurring.Freq), interval),
        };
    }

    private static IEnumerable<DaySpan> Calendar(DaySpan range, int months, int interval)
    {
        var first = new DateOnly(range.From.Year, ((range.From.Month - 1) / months * months) + 1, 1);
        for (var from = first; from <= range.To; from = from.AddMonths(months * interval))
            yield return new(from, from.AddMonths(months * interval).AddDays(-1));
    }

    /// <summary>The interval counts the named months («1 раз в два месяца, с сентября по май») or, in a yearly phrase, the years.</summary>
    private static IEnumerable<DaySpan> OnlyMonths(DaySpan range, Timing.Recurring recurring, int interval)
    {
        var months = Calendar(range, 1, 1).Where(month => Allows(recurring, month.From.Month));
        return recurring.Freq switch
        {
            Frequency.Monthly => months.Where((_, index) => index % interval == 0),
            Frequency.Yearly => months.Where(month => (month.From.Year - range.From.Year) % interval == 0),
            _ => months,
        };
    }

    private IEnumerable<DaySpan> Terms(DaySpan range) =>
        Enumerable.Range(range.From.Year - 1, range.To.Year - range.From.Year + 2)
            .SelectMany(_settings.Terms.In)
            .Where(term => term.Within(range) is not null);

    private static IEnumerable<DaySpan> Joined(IEnumerable<DaySpan> periods, int interval) =>
        periods.Chunk(interval).Select(group => new DaySpan(group[0].From, group[^1].To));

    /// <summary>«с октября по май»: the days in which a repetition holds; without years, in every year of the span. One end alone only narrows the span.</summary>
    private IEnumerable<DaySpan> Ranges(Timing.Recurring recurring)
    {
        if (recurring is { From: { } from, To: { } to })
            return (from.Year ?? to.Year) is { } year ? [Written(from, to, year)] : EveryYear(from, to).Select(range => range.Within(_all)).OfType<DaySpan>();
        var start = recurring.From is { } since ? Bounds(since).Select(window => window.From).FirstOrDefault(_span.From) : _span.From;
        var end = recurring.To is { } until ? Bounds(until).Select(window => window.To).LastOrDefault(_span.To) : _span.To;
        return start <= end && new DaySpan(start, end).Within(_all) is { } range ? [range] : [];

        IEnumerable<DaySpan> Bounds(PlanDate date) => Windows(date, date, annual: false);
    }

    private static int Interval(Timing.Recurring recurring) => Math.Clamp(recurring.Interval, 1, MaxInterval);

    private static int MonthsOf(Frequency frequency) => frequency switch
    {
        Frequency.Quarterly => 3,
        Frequency.HalfYearly => 6,
        Frequency.Yearly => 12,
        _ => 1,
    };

    private static int ShortestDays(Timing.Recurring recurring) => recurring switch
    {
        { OnlyMonths: not null } => 28,
        { PerSchoolTerm: true } => 48 * Interval(recurring),
        _ => 28 * MonthsOf(recurring.Freq) * Interval(recurring),
    };
}
