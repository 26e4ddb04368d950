using System.Globalization;
using Shnor.Domain;
using Shnor.Domain.Wording;

namespace Shnor.Bot.Features.Events;

/// <summary>A month in buttons, a week a row, Monday first: days off in brackets, days that cannot be chosen as dots.</summary>
internal static class CalendarScreens
{
    private const int Week = 7;
    private const string NoDay = "·";

    public static readonly ButtonKind<(OccurrenceId Id, DateOnly Day)> Day = new("date-day");
    public static readonly ButtonKind<(OccurrenceId Id, DateOnly Month)> Month = new("date-month");

    /// <summary>A heading of the calendar, a day that is not there.</summary>
    public static readonly ButtonKind<Nothing> Blank = new("date-blank");

    public static Screen Days(OccurrenceView view, DateOnly month)
    {
        var (first, last) = DaysToChoose.Of(view);
        month = month < first ? first : month > last ? last : month;
        var start = new DateOnly(month.Year, month.Month, 1);
        var end = start.AddMonths(1).AddDays(-1);
        return new Screen(
            Markup.Paragraphs(
                Markup.Of($"<b>{Heading(view)}</b>\n{OccurrenceLines.Title(view)}\n{OccurrenceLines.When(view)}"),
                Markup.Of($"{RussianDate.MonthHeading(month.Year, month.Month)}. В какой день?\nВ скобках — выходные и праздники.")),
            [Weekdays(), .. Grid(start, end, day => OfDay(view, day, first, last)), .. Turning(view, start, end, first, last), [Buttons.Open.Labelled("Назад", view.Id)]]);
    }

    private static string Heading(OccurrenceView view) => view.CanBeDated ? "Назначьте дату" : view.HasDeadline ? "Перенести срок" : "Перенести";

    private static IReadOnlyList<Button> Weekdays() =>
        [.. Enumerable.Range(1, Week).Select(day => Blank.Labelled(RussianDate.ShortWeekday((DayOfWeek)(day % Week)), default))];

    private static IEnumerable<IReadOnlyList<Button>> Grid(DateOnly start, DateOnly end, Func<DateOnly, Button> ofDay)
    {
        var before = ((int)start.DayOfWeek + Week - 1) % Week;
        var cells = Enumerable.Repeat((DateOnly?)null, before).Concat(Enumerable.Range(0, end.Day).Select(i => (DateOnly?)start.AddDays(i))).ToList();
        while (cells.Count % Week != 0) cells.Add(null);
        var weeks = cells.Chunk(Week).Select(week => (IReadOnlyList<Button>)[.. week.Select(day => day is { } one ? ofDay(one) : Blank.Labelled(NoDay, default))]);
        return weeks.Where(week => week.Any(button => button.Label != NoDay)); // weeks that are over
    }

    private static Button OfDay(OccurrenceView view, DateOnly day, DateOnly first, DateOnly last)
    {
        if (day < first || day > last) return Blank.Labelled(NoDay, default);
        var number = day.Day.ToString(CultureInfo.InvariantCulture);
        return Day.Labelled(view.Activity.Programme!.Settings.IsDayOff(day) ? $"({number})" : number, (view.Id, day));
    }

    private static IReadOnlyList<IReadOnlyList<Button>> Turning(OccurrenceView view, DateOnly start, DateOnly end, DateOnly first, DateOnly last)
    {
        var row = new List<Button>();
        if (first < start) row.Add(Month.Labelled($"‹ {RussianDate.Month(start.AddMonths(-1).Month)}", (view.Id, start.AddMonths(-1))));
        if (last > end) row.Add(Month.Labelled($"{RussianDate.Month(end.AddDays(1).Month)} ›", (view.Id, end.AddDays(1))));
        return row.Count == 0 ? [] : [row];
    }
}
