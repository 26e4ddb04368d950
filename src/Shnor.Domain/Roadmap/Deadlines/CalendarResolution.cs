namespace Shnor.Domain.Roadmap.Deadlines;

/// <param name="To">Null for a single month or day.</param>
internal sealed record ResolvedSpan(PlanDate From, PlanDate? To, bool Doubtful);

/// <summary>Gives a written date its month and year from what stands around it, and a day that the calendar has.</summary>
internal static class CalendarResolution
{
    public static ResolvedSpan? Resolve(PlacedCalendar placed, DeadlineContext context)
    {
        var calendar = placed.Calendar;
        if (FillMonth(calendar.From, context) is not { } from) return null;
        if (calendar.To is not { } end)
        {
            var year = from.Year?.Of(from.Month!.Value) ?? YearOf(from, placed, context);
            return Bounded(calendar, ToDate(from, year, out var moved), null, moved || (year is null && !placed.Annual && context.LeavesYearOpen));
        }
        return FillMonth(end, context) is { } to ? Span(placed, from, to, context) : null;
    }

    private static ResolvedSpan Span(PlacedCalendar placed, WrittenDate from, WrittenDate to, DeadlineContext context)
    {
        var (fromYear, toYear, doubtful) = Years(placed, from, to, context);
        if (doubtful && WasSwapped(from, fromYear, to, toYear, context))
        {
            (from, to) = (to, from);
            toYear = fromYear;
        }
        var first = ToDate(from, fromYear, out var firstMoved);
        var last = ToDate(to, toYear, out var lastMoved);
        return new ResolvedSpan(first, last, doubtful || firstMoved || lastMoved);
    }

    private static (int? From, int? To, bool Doubtful) Years(PlacedCalendar placed, WrittenDate from, WrittenDate to, DeadlineContext context)
    {
        var reversed = Before(to, from);
        var (writtenFrom, writtenTo) = (from.Year?.Of(from.Month!.Value), to.Year?.Of(to.Month!.Value));
        if (placed.Annual) return (null, null, false);
        if (writtenTo is { } t && writtenFrom is { } f) return f < t || (f == t && !reversed) ? (f, t, false) : (f, reversed ? f + 1 : f, true);
        if (writtenTo is { } end) return (reversed ? end - 1 : end, end, false);
        if (writtenFrom is { } start) return (start, reversed ? start + 1 : start, false);

        var (guessFrom, guessTo) = (YearOf(from, placed, context), YearOf(to, placed, context));
        if (guessFrom is null || guessTo is null) return (null, null, context.LeavesYearOpen);
        if (guessFrom < guessTo || (guessFrom == guessTo && !reversed)) return (guessFrom, guessTo, false);
        // A quarter or a week stands where its end stands; «июнь – сентябрь» of a school year begins where June is.
        return placed.Calendar.IsWhole ? (reversed ? guessTo - 1 : guessTo, guessTo, false) : (guessFrom, reversed ? guessFrom + 1 : guessFrom, true);
    }

    /// <summary>«15 октября - 10 октября»: read on into the next year it would leave the plan, or last all but a year.</summary>
    private static bool WasSwapped(WrittenDate from, int? fromYear, WrittenDate to, int? toYear, DeadlineContext context)
    {
        if (!Before(to, from) || toYear != fromYear + 1 || from.Day is null || to.Day is null) return false;
        return to.Month == from.Month || (context.Years is { } years && toYear > years.To.Year);
    }

    private static int? YearOf(WrittenDate date, PlacedCalendar placed, DeadlineContext context) => placed.Annual ? null : context.YearOf(date.Month!.Value);

    private static bool Before(WrittenDate one, WrittenDate other) =>
        one.Month < other.Month || (one.Month == other.Month && FromStart(one.Day) < FromStart(other.Day));

    private static int? FromStart(int? day) => day < 0 ? day + 32 : day;

    private static WrittenDate? FillMonth(WrittenDate date, DeadlineContext context)
    {
        if (date.Month is not null) return date;
        return context.HeadingMonth is { } heading ? date with { Month = heading.Month, Year = date.Year ?? new WrittenYear(heading.Year) } : null;
    }

    /// <summary>«31 апреля» is read as its month's last day, and a person is asked.</summary>
    private static PlanDate ToDate(WrittenDate date, int? year, out bool moved)
    {
        var month = date.Month!.Value;
        var last = DateTime.DaysInMonth(year ?? 2000, month); // a leap year: «29 февраля» without a year exists
        moved = date.Day > last;
        return new PlanDate(year, month, date.Day is { } day ? (day < 0 ? last + 1 + day : Math.Min(day, last)) : null);
    }

    private static ResolvedSpan Bounded(Fragment.Calendar calendar, PlanDate date, PlanDate? to, bool doubtful) =>
        calendar.By && calendar.Doubtful && calendar.From.Day == 1 ? new ResolvedSpan(DayBefore(date), to, doubtful) : new ResolvedSpan(date, to, doubtful);

    private static PlanDate DayBefore(PlanDate first)
    {
        var day = new DateOnly(first.Year ?? 2001, first.Month, 1).AddDays(-1);
        return new PlanDate(first.Year is null ? null : day.Year, day.Month, day.Day);
    }
}
