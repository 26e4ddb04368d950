namespace Shnor.Domain.Roadmap.Deadlines.Rules;

/// <summary>One date or a span of two: «05.09», «до 30.06.2026 г.», «с 8 октября по 03 ноября 2012 года», «21.09-20.10».</summary>
internal sealed class DateRange : IDeadlineRule
{
    public Fragment? Read(TokenCursor cursor)
    {
        var by = cursor.TakeBy();
        var from = !by && cursor.TakeSince();
        by |= !from && cursor.Take(Word.By); // «по 31 мая»
        if (by) SkipHour(cursor);
        if (TakeDay(cursor, anyCase: by || from) is not { } first) return null;
        if (by) return Until(cursor, first);

        var start = cursor.At;
        var lost = cursor.Peek() is Sense.Dash { WasLost: true };
        if (cursor.TakeDash() || cursor.Take(Word.By) || (from && cursor.TakeBy()))
        {
            _ = cursor.Take(Word.By);
            if (TakeDay(cursor, anyCase: true) is { } last) return new Fragment.Calendar(first, last) { Doubtful = lost, Instead = lost ? [Both(first, last)] : [] };
            if (TakeBroken(cursor, first) is { } broken) return broken;
        }
        cursor.At = start;
        return new Fragment.Calendar(first) { IsOpen = from };
    }

    /// <summary>«до 17:00 20 сентября».</summary>
    private static void SkipHour(TokenCursor cursor)
    {
        var start = cursor.At;
        if (cursor.Peek() is Sense.Clock or Sense.Pair { CanBeDate: false } && ClockTime.TryTake(cursor, out _, out _))
        {
            cursor.SkipSeparators();
            return;
        }
        cursor.At = start;
    }

    /// <summary>«до 1 октября, 1 января и 1 апреля»: the bound holds for the whole list.</summary>
    private static Fragment.Several Until(TokenCursor cursor, WrittenDate first)
    {
        var days = new List<WrittenDate> { first };
        for (; ; )
        {
            var start = cursor.At;
            if (!(cursor.Take(Word.And) || cursor.Take<Sense.Separator>(out var sign) && sign.Value == ',') || TakeDay(cursor, anyCase: false) is not { } next || cursor.Peek() is Sense.Dash)
            {
                cursor.At = start;
                return new Fragment.Several([.. days.Select(day => new Fragment.Calendar(day) { By = true })]);
            }
            days.Add(next);
        }
    }

    private static Fragment.Several Both(WrittenDate first, WrittenDate last) => new([new Fragment.Calendar(first), new Fragment.Calendar(last)]);

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
        if (TakeNumber(cursor) is not { } day) return null;
        var named = anyCase | day.IsOrdinal | cursor.Take(Word.DayNumber);
        return cursor.Take<Sense.MonthName>(out var month) && (named || month.FollowsDay) ? new WrittenDate(month.Value, day.Value) : null;
    }

    /// <summary>«15», «пятнадцатого», «двадцать пятого».</summary>
    private static Sense.Number? TakeNumber(TokenCursor cursor)
    {
        if (cursor.Peek() is not Sense.Number { IsDay: true } day) return null;
        cursor.At++;
        if (day is not { Digits: 0, Value: 20 or 30 } || cursor.Peek() is not Sense.Number { Digits: 0, IsOrdinal: true, Value: < 10 } rest) return day;
        cursor.At++;
        return new Sense.Number(day.Value + rest.Value, 0, IsOrdinal: true) is { IsDay: true } whole ? whole : null;
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

    // «07.12-19.20»: there is no month 20; the day stays, the month is the first one's. Or its digits were swapped, or the day is 20.
    private static Fragment.Calendar? TakeBroken(TokenCursor cursor, WrittenDate first)
    {
        if (cursor.PairsAreTimes || cursor.Peek() is not Sense.Pair { Left: >= 1 and <= 31 } pair) return null;
        cursor.At++;
        var others = new List<Fragment>();
        if ((pair.Right % 10 * 10) + (pair.Right / 10) is >= 1 and <= 12 and var swapped) others.Add(new Fragment.Calendar(first, new WrittenDate(swapped, pair.Left)));
        if (pair.Right is >= 1 and <= 31) others.Add(new Fragment.Calendar(first, first with { Day = pair.Right }));
        return new Fragment.Calendar(first, first with { Day = pair.Left }) { Doubtful = true, Instead = others };
    }
}
