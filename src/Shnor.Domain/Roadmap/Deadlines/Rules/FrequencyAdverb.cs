namespace Shnor.Domain.Roadmap.Deadlines.Rules;

/// <summary>«ежемесячно», «еженедельно»; «ежегодно» and «каждый год» say that the rest holds for every year.</summary>
internal sealed class FrequencyAdverb : IDeadlineRule
{
    public Fragment? Read(TokenCursor cursor)
    {
        if (cursor.Take<Sense.Often>(out var often))
            return often.Value == Frequency.Yearly ? new Fragment.EveryYear() : new Fragment.Again(new Timing.Recurring(often.Value));
        if (TakeWorkingDays(cursor)) return new Fragment.Again(new Timing.Recurring(Frequency.Daily));
        if (cursor.Take(Word.By)) return EachOf(cursor);
        // «каждый август»: the month itself is read next.
        return cursor.Take(Word.Every) && (cursor.Take(Span.Year) || cursor.Peek() is Sense.MonthName) ? new Fragment.EveryYear() : null;
    }

    /// <summary>«в рабочие дни», «в учебные дни», «по будням»; not «в рабочем порядке».</summary>
    private static bool TakeWorkingDays(TokenCursor cursor)
    {
        var start = cursor.At;
        if (cursor.TakeAny(Word.By, Word.In) && cursor.TakeAny(Word.Working, Word.School))
        {
            var saysDays = cursor.Tokens[cursor.At - 1].Text.StartsWith("будн", StringComparison.Ordinal);
            if (cursor.Take(Span.Day) || saysDays) return true;
        }
        cursor.At = start;
        return false;
    }

    /// <summary>«по четвертям», «по полугодиям».</summary>
    private static Fragment.Again? EachOf(TokenCursor cursor) => !cursor.Take<Sense.Unit>(out var unit) ? null : unit.Value switch
    {
        Span.Quarter => new Fragment.Again(new Timing.Recurring(Frequency.Quarterly)),
        Span.Term => new Fragment.Again(new Timing.Recurring(Frequency.Quarterly) { PerSchoolTerm = true }),
        Span.Half => new Fragment.Again(new Timing.Recurring(Frequency.HalfYearly)),
        _ => null,
    };
}
