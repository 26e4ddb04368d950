namespace Shnor.Domain.Roadmap.Deadlines.Rules;

/// <summary>«до конца года», «к началу учебного года», «в конце учебного года», «летний период».</summary>
internal sealed class PartOfYear : IDeadlineRule
{
    public Fragment? Read(TokenCursor cursor)
    {
        var by = cursor.TakeBy();
        _ = cursor.TakeAny(Word.In, Word.On);
        if (!by && cursor.Take<Sense.Season>(out var season)) return Season(cursor, season.FirstMonth);
        if (by && cursor.Take(Word.New)) return NewYear(cursor);

        if (TakeEnds(cursor) is not { Count: > 0 } starts) return null;
        var school = cursor.Take(Word.School);
        _ = cursor.TakeAny(Word.Calendar, Word.Current);
        WrittenYear? year = null;
        if (cursor.TakeWrittenYears(out var years))
        {
            if (years.Count > 1 && !years.IsSchool) return null;
            year = new WrittenYear(years.First, years.IsSchool);
            school |= years.IsSchool;
        }
        else if (!cursor.Take(Span.Year))
        {
            return null;
        }
        return new Fragment.Several([.. starts.Select(start => by ? Until(start, school, year) : Around(start, school, year))]);
    }

    /// <summary>«начало», «конец», «в начале и в конце»: true for each beginning.</summary>
    private static List<bool> TakeEnds(TokenCursor cursor)
    {
        var starts = new List<bool>();
        for (; ; )
        {
            if (cursor.Take(Word.Start)) starts.Add(true);
            else if (cursor.Take(Word.End)) starts.Add(false);
            else return starts;
            _ = cursor.TakeListSign();
            _ = cursor.TakeAny(Word.In, Word.On);
        }
    }

    /// <summary>«летний период», «осень 2024», «зимой»: the winter of a plan begins in its December. «осенние каникулы» are another rule's.</summary>
    private static Fragment.Calendar? Season(TokenCursor cursor, int first)
    {
        _ = cursor.Take(Word.Stage);
        if (cursor.Take(Word.Holidays) && first != 6) return null;
        var last = cursor.Peek() is Sense.Dash && cursor.Peek(1) is Sense.Season next ? next.FirstMonth : first; // «осень-зима»
        if (last != first) cursor.At += 2;
        var written = cursor.TakeYear();
        var year = written ?? (cursor.Context.YearOf(first) is { } planned ? new WrittenYear(planned) : null);
        var endsInYear = first == 12 && written is { IsSchool: false } w && cursor.Context.Years is { IsSchoolYear: true } plan && plan.Last == w.First;
        var (opening, close) = (new WrittenDate(first), new WrittenDate(last == 12 ? 2 : last + 2));
        return new Fragment.Calendar(endsInYear ? opening : opening with { Year = year }, endsInYear ? close with { Year = year } : close)
        {
            IsWhole = true,
            Approx = true,
            Doubtful = first == 12 && written is not null && !endsInYear,
        };
    }

    /// <summary>«до нового года», «к новому учебному году».</summary>
    private static Fragment.Calendar? NewYear(TokenCursor cursor)
    {
        if (Bounds.TakeSchool(cursor)) return cursor.Take(Span.Year) ? Until(start: true, school: true, year: null) : null;
        if (cursor.Take(Span.Year)) return Until(start: false, school: false, year: null);
        return cursor.TakeWrittenYears(out var years) ? Until(start: false, school: false, new WrittenYear(years.First - 1)) : null;
    }

    // The school year starts on 1 September; its lessons end in May.
    private static Fragment.Calendar Until(bool start, bool school, WrittenYear? year)
    {
        var (month, day) = (start, school) switch
        {
            (true, true) => (9, 1),
            (true, false) => (1, 1),
            (false, true) => (5, 31),
            (false, false) => (12, 31),
        };
        return new Fragment.Calendar(new WrittenDate(month, day, year)) { By = true };
    }

    private static Fragment.Calendar Around(bool start, bool school, WrittenYear? year)
    {
        var month = new WrittenDate((start, school) switch { (true, true) => 9, (true, false) => 1, (false, true) => 5, _ => 12 }, Year: year);
        return new Fragment.Calendar(month, month) { IsWhole = true, Approx = true };
    }
}
