namespace Shnor.Domain.Roadmap.Deadlines.Rules;

/// <summary>«ежемесячно», «еженедельно»; «ежегодно» and «каждый год» say that the rest holds for every year.</summary>
internal sealed class FrequencyAdverb : IDeadlineRule
{
    public Fragment? Read(TokenCursor cursor)
    {
        if (cursor.Take<Sense.Often>(out var often))
            return often.Value == Frequency.Yearly ? new Fragment.EveryYear() : new Fragment.Again(new Timing.Recurring(often.Value));
        return cursor.Take(Word.Every) && cursor.Take(Span.Year) ? new Fragment.EveryYear() : null;
    }
}
