using Shnor.Domain.Wording;

namespace Shnor.Bot.Features.Reminders;

/// <summary>The first letter to somebody who has just connected.</summary>
internal static class WelcomeScreens
{
    /// <param name="near">What is due soon, the most urgent first.</param>
    /// <param name="isBack">After an absence.</param>
    public static Screen Mine(IReadOnlyList<OccurrenceView> near, bool isBack = false) => Screen.Of(
        Markup.Paragraphs([
            Markup.Of($"<b>{(isBack ? "С возвращением! " : "")}За вами сейчас {Plural.Of(near.Count, "дело", "дела", "дел")}</b>"),
            .. near.Select((view, i) => OccurrenceLines.ListLine(view, i + 1)),
            Markup.Plain("Я напомню заранее. Отметить выполненное можно прямо в напоминании."),
        ]),
        near.Select((view, i) => OccurrenceLines.ListButton(view, i + 1)));

    /// <summary>Nothing is due soon.</summary>
    public static Screen Nearest(OccurrenceView next) => Screen.Of(
        Markup.Paragraphs(Markup.Of($"<b>Ваше ближайшее дело</b>"), OccurrenceLines.ListLine(next, 1)),
        OccurrenceLines.ListButton(next, 1));

    /// <param name="next">Invites them.</param>
    /// <param name="isAsked">They have not said yet whether they come.</param>
    public static Screen NextMeeting(OccurrenceView next, bool isAsked) => new(
        Markup.Paragraphs(
            Markup.Of($"<b>Ближайшая встреча</b>"),
            Markup.Of($"{OccurrenceLines.Title(next)}\n{OccurrenceLines.When(next)}"),
            Markup.Lines(new[] { OccurrenceLines.Place(next), OccurrenceLines.Link(next) }.Where(line => !line.IsEmpty)),
            Markup.Plain(isAsked ? "Придёте? Я напомню о ней заранее." : "Я напомню о ней заранее.")),
        [.. isAsked ? [InvitationButtons.Row(next)] : Array.Empty<IReadOnlyList<Button>>(), [Buttons.MyEvents.Labelled("Мои события", default), Buttons.Menu.Labelled("Меню", default)]]);
}
