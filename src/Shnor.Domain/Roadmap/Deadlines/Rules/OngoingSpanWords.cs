namespace Shnor.Domain.Roadmap.Deadlines.Rules;

/// <summary>«В течение года», «в течение 2024/2025 учебного года», «весь период», «период реализации», «постоянно».</summary>
internal sealed class OngoingSpanWords : IDeadlineRule
{
    public Fragment? Read(TokenCursor cursor)
    {
        if (cursor.At == 0 && TakeSchoolYear(cursor)) return OfPlan(cursor.Context.Years, school: true);
        if (cursor.Take(Word.Constantly)) return new Fragment.Throughout(OngoingSpan.Unspecified, null);
        var during = TakeDuring(cursor);
        var whole = cursor.Take(Word.Whole);
        if (IsProgramme(cursor, during || whole)) return new Fragment.Throughout(OngoingSpan.Programme, null);
        if (!during && !whole) return null;

        var start = cursor.At;
        var school = Bounds.TakeSchool(cursor);
        if (cursor.Take(Span.Year)) return OfPlan(cursor.Context.Years, school);
        cursor.At = start;
        if (!cursor.TakeWrittenYears(out var years)) return null;
        if (years.IsSchool) return new Fragment.Throughout(OngoingSpan.SchoolYear, years.First);
        return new Fragment.Throughout(years.Count == 1 ? OngoingSpan.CalendarYear : OngoingSpan.Programme, years.Count == 1 ? years.First : null);
    }

    /// <summary>«учебный год» and nothing else.</summary>
    private static bool TakeSchoolYear(TokenCursor cursor)
    {
        if (Bounds.TakeSchool(cursor) && cursor.Take(Deadlines.Span.Year) && cursor.AtEnd) return true;
        cursor.At = 0;
        return false;
    }

    private static bool TakeDuring(TokenCursor cursor)
    {
        var start = cursor.At;
        _ = cursor.TakeAny(Word.In, Word.On);
        if (cursor.Take(Word.During)) return true;
        cursor.At = start;
        return false;
    }

    /// <summary>«период реализации», «всего срока реализации программы», «весь период»; a bare «период» belongs to what follows.</summary>
    private static bool IsProgramme(TokenCursor cursor, bool bounded)
    {
        var start = cursor.At;
        if (!bounded)
        {
            _ = cursor.TakeAny(Word.In, Word.On);
            _ = cursor.Take(Word.Whole);
        }
        var course = cursor.Peek(-1) is Sense.Mark { Value: Word.In } && cursor.Take(Word.When); // «в ходе реализации»
        var stage = cursor.Take(Word.Stage);
        var term = !stage && cursor.Take(Word.Term);
        if ((stage || term || course || bounded) && cursor.Take(Word.Carrying))
        {
            while (cursor.Peek() is Sense.Unknown || cursor.Next(Word.Schedule)) cursor.At++; // «программы», «плана мероприятий»
            return true;
        }
        // «весь срок» is the programme's; «без срока» and «в установленные сроки» are nobody's.
        if ((stage && (bounded || cursor.AtEnd) && cursor.Peek() is not Sense.MonthName) || (term && bounded)) return true;
        cursor.At = start;
        return false;
    }

    private static Fragment.Throughout OfPlan(PlanYears? years, bool school) => years switch
    {
        { IsSchoolYear: true } => new(OngoingSpan.SchoolYear, years.First),
        _ when school => new(OngoingSpan.SchoolYear, null),
        { IsSingleYear: true } => new(OngoingSpan.CalendarYear, years.First),
        _ => new(OngoingSpan.Unspecified, null),
    };
}
