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

    /// <summary>«в рабочие дни», «по будням».</summary>
    private static bool TakeWorkingDays(TokenCursor cursor)
    {
        var start = cursor.At;
        var by = cursor.Take(Word.By) || cursor.Take(Word.In);
        if (by && cursor.Take(Word.Working))
        {
            _ = cursor.Take(Span.Day);
            return true;
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
