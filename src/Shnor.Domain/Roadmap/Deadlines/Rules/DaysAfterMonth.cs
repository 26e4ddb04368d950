namespace Shnor.Domain.Roadmap.Deadlines.Rules;

/// <summary>Days behind their month, with nothing behind them: «октябрь 14-18», «октябрь (5, 12)», «ноябрь, 3».</summary>
internal sealed class DaysAfterMonth : IDeadlineRule
{
    public Fragment? Read(TokenCursor cursor)
    {
        if (!cursor.Take<Sense.MonthName>(out var named)) return null;
        var month = new WrittenDate(named.Value, Year: cursor.TakeYear());
        var bracket = cursor.Peek() is Sense.Separator { Value: '(' };
        _ = cursor.Take<Sense.Separator>(out _);
        var days = new List<Fragment>();
        do
        {
            if (TakeDays(cursor, month) is not { } group) return null;
            days.Add(group);
        }
        while (cursor.Peek() is Sense.Separator { Value: not ')' } or Sense.Mark { Value: Word.And } && cursor.TakeListSign());
        _ = cursor.Take(Word.DayNumber);
        if (bracket) _ = cursor.Take<Sense.Separator>(out _);
        if (!cursor.AtEnd) return null;
        return days is [Fragment.Calendar { To: null, From.Day: { } day } only] && MayBeYear(day, cursor.Context.Years)
            ? only with { Doubtful = true, Instead = [new Fragment.Calendar(month with { Year = new WrittenYear(2000 + day) })] }
            : new Fragment.Several(days);
    }

    private static Fragment.Calendar? TakeDays(TokenCursor cursor, WrittenDate month)
    {
        if (TakeDay(cursor) is not { } first) return null;
        if (!cursor.TakeDash()) return new Fragment.Calendar(month with { Day = first });
        return TakeDay(cursor) is { } last && last > first ? new Fragment.Calendar(month with { Day = first }, month with { Day = last }) : null;
    }

    private static int? TakeDay(TokenCursor cursor)
    {
        if (cursor.Peek() is not Sense.Number { IsDay: true, Digits: > 0 } day) return null;
        cursor.At++;
        return day.Value;
    }

    // «октябрь 24» in the plan for 2024.
    private static bool MayBeYear(int day, PlanYears? years) => years is not null && (day == years.First % 100 || day == years.Last % 100);
}
