namespace Shnor.Domain.Roadmap.Deadlines.Rules;

/// <summary>«4 квартал 2024», «I и III кварталы», «II полугодие 2024/2025 учебного года», «1 четверть», «до конца 2 квартала».</summary>
internal sealed class QuarterOrHalf : IDeadlineRule
{
    public Fragment? Read(TokenCursor cursor)
    {
        var by = cursor.TakeBy();
        _ = cursor.TakeAny(Word.In, Word.On);
        var start = cursor.Take(Word.Start);
        var end = !start && cursor.Take(Word.End);
        var during = cursor.Take(Word.During);
        _ = cursor.TakeAny(Word.In, Word.On);
        if (Ordinals.Take(cursor) is not { } numbers) return start || end || during ? Each(cursor) : null;
        if (!cursor.Take<Sense.Unit>(out var unit)) return null;
        var said = cursor.Next(Word.School) || cursor.Next(Word.Calendar);
        var school = Bounds.TakeSchool(cursor);
        var year = cursor.TakeYear();
        school |= year?.IsSchool ?? cursor.Context.Years?.IsSchoolYear ?? false;

        var spans = new List<Fragment>();
        foreach (var (first, last) in numbers)
        {
            if (Months(unit.Value, first, school) is not { } from || Months(unit.Value, last, school) is not { } to) return null;
            var other = unit.Value == Deadlines.Span.Half && !said && !school && year is not { IsSchool: true } ? Months(unit.Value, first, !school) : null;
            spans.Add(start ? AtStart(from.First, year, by) : Span(from.First, to.Last, year, by, end) with { Instead = other is { } o ? [Span(o.First, o.Last, year, by, end)] : [] });
        }
        return (!by && !end && spans is [Fragment.Calendar only] ? UpTo(cursor, only, unit.Value, school) : null) ?? (Fragment)new Fragment.Several(spans);
    }

    /// <summary>«IV квартал 2024 – I квартал 2025».</summary>
    private static Fragment.Calendar? UpTo(TokenCursor cursor, Fragment.Calendar first, Deadlines.Span unit, bool school)
    {
        var before = cursor.At;
        if (cursor.TakeDash() && Ordinals.Take(cursor) is [var numbers] && cursor.Take(unit) && Months(unit, numbers.Last, school) is { } last)
            return new Fragment.Calendar(first.From, new WrittenDate(last.Last, Year: cursor.TakeYear())) { IsWhole = true };
        cursor.At = before;
        return null;
    }

    // «до начала второй четверти», «в начале II полугодия».
    private static Fragment.Calendar AtStart(int month, WrittenYear? year, bool by)
    {
        var first = new WrittenDate(month, Year: year);
        return by ? new Fragment.Calendar(first with { Day = 1 }) { By = true } : new Fragment.Calendar(first, first) { IsWhole = true, Approx = true };
    }

    /// <summary>«в конце четверти», «до конца каждого квартала», «в течение полугодия»: of each, since no number says which.</summary>
    private static Fragment.Again? Each(TokenCursor cursor)
    {
        _ = cursor.Take(Word.Every);
        _ = cursor.Take(Word.School);
        if (!cursor.Take<Sense.Unit>(out var unit)) return null;
        return unit.Value switch
        {
            Deadlines.Span.Quarter => new Fragment.Again(new Timing.Recurring(Frequency.Quarterly)),
            Deadlines.Span.Term => new Fragment.Again(new Timing.Recurring(Frequency.Quarterly) { PerSchoolTerm = true }),
            Deadlines.Span.Half => new Fragment.Again(new Timing.Recurring(Frequency.HalfYearly)),
            _ => null,
        };
    }

    private static Fragment.Calendar Span(int first, int last, WrittenYear? year, bool by, bool end)
    {
        var to = new WrittenDate(last, Year: year);
        if (by) return new Fragment.Calendar(to with { Day = WrittenDate.LastDay }) { By = true };
        return end
            ? new Fragment.Calendar(to, to) { IsWhole = true, Approx = true }
            : new Fragment.Calendar(new WrittenDate(first, Year: year), to) { IsWhole = true };
    }

    // School terms differ by region and are editable; by months they are these everywhere.
    private static (int First, int Last)? Months(Deadlines.Span unit, int number, bool school) => (unit, number) switch
    {
        (Deadlines.Span.Quarter, >= 1 and <= 4) => ((number * 3) - 2, number * 3),
        (Deadlines.Span.Half, 1) => school ? (9, 12) : (1, 6),
        (Deadlines.Span.Half, 2) => school ? (1, 5) : (7, 12),
        (Deadlines.Span.Term, 1) => (9, 10),
        (Deadlines.Span.Term, 2) => (11, 12),
        (Deadlines.Span.Term, 3) => (1, 3),
        (Deadlines.Span.Term, 4) => (4, 5),
        _ => null,
    };
}
