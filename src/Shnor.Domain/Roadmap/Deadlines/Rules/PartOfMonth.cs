namespace Shnor.Domain.Roadmap.Deadlines.Rules;

/// <summary>«вторая неделя», «1,2 недели сентября», «март, первая декада», «в начале месяца», «до конца месяца», «в течение месяца».</summary>
internal sealed class PartOfMonth : IDeadlineRule
{
    private const int Last = -1;

    public Fragment? Read(TokenCursor cursor)
    {
        var start = cursor.At;
        if (WholeMonth(cursor) is { } whole) return whole;

        cursor.At = start;
        WrittenDate? named = null;
        if (cursor.Take<Sense.MonthName>(out var before))
        {
            named = new WrittenDate(before.Value, Year: cursor.TakeYear());
            cursor.SkipSeparators();
        }
        var by = cursor.TakeBy();
        _ = cursor.TakeAny(Word.In, Word.On);
        if (TakeParts(cursor) is not { } parts) return null;

        _ = cursor.Take(Word.Every);
        if (cursor.Take(Span.Month)) named ??= new WrittenDate(null);
        else if (named is null && cursor.Take<Sense.MonthName>(out var after)) named = new WrittenDate(after.Value, Year: cursor.TakeYear());
        else if (named is null && !parts.IsWeek) return null;
        return Fragments(parts, named ?? new WrittenDate(null), by);
    }

    private static Fragment.Calendar? WholeMonth(TokenCursor cursor)
    {
        _ = cursor.TakeAny(Word.In, Word.On);
        if (!cursor.Take(Word.During)) return null;
        _ = cursor.TakeAny(Word.Whole, Word.Current);
        if (!cursor.Take(Span.Month)) return null;
        return new Fragment.Calendar(new WrittenDate(null), new WrittenDate(null)) { IsWhole = true };
    }

    private sealed record Parts(IReadOnlyList<(int First, int Last)> Days, bool IsWeek = false);

    private static Parts? TakeParts(TokenCursor cursor)
    {
        if (TakeNamedParts(cursor) is { Count: > 0 } named) return new Parts(named);
        if (TakeOrdinals(cursor) is not { } numbers) return null;
        if (cursor.Take(Span.Week)) return Of(numbers, n => n == Last ? (WrittenDate.LastWeek, WrittenDate.LastDay) : ((n * 7) - 6, n == 5 ? WrittenDate.LastDay : n * 7), upTo: 5, isWeek: true);
        if (cursor.Take(Span.Decade)) return Of(numbers, n => n is Last or 3 ? (21, WrittenDate.LastDay) : ((n * 10) - 9, n * 10), upTo: 3);
        if (cursor.Take(Word.HalfOf)) return Of(numbers, n => n == 1 ? (1, 15) : (16, WrittenDate.LastDay), upTo: 2);
        return null;
    }

    /// <summary>«в начале и конце».</summary>
    private static List<(int First, int Last)> TakeNamedParts(TokenCursor cursor)
    {
        var parts = new List<(int First, int Last)>();
        for (; ; )
        {
            if (cursor.Take(Word.Start)) parts.Add((1, 10));
            else if (cursor.Take(Word.Middle)) parts.Add((11, 20));
            else if (cursor.Take(Word.End)) parts.Add((21, WrittenDate.LastDay));
            else return parts;
            _ = cursor.TakeListSign();
            _ = cursor.TakeAny(Word.In, Word.On);
        }
    }

    private static Parts? Of(IReadOnlyList<(int First, int Last)> numbers, Func<int, (int First, int Last)> days, int upTo, bool isWeek = false)
    {
        if (numbers.Any(n => n.First > upTo || n.Last > upTo)) return null;
        return new Parts([.. numbers.Select(n => (days(n.First).First, days(n.Last).Last))], isWeek);
    }

    /// <summary>«первая», «1,2», «I-II», «2 и 4», «последняя»; neighbours in a list become one span.</summary>
    private static IReadOnlyList<(int First, int Last)>? TakeOrdinals(TokenCursor cursor)
    {
        if (cursor.Take(Word.Last)) return [(Last, Last)];
        return Ordinals.Take(cursor);
    }

    private static Fragment Fragments(Parts parts, WrittenDate month, bool by)
    {
        var spans = parts.Days.Select(d => by
            ? new Fragment.Calendar(month with { Day = d.Last }) { By = true }
            : new Fragment.Calendar(month with { Day = d.First }, month with { Day = d.Last }) { Approx = true, IsWhole = true });
        return new Fragment.Several([.. spans]);
    }
}
