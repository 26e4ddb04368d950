using System.Globalization;
using Shnor.Domain;
using Shnor.Domain.Roadmap;
using Shnor.Domain.Wording;

namespace Shnor.Bot.Features.Events;

internal static class DateScreens
{
    private const int HoursInRow = 3;

    /// <summary>When schools gather people.</summary>
    private static readonly TimeOnly[] UsualHours = [new(10, 0), new(12, 0), new(14, 0), new(15, 0), new(16, 0)];

    /// <summary>Minutes after midnight.</summary>
    public static readonly ButtonKind<(OccurrenceId Id, int Minutes)> Hour = new("date-hour");
    public static readonly ButtonKind<Nothing> Cancel = new("event-cancel");

    public static Screen AskTime(OccurrenceView view, DateOnly day)
    {
        var own = view.Occurrence.StartsAt is { } start ? TimeOnly.FromDateTime(start) : (TimeOnly?)null;
        var hours = (own is { } now ? UsualHours.Append(now) : UsualHours).Distinct().Order().Where(hour => day.ToDateTime(hour) > view.Clock.Now);
        return new(
            Markup.Paragraphs(
                Markup.Of($"<b>{RussianDate.Day(day, view.Clock.Today)}</b>\n{OccurrenceLines.Title(view)}"),
                Markup.Plain("Во сколько начало? Выберите или напишите время, например 14:30.")),
            [
                .. hours.Select(hour => Hour.Labelled(RussianDate.Time(hour), (view.Id, (hour.Hour * 60) + hour.Minute))).Chunk(HoursInRow),
                [view.CanBeDated ? Buttons.SetDate.Labelled("Назад", view.Id) : Buttons.Move.Labelled("Назад", view.Id), Cancel.Labelled("Отмена", default)],
            ]);
    }

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
            OccurrenceLines.Place(view),
            OccurrenceLines.Link(view),
            Markup.Plain(view.Occurrence.Invites.Who != Audience.Nobody ? "Сообщу тем, кого зовём, и напомню заранее." : "Напомню заранее.")),
        [
            .. view.Link is null ? [[Buttons.SetLink.Labelled("Добавить ссылку", view.Id)]] : Array.Empty<IReadOnlyList<Button>>(),
            [Buttons.Change.Labelled("Изменить", view.Id)],
            [Buttons.Open.Labelled("Открыть", view.Id), Buttons.Menu.Labelled("Меню", default)],
        ]);

    public static Screen CannotBeDated(OccurrenceView view) => new(
        Markup.Lines(new[]
        {
            Markup.Plain("Дату здесь назначать не нужно: всё уже определено."),
            Markup.Of($"<b>{OccurrenceLines.Title(view)}</b>"),
            Markup.Plain(OccurrenceLines.When(view)),
            Markup.Plain(OccurrenceLines.State(view)),
        }.Where(line => !line.IsEmpty)),
        [Buttons.Open.Labelled("Открыть", view.Id), Buttons.Menu.Labelled("Меню", default)]);

    /// <param name="about">What they were about to change, to go back to; null: that is not known any more.</param>
    public static Screen NothingChanged(OccurrenceId? about) => new(
        Markup.Plain("Хорошо, ничего не изменилось."),
        about is { } id ? [Buttons.Open.Labelled("Открыть", id), Buttons.Menu.Labelled("Меню", default)] : [Buttons.Menu.Labelled("Меню", default)]);

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
