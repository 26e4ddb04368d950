using Shnor.Domain;
using Shnor.Domain.Roadmap;
using Shnor.Domain.Wording;

namespace Shnor.Bot.Features.Events;

/// <summary>An event will not be held: why, and whether that is sure.</summary>
internal static class OffScreens
{
    /// <summary>1: one date of a series.</summary>
    public static readonly ButtonKind<(OccurrenceId Id, int Skips)> Ask = new("event-off-ask");
    public static readonly ButtonKind<(OccurrenceId Id, int Skips)> WithoutReason = new("event-off-plain");
    public static readonly ButtonKind<(OccurrenceId Id, int Skips)> Do = new("event-off-do");

    public static Screen AskWhy(OccurrenceView view, bool skips) => new(
        Markup.Paragraphs(
            Markup.Of($"<b>{Heading(view, skips)}</b>\n{OccurrenceLines.Title(view)}\n{OccurrenceLines.When(view)}"),
            Markup.Plain("Почему? Напишите коротко: причину прочитают все, кому я об этом сообщу.")),
        [WithoutReason.Labelled("Без причины", (view.Id, skips ? 1 : 0))],
        [Buttons.Change.Labelled("Назад", view.Id)]);

    public static Screen ReasonTooLong(OccurrenceView view, bool skips) => new(
        Markup.Plain($"Слишком длинно: напишите причину короче, до {TypedDetail.MaxReason} знаков."),
        [WithoutReason.Labelled("Без причины", (view.Id, skips ? 1 : 0))],
        [Buttons.Change.Labelled("Назад", view.Id)]);

    public static Screen Sure(OccurrenceView view, bool skips, string? reason) => new(
        Markup.Paragraphs(
            Markup.Of($"<b>{Heading(view, skips)}</b>\n{OccurrenceLines.Title(view)}\n{OccurrenceLines.When(view)}"),
            reason is null ? Markup.Empty : Markup.Of($"Причина: {reason}"),
            Markup.Plain(view.HasStarted ? "Встреча уже прошла: я никому не пишу, просто отмечу это в плане." : "Сообщу всем, кого это касается. Вернуть в план можно в любой момент.")),
        [Do.Labelled(skips ? "Не проводить в этот день" : "Отменить мероприятие", (view.Id, skips ? 1 : 0))],
        [Ask.Labelled("Назад", (view.Id, skips ? 1 : 0))]);

    public static Screen Done(OccurrenceView view) => new(
        Markup.Paragraphs(
            Markup.Of($"<b>{(view.Occurrence.State == OccurrenceState.Skipped ? "Встречи в этот день не будет" : "Отменено")}</b>\n{OccurrenceLines.Title(view)}\n{Day(view)}"),
            Markup.Plain(view.Occurrence.State == OccurrenceState.Skipped ? "Остальные встречи серии — как раньше." : "")),
        [Buttons.Restore.Labelled("Вернуть в план", view.Id)],
        [Buttons.Open.Labelled("Открыть", view.Id), Buttons.Menu.Labelled("Меню", default)]);

    private static string Heading(OccurrenceView view, bool skips) =>
        skips && view.Occurrence.StartsAt is { } start ? $"Не проводить {RussianDate.Day(DateOnly.FromDateTime(start), view.Clock.Today)}?" : "Отменить мероприятие?";

    private static string Day(OccurrenceView view) => view.Occurrence.StartsAt is { } start ? RussianDate.Moment(start, view.Clock.Today) : OccurrenceLines.When(view);
}
