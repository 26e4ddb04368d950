using Microsoft.EntityFrameworkCore;
using Shnor.Bot.Chat;
using Shnor.Bot.Features.Announcements.ToWhom;
using Shnor.Domain;
using Shnor.Domain.Announcements;

namespace Shnor.Bot.Features.Announcements.Writing;

/// <summary>A draft from its first word to its removal. It is the row itself: left at any point, it is taken up again from the list.</summary>
internal static class DraftCard
{
    /// <summary>«Новая рассылка». Whoever has one without a word in it goes on with that one.</summary>
    public static async Task<Reply> Begin(Turn turn, ProgrammeId programme, CancellationToken ct)
    {
        var mine = await turn.Db.Announcements.Where(a => a.ProgrammeId == programme && a.State == AnnouncementState.Draft && a.CreatedBy == turn.Me).OrderBy(a => a.Id).ToListAsync(ct);
        var draft = mine.Find(a => a.Content is { IsEmpty: true, Links: [], Poll: [] });
        if (draft is null)
        {
            draft = turn.Db.Announcements.Add(new Announcement { ProgrammeId = programme, CreatedBy = turn.Me, CreatedAt = turn.UtcNow }).Entity;
            await turn.Db.SaveChangesAsync(ct);
        }

        turn.Dialogs.Open(WritingTalk.Kind, new(draft.Id.Value, DraftPart.Words));
        return Reply.Show(DraftScreens.AskWords(await DraftView.Of(turn, draft, ct)));
    }

    public static async Task<Reply> Show(Turn turn, Announcement announcement, string toast, CancellationToken ct) => (await Noting(turn, announcement, "", ct)) with { Toast = toast };

    /// <param name="turn">Of whoever writes it.</param>
    /// <param name="announcement">A draft.</param>
    /// <param name="note">What has just become of it, said in the card: after typed words nothing can be said over the chat.</param>
    /// <param name="ct">Cancels the look at the programme.</param>
    public static async Task<Reply> Noting(Turn turn, Announcement announcement, string note, CancellationToken ct)
    {
        var talk = turn.Dialogs.Read(WritingTalk.Kind) is { } open && open.Announcement == announcement.Id.Value ? open : new(announcement.Id.Value, DraftPart.Card);
        turn.Dialogs.Open(WritingTalk.Kind, talk with { Part = DraftPart.Card });
        var whom = await AudienceInWords.Of(turn.Db, announcement, turn.UtcNow, ct);
        return Reply.Show(DraftScreens.Card(await DraftView.Of(turn, announcement, ct), whom, note));
    }

    /// <summary>«Удалить черновик», asked once.</summary>
    public static async Task<Reply> AskRemove(Turn turn, AnnouncementId id, CancellationToken ct)
    {
        var view = await DraftView.Load(turn, id, ct);
        return view.IsDraft ? Reply.Show(DraftScreens.SureRemove(view)) : await NotADraft(turn, view, ct);
    }

    public static async Task<Reply> Remove(Turn turn, AnnouncementId id, CancellationToken ct)
    {
        var view = await DraftView.Load(turn, id, ct);
        if (!view.IsDraft) return await NotADraft(turn, view, ct);
        WritingTalk.Leave(turn);
        turn.Db.Announcements.Remove(view.Announcement);
        return Reply.Show(DraftScreens.Removed(view.Owner.Id), "Черновик удалён");
    }

    /// <summary>It has gone on since the button was drawn: what it is now is shown, and nothing is changed.</summary>
    public static Task<Reply> NotADraft(Turn turn, DraftView view, CancellationToken ct) =>
        AnnouncementCards.Show(turn, view.Announcement, "Это уже не черновик: вот что с рассылкой сейчас", ct);

    /// <summary>After typed words the answer is a message of its own.</summary>
    public static Reply AsMessage(Reply reply) => reply.Edit is { } screen ? Reply.Say(screen) : reply;
}
