using Microsoft.EntityFrameworkCore;
using Shnor.Bot.Chat;
using Shnor.Bot.Delivery;
using Shnor.Domain;

namespace Shnor.Bot.Features.Announcements.Replies;

public sealed record AskedReplyAnswer(long Reply) : IAbout
{
    object? IAbout.Subject => new AnnouncementReplyId(Reply);
}

/// <summary>«Ответить» to one reply: once each. Whoever gets it may answer again.</summary>
internal static class AnswerReply
{
    public static readonly DialogKind<AskedReplyAnswer> Answering = new("announcement-reply-answer", 1);

    public static string Key(AnnouncementReplyId reply) => $"{LetterKinds.ReplyAnswered}:{reply.Value}";

    public static async Task<Reply> Ask(Turn turn, AnnouncementReplyId id, CancellationToken ct)
    {
        var (box, line) = await Load(turn, id, ct);
        if (line.Reply.Answer is not null) return Reply.Show(ReplyListScreens.List(box, ReplyListScreens.PageOfReply(box, id)), "На это уже ответили");
        turn.Dialogs.Open(Answering, new(id.Value));
        return Reply.Say(ReplyListScreens.AskAnswer(box, line));
    }

    public static async Task<Reply> Take(Turn turn, (AskedReplyAnswer Data, string Words) typed, CancellationToken ct)
    {
        var id = new AnnouncementReplyId(typed.Data.Reply);
        var (box, line) = await Load(turn, id, ct);
        var words = typed.Words.Trim();
        if (words.Length is 0 or > TakeReply.MaxLength) return Reply.Say(ReplyListScreens.WordsAgain(box.Announcement.Id, words.Length));
        turn.Dialogs.Close();
        if (line.Reply.Answer is not null) return Reply.Say(ReplyListScreens.AlreadyAnswered(box, line));
        var reply = await turn.Db.AnnouncementReplies.SingleAsync(r => r.Id == id, ct);
        (reply.Answer, reply.AnsweredBy, reply.AnsweredAt) = (words, turn.Me, turn.UtcNow);
        reply.SeenAt ??= turn.UtcNow;
        await turn.Outbox.Add(Key(id), new OutboxMessage(LetterKinds.ReplyAnswered, reply.PersonId, box.Announcement.ProgrammeId, Detail: $"{id.Value}"), ct);
        var isReached = await turn.Db.People.AnyAsync(p => p.Id == reply.PersonId && p.ConsentVersion != null && p.Addresses.Any(a => a.IsReachable) && p.Memberships.Any(m => m.ProgrammeId == box.Announcement.ProgrammeId), ct);
        return Reply.Say(ReplyListScreens.Answered(box.Announcement.Id, isReached));
    }

    private static async Task<(ReplyBox Box, ReplyLine Line)> Load(Turn turn, AnnouncementReplyId id, CancellationToken ct)
    {
        var announcement = await turn.Db.AnnouncementReplies.Where(r => r.Id == id).Select(r => r.AnnouncementId).SingleAsync(ct);
        var box = await ReplyBox.Load(turn.Db, announcement, turn.UtcNow, ct);
        return (box, box.Lines.First(line => line.Id == id));
    }
}
