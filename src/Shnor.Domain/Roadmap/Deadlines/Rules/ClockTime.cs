namespace Shnor.Domain.Roadmap.Deadlines.Rules;

/// <summary>«12:00», «в 15.30-17.00», «15.30-16-15», «14 часов».</summary>
internal sealed class ClockTime : IDeadlineRule
{
    private const int FirstLesson = 7;

    public Fragment? Read(TokenCursor cursor)
    {
        var introduced = cursor.TakeAny(Word.In, Word.From);
        var length = !introduced && cursor.Peek() is Sense.Number { Value: < FirstLesson } && cursor.Next(Word.Hours, 1);
        if (!TryTake(cursor, out var from, out var to)) return null;
        return length ? new Fragment.Note() : new Fragment.Hours(from!.Value, to); // «2 часа» last so long
    }

    /// <param name="bare">«по вторникам в 15», «с 14 до 16»: the words before say that a number is an hour.</param>
    public static bool TryTake(TokenCursor cursor, out TimeOnly? from, out TimeOnly? to, bool bare = false)
    {
        (from, to) = (TakeOne(cursor) ?? TakeDashed(cursor, isAlone: true) ?? TakeBeforeRange(cursor) ?? (bare ? TakeBare(cursor) : null), null);
        if (from is null) return false;
        var start = cursor.At;
        if (cursor.TakeDash() || cursor.TakeAny(Word.Until, Word.By)) to = TakeOne(cursor) ?? TakeDashed(cursor) ?? (bare ? TakeBare(cursor) : null);
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
        if (TakeSpoken(cursor) is { } spoken) return spoken;
        cursor.At = start;
        return null;
    }

    /// <summary>«15 часов», «15 ч. 30 мин.», «в 3 часа» (school hours: the afternoon), «в 10 утра».</summary>
    private static TimeOnly? TakeSpoken(TokenCursor cursor)
    {
        if (!cursor.Take<Sense.Number>(out var hour) || hour.Value > 23) return null;
        var named = cursor.Take(Word.Hours);
        var minutes = 0;
        if (named && cursor.Peek() is Sense.Number { Value: <= 59, Digits: 2 } minute && (cursor.Next(Word.Minutes, 1) || cursor.Peek(1) is null))
        {
            minutes = minute.Value;
            cursor.At += cursor.Next(Word.Minutes, 1) ? 2 : 1;
        }
        if (cursor.Take(Word.Morning)) return new TimeOnly(hour.Value, minutes);
        if (cursor.Take(Word.Evening) || (named && cursor.Take(Span.Day))) return new TimeOnly(hour.Value < 12 ? hour.Value + 12 : hour.Value, minutes);
        return named ? new TimeOnly(hour.Value is > 0 and < FirstLesson ? hour.Value + 12 : hour.Value, minutes) : null;
    }

    /// <summary>«с 14 до 16 часов»: the word stands once.</summary>
    private static TimeOnly? TakeBeforeRange(TokenCursor cursor)
    {
        var start = cursor.At;
        if (TakeBare(cursor) is { } first)
        {
            var afterFirst = cursor.At;
            if ((cursor.TakeDash() || cursor.TakeAny(Word.Until, Word.By)) && TakeSpoken(cursor) is { } last && last > first)
            {
                cursor.At = afterFirst;
                return first;
            }
        }
        cursor.At = start;
        return null;
    }

    private static TimeOnly? TakeBare(TokenCursor cursor)
    {
        if (cursor.Peek() is not Sense.Number { Value: >= FirstLesson and <= 23, Digits: <= 2, IsOrdinal: false } hour || cursor.Peek(1) is Sense.MonthName or Sense.Unit || cursor.Next(Word.DayNumber, 1)) return null;
        cursor.At++;
        return new TimeOnly(hour.Value, 0);
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
