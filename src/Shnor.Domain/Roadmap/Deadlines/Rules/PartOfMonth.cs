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
        var dashed = false;
        if (cursor.Take<Sense.MonthName>(out var before))
        {
            named = new WrittenDate(before.Value, Year: cursor.TakeYear());
            dashed = cursor.Peek() is Sense.Dash;
            cursor.SkipSeparators();
        }
        var by = cursor.TakeBy();
        _ = cursor.TakeAny(Word.In, Word.On, Word.From);
        if (TakeParts(cursor) is not { } parts) return null;

        var every = cursor.Take(Word.Every);
        if (cursor.Take(Span.Month) && every && named is null) return new Fragment.Again(new Timing.Recurring(Frequency.Monthly));
        if (dashed && cursor.Take<Sense.MonthName>(out var other)) return Joined(named!.Value, new WrittenDate(other.Value, parts.Days[^1].Last, cursor.TakeYear()));
        if (named is null && cursor.Take<Sense.MonthName>(out var after)) named = new WrittenDate(after.Value, Year: cursor.TakeYear());
        else if (named is null && cursor.Peek(-1) is not Sense.Unit { Value: Span.Month } && !parts.StandsAlone) return null;
        return UpTo(cursor, parts, named, by) ?? Fragments(parts, named ?? new WrittenDate(null), by);
    }

    /// <summary>«конец марта – начало апреля», «середина мая - июнь».</summary>
    private static Fragment.Calendar? UpTo(TokenCursor cursor, Parts parts, WrittenDate? month, bool by)
    {
        var start = cursor.At;
        if (!by && month is { } first && cursor.TakeDash())
        {
            _ = cursor.TakeAny(Word.In, Word.On);
            var until = TakeParts(cursor)?.Days[^1].Last ?? WrittenDate.LastDay;
            if (cursor.Take<Sense.MonthName>(out var last)) return Joined(first with { Day = parts.Days[0].First }, new WrittenDate(last.Value, until, cursor.TakeYear()));
        }
        cursor.At = start;
        return null;
    }

    private static Fragment.Calendar Joined(WrittenDate first, WrittenDate last) => new(first with { Day = first.Day ?? 1 }, last) { Approx = true, IsWhole = true };

    private static Fragment.Calendar? WholeMonth(TokenCursor cursor)
    {
        _ = cursor.TakeAny(Word.In, Word.On);
        var during = cursor.Take(Word.During);
        if (!cursor.TakeAny(Word.Whole, Word.Current) && !during) return null;
        if (!cursor.Take(Span.Month)) return null;
        return new Fragment.Calendar(new WrittenDate(null), new WrittenDate(null)) { IsWhole = true };
    }

    private sealed record Parts(IReadOnlyList<(int First, int Last)> Days, bool StandsAlone = false);

    private static Parts? TakeParts(TokenCursor cursor)
    {
        if (TakeNamedParts(cursor) is { Count: > 0 } named) return new Parts(named);
        if (TakeOrdinals(cursor) is not { } numbers) return null;
        if (cursor.Take(Span.Week)) return Of(numbers, n => n == Last ? (WrittenDate.LastWeek, WrittenDate.LastDay) : ((n * 7) - 6, n == 5 ? WrittenDate.LastDay : n * 7), upTo: 5, standsAlone: true);
        if (cursor.Take(Span.Decade)) return Of(numbers, n => n is Last or 3 ? (21, WrittenDate.LastDay) : ((n * 10) - 9, n * 10), upTo: 3, standsAlone: true);
        if (cursor.Take(Word.HalfOf)) return Of(numbers, n => n == 1 ? (1, 15) : (16, WrittenDate.LastDay), upTo: 2);
        return null;
    }

    /// <summary>«в начале и конце».</summary>
    private static List<(int First, int Last)> TakeNamedParts(TokenCursor cursor)
    {
        var parts = new List<(int First, int Last)>();
        for (; ; )
        {
            if (TakeNumbers(cursor) is { } numbers) parts.Add(numbers);
            else if (cursor.Take(Word.Start)) parts.Add((1, 10));
            else if (cursor.Take(Word.Middle)) parts.Add((11, 20));
            else if (cursor.Take(Word.End)) parts.Add((21, WrittenDate.LastDay));
            else return parts;
            _ = cursor.TakeListSign();
            _ = cursor.TakeAny(Word.In, Word.On);
        }
    }

    /// <summary>«в первых числах», «в последних числах», «в 20-х числах».</summary>
    private static (int First, int Last)? TakeNumbers(TokenCursor cursor)
    {
        if (!cursor.Next(Word.DayNumber, 1)) return null;
        (int First, int Last)? part = cursor.Tokens[cursor.At] switch
        {
            { Sense: Sense.Mark { Value: Word.Last } } => (21, WrittenDate.LastDay),
            { Text: "первых" or "первые" } => (1, 10),
            { Sense: Sense.Number { Value: 10, IsOrdinal: true } } when IsPlural(cursor) => (10, 19),
            { Sense: Sense.Number { Value: 20, IsOrdinal: true } } when IsPlural(cursor) => (20, WrittenDate.LastDay),
            _ => null,
        };
        if (part is not null) cursor.At += 2;
        return part;
    }

    private static bool IsPlural(TokenCursor cursor) => cursor.Tokens[cursor.At + 1].Text is "числах" or "числа";

    private static Parts? Of(IReadOnlyList<(int First, int Last)> numbers, Func<int, (int First, int Last)> days, int upTo, bool standsAlone = false)
    {
        if (numbers.Any(n => n.First > upTo || n.Last > upTo)) return null;
        return new Parts([.. numbers.Select(n => (days(n.First).First, days(n.Last).Last))], standsAlone);
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
