namespace Shnor.Domain.Roadmap.Deadlines.Rules;

/// <summary>«до 15 числа», «до 5 числа следующего месяца», «в срок до 3 числа следующего за отчетным кварталом».</summary>
internal sealed class DayOfEachPeriod : IDeadlineRule
{
    public Fragment? Read(TokenCursor cursor)
    {
        if (!cursor.TakeBy()) _ = cursor.Take(Word.In);
        if (TakeDay(cursor) is not { } day) return null;

        var next = false;
        Frequency? freq = null;
        for (; ; cursor.At++)
        {
            if (cursor.Next(Word.Next) || cursor.Next(Word.Reported)) next = true;
            else if (cursor.Peek() is Sense.Unit { Value: not Span.Day } unit) freq = FrequencyOf(unit.Value);
            else if (!IsBetween(cursor)) break;
        }
        return new Fragment.DayOfPeriod(day, next ? 1 : null, freq);
    }

    /// <summary>«15 числа», «последний рабочий день».</summary>
    private static int? TakeDay(TokenCursor cursor)
    {
        if (cursor.Take(Word.Last))
        {
            _ = cursor.TakeAny(Word.Working, Word.Calendar);
            return cursor.Take(Span.Day) ? 31 : null;
        }
        if (!cursor.Take<Sense.Number>(out var day) || !day.IsDay) return null;
        return cursor.Take(Word.DayNumber) ? day.Value : null;
    }

    private static bool IsBetween(TokenCursor cursor) =>
        cursor.Next(Word.Every) || cursor.Next(Word.Ahead) || cursor.Next(Word.Stage) || cursor.Next(Word.Current)
        || (cursor.Peek() is Sense.Separator { Value: ',' } && cursor.Next(Word.Next, 1));

    private static Frequency? FrequencyOf(Span unit) => unit switch
    {
        Span.Month => Frequency.Monthly,
        Span.Quarter => Frequency.Quarterly,
        Span.Half => Frequency.HalfYearly,
        Span.Year => Frequency.Yearly,
        _ => null,
    };
}
