using Shnor.Domain;
using Shnor.Domain.Announcements;
using Shnor.Domain.Wording;

namespace Shnor.Bot.Features.Announcements.Writing;

/// <summary>«Исправить»: what to write instead, and whom it changes for.</summary>
internal static class CorrectScreens
{
    private const int WordsShown = 600;

    public static readonly ButtonKind<(AnnouncementId Id, int Part)> Ask = new("correct-part");
    public static readonly ButtonKind<(AnnouncementId Id, string Nonce)> Apply = new("correct-apply");

    public static Screen AskWords(Announcement announcement)
    {
        var content = announcement.Content;
        var (links, poll) = (Part("Кнопки-ссылки", DraftPart.Links, announcement.Id), Part("Ответы опроса", DraftPart.Poll, announcement.Id));
        return new(
            Markup.Paragraphs(
                Markup.Of($"<b>Исправить рассылку</b>"),
                content.Html.Length > 0 ? Markup.Of($"Сейчас:\n«{PoliteCut.To(new Markup(content.Html).Words, WordsShown)}»") : Markup.Empty,
                Markup.Plain("Пришлите новый текст целиком. Сначала покажу, как он будет выглядеть."),
                content.Photo is null && content.Files.Count == 0 ? Markup.Empty : Markup.Plain("Фото и файлы не меняются: для этого удалите рассылку у всех и отправьте новую.")),
            [content.Poll.Count > 0 ? [links, poll] : [links], [Back(announcement.Id)]]);
    }

    public static Screen AskLinks(Announcement announcement) => new(
        Markup.Paragraphs(
            Markup.Of($"<b>Исправить кнопки-ссылки</b>"),
            Markup.Lines(announcement.Content.Links.Select((link, i) => Markup.Of($"{i + 1}. {link.Label} — {PoliteCut.To(link.Url, 200)}"))),
            Markup.Of($"Пришлите все кнопки заново, каждую с новой строки: подпись, тире и адрес. Например:\n{TypedLinks.Example}")),
        [[Part("Исправить текст", DraftPart.Words, announcement.Id)], [Back(announcement.Id)]]);

    public static Screen AskPoll(Announcement announcement) => new(
        Markup.Paragraphs(
            Markup.Of($"<b>Исправить ответы опроса</b>"),
            Markup.Lines(announcement.Content.Poll.Select((answer, i) => Markup.Of($"{i + 1}. {answer}"))),
            Markup.Plain("Пришлите все ответы заново, каждый с новой строки и в том же порядке: выбранный ответ помнится по своему месту.")),
        [[Part("Исправить текст", DraftPart.Words, announcement.Id)], [Back(announcement.Id)]]);

    public static Screen Sure(Announcement announcement, int delivered, int waiting, string nonce) => new(
        Markup.Paragraphs(
            Markup.Of($"<b>Так рассылка будет выглядеть.</b>"),
            Markup.Plain(delivered == 0 ? "Пока её никто не получил." : $"Сообщение изменится у {Plural.Of(delivered, "человека", "человек", "человек")}, без звука."),
            waiting == 0 ? Markup.Empty : Markup.Plain($"{(delivered == 0 ? "" : "Ещё ")}{Plural.Of(waiting, "человек получит", "человека получат", "человек получат")} сразу исправленное."),
            announcement.PausedFor == PauseReason.Refused ? Markup.Plain("Рассылка стоит: после исправления нажмите «Продолжить».") : Markup.Empty),
        [[Apply.Labelled("Исправить у всех", (announcement.Id, nonce))], [Part("Написать иначе", DraftPart.Words, announcement.Id), Back(announcement.Id)]]);

    public static Screen NotTaken(AnnouncementId id, string why) => new(Markup.Plain(why), [[Back(id)]]);

    private static Button Part(string label, DraftPart part, AnnouncementId id) => Ask.Labelled(label, (id, (int)part));

    private static Button Back(AnnouncementId id) => Buttons.Announcement.Labelled("К рассылке", id);
}
