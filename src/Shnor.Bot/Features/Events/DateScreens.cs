using System.Globalization;
using Shnor.Domain;
using Shnor.Domain.Roadmap;
using Shnor.Domain.Wording;

namespace Shnor.Bot.Features.Events;

internal static class DateScreens
{
    private const int Columns = 7;

    public static readonly ButtonKind<(OccurrenceId Id, DateOnly Day)> Day = new("date-day");
    public static readonly ButtonKind<(OccurrenceId Id, DateOnly Month)> Month = new("date-month");
    public static readonly ButtonKind<Nothing> Cancel = new("event-cancel");

    /// <summary>The days of one month that can still be chosen, a week a row; arrows where the window goes on.</summary>
    public static Screen Days(OccurrenceView view, DateOnly month)
    {
        var (first, last) = view.Occurrence.DaysToChoose(view.Clock.Today);
        month = month < first ? first : month > last ? last : month;
        var monthStart = new DateOnly(month.Year, month.Month, 1);
        var monthEnd = monthStart.AddMonths(1).AddDays(-1);
        var (from, to) = (first > monthStart ? first : monthStart, last < monthEnd ? last : monthEnd);

        var days = Enumerable.Range(0, to.DayNumber - from.DayNumber + 1).Select(from.AddDays);
        var rows = days.Chunk(Columns)
            .Select(week => (IReadOnlyList<Button>)[.. week.Select(day => Day.Labelled($"{RussianDate.ShortWeekday(day.DayOfWeek)} {day.Day}", (view.Id, day)))]).ToList();
        var turning = new List<Button>();
        if (first < monthStart) turning.Add(Month.Labelled($"‹ {RussianDate.Month(monthStart.AddMonths(-1).Month)}", (view.Id, monthStart.AddMonths(-1))));
        if (last > monthEnd) turning.Add(Month.Labelled($"{RussianDate.Month(monthStart.AddMonths(1).Month)} ›", (view.Id, monthStart.AddMonths(1))));
        if (turning.Count > 0) rows.Add(turning);
        rows.Add([Buttons.Open.Labelled("Назад", view.Id)]);
        return new Screen(
            Markup.Paragraphs(
                Markup.Of($"<b>Назначьте дату</b>\n{OccurrenceLines.Title(view)}"),
                Markup.Of($"{RussianDate.MonthHeading(month.Year, month.Month)}. В какой день?")),
            [.. rows]);
    }

    public static Screen AskTime(OccurrenceView view, DateOnly day) => new(
        Markup.Paragraphs(
            Markup.Of($"<b>{RussianDate.Day(day, view.Clock.Today)}</b>\n{OccurrenceLines.Title(view)}"),
            Markup.Plain("Во сколько начало? Напишите время, например 14:00.")),
        [Buttons.SetDate.Labelled("Назад", view.Id), Cancel.Labelled("Отмена", default)]);

    public static Screen TimeNotUnderstood() => new(Markup.Plain("Не понял время. Напишите часы и минуты, например 14:00."), [Cancel.Labelled("Отмена", default)]);

    public static Screen TimeNotSure(TimeOnly time) => new(
        Markup.Plain(string.Create(CultureInfo.InvariantCulture, $"Это до полудня или после? Напишите {time.AddHours(12):HH:mm} или {time:HH:mm}.")),
        [Cancel.Labelled("Отмена", default)]);

    /// <summary>The chosen day passed, or the window closed, while the hour was being typed.</summary>
    public static Screen DayIsGone(OccurrenceView view) => new(
        Markup.Plain("Этот день уже нельзя выбрать. Выберите другой."),
        [Buttons.SetDate.Labelled("Выбрать день", view.Id)],
        [Buttons.Open.Labelled("Открыть", view.Id), Buttons.Menu.Labelled("Меню", default)]);

    public static Screen AlreadyPast(OccurrenceView view) => new(
        Markup.Plain("Это время уже прошло. Напишите более позднее или выберите другой день."),
        [Buttons.SetDate.Labelled("Выбрать день", view.Id), Cancel.Labelled("Отмена", default)]);

    public static Screen Set(OccurrenceView view) => new(
        Markup.Paragraphs(
            Markup.Of($"<b>Дата назначена</b>\n{OccurrenceLines.Title(view)}\n{OccurrenceLines.When(view)}"),
            Markup.Plain(view.Occurrence.Invites.Who != Audience.Nobody ? "Напомню заранее вам и тем, кого зовём." : "Напомню заранее.")),
        [Buttons.SetLink.Labelled("Добавить ссылку", view.Id)],
        [Buttons.Open.Labelled("Открыть", view.Id), Buttons.Menu.Labelled("Меню", default)]);

    public static Screen CannotBeDated(OccurrenceView view) => new(
        Markup.Lines(new[]
        {
            Markup.Plain("Дату здесь назначать не нужно: всё уже определено."),
            Markup.Of($"<b>{OccurrenceLines.Title(view)}</b>"),
            Markup.Plain(OccurrenceLines.When(view)),
            Markup.Plain(OccurrenceLines.State(view)),
        }.Where(line => !line.IsEmpty)),
        [Buttons.Open.Labelled("Открыть", view.Id), Buttons.Menu.Labelled("Меню", default)]);

    public static Screen NothingChanged() => new(Markup.Plain("Хорошо, ничего не изменилось."), [Buttons.Menu.Labelled("Меню", default)]);

    public static Screen AskLink(OccurrenceView view) => new(
        Markup.Paragraphs(
            Markup.Of($"<b>Ссылка на встречу</b>\n{OccurrenceLines.Title(view)}"),
            Markup.Plain(view.Occurrence.IsSeries
                ? "Пришлите ссылку одним сообщением. Она сохранится для всех встреч этой серии."
                : "Пришлите ссылку одним сообщением.")),
        [Buttons.Open.Labelled("Назад", view.Id), Cancel.Labelled("Отмена", default)]);

    public static Screen LinkNotUnderstood() => new(
        Markup.Plain("Это не похоже на ссылку. Она начинается с https:// — скопируйте её целиком и пришлите одним сообщением."),
        [Cancel.Labelled("Отмена", default)]);

    public static Screen LinkSet(OccurrenceView view) => new(
        Markup.Paragraphs(Markup.Of($"<b>Ссылка сохранена</b>\n{OccurrenceLines.Title(view)}"), OccurrenceLines.Link(view)),
        [Buttons.SetLink.Labelled("Заменить ссылку", view.Id)],
        [Buttons.Open.Labelled("Открыть", view.Id), Buttons.Menu.Labelled("Меню", default)]);
}
