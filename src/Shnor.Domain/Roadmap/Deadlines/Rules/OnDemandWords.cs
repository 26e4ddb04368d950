namespace Shnor.Domain.Roadmap.Deadlines.Rules;

/// <summary>What hangs on an event and not on a date: «по запросу», «по плану школы», «2 недели до экзамена», «после проведения», «на каникулах».</summary>
internal sealed class OnDemandWords : IDeadlineRule
{
    public Fragment? Read(TokenCursor cursor)
    {
        var start = cursor.At;
        if (TakeHolidays(cursor)) return Trigger(cursor, start, isSchedule: false);
        cursor.At = start;
        if (TakeDistance(cursor)) return Trigger(cursor, start, isSchedule: false);
        cursor.At = start;
        if (TakeForeignTime(cursor)) return Trigger(cursor, start, isSchedule: true);
        cursor.At = start;

        var scheduled = cursor.Take(Word.By) || TakeAccording(cursor);
        if (scheduled && (cursor.Peek() is Sense.Unknown || cursor.Next(Word.Schedule) || cursor.Next(Word.End))) return Trigger(cursor, start, cursor.Next(Word.Schedule));
        if (scheduled && cursor.Peek(-1) is Sense.Mark { Value: Word.When } && cursor.Peek() is not (null or Sense.MonthName)) return Trigger(cursor, start, isSchedule: false);
        cursor.At = start;
        if (cursor.Take(Word.Schedule)) return Trigger(cursor, start, isSchedule: true);
        if (cursor.TakeAny(Word.After, Word.Before) || cursor.TakeBy()) return HangsOnWord(cursor, start);
        return null;
    }

    /// <summary>«осенние каникулы», «в период каникул»: their dates are set elsewhere.</summary>
    private static bool TakeHolidays(TokenCursor cursor)
    {
        _ = cursor.TakeAny(Word.In, Word.On);
        _ = cursor.TakeAny(Word.Stage, Word.During, Word.When);
        _ = cursor.Take(Span.Day); // «в дни осенних каникул»
        _ = cursor.Take<Sense.Unknown>(out _);
        _ = cursor.Take<Sense.Season>(out _);
        return cursor.Take(Word.Holidays);
    }

    /// <summary>«в период проведения ВПР», «в сроки, установленные министерством», «в установленные сроки».</summary>
    private static bool TakeForeignTime(TokenCursor cursor)
    {
        var inside = cursor.Take(Word.In);
        if (inside && cursor.Peek() is Sense.Number && cursor.Peek(1) is Sense.Dash) cursor.At += 2; // «в 10-дневный срок»
        if (inside && cursor.Take<Sense.Unknown>(out _) && cursor.Take(Word.Term)) return true;
        if (inside && cursor.Peek(-1) is Sense.Unknown) return false;
        if (!cursor.Take(Word.Stage) && !(inside && cursor.Take(Word.Term))) return false;
        if (cursor.Peek() is Sense.Separator { Value: ',' }) cursor.At++;
        return cursor.Take<Sense.Unknown>(out _);
    }

    /// <summary>«за 3 дня до», «2 недели до», «не позднее чем за день до», «в течение 5 дней после», when no date follows.</summary>
    private static bool TakeDistance(TokenCursor cursor)
    {
        if (cursor.Next(Word.In) && cursor.Next(Span.Day, 1) && cursor.Peek(2) is Sense.Unknown)
        {
            cursor.At += 2; // «в день проведения»
            return true;
        }
        if (cursor.Take(Word.Not) && cursor.Take(Word.NotLater)) _ = cursor.Take(Word.Than);
        _ = cursor.TakeAny(Word.In, Word.Ahead);
        _ = cursor.Take(Word.During);
        _ = cursor.Take<Sense.Number>(out var number);
        if (cursor.TakeDash()) _ = cursor.Take<Sense.Number>(out _);
        _ = cursor.TakeAny(Word.Working, Word.School, Word.Calendar);
        if (!cursor.Take<Sense.Unit>(out var unit)) return false;
        if (cursor.TakeAny(Word.Until, Word.After, Word.From)) return cursor.Peek() is Sense.Unknown or Sense.Mark or Sense.Unit;
        return number is { Value: >= 2, IsOrdinal: false } && unit.Value == Span.Day && cursor.AtEnd;
    }

    private static bool TakeAccording(TokenCursor cursor)
    {
        var start = cursor.At;
        _ = cursor.Take(Word.In);
        if (cursor.Take(Word.When))
        {
            _ = cursor.Take(Word.From);
            return true;
        }
        cursor.At = start;
        return false;
    }

    private static Fragment.Trigger? HangsOnWord(TokenCursor cursor, int start) =>
        cursor.Peek() is Sense.Unknown || (cursor.Peek(1) is Sense.Unknown && cursor.Take(Word.Every)) || cursor.Next(Word.Start) || cursor.Next(Word.End) || cursor.Next(Word.Carrying)
            ? Trigger(cursor, start, isSchedule: false)
            : null;

    /// <summary>Takes the rest of the clause: its words name the event, unless they name a time themselves.</summary>
    private static Fragment.Trigger Trigger(TokenCursor cursor, int start, bool isSchedule)
    {
        while (BelongsToEvent(cursor, isSchedule)) cursor.At++;
        if (cursor.At == start) cursor.At++;
        return new Fragment.Trigger(cursor.Written(start, cursor.At), isSchedule);
    }

    private static bool BelongsToEvent(TokenCursor cursor, bool isSchedule) => cursor.Peek() switch
    {
        Sense.Unknown or Sense.Unit => true,
        Sense.FullDate => cursor.Peek(-1) is Sense.Mark { Value: Word.From }, // «приказом от 12.03.2024»
        Sense.Number => !isSchedule && cursor.Peek(1) is Sense.Unit, // «по окончании 1 полугодия»
        Sense.Mark { Value: Word.From or Word.In or Word.By } => cursor.Peek(1) is Sense.Unknown or Sense.FullDate, // «по согласованию с отделом»
        Sense.Mark mark => BelongsToEvent(mark.Value),
        _ => false,
    };

    private static bool BelongsToEvent(Word word) =>
        word is not (Word.During or Word.Not or Word.Every or Word.Times or Word.Twice or Word.Thrice or Word.Constantly or Word.Until);
}
