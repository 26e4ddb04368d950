using Shnor.Domain.Time;

namespace Shnor.Bot.Features.Duty;

/// <summary>Which days can be chosen. A button shown last year is no reason to be away in the last one.</summary>
internal static class AbsenceDays
{
    private const int MostAhead = 366;

    public static DateOnly LastFrom(DateOnly today) => today.AddDays(MostAhead);

    public static DateOnly LastTo(DateOnly from) => from.AddDays(MostAhead);

    /// <param name="now">The absence there is: its first day may be kept, though it has passed.</param>
    public static bool CanBegin(DateOnly from, DateOnly today, DaySpan? now) => (from >= today && from <= LastFrom(today)) || from == now?.From;

    public static DaySpan? Span(DateOnly from, DateOnly to, DateOnly today, DaySpan? now) =>
        CanBegin(from, today, now) && to >= from && to >= today && to <= LastTo(from) ? new DaySpan(from, to) : null;
}
