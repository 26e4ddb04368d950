using Microsoft.EntityFrameworkCore;
using Shnor.Bot.Chat;
using Shnor.Bot.Features.Announcements.Sending;
using Shnor.Domain;
using Shnor.Domain.Announcements;

namespace Shnor.Bot.Features.Announcements.Writing;

/// <summary>«Исправить»: other words for what has gone out. They are shown as they will read, then taken once: the sender edits what people have, and whoever waits gets them at once.</summary>
internal static class CorrectAnnouncement
{
    public static Task<Reply> Open(Turn turn, AnnouncementId id, CancellationToken ct) => Ask(turn, (id, (int)DraftPart.Words), ct);

    public static async Task<Reply> Ask(Turn turn, (AnnouncementId Id, int Part) asked, CancellationToken ct)
    {
        var announcement = await Load(turn, asked.Id, ct);
        if (Closed(announcement) is { } closed) return await AsItIs(turn, announcement, closed, ct);
        await ShowProgress.Leave(turn, announcement.Id, ct);
        var part = (DraftPart)asked.Part is DraftPart.Links or DraftPart.Poll ? (DraftPart)asked.Part : DraftPart.Words;
        turn.Dialogs.Open(CorrectTalk.Kind, new(asked.Id.Value, part, announcement.Revision));
        return Reply.Show(part switch
        {
            DraftPart.Links => CorrectScreens.AskLinks(announcement),
            DraftPart.Poll => CorrectScreens.AskPoll(announcement),
            _ => CorrectScreens.AskWords(announcement),
        });
    }

    public static async Task<Reply> Typed(Turn turn, (CorrectTalk Data, string Words) typed, CancellationToken ct)
    {
        var (talk, id) = (typed.Data, new AnnouncementId(typed.Data.Announcement));
        var announcement = await Load(turn, id, ct);
        if (Closed(announcement) is { } closed) return DraftCard.AsMessage(await AsItIs(turn, announcement, closed, ct));
        var formatted = turn.Incoming is Incoming.Text text ? text.Formatted : Markup.Plain(typed.Words);
        var (proposal, refusal) = talk.Part switch
        {
            DraftPart.Links => TypedLinks.Read(typed.Words, AnnouncementContent.MostLinks) is var (links, no) && links is not null ? (talk with { Links = links }, "") : (null, no),
            DraftPart.Poll => await Poll(turn, announcement, talk, typed.Words, ct),
            _ => Words(announcement.Content, talk, formatted),
        };
        return proposal is null ? Reply.Say(CorrectScreens.NotTaken(id, refusal)) : await Check(turn, announcement, proposal with { Revision = announcement.Revision }, ct);
    }

    /// <summary>Works once: the dialogue it belongs to ends with it.</summary>
    public static async Task<Reply> Apply(Turn turn, (AnnouncementId Id, string Nonce) asked, CancellationToken ct)
    {
        var announcement = await Load(turn, asked.Id, ct);
        if (turn.Dialogs.Read(CorrectTalk.Kind, asked.Nonce) is not { SaysSomething: true } talk || talk.Announcement != asked.Id.Value)
            return await AsItIs(turn, announcement, "Эта правка уже принята или отменена: вот что есть сейчас", ct);
        if (Closed(announcement) is { } closed) return await AsItIs(turn, announcement, closed, ct);
        if (talk.Revision != announcement.Revision) return (await Check(turn, announcement, talk with { Revision = announcement.Revision }, ct)) with { Toast = "Рассылку успел исправить другой координатор: посмотрите ещё раз" };
        turn.Dialogs.Close();
        (announcement.Content, announcement.Revision, announcement.WorkAt) = (talk.Over(announcement.Content), announcement.Revision + 1, turn.UtcNow);
        await turn.Db.SaveChangesAsync(ct); // its card counts on it
        return await AnnouncementCards.Show(turn, announcement, "Исправляю у всех", ct);
    }

    private static (CorrectTalk? Proposal, string Refusal) Words(AnnouncementContent content, CorrectTalk talk, Markup words)
    {
        if (words.Words.Trim().Length == 0) return (null, "Пришлите текст словами.");
        var proposal = talk with { Html = words.Html };
        var changed = proposal.Over(content);
        if (!AnnouncementMessages.ComesApart(content) && AnnouncementMessages.ComesApart(changed))
            return (null, $"Текст стоит подписью под {(content.Photo is null ? "файлом" : "фото")}: туда помещается {DraftTrouble.Signs(AnnouncementMessages.RoomUnderFile(changed))}, а в новом {AnnouncementMessages.LengthAtMost(changed)}. Сократите его.");
        return AnnouncementMessages.LengthAtMost(changed) > AnnouncementMessages.Room(changed) ? (null, DraftTrouble.TooLong(changed)) : (proposal, "");
    }

    /// <summary>Answers are known by their place: once somebody has chosen, none may go.</summary>
    private static async Task<(CorrectTalk? Proposal, string Refusal)> Poll(Turn turn, Announcement announcement, CorrectTalk talk, string words, CancellationToken ct)
    {
        var (answers, refusal) = TypedPoll.Read(words);
        if (answers is null) return (null, refusal);
        var before = announcement.Content.Poll.Count;
        return answers.Count < before && await turn.Db.AnnouncementRecipients.AnyAsync(r => r.AnnouncementId == announcement.Id && r.Vote != null, ct)
            ? (null, $"На опрос уже отвечают, поэтому ответов должно остаться не меньше {before}. Переименуйте их, порядок оставьте прежним.")
            : (talk with { Poll = answers }, "");
    }

    private static async Task<Reply> Check(Turn turn, Announcement announcement, CorrectTalk proposal, CancellationToken ct)
    {
        var nonce = turn.Dialogs.Open(CorrectTalk.Kind, proposal);
        var rows = turn.Db.AnnouncementRecipients.Where(r => r.AnnouncementId == announcement.Id && r.RemovedAt == null);
        var delivered = await rows.CountAsync(r => r.State == RecipientState.Delivered, ct);
        var waiting = announcement.State == AnnouncementState.Stopped ? 0 : await rows.CountAsync(r => r.State == RecipientState.Pending, ct);
        return await AnnouncementPreview.OfWords(turn, announcement, proposal.Over(announcement.Content), CorrectScreens.Sure(announcement, delivered, waiting, nonce), ct);
    }

    private static string? Closed(Announcement announcement) => announcement switch
    {
        { WithdrawnAt: not null } => "Рассылка удалена у всех: исправлять нечего",
        { State: AnnouncementState.Draft or AnnouncementState.Scheduled } => "Рассылка ещё не отправлена: меняйте её прямо в черновике",
        _ => null, // one that was stopped half-way, too: whoever has it has the mistake
    };

    private static Task<Reply> AsItIs(Turn turn, Announcement announcement, string toast, CancellationToken ct)
    {
        if (turn.Dialogs.Read(CorrectTalk.Kind) is { } open && open.Announcement == announcement.Id.Value) turn.Dialogs.Close();
        return AnnouncementCards.Show(turn, announcement, toast, ct);
    }

    private static Task<Announcement> Load(Turn turn, AnnouncementId id, CancellationToken ct) => turn.Db.Announcements.SingleAsync(a => a.Id == id, ct);
}
