namespace Shnor.Domain.Roadmap.Deadlines.Rules;

/// <summary>«до 1 февраля года, следующего за отчетным»: every year, about the year before.</summary>
internal sealed class YearAfterReported : IDeadlineRule
{
    public Fragment? Read(TokenCursor cursor)
    {
        _ = cursor.TakeBy();
        if (cursor.Peek() is not Sense.Number { IsDay: true } day) return null;
        cursor.At++;
        if (!cursor.Take<Sense.MonthName>(out var month) || !cursor.Take(Span.Year)) return null;
        cursor.SkipSeparators();
        if (!cursor.Take(Word.Next)) return null;
        _ = cursor.Take(Word.Ahead);
        if (!cursor.Take(Word.Reported)) return null;
        _ = cursor.Take(Span.Year);
        return new Fragment.Again(new Timing.Recurring(Frequency.Yearly) { OnlyMonths = [month.Value], MonthDay = day.Value, OffsetPeriods = 1 });
    }
}
