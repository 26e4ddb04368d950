namespace Shnor.Domain.Roadmap.Deadlines.Rules;

/// <summary>«последняя пятница месяца», «каждый второй вторник», «1 и 3 среда сентября».</summary>
internal sealed class NthWeekdayOfMonth : IDeadlineRule
{
    private const int Last = -1;

    public Fragment? Read(TokenCursor cursor)
    {
        _ = cursor.TakeAny(Word.In, Word.On);
        var every = cursor.Take(Word.Every);
        if (TakeNumbers(cursor) is not { } numbers || !cursor.Take<Sense.Weekday>(out var weekday)) return null;
        _ = cursor.TakeAny(Word.Every, Word.In);
        _ = cursor.Take(Word.Every);
        var ofMonth = cursor.Take(Span.Month);
        return new Fragment.Several([.. numbers.Select(n => new Fragment.Again(new Timing.Recurring(Frequency.Monthly) { Nth = n, Weekday = weekday.Value })
        {
            Instead = every && !ofMonth && n == 2 ? [new Fragment.Again(new Timing.Recurring(Frequency.Weekly) { Weekday = weekday.Value, Interval = 2 })] : [], // «каждый второй вторник»
        })]);
    }

    private static IEnumerable<int>? TakeNumbers(TokenCursor cursor)
    {
        if (cursor.Take(Word.Last)) return [Last];
        if (Ordinals.Take(cursor) is not { } spans || spans.Any(s => s.Last > 5)) return null;
        return spans.SelectMany(s => Enumerable.Range(s.First, s.Last - s.First + 1));
    }
}
