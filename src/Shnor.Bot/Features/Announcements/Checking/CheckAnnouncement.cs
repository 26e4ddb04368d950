using Microsoft.EntityFrameworkCore;
using Shnor.Bot.Chat;
using Shnor.Bot.Delivery;
using Shnor.Bot.Features.Announcements.Sending;
using Shnor.Domain;
using Shnor.Domain.Announcements;

namespace Shnor.Bot.Features.Announcements.Checking;

/// <summary>The last look and the one press that sends. Whatever is not exactly as it was shown is shown again, and nothing goes out.</summary>
public sealed class CheckAnnouncement(OpenConfirms confirms, QuietNights quiet, SendingSignal sending)
{
    public async Task<Reply> Show(Turn turn, AnnouncementId id, CancellationToken ct)
    {
        var announcement = await turn.Db.Announcements.SingleAsync(a => a.Id == id, ct);
        return announcement.State == AnnouncementState.Draft ? await Ask(turn, announcement, "", ct) : await AnnouncementCards.Show(turn, announcement, DraftTalks.NotADraft, ct);
    }

    /// <summary>Back from a list of names to the question, where it still is the same one.</summary>
    public async Task<Reply> AskAgain(Turn turn, (AnnouncementId Id, string Nonce) asked, CancellationToken ct)
    {
        var announcement = await turn.Db.Announcements.SingleAsync(a => a.Id == asked.Id, ct);
        if (announcement.State != AnnouncementState.Draft) return await AnnouncementCards.Show(turn, announcement, DraftTalks.NotADraft, ct);
        var view = await CheckView.Load(turn, announcement, quiet, ct);
        return confirms.Find(asked.Nonce, asked.Id, turn.Me) is { } open && open.Print == view.Print ? Reply.Show(CheckScreens.Ask(view, asked.Nonce)) : await Ask(turn, announcement, "", ct);
    }

    public async Task<Reply> Send(Turn turn, (AnnouncementId Id, string Nonce) asked, CancellationToken ct)
    {
        var announcement = await turn.Db.Announcements.SingleAsync(a => a.Id == asked.Id, ct);
        if (announcement.State != AnnouncementState.Draft) return await AnnouncementCards.Show(turn, announcement, Already(announcement), ct);
        var seen = confirms.Take(asked.Nonce, asked.Id, turn.Me);
        var view = await CheckView.Load(turn, announcement, quiet, ct);
        if (seen is null) return await Ask(turn, announcement, "Ничего не отправлено: кнопка устарела. Проверьте рассылку ещё раз", ct);
        if (seen.Print.Words != view.Print.Words) return await Ask(turn, announcement, "Ничего не отправлено: рассылку изменили. Проверьте её ещё раз", ct);
        if (seen.Print.People != view.Print.People)
            return await Ask(turn, announcement, seen.Print.Count == view.Print.Count ? "Ничего не отправлено: получатели теперь другие. Проверьте ещё раз" : $"Ничего не отправлено: получателей было {seen.Print.Count}, стало {view.Print.Count}. Проверьте ещё раз", ct);
        if (Trouble(view) is { } why) return Reply.Show(CheckScreens.NotNow(announcement, why));
        return view.IsLater ? await Schedule(turn, announcement, ct) : await Begin(turn, view, ct);
    }

    private async Task<Reply> Ask(Turn turn, Announcement announcement, string toast, CancellationToken ct)
    {
        DraftTalks.Leave(turn);
        var view = await CheckView.Load(turn, announcement, quiet, ct);
        if (Trouble(view) is { } why) return Reply.Show(CheckScreens.NotNow(announcement, why), toast);
        if (view.Audience.People.Reached.Count == 0) return Reply.Show(CheckScreens.Nobody(view), toast);
        var nonce = confirms.Issue(new(announcement.Id, turn.Me, view.Print));
        return (await AnnouncementPreview.Reply(turn, announcement, CheckScreens.Ask(view, nonce), ct)) with { Toast = toast, TakeButtonsAway = toast.Length > 0 };
    }

    private static string? Trouble(CheckView view) =>
        view.Programme.IsSilent ? "Программа приостановлена или завершена: рассылки в ней не уходят. Рассылка сохранена в черновиках."
        : view.IsOverdue ? CheckScreens.Overdue(view)
        : DraftTrouble.Of(view.Announcement, view.Clock.UtcNow);

    private static async Task<Reply> Schedule(Turn turn, Announcement announcement, CancellationToken ct)
    {
        (announcement.State, announcement.NextAt) = (AnnouncementState.Scheduled, announcement.SendAt);
        return await AnnouncementCards.Show(turn, announcement, "Рассылка запланирована", ct);
    }

    private async Task<Reply> Begin(Turn turn, CheckView view, CancellationToken ct)
    {
        var announcement = view.Announcement;
        switch (await BeginAnnouncement.Run(turn.Db, announcement, turn.UtcNow, ct))
        {
            case BeginOutcome.Begun:
                sending.Wake();
                return await AnnouncementCards.Show(turn, announcement, "Рассылка отправляется", ct);
            case BeginOutcome.AlreadyBegun:
                return await AnnouncementCards.Show(turn, announcement, Already(announcement), ct);
            default:
                return Reply.Show(CheckScreens.Nobody(view));
        }
    }

    private static string Already(Announcement announcement) => announcement.State switch
    {
        AnnouncementState.Scheduled => "Рассылка уже запланирована",
        AnnouncementState.Sending or AnnouncementState.Paused => "Рассылка уже отправляется",
        _ => "Рассылка уже отправлена",
    };
}
