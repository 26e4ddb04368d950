namespace Shnor.Domain.Roadmap.Deadlines.Rules;

/// <summary>«12:00», «в 15.30-17.00», «15.30-16-15», «14 часов».</summary>
internal sealed class ClockTime : IDeadlineRule
{
    public Fragment? Read(TokenCursor cursor)
    {
        _ = cursor.TakeAny(Word.In, Word.From);
        return TryTake(cursor, out var from, out var to) ? new Fragment.Hours(from!.Value, to) : null;
    }

    public static bool TryTake(TokenCursor cursor, out TimeOnly? from, out TimeOnly? to)
    {
        (from, to) = (TakeOne(cursor) ?? TakeDashed(cursor, isAlone: true), null);
        if (from is null) return false;
        var start = cursor.At;
        if (cursor.TakeDash() || cursor.TakeAny(Word.Until, Word.By)) to = TakeOne(cursor) ?? TakeDashed(cursor);
        if (to is null) cursor.At = start;
        return true;
    }

    private static TimeOnly? TakeOne(TokenCursor cursor)
    {
        var start = cursor.At;
        if (cursor.Take<Sense.Clock>(out var clock)) return clock.Time;
        if (cursor.Peek() is Sense.Pair { CanBeTime: true } pair && (cursor.PairsAreTimes || !pair.CanBeDate))
        {
            cursor.At++;
            return new TimeOnly(pair.Left, pair.Right);
        }
        if (cursor.Take<Sense.Number>(out var hour) && hour.Value <= 23 && cursor.Take(Word.Hours)) return new TimeOnly(hour.Value, 0);
        cursor.At = start;
        return null;
    }

    // «15.30-16-15», «вторник, 16-00»: a dash where the dot belongs. Alone, «15-17» is two hours and «5-10» two days.
    private static TimeOnly? TakeDashed(TokenCursor cursor, bool isAlone = false)
    {
        if (cursor.Peek() is not Sense.Number { Value: <= 23, Digits: <= 2 } hour || cursor.Peek(1) is not Sense.Dash
            || cursor.Peek(2) is not Sense.Number { Value: <= 59, Digits: 2 } minute) return null;
        if (isAlone && minute.Value is > 0 and < 32) return null;
        cursor.At += 3;
        return new TimeOnly(hour.Value, minute.Value);
    }
}
