namespace Shnor.Domain.Roadmap.Deadlines.Rules;

/// <summary>Days that share the month written once behind them: «2-4 октября», «5, 12 и 19 мая 2024», «20-24.11», «с 10 по 18 февраля».</summary>
internal sealed class DaysOfOneMonth : IDeadlineRule
{
    public Fragment? Read(TokenCursor cursor)
    {
        var by = cursor.TakeBy();
        var from = !by && cursor.Take(Word.From);
        var groups = new List<(int First, int Last)>();
        do
        {
            if (cursor.Peek() is not Sense.Number { IsDay: true } first) return groups.Count == 0 ? null : Close(cursor, groups, null, by);
            cursor.At++;
            int? start = null;
            if (cursor.TakeDash() || cursor.TakeAny(Word.By, Word.Until))
            {
                start = first.Value;
                if (cursor.Peek() is not Sense.Number { IsDay: true } last) return Close(cursor, groups, start, by);
                cursor.At++;
                first = last;
            }
            groups.Add((start ?? first.Value, first.Value));
            if (from && start is null) return null; // «с 1 сентября» has no end here
            if (cursor.Peek() is Sense.MonthName) return Close(cursor, groups, null, by);
        }
        while (cursor.TakeListSign());
        return null;
    }

    /// <summary>The last word has the month: «октября», or «24.11», which is a day too.</summary>
    private static Fragment? Close(TokenCursor cursor, List<(int First, int Last)> groups, int? start, bool by)
    {
        WrittenDate month;
        if (cursor.Take<Sense.MonthName>(out var named) && start is null)
        {
            if (groups is [var (first, last)] && first == last && !named.FollowsDay) return null;
            month = new WrittenDate(named.Value, Year: cursor.TakeYear());
        }
        else if (cursor.Peek() is Sense.Pair or Sense.FullDate && DateRange.TakeDay(cursor, anyCase: false) is { } day)
        {
            if (start > day.Day) return null;
            groups.Add((start ?? day.Day!.Value, day.Day!.Value));
            month = day;
        }
        else
        {
            return null;
        }
        return new Fragment.Several([.. groups.Select(g => One(g, month, by))]);
    }

    private static Fragment.Calendar One((int First, int Last) days, WrittenDate month, bool by)
    {
        if (by) return new Fragment.Calendar(month with { Day = days.Last }) { By = true };
        var from = month with { Day = days.First };
        return days.First == days.Last ? new Fragment.Calendar(from) : new Fragment.Calendar(from, month with { Day = days.Last });
    }
}
