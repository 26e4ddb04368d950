namespace Shnor.Domain.Roadmap.Deadlines.Rules;

/// <summary>«1 раз в месяц», «не реже 4-х раз в год», «раз в две недели», «дважды в учебный год», «каждые 2 недели».</summary>
internal sealed class EveryNPeriods : IDeadlineRule
{
    public Fragment? Read(TokenCursor cursor)
    {
        var atLeast = TakeAtLeast(cursor);
        if (cursor.Take(Word.Every)) return Every(cursor, 1, atLeast);
        var start = cursor.At;
        if (TakeCount(cursor) is { } count && TakePer(cursor)) return Every(cursor, count, atLeast);
        cursor.At = start;
        return TakePer(cursor) ? CountBehind(cursor) : null;
    }

    /// <summary>«в течение года 2 раза», «в месяц – 1 раз».</summary>
    private static Fragment.Again? CountBehind(TokenCursor cursor)
    {
        if (Every(cursor, 1, atLeast: false) is not { } again) return null;
        cursor.SkipSeparators();
        var atLeast = TakeAtLeast(cursor);
        if (TakeCount(cursor) is not { } count || TakePer(cursor)) return null;
        return again with { What = again.What with { CountPerPeriod = count, AtLeast = atLeast } };
    }

    private static bool TakeAtLeast(TokenCursor cursor)
    {
        if (!cursor.Take(Word.Not)) return false;
        var less = cursor.Take(Word.Less);
        if (!less) _ = cursor.Take(Word.More);
        if (cursor.Peek() is Sense.Separator { Value: ',' }) cursor.At++;
        _ = cursor.Take(Word.Than);
        return less;
    }

    /// <summary>«в», «за», «в течение», «1 раз/месяц».</summary>
    private static bool TakePer(TokenCursor cursor)
    {
        if (cursor.Peek() is Sense.Separator { Value: '/' })
        {
            cursor.At++;
            return true;
        }
        return cursor.TakeAny(Word.In, Word.Ahead, Word.On) | cursor.Take(Word.During);
    }

    /// <summary>«1-2 раза» promises one; «2 часа в неделю» are once.</summary>
    private static int? TakeCount(TokenCursor cursor)
    {
        if (cursor.Take(Word.Twice)) return 2;
        if (cursor.Take(Word.Thrice)) return 3;
        var count = cursor.Peek() is Sense.Number { Value: >= 1 and <= 99 } number ? number.Value : 0;
        if (count > 0) cursor.At++;
        if (count > 0 && cursor.TakeDash() && !cursor.Take<Sense.Number>(out _)) return null;
        if (count > 0 && cursor.Take(Word.Hours)) return 1;
        return cursor.Take(Word.Times) ? Math.Max(count, 1) : null;
    }

    private static Fragment.Again? Every(TokenCursor cursor, int count, bool atLeast)
    {
        _ = cursor.TakeAny(Word.Every, Word.Whole);
        var interval = cursor.Peek() is Sense.Number { Value: >= 1 and <= 99 } number ? number.Value : 1;
        if (cursor.Peek() is Sense.Number)
        {
            cursor.At++;
            if (cursor.TakeDash()) _ = cursor.Take<Sense.Number>(out _);
        }
        _ = cursor.TakeAny(Word.School, Word.Calendar);
        _ = cursor.Take(Word.Working);
        if (!cursor.Take<Sense.Unit>(out var unit)) return null;

        var (freq, times) = unit.Value switch
        {
            Span.Day => (Frequency.Daily, 1),
            Span.Decade => (Frequency.Daily, 10),
            Span.Week => (Frequency.Weekly, 1),
            Span.Month => (Frequency.Monthly, 1),
            Span.Half => (Frequency.HalfYearly, 1),
            Span.Year => (Frequency.Yearly, 1),
            _ => (Frequency.Quarterly, 1),
        };
        return new Fragment.Again(new Timing.Recurring(freq)
        {
            Interval = interval * times,
            CountPerPeriod = count,
            AtLeast = atLeast,
            PerSchoolTerm = unit.Value == Span.Term,
        });
    }
}
