using Microsoft.EntityFrameworkCore;
using Shnor.Bot.Chat;
using Shnor.Domain;
using Shnor.Domain.Announcements;
using Shnor.Storage;

namespace Shnor.Bot.Features.Announcements.Sending;

/// <summary>An announcement that goes out or stands still, as its card. Whoever opened it last watches it; another's screen stays as it was.</summary>
internal static class ShowProgress
{
    /// <summary>In the message that was pressed, which from now on follows by itself.</summary>
    public static async Task<Reply> Card(Turn turn, Announcement announcement, string toast, CancellationToken ct)
    {
        await Watch(turn, announcement.Id, ct);
        await turn.Db.SaveChangesAsync(ct); // what this very turn has changed is counted too
        return Reply.Show(await Screen(turn.Db, announcement.Id, turn.UtcNow, ct), toast);
    }

    /// <summary>Something else is shown in the message that was pressed: nothing is drawn over it.</summary>
    public static Task Leave(Turn turn, AnnouncementId id, CancellationToken ct) => turn.Incoming is Incoming.Press { MessageId: { } messageId }
        ? turn.Db.AnnouncementProgress.Where(p => p.AnnouncementId == id && p.Messenger == turn.Chat.Messenger && p.ChatId == turn.Chat.Id && p.MessageId == messageId).ExecuteDeleteAsync(ct)
        : Task.CompletedTask;

    public static async Task<Screen> Screen(ShnorDb db, AnnouncementId id, DateTime utcNow, CancellationToken ct) =>
        ProgressScreens.Show((await SendingFigures.Load(db, id, utcNow, ct))!);

    private static async Task Watch(Turn turn, AnnouncementId id, CancellationToken ct)
    {
        await turn.Db.AnnouncementProgress.Where(p => p.AnnouncementId == id).ExecuteDeleteAsync(ct);
        if (turn.Incoming is not Incoming.Press { MessageId: { } messageId }) return; // said anew: where it will stand is not known yet
        turn.Db.AnnouncementProgress.Add(new() { AnnouncementId = id, PersonId = turn.Me, Messenger = turn.Chat.Messenger, ChatId = turn.Chat.Id, MessageId = messageId });
    }
}
