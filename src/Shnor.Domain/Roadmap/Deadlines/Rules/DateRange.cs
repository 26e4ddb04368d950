namespace Shnor.Domain.Roadmap.Deadlines.Rules;

/// <summary>One date or a span of two: «05.09», «до 30.06.2026 г.», «с 8 октября по 03 ноября 2012 года», «21.09-20.10».</summary>
internal sealed class DateRange : IDeadlineRule
{
    public Fragment? Read(TokenCursor cursor)
    {
        var by = cursor.TakeBy();
        var from = !by && cursor.Take(Word.From);
        if (TakeDay(cursor, anyCase: by || from) is not { } first) return null;
        if (by) return new Fragment.Calendar(first) { By = true };

        var start = cursor.At;
        var lost = cursor.Peek() is Sense.Dash { WasLost: true };
        if (cursor.TakeDash() || cursor.Take(Word.By) || (from && cursor.TakeBy()))
        {
            _ = cursor.Take(Word.By);
            if (TakeDay(cursor, anyCase: true) is { } last) return new Fragment.Calendar(first, last) { Doubtful = lost };
            if (TakeBroken(cursor, first) is { } broken) return new Fragment.Calendar(first, broken) { Doubtful = true };
        }
        cursor.At = start;
        return new Fragment.Calendar(first) { IsOpen = from };
    }

    public static WrittenDate? TakeDay(TokenCursor cursor, bool anyCase)
    {
        var start = cursor.At;
        var day = TakeDigits(cursor) ?? TakeDayAndMonth(cursor, anyCase);
        if (day is null)
        {
            cursor.At = start;
            return null;
        }
        day = day.Value.Year is null ? day.Value with { Year = cursor.TakeYear() } : SkipYearWord(cursor, day.Value);
        SkipItsWeekday(cursor);
        return day;
    }

    private static WrittenDate? TakeDigits(TokenCursor cursor)
    {
        if (cursor.Take<Sense.FullDate>(out var full)) return new WrittenDate(full.Month, full.Day, new WrittenYear(full.Year));
        if (cursor.PairsAreTimes || cursor.Peek() is not Sense.Pair { CanBeDate: true } pair) return null;
        cursor.At++;
        return new WrittenDate(pair.Right, pair.Left);
    }

    private static WrittenDate? TakeDayAndMonth(TokenCursor cursor, bool anyCase)
    {
        if (cursor.Peek() is not Sense.Number { IsDay: true } day) return null;
        cursor.At++;
        var named = anyCase | day.IsOrdinal | cursor.Take(Word.DayNumber);
        return cursor.Take<Sense.MonthName>(out var month) && (named || month.FollowsDay) ? new WrittenDate(month.Value, day.Value) : null;
    }

    private static WrittenDate SkipYearWord(TokenCursor cursor, WrittenDate day)
    {
        _ = cursor.TakeYear();
        return day;
    }

    // «05.09 (пн) - 09.09 (пт)»: the weekday repeats what the date says.
    private static void SkipItsWeekday(TokenCursor cursor)
    {
        if (cursor.Peek() is Sense.Separator { Value: '(' } && cursor.Peek(1) is Sense.Weekday && cursor.Peek(2) is Sense.Separator { Value: ')' }) cursor.At += 3;
    }

    // «07.12-19.20»: there is no month 20; the day stays, the month is the first one's.
    private static WrittenDate? TakeBroken(TokenCursor cursor, WrittenDate first)
    {
        if (cursor.PairsAreTimes || cursor.Peek() is not Sense.Pair { Left: >= 1 and <= 31 } pair) return null;
        cursor.At++;
        return first with { Day = pair.Left };
    }
}
