using Shnor.Domain.Wording;

namespace Shnor.Bot.Features.Guests;

/// <summary>An event for those who are invited, and the letter that invites them.</summary>
internal static class EventScreens
{
    private const int TitleLength = 500;

    public static Screen Card(EventCard card)
    {
        var view = card.View;
        var state = GuestLines.State(view);
        return new(
            Markup.Paragraphs(
                Markup.Of($"<b>{PoliteCut.To(view.Activity.Title, TitleLength)}</b>"),
                GuestLines.Particulars(view),
                state.Length > 0 ? Markup.Of($"<b>{state}</b>") : Markup.Empty,
                Answered(card)),
            [.. Rows(card)]);
    }

    /// <summary>«Приглашаем»: one message, one question.</summary>
    public static Screen Invitation(OccurrenceView view) => new(
        Markup.Paragraphs(
            Markup.Of($"<b>Приглашаем</b>\n{OccurrenceLines.Title(view)}"),
            GuestLines.Particulars(view),
            Markup.Plain("Придёте?")),
        InvitationButtons.Row(view));

    public static Screen CalendarFile() => new(
        Markup.Plain("Откройте файл — событие встанет в календарь телефона с напоминаниями за день и за час."),
        [Buttons.MyEvents.Labelled("Мои события", default)]);

    /// <summary>There is no hour to be put into a calendar.</summary>
    public static Screen NothingForCalendar(OccurrenceView view) => new(
        Markup.Paragraphs(
            Markup.Of($"<b>{OccurrenceLines.Title(view)}</b>\n{OccurrenceLines.When(view)}"),
            Markup.Plain("У события пока нет дня и часа, в календарь ставить нечего.")),
        [Buttons.MyEvents.Labelled("Мои события", default)]);

    private static Markup Answered(EventCard card) => (card.IsInvited, card.IsOpen, card.Answer) switch
    {
        (false, _, _) => Markup.Empty,
        (_, true, OwnAnswer.None) => Markup.Plain("Придёте?"),
        (_, true, OwnAnswer.Coming) => Markup.Of($"<b>Вы будете.</b> Планы изменятся — нажмите «Не смогу»."),
        (_, true, _) => Markup.Of($"<b>Вы не сможете.</b> Об этой встрече больше не напомню. Передумаете — нажмите «Буду»."),
        (_, _, OwnAnswer.Coming) => Markup.Plain("Вы ответили: буду."),
        (_, _, OwnAnswer.NotComing) => Markup.Plain("Вы ответили: не смогу."),
        _ => Markup.Empty,
    };

    private static IEnumerable<IReadOnlyList<Button>> Rows(EventCard card)
    {
        var view = card.View;
        if (card.IsOpen)
        {
            yield return card.Answer switch
            {
                OwnAnswer.Coming => [InvitationButtons.NotComing(view, card.Back)],
                OwnAnswer.NotComing => [InvitationButtons.Coming(view, card.Back)],
                _ => InvitationButtons.Row(view, card.Back),
            };
        }

        if (view.IsAhead) yield return [Buttons.CalendarFile.Labelled("В календарь", view.Id)];
        if (card.SeesPlan) yield return [Buttons.Open.Labelled("Открыть в плане", view.Id)];
        yield return [MyEventsScreens.BackToList(card.Back), Buttons.Menu.Labelled("Меню", default)];
    }
}
