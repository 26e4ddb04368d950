using Shnor.Domain;
using Shnor.Domain.Roadmap;

namespace Shnor.Bot.Features.Plan;

/// <param name="Month">Its first day.</param>
/// <param name="Before">The month an arrow leads back to; null: nothing is earlier.</param>
/// <param name="After">The month an arrow leads on to; null: nothing is later.</param>
/// <param name="Dated">What happens or is due in this month, by day.</param>
/// <param name="Ongoing">What goes on all the time.</param>
/// <param name="WithoutDates">Rows that somebody starts when needed, or whose deadline nobody could read.</param>
public sealed record MonthView(
    ProgrammeId Programme,
    string Title,
    DateOnly Month,
    DateOnly? Before,
    DateOnly? After,
    IReadOnlyList<OccurrenceView> Dated,
    IReadOnlyList<OccurrenceView> Ongoing,
    int WithoutDates)
{
    public static MonthView Of(Programme programme, PlanMonths months, DateOnly month, IReadOnlyList<OccurrenceView> near, int withoutDates)
    {
        var last = month.AddMonths(1).AddDays(-1);
        var dated = near
            .Where(view => view.Occurrence.Shape != OccurrenceShape.Ongoing)
            .Select(view => (View: view, Day: DayOf(view.Occurrence, month)))
            .Where(each => each.Day >= month && each.Day <= last)
            .OrderBy(each => each.Day).ThenBy(each => each.View.Occurrence.StartsAt).ThenBy(each => each.View.Activity.Ordinal)
            .Select(each => each.View).ToList();
        var ongoing = near.Where(view => view.Occurrence.Shape == OccurrenceShape.Ongoing).OrderBy(view => view.Activity.Ordinal).ToList();
        return new(programme.Id, programme.Title, month, months.Before(month), months.After(month), dated, ongoing, withoutDates);
    }

    /// <summary>A floating event stands in every month of its window, a deadline in the month it is due.</summary>
    private static DateOnly DayOf(Occurrence occurrence, DateOnly month) => occurrence switch
    {
        { StartsAt: { } start } => DateOnly.FromDateTime(start),
        { Shape: OccurrenceShape.Floating } => occurrence.WindowFrom > month ? occurrence.WindowFrom : occurrence.WindowTo < month ? occurrence.WindowTo : month,
        _ => occurrence.DueOn ?? occurrence.WindowTo,
    };
}
