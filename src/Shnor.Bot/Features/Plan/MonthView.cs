using Shnor.Domain;
using Shnor.Domain.Roadmap;

namespace Shnor.Bot.Features.Plan;

/// <param name="Month">Its first day.</param>
/// <param name="Dated">What happens or is due in this month, by day.</param>
/// <param name="Ongoing">What goes on all the time.</param>
/// <param name="WithoutDates">Rows that somebody starts when needed, or whose deadline nobody could read.</param>
public sealed record MonthView(
    ProgrammeId Programme, string Title, PlanYears Years, DateOnly Month, IReadOnlyList<OccurrenceView> Dated, IReadOnlyList<OccurrenceView> Ongoing, int WithoutDates)
{
    public static MonthView Of(Programme programme, DateOnly month, IReadOnlyList<OccurrenceView> overlapping, int withoutDates)
    {
        var last = month.AddMonths(1).AddDays(-1);
        var dated = overlapping
            .Where(view => view.Occurrence.Shape != OccurrenceShape.Ongoing)
            .Select(view => (View: view, Day: DayOf(view.Occurrence, month)))
            .Where(each => each.Day >= month && each.Day <= last)
            .OrderBy(each => each.Day).ThenBy(each => each.View.Occurrence.StartsAt).ThenBy(each => each.View.Activity.Ordinal)
            .Select(each => each.View).ToList();
        var ongoing = overlapping.Where(view => view.Occurrence.Shape == OccurrenceShape.Ongoing).OrderBy(view => view.Activity.Ordinal).ToList();
        return new(programme.Id, programme.Title, programme.PlanYears, month, dated, ongoing, withoutDates);
    }

    /// <summary>A floating event stands in every month of its window, a deadline in the month it is due.</summary>
    private static DateOnly DayOf(Occurrence occurrence, DateOnly month) => occurrence switch
    {
        { StartsAt: { } start } => DateOnly.FromDateTime(start),
        { Shape: OccurrenceShape.Floating } => occurrence.WindowFrom > month ? occurrence.WindowFrom : month,
        _ => occurrence.DueOn ?? occurrence.WindowTo,
    };
}
