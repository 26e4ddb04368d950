using Microsoft.EntityFrameworkCore;
using Shnor.Bot.Chat;
using Shnor.Domain;

namespace Shnor.Bot.Features.Announcements.Replies;

/// <summary>«Ответы»: the newest first. Opened, all of them are read; the next one that comes is told of again.</summary>
internal static class ReadReplies
{
    private static readonly TimeSpan OneReading = TimeSpan.FromHours(1); // further pages still mark what was new when the list was opened

    public static async Task<Reply> Open(Turn turn, AnnouncementId id, CancellationToken ct)
    {
        if (turn.Dialogs.Read(AnswerReply.Answering) is not null) turn.Dialogs.Close(); // «Отмена»
        var box = await ReplyBox.Load(turn.Db, id, turn.UtcNow, ct);
        await turn.Db.AnnouncementReplies.Where(r => r.AnnouncementId == id && r.SeenAt == null).ExecuteUpdateAsync(set => set.SetProperty(r => r.SeenAt, turn.UtcNow), ct);
        return Reply.Show(ReplyListScreens.List(Marked(box, line => line.Reply.SeenAt is null), 0));
    }

    public static async Task<Reply> TurnPage(Turn turn, (AnnouncementId Id, int Page) asked, CancellationToken ct)
    {
        var box = await ReplyBox.Load(turn.Db, asked.Id, turn.UtcNow, ct);
        var opened = box.Lines.Max(line => line.Reply.SeenAt);
        return Reply.Show(ReplyListScreens.List(Marked(box, line => line.Reply.SeenAt is not { } seen || (seen == opened && turn.UtcNow - seen < OneReading)), asked.Page));
    }

    public static async Task<Reply> HandFile(Turn turn, AnnouncementReplyId id, CancellationToken ct)
    {
        var reply = await turn.Db.AnnouncementReplies.AsNoTracking().SingleAsync(r => r.Id == id, ct);
        if (reply.FileId is not { } file) return Reply.Whisper("Файла в этом ответе нет");
        var box = await ReplyBox.Load(turn.Db, reply.AnnouncementId, turn.UtcNow, ct);
        return Reply.Hand(OutgoingFile.Known(file, reply.IsPicture, ReplyListScreens.UnderFile(box, box.Lines.First(line => line.Id == id))));
    }

    private static ReplyBox Marked(ReplyBox box, Func<ReplyLine, bool> isNew) => box with { Lines = [.. box.Lines.Select(line => line with { IsNew = isNew(line) })] };
}
