using Shnor.Domain;
using Shnor.Domain.Wording;

namespace Shnor.Bot.Features.Events;

/// <summary>The days of an event or a deadline, a month at a time.</summary>
internal static class CalendarScreens
{
    public static readonly ButtonKind<(OccurrenceId Id, DateOnly Day)> Day = new("date-day");
    public static readonly ButtonKind<(OccurrenceId Id, DateOnly Month)> Month = new("date-month");

    public static Screen Days(OccurrenceView view, DateOnly month)
    {
        var (first, last) = DaysToChoose.Of(view);
        var grid = new MonthGrid(first, last, view.Activity.Programme!.Settings.IsDayOff, (label, day) => Day.Labelled(label, (view.Id, day)), (label, start) => Month.Labelled(label, (view.Id, start)));
        month = grid.Nearest(month);
        return new Screen(
            Markup.Paragraphs(
                Markup.Of($"<b>{Heading(view)}</b>\n{OccurrenceLines.Title(view)}\n{OccurrenceLines.When(view)}"),
                Markup.Of($"{RussianDate.MonthHeading(month.Year, month.Month)}. В какой день?\nВ скобках — выходные и праздники.")),
            [.. grid.Rows(month), [Buttons.Open.Labelled("Назад", view.Id)]]);
    }

    private static string Heading(OccurrenceView view) => view.CanBeDated ? "Назначьте дату" : view.HasDeadline ? "Перенести срок" : "Перенести";
}
