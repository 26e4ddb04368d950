namespace Shnor.Domain.Roadmap.Deadlines;

/// <summary>Months, days and spans of one phrase: one of them, a list of months, or several readings in one cell.</summary>
internal static class CalendarAssembly
{
    private sealed record Item(Fragment.Calendar Calendar, bool Annual, ResolvedSpan Span)
    {
        public bool IsMonths => !Calendar.HasDays && !Calendar.IsWhole && !Calendar.IsOpen;
    }

    public static Timing Of(IReadOnlyList<PlacedCalendar> placed, DeadlineContext context)
    {
        var items = new List<Item>();
        foreach (var one in placed)
        {
            if (CalendarResolution.Resolve(one, context) is { } span) items.Add(new Item(one.Calendar, one.Annual, span));
        }
        if (items.Count == 0) return new Timing.Unparseable("не указан месяц: над таблицей его нет");

        var parts = new List<Timing>();
        var months = items.FindAll(i => i.IsMonths);
        if (months is [{ Span.To: not null } range]) parts.Add(Period(range));
        else parts.AddRange(Months(months));
        parts.AddRange(items.Where(i => !i.IsMonths).Select(i => One(i, context)));

        // «26.09.14» in a plan for 2015/2016: an old plan was copied, or a digit is wrong.
        var before = context.Years is { } years && items.Exists(i => i.Calendar.HasYear && i.Span.From.Year < years.First);
        var doubtful = before || items.Count < placed.Count || items.Exists(i => i.Span.Doubtful || i.Calendar.Doubtful);
        var distinct = parts.Distinct().ToList();
        return (distinct.Count == 1 ? distinct[0] : new Timing.Compound(distinct)) with { Review = doubtful || (distinct.Count == 1 && distinct[0].Review) };
    }

    private static Timing One(Item item, DeadlineContext context)
    {
        if (item.Calendar.By) return new Timing.Once(null, item.Span.From, item.Annual);
        if (item.Span.To is not null) return Period(item);
        if (item.Calendar.IsOpen) return OpenEnded(item, context);
        return item.Span.From.Day is null ? new Timing.Period(item.Span.From, item.Span.From, item.Annual) : new Timing.Once(item.Span.From, null, item.Annual);
    }

    private static Timing.Period Period(Item item) => new(item.Span.From, item.Span.To!.Value, item.Annual, item.Calendar.Approx);

    /// <summary>«с 1 сентября»: until the plan ends; where that is unknown, only the beginning is.</summary>
    private static Timing OpenEnded(Item item, DeadlineContext context)
    {
        var from = item.Span.From;
        if (context.Years is { } years && from.Year is { } year && new DateOnly(year, from.Month, from.Day ?? 1) <= years.To)
        {
            var to = new PlanDate(years.To.Year, years.To.Month, from.Day is null ? null : years.To.Day);
            return new Timing.Period(from, to);
        }
        return from.Day is null ? new Timing.Months([from.Month], from.Year, item.Annual) { Review = true } : new Timing.Once(from, null, item.Annual) { Review = true };
    }

    private static IEnumerable<Timing> Months(List<Item> items) =>
        items.SelectMany(i => Each(i.Span).Select(m => (m.Year, i.Annual, m.Month)))
            .GroupBy(m => (m.Year, m.Annual))
            .OrderBy(g => g.Key.Annual).ThenBy(g => g.Key.Year)
            .Select(g => new Timing.Months([.. g.Select(m => m.Month).Distinct().Order()], g.Key.Year, g.Key.Annual));

    private static IEnumerable<(int? Year, int Month)> Each(ResolvedSpan span)
    {
        var to = span.To ?? span.From;
        var count = to.Year is { } last && span.From.Year is { } first ? ((last - first) * 12) + to.Month - span.From.Month : (to.Month - span.From.Month + 12) % 12;
        for (var i = 0; i <= Math.Min(count, 60); i++) // five years of months: no list of a plan is longer
        {
            var month = span.From.Month + i - 1;
            yield return (span.From.Year + (month / 12), (month % 12) + 1);
        }
    }
}
