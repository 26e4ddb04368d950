namespace Shnor.Domain.Roadmap.Deadlines.Rules;

/// <summary>What is no date: an audience («9 классы», «для учителей начальных классов») or a length in brackets («(7 дней)»).</summary>
internal sealed class Notes : IDeadlineRule
{
    public Fragment? Read(TokenCursor cursor)
    {
        if (cursor.Take(Word.Then)) return new Fragment.Then();
        if (cursor.Take(Word.For)) return Audience(cursor);
        if (cursor.Take(Word.Except)) return Exception(cursor);
        var bracket = cursor.Take<Sense.Separator>(out var sign) && sign.Value == '(';
        if (sign is not null && !bracket) return null;
        if (Ordinals.Take(cursor) is null && !cursor.Take<Sense.Number>(out _)) return null;
        if (cursor.TakeDash()) _ = cursor.Take<Sense.Number>(out _);
        if (!bracket) return cursor.Take(Word.Class) ? new Fragment.Note() : null;
        _ = cursor.TakeAny(Word.Working, Word.Calendar);
        return (cursor.Take<Sense.Unit>(out _) || cursor.Take(Word.Hours)) && cursor.Take<Sense.Separator>(out _) ? new Fragment.Note() : null;
    }

    private static Fragment.Note Exception(TokenCursor cursor)
    {
        while (IsExcepted(cursor.Peek()) || (cursor.Peek() is Sense.Separator { Value: ',' } or Sense.Mark { Value: Word.And } or Sense.Dash && IsExcepted(cursor.Peek(1)))) cursor.At++;
        return new Fragment.Note(IsLost: true);
    }

    private static bool IsExcepted(Sense? sense) => sense is Sense.Unknown or Sense.MonthName or Sense.Season or Sense.Weekday or Sense.Unit or Sense.Mark { Value: Word.Holidays };

    private static Fragment.Note Audience(TokenCursor cursor)
    {
        while (cursor.Peek() is Sense.Unknown || cursor.Next(Word.Class) || cursor.Next(Word.School) || (cursor.Peek() is Sense.Number && cursor.Next(Word.Class, 1))) cursor.At++;
        return new Fragment.Note();
    }
}
