using System.Globalization;
using Shnor.Domain;
using Shnor.Domain.Reminders;
using Shnor.Domain.Wording;

namespace Shnor.Bot.Features.Reminders;

/// <summary>«Напомнить позже»: to when, and that it is put off.</summary>
internal static class SnoozeScreens
{
    /// <summary>The instant in whole minutes since 1970: it says what the button showed, whenever it is pressed.</summary>
    public static readonly ButtonKind<(OccurrenceId Id, int Minute)> Put = new("snooze-to");
    public static readonly ButtonKind<OccurrenceId> Cancel = new("snooze-off");

    public static int MinuteOf(DateTime instant) => (int)((instant - DateTime.UnixEpoch).Ticks / TimeSpan.TicksPerMinute);

    public static DateTime InstantOf(int minute) => DateTime.UnixEpoch.AddMinutes(minute);

    public static Screen Ask(OccurrenceView view, SnoozeStanding standing) => new(
        Markup.Paragraphs(
            About("Когда напомнить?", view),
            standing.Until is { } until ? Markup.Plain($"Сейчас отложено: напомню {RussianDate.Moment(until, view.Clock.Today)}.") : Markup.Empty),
        [
            .. standing.Choices.Select(choice => (IReadOnlyList<Button>)[Put.Labelled(Label(choice, view.Clock.Today), (view.Id, MinuteOf(choice.Until)))]),
            .. standing.Until is null ? Array.Empty<IReadOnlyList<Button>>() : [[Cancel.Labelled("Отменить", view.Id)]],
            [Buttons.Open.Labelled("Назад", view.Id)],
        ]);

    public static Screen PutOff(OccurrenceView view, DateTime until) => new(
        Markup.Paragraphs(
            About($"Напомню: {RussianDate.Moment(until, view.Clock.Today)}", view),
            Markup.Plain("До этого времени вам об этом деле писать не буду.")),
        [
            .. Actions(view),
            [Buttons.Snooze.Labelled("Напомнить позже", view.Id), Cancel.Labelled("Отменить", view.Id)],
            [Buttons.Open.Labelled("Открыть", view.Id)],
        ]);

    /// <summary>How it stands, for a press that came too late, or after «Отменить».</summary>
    public static Screen Now(OccurrenceView view, SnoozeStanding standing) => new(
        About(OccurrenceLines.State(view) is { Length: > 0 } state ? state : "Напомню как обычно", view),
        [
            .. Actions(view),
            .. standing.CanBeSnoozed ? [[Buttons.Snooze.Labelled("Напомнить позже", view.Id)]] : Array.Empty<IReadOnlyList<Button>>(),
            [Buttons.Open.Labelled("Открыть", view.Id), Buttons.Menu.Labelled("Меню", default)],
        ]);

    private static Markup About(string heading, OccurrenceView view) =>
        Markup.Lines([Markup.Of($"<b>{heading}</b>"), Markup.Plain(OccurrenceLines.Title(view)), Markup.Plain(OccurrenceLines.When(view))]);

    private static IEnumerable<IReadOnlyList<Button>> Actions(OccurrenceView view)
    {
        if (view.CanBeDated) yield return [Buttons.SetDate.Labelled("Назначить дату", view.Id)];
        if (view.CanBeConfirmed) yield return [Buttons.Done.Labelled("Выполнено", view.Id)];
    }

    private static string Label(SnoozeChoice choice, DateOnly today)
    {
        var moment = DateOnly.FromDateTime(choice.Local) == today ? RussianDate.Time(TimeOnly.FromDateTime(choice.Local)) : RussianDate.Moment(choice.Local, today);
        return choice.Kind switch
        {
            SnoozeKind.InAnHour => $"Через час, {moment}",
            SnoozeKind.Evening => $"Вечером, {moment}",
            SnoozeKind.TomorrowMorning => $"Завтра утром, {moment}",
            SnoozeKind.Monday => string.Create(CultureInfo.InvariantCulture, $"В понедельник, {choice.Local.Day} {RussianDate.OfMonth(choice.Local.Month)}, {RussianDate.Time(TimeOnly.FromDateTime(choice.Local))}"),
            _ => $"После тихих часов, {moment}",
        };
    }
}
