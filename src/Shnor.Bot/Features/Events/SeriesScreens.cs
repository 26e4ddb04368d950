using Shnor.Domain;
using Shnor.Domain.Wording;

namespace Shnor.Bot.Features.Events;

/// <summary>A weekly series that goes on otherwise from a date, or ends.</summary>
internal static class SeriesScreens
{
    private static readonly DayOfWeek[] Week = [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday, DayOfWeek.Saturday, DayOfWeek.Sunday];
    private static readonly TimeOnly[] UsualHours = [new(10, 0), new(12, 0), new(14, 0), new(15, 0), new(16, 0)];

    public static readonly ButtonKind<(OccurrenceId Id, DateOnly From)> From = new("series-from");

    /// <summary>A <see cref="DayOfWeek"/>.</summary>
    public static readonly ButtonKind<(OccurrenceId Id, int Day)> Day = new("series-day");
    public static readonly ButtonKind<(OccurrenceId Id, int Minutes)> Hour = new("series-hour");
    public static readonly ButtonKind<OccurrenceId> End = new("series-end");
    public static readonly ButtonKind<OccurrenceId> Save = new("series-save");

    public static Screen AskFrom(OccurrenceView view, IReadOnlyList<DateTime> dates) => new(
        Markup.Paragraphs(
            Markup.Of($"<b>Изменить серию</b>\n{OccurrenceLines.Title(view)}"),
            Markup.Plain("С какой встречи? Всё, что раньше, останется как есть.")),
        [
            .. dates.Select(start => From.Labelled(RussianDate.Moment(start, view.Clock.Today), (view.Id, DateOnly.FromDateTime(start)))).Chunk(2),
            [Buttons.Change.Labelled("Назад", view.Id)],
        ]);

    public static Screen AskDay(OccurrenceView view, DateOnly from) => new(
        Markup.Paragraphs(
            Markup.Of($"<b>{RussianDate.Since(from, view.Clock.Today)}</b>\n{OccurrenceLines.Title(view)}"),
            Markup.Plain("В какой день недели теперь встречаемся?")),
        [.. Week.Select(day => Day.Labelled(RussianDate.ShortWeekday(day), (view.Id, (int)day)))],
        [End.Labelled("Закончить серию", view.Id)],
        [Buttons.ChangeSeries.Labelled("Назад", view.Id)]);

    public static Screen AskTime(OccurrenceView view, DayOfWeek day) => new(
        Markup.Paragraphs(
            Markup.Of($"<b>{Capital(Days(day))}</b>\n{OccurrenceLines.Title(view)}"),
            Markup.Plain("Во сколько начало? Выберите или напишите время, например 14:30.")),
        [
            .. UsualHours.Select(hour => Hour.Labelled(RussianDate.Time(hour), (view.Id, (hour.Hour * 60) + hour.Minute))).Chunk(3),
            [Buttons.ChangeSeries.Labelled("Назад", view.Id)],
        ]);

    /// <param name="view">A date of the series.</param>
    /// <param name="asked">What is wanted.</param>
    /// <param name="dates">How many dates change.</param>
    public static Screen Sure(OccurrenceView view, AskedSeries asked, int dates) => new(
        Markup.Paragraphs(
            Markup.Of($"<b>{What(view, asked)}</b>\n{OccurrenceLines.Title(view)}"),
            Markup.Plain($"Встреч, которых это касается: {dates}. Те, что вы переносили, отменяли или отмечали, останутся как есть."),
            Markup.Plain("Сообщу всем одним сообщением.")),
        [Save.Labelled("Готово", view.Id)],
        [Buttons.ChangeSeries.Labelled("Назад", view.Id)]);

    public static Screen Saved(OccurrenceView view, AskedSeries asked, Regenerated done, OccurrenceId? next) => new(
        Markup.Paragraphs(
            Markup.Of($"<b>Серия изменена</b>\n{OccurrenceLines.Title(view)}\n{What(view, asked)}"),
            Markup.Plain($"Убрано встреч: {done.Gone}. Добавлено: {done.Added}.")),
        [
            .. next is { } id ? [[Buttons.Open.Labelled("Ближайшая встреча", id)]] : Array.Empty<IReadOnlyList<Button>>(),
            [Buttons.PlanMonth.Labelled("План", (view.Occurrence.ProgrammeId, asked.From!.Value)), Buttons.Menu.Labelled("Меню", default)],
        ]);

    public static Screen NotASeries(OccurrenceView view) => new(
        Markup.Paragraphs(
            Markup.Of($"<b>{OccurrenceLines.Title(view)}</b>"),
            Markup.Plain("Это не еженедельная серия, или её встречи уже все прошли: менять нечего.")),
        [Buttons.Change.Labelled("Назад", view.Id), Buttons.Menu.Labelled("Меню", default)]);

    public static Screen CannotBeCut(OccurrenceView view) => new(
        Markup.Paragraphs(
            Markup.Of($"<b>{OccurrenceLines.Title(view)}</b>"),
            Markup.Plain("С этого дня серию разделить не получается. Отмените встречи по одной или загрузите новую версию плана.")),
        [Buttons.Change.Labelled("Назад", view.Id), Buttons.Menu.Labelled("Меню", default)]);

    private static string What(OccurrenceView view, AskedSeries asked)
    {
        var from = RussianDate.Since(asked.From!.Value, view.Clock.Today);
        return asked.Ends ? $"{from} встреч больше не будет" : $"{from} — {Days(asked.Day!.Value)} в {RussianDate.Time(asked.Time!.Value)}";
    }

    private static string Days(DayOfWeek day) => day switch
    {
        DayOfWeek.Monday => "по понедельникам",
        DayOfWeek.Tuesday => "по вторникам",
        DayOfWeek.Wednesday => "по средам",
        DayOfWeek.Thursday => "по четвергам",
        DayOfWeek.Friday => "по пятницам",
        DayOfWeek.Saturday => "по субботам",
        _ => "по воскресеньям",
    };

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
