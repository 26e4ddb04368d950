using Microsoft.EntityFrameworkCore;
using Shnor.Bot.Chat;
using Shnor.Domain;
using Shnor.Domain.Announcements;

namespace Shnor.Bot.Features.Announcements.Replies;

/// <summary>A reply to an announcement: by «Ответить» under it, or by the messenger's own answer to the message. Words, a photo or a file.</summary>
internal static class TakeReply
{
    public const int MaxLength = 800; // five of them fit into one message (Bot API: 4096)

    private const int MostUnread = 10; // of one person to one announcement, files of one album included

    private static readonly TimeSpan OneAlbum = TimeSpan.FromSeconds(10); // what a phone sends together arrives together

    public static async Task<Reply> Ask(Turn turn, AnnouncementId id, CancellationToken ct)
    {
        if (await IsFull(turn, id, ct)) return Reply.Say(ReplyScreens.TooMany());
        turn.Dialogs.Open(ReplyTalk.Kind, new(id.Value));
        return Reply.Say(ReplyScreens.Ask(await Beginning(turn, id, ct))); // what is answered stays readable above
    }

    public static async Task<Reply> Words(Turn turn, (ReplyTalk Data, string Words) typed, CancellationToken ct)
    {
        if (Read(typed.Words) is not { } words) return Reply.Say(ReplyScreens.WordsAgain(typed.Words.Trim().Length, canStop: true));
        turn.Dialogs.Close();
        return await Keep(turn, new(typed.Data.Announcement), words, file: null, ct);
    }

    public static async Task<Reply> File(Turn turn, (ReplyTalk Data, IncomingFile File) sent, CancellationToken ct)
    {
        var (talk, file) = sent;
        if (file.Caption.Trim().Length > MaxLength) return Reply.Say(ReplyScreens.WordsAgain(file.Caption.Trim().Length, canStop: true));
        var isNext = file.Album is not null && file.Album == talk.Album;
        if (await IsFull(turn, new(talk.Announcement), ct))
        {
            turn.Dialogs.Close();
            return Reply.Say(ReplyScreens.TooMany());
        }

        if (file.Album is null) turn.Dialogs.Close();
        else turn.Dialogs.Open(ReplyTalk.Kind, talk with { Album = file.Album }); // the others of the album are on their way
        var reply = await Keep(turn, new(talk.Announcement), file.Caption.Trim(), file, ct);
        return isNext ? Reply.Silent : file.Album is null ? reply : Reply.Say(ReplyScreens.AlbumTaken());
    }

    /// <summary>«Отмена», or «Готово» after an album.</summary>
    public static Reply Stop(Turn turn)
    {
        var hadAlbum = turn.Dialogs.Read(ReplyTalk.Kind)?.Album is not null;
        if (turn.Dialogs.Read(ReplyTalk.Kind) is not null) turn.Dialogs.Close();
        return Reply.Show(hadAlbum ? ReplyScreens.Thanks() : ReplyScreens.NothingSent());
    }

    /// <summary>The person has answered the message itself. What else is open stays open.</summary>
    public static async Task<Reply> FromMessage(Turn turn, AnnouncementId id, CancellationToken ct)
    {
        var file = turn.Incoming.Attached;
        var words = (turn.Incoming as Incoming.Text)?.Words ?? file?.Caption ?? "";
        if (file is null && words.Length == 0) return Reply.Say(ReplyScreens.NotUnderstood());
        if (words.Trim().Length > MaxLength) return Reply.Say(ReplyScreens.WordsAgain(words.Trim().Length, canStop: false));
        var isNext = file?.Album is not null && await HasJustSentFile(turn, id, ct);
        var reply = await Keep(turn, id, words.Trim(), file, ct);
        return isNext ? Reply.Silent : reply;
    }

    private static async Task<Reply> Keep(Turn turn, AnnouncementId id, string words, IncomingFile? file, CancellationToken ct)
    {
        if (await IsFull(turn, id, ct)) return Reply.Say(ReplyScreens.TooMany());
        var isFirst = !await turn.Db.AnnouncementReplies.AnyAsync(r => r.AnnouncementId == id && r.SeenAt == null, ct);
        var reply = turn.Db.AnnouncementReplies.Add(new AnnouncementReply { AnnouncementId = id, PersonId = turn.Me, Text = words, FileId = file?.FileId, IsPicture = file?.IsPicture ?? false, At = turn.UtcNow }).Entity;
        await turn.Db.SaveChangesAsync(ct); // its number stands in the letter
        var announcement = await turn.Db.Announcements.AsNoTracking().SingleAsync(a => a.Id == id, ct);
        if (isFirst) await Tell(turn, announcement, reply.Id, ct);
        return Reply.Say(ReplyScreens.Thanks());
    }

    /// <summary>Once for all the replies that come until a coordinator has opened them.</summary>
    private static async Task Tell(Turn turn, Announcement announcement, AnnouncementReplyId first, CancellationToken ct)
    {
        foreach (var coordinator in (await AnnouncementHearers.Of(turn.Db, announcement, turn.UtcNow, ct)).Where(coordinator => coordinator != turn.Me))
        {
            await turn.Outbox.Add(
                $"{LetterKinds.AnnouncementReplied}:{announcement.Id.Value}:{first.Value}:{coordinator.Value}",
                new(LetterKinds.AnnouncementReplied, coordinator, announcement.ProgrammeId, Detail: $"{announcement.Id.Value}:{first.Value}"),
                ct);
        }
    }

    /// <returns>Null: nothing, or too much.</returns>
    private static string? Read(string words) => words.Trim() is { Length: > 0 and <= MaxLength } text ? text : null;

    private static async Task<bool> IsFull(Turn turn, AnnouncementId id, CancellationToken ct) =>
        await turn.Db.AnnouncementReplies.CountAsync(r => r.AnnouncementId == id && r.PersonId == turn.Me && r.SeenAt == null, ct) >= MostUnread;

    private static async Task<bool> HasJustSentFile(Turn turn, AnnouncementId id, CancellationToken ct)
    {
        var since = turn.UtcNow - OneAlbum;
        return await turn.Db.AnnouncementReplies.AnyAsync(r => r.AnnouncementId == id && r.PersonId == turn.Me && r.FileId != null && r.At >= since, ct);
    }

    private static async Task<string> Beginning(Turn turn, AnnouncementId id, CancellationToken ct) =>
        AnnouncementWords.Beginning((await turn.Db.Announcements.AsNoTracking().SingleAsync(a => a.Id == id, ct)).Content);
}
