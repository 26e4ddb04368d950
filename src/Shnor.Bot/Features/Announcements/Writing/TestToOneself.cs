using Microsoft.EntityFrameworkCore;
using Shnor.Bot.Chat;
using Shnor.Domain;

namespace Shnor.Bot.Features.Announcements.Writing;

/// <summary>«Тест себе»: the very messages that will arrive, in the chat of whoever asks, and nowhere else. No ledger knows of it.</summary>
internal static class TestToOneself
{
    public static async Task<Reply> Send(Turn turn, AnnouncementId id, CancellationToken ct)
    {
        var announcement = await turn.Db.Announcements.SingleAsync(a => a.Id == id, ct);
        var content = announcement.Content;
        if (content.Html.Length == 0 && (content.IsEmpty || AnnouncementMessages.ComesApart(content))) return Reply.Whisper("Сначала напишите текст: отправлять пока нечего");
        if (AnnouncementMessages.LengthAtMost(content) > AnnouncementMessages.Room(content)) return Reply.Whisper(DraftTrouble.TooLong(content)); // «Ознакомлен(а)» was asked for after the words were written
        return (await AnnouncementPreview.Reply(turn, announcement, DraftScreens.UnderTest(announcement), ct)) with { Toast = "Отправляю вам" };
    }
}
