using Shnor.Domain.Roadmap;

namespace Shnor.Bot.Features.Events;

/// <summary>Which days the calendar offers: the window of an event without a date; any later day for what is moved.</summary>
internal static class DaysToChoose
{
    public static (DateOnly First, DateOnly Last) Of(OccurrenceView view) => view.CanBeDated
        ? view.Occurrence.DaysToChoose(view.Clock.Today)
        : (view.Clock.Today, view.Clock.Today.AddDays(Occurrence.MostDaysAhead));

    /// <summary>The month that is shown first.</summary>
    public static DateOnly FirstMonth(OccurrenceView view)
    {
        var (first, last) = Of(view);
        var now = view.Occurrence.StartsAt is { } start ? DateOnly.FromDateTime(start) : view.Occurrence.DueOn ?? first;
        return now < first ? first : now > last ? last : now;
    }
}
