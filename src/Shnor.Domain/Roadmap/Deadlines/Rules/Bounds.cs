namespace Shnor.Domain.Roadmap.Deadlines.Rules;

/// <summary>The words before and after a date that several rules share.</summary>
internal static class Bounds
{
    /// <summary>«до», «не позднее», «в срок до», «не позднее чем до», «к», «крайний срок».</summary>
    public static bool TakeBy(this TokenCursor cursor)
    {
        var start = cursor.At;
        if (cursor.Take(Word.Utmost) && cursor.Take(Word.Term))
        {
            cursor.SkipSeparators();
            _ = cursor.TakeAny(Word.Until, Word.Toward);
            return true;
        }
        cursor.At = start;
        _ = cursor.Take(Word.In);
        _ = cursor.Take(Word.Term);
        if (cursor.Take(Word.Not) && cursor.Take(Word.NotLater))
        {
            if (cursor.Peek() is Sense.Separator { Value: ',' } && cursor.Next(Word.Than, 1)) cursor.At++;
            _ = cursor.Take(Word.Than);
            _ = cursor.Take(Word.Until);
            return true;
        }
        if (cursor.TakeAny(Word.Until, Word.Toward)) return true;
        cursor.At = start;
        return false;
    }

    /// <summary>«с», «не ранее», «после»: the beginning of what has no end.</summary>
    public static bool TakeSince(this TokenCursor cursor)
    {
        var start = cursor.At;
        if (cursor.TakeAny(Word.From, Word.After)) return true;
        if (cursor.Take(Word.Not) && cursor.Take(Word.Earlier))
        {
            _ = cursor.Take(Word.Than);
            return true;
        }
        cursor.At = start;
        return false;
    }

    /// <summary>A year after a month or a day: «2024», «, 2024 года», «24 г.», «2024/2025 учебного года», or the word alone.</summary>
    public static WrittenYear? TakeYear(this TokenCursor cursor)
    {
        var start = cursor.At;
        if (cursor.Peek() is Sense.Separator { Value: ',' or '(' or '\n' } && cursor.Peek(1) is Sense.Number { IsYear: true }) cursor.At++;
        if (cursor.TakeWrittenYears(out var years) && (years.Count == 1 || years.IsSchool)) return new WrittenYear(years.First, years.IsSchool);
        cursor.At = start;
        if (cursor.Peek() is Sense.Number { Digits: 2, IsOrdinal: false } two && cursor.Next(Span.Year, 1))
        {
            cursor.At += 2;
            return new WrittenYear(2000 + two.Value);
        }
        _ = cursor.Take(Word.Current);
        if (!cursor.Take(Span.Year)) cursor.At = start;
        return null;
    }

    /// <summary>«2024 год», «2021-2024 гг», «2024/2025», «2024-25 уч. г.».</summary>
    public static bool TakeWrittenYears(this TokenCursor cursor, out (int First, int Last, int Count, bool IsSchool) years)
    {
        years = default;
        if (TakeShortSchoolYear(cursor, out years)) return true;
        if (cursor.Peek() is not Sense.Number { IsYear: true } first) return false;
        cursor.At++;
        var last = first.Value;
        var slash = cursor.Peek() is Sense.Separator { Value: '/' or '\\' };
        if ((slash || cursor.Peek() is Sense.Dash) && LastYear(cursor.Peek(1), first.Value) is { } second)
        {
            cursor.At += 2;
            last = second;
        }
        var school = TakeSchool(cursor);
        var twoYears = last == first.Value + 1;
        years = (first.Value, last, last - first.Value + 1, (school || slash) && (twoYears || last == first.Value));
        if (cursor.Take(Span.Year)) _ = cursor.Take(Span.Year); // «2021 г. года»
        return true;
    }

    /// <summary>«24-25 уч. года», «24/25 учебный год»: only the words behind make years of them.</summary>
    private static bool TakeShortSchoolYear(TokenCursor cursor, out (int First, int Last, int Count, bool IsSchool) years)
    {
        years = default;
        if (cursor.Peek() is not Sense.Number { Digits: 2 } first || cursor.Peek(1) is not (Sense.Dash or Sense.Separator { Value: '/' })) return false;
        if (cursor.Peek(2) is not Sense.Number { Digits: 2 } second || second.Value != first.Value + 1 || !cursor.Next(Word.School, 3)) return false;
        cursor.At += 4;
        _ = cursor.Take(Span.Year);
        years = (2000 + first.Value, 2000 + second.Value, 2, true);
        return true;
    }

    /// <summary>«уч.», «учебного», «календарного» before «года».</summary>
    public static bool TakeSchool(TokenCursor cursor)
    {
        var start = cursor.At;
        var school = cursor.Take(Word.School);
        if (!school) _ = cursor.Take(Word.Calendar);
        if (cursor.Next(Span.Year)) return school;
        cursor.At = start;
        return false;
    }

    // «2021-22»: two digits count only as the very next year, or «2021-12» would be a span.
    private static int? LastYear(Sense? sense, int first) => sense switch
    {
        Sense.Number { IsYear: true } year when year.Value > first => year.Value,
        Sense.Number { Digits: 2 } year when year.Value == (first + 1) % 100 => first + 1,
        _ => null,
    };
}
