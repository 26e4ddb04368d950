namespace Shnor.Domain.Roadmap.Deadlines.Rules;

/// <summary>«четверг 12:00», «каждый понедельник», «по вторникам и четвергам», «понедельник-пятница», «среда — 16.00.-18.00.».</summary>
internal sealed class WeeklyOnWeekday : IDeadlineRule
{
    public Fragment? Read(TokenCursor cursor)
    {
        var bare = !cursor.TakeAny(Word.Every, Word.By) && !cursor.Take(Word.From);
        if (bare) _ = cursor.Take(Word.In);
        if (TakeDays(cursor) is not { } days) return null;

        var afterDays = cursor.At;
        while (cursor.Peek() is Sense.Separator { Value: not '/' and not ';' and not '|' } or Sense.Dash) cursor.At++;
        var introduced = cursor.TakeAny(Word.In, Word.From);
        if (!ClockTime.TryTake(cursor, out var from, out var to, bare: introduced)) cursor.At = afterDays;
        return new Fragment.Several([.. days.Select(day => new Fragment.Again(new Timing.Recurring(Frequency.Weekly) { Weekday = day, Time = from, TimeTo = to }, bare))]);
    }

    private static List<DayOfWeek>? TakeDays(TokenCursor cursor)
    {
        if (!cursor.Take<Sense.Weekday>(out var first)) return null;
        List<DayOfWeek> days = [first.Value];
        for (; ; )
        {
            var start = cursor.At;
            var range = (cursor.TakeDash() || cursor.Take(Word.By)) && cursor.Peek() is Sense.Weekday;
            if (!range)
            {
                cursor.At = start;
                _ = cursor.TakeListSign();
                _ = cursor.TakeAny(Word.By, Word.In);
            }
            if (!cursor.Take<Sense.Weekday>(out var next))
            {
                cursor.At = start;
                return days;
            }
            if (range) days.AddRange(Between(days[^1], next.Value));
            days.Add(next.Value);
        }
    }

    private static IEnumerable<DayOfWeek> Between(DayOfWeek first, DayOfWeek last)
    {
        for (var day = Next(first); day != last; day = Next(day)) yield return day;

        static DayOfWeek Next(DayOfWeek day) => (DayOfWeek)(((int)day + 1) % 7);
    }
}
