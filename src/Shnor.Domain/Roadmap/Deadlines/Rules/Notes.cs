namespace Shnor.Domain.Roadmap.Deadlines.Rules;

/// <summary>Numbers that are no dates: an audience («9 классы», «1-4 кл.») or a length in brackets («(7 дней)»).</summary>
internal sealed class Notes : IDeadlineRule
{
    public Fragment? Read(TokenCursor cursor)
    {
        var bracket = cursor.Take<Sense.Separator>(out var sign) && sign.Value == '(';
        if (sign is not null && !bracket) return null;
        if (Ordinals.Take(cursor) is null && !cursor.Take<Sense.Number>(out _)) return null;
        if (cursor.TakeDash()) _ = cursor.Take<Sense.Number>(out _);
        if (!bracket) return cursor.Take(Word.Class) ? new Fragment.Note() : null;
        _ = cursor.Take(Word.Filler);
        return (cursor.Take<Sense.Unit>(out _) || cursor.Take(Word.Hours)) && cursor.Take<Sense.Separator>(out _) ? new Fragment.Note() : null;
    }
}
