namespace Shnor.Domain.Roadmap.Deadlines.Rules;

/// <summary>«ежемесячно», «еженедельно»; «ежегодно» and «каждый год» say that the rest holds for every year.</summary>
internal sealed class FrequencyAdverb : IDeadlineRule
{
    public Fragment? Read(TokenCursor cursor)
    {
        if (cursor.Take<Sense.Often>(out var often))
            return often.Value == Frequency.Yearly ? new Fragment.EveryYear() : new Fragment.Again(new Timing.Recurring(often.Value));
        if (cursor.Take(Word.By)) return EachOf(cursor);
        return cursor.Take(Word.Every) && cursor.Take(Span.Year) ? new Fragment.EveryYear() : null;
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
