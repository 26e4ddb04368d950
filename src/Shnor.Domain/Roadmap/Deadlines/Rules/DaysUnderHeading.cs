namespace Shnor.Domain.Roadmap.Deadlines.Rules;

/// <summary>A cell that holds days only, in a table of one month: «15», «до 20 числа», «5-7», «5, 12, 19».</summary>
internal sealed class DaysUnderHeading : IDeadlineRule
{
    public Fragment? Read(TokenCursor cursor)
    {
        if (cursor.At > 0 || cursor.Context.HeadingMonth is not { } heading) return null;
        var by = cursor.TakeBy();
        _ = cursor.Take(Word.From);
        if (TakeDay(cursor, heading) is not { } first) return null;
        WrittenDate? last = cursor.TakeDash() || cursor.Take(Word.By) ? TakeDay(cursor, heading) : null;
        var days = new List<Fragment> { new Fragment.Calendar(first) };
        while (!by && last is null && cursor.TakeListSign() && TakeDay(cursor, heading) is { } next) days.Add(new Fragment.Calendar(next));
        _ = cursor.Take(Word.DayNumber);
        cursor.SkipSeparators();
        if (cursor.AtEnd && days.Count > 1) return new Fragment.Several(days);
        return cursor.AtEnd ? new Fragment.Calendar(last is null || !by ? first : last.Value, by ? null : last) { By = by } : null;
    }

    private static WrittenDate? TakeDay(TokenCursor cursor, (int Year, int Month) heading)
    {
        if (cursor.Peek() is not Sense.Number { IsDay: true } day) return null;
        cursor.At++;
        return new WrittenDate(heading.Month, day.Value, new WrittenYear(heading.Year));
    }
}
