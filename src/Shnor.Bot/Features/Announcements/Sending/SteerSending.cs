using Microsoft.EntityFrameworkCore;
using Shnor.Bot.Chat;
using Shnor.Bot.Features.Announcements.Listing;
using Shnor.Domain;
using Shnor.Domain.Announcements;

namespace Shnor.Bot.Features.Announcements.Sending;

/// <summary>«Пауза», «Продолжить», «Остановить рассылку», «Удалить у всех». A second press changes nothing; whatever it is by now is shown.</summary>
internal sealed class SteerSending(ProgressBoard board, SendingSignal signal, LastPages pages)
{
    public async Task<Reply> Pause(Turn turn, AnnouncementId id, CancellationToken ct)
    {
        var announcement = await Of(turn, id, ct);
        if (announcement.State != AnnouncementState.Sending) return await Now(turn, announcement, announcement.State == AnnouncementState.Paused ? "Рассылка уже на паузе" : "", ct);
        (announcement.State, announcement.PausedFor) = (AnnouncementState.Paused, null);
        return await Changed(turn, announcement, "Пауза", ct);
    }

    public async Task<Reply> Resume(Turn turn, AnnouncementId id, CancellationToken ct)
    {
        var announcement = await Of(turn, id, ct);
        if (announcement.State != AnnouncementState.Paused) return await Now(turn, announcement, announcement.State == AnnouncementState.Sending ? "Рассылка уже идёт" : "", ct);
        var programme = await turn.Db.Programmes.SingleAsync(p => p.Id == announcement.ProgrammeId, ct);
        if (programme.IsSilent) return await Now(turn, announcement, "Сначала продолжите программу: сейчас она приостановлена или завершена", ct);
        (announcement.State, announcement.PausedFor) = (AnnouncementState.Sending, null);
        // What was refused was refused for its words: those are others now, or are refused once more.
        await turn.Db.AnnouncementRecipients.Where(r => r.AnnouncementId == id && r.State == RecipientState.Failed && r.Reason == FailureReason.Refused).ExecuteUpdateAsync(
            set => set.SetProperty(r => r.State, RecipientState.Pending).SetProperty(r => r.Reason, (FailureReason?)null).SetProperty(r => r.SettledAt, (DateTime?)null).SetProperty(r => r.NotBefore, turn.UtcNow), ct);
        return await Changed(turn, announcement, "Рассылка продолжается", ct);
    }

    public async Task<Reply> AskStop(Turn turn, AnnouncementId id, CancellationToken ct)
    {
        var announcement = await Of(turn, id, ct);
        if (announcement.State is not (AnnouncementState.Sending or AnnouncementState.Paused)) return await Now(turn, announcement, "", ct);
        await EndWatching(turn, id, ct);
        return Reply.Show(ProgressScreens.SureStop((await SendingFigures.Load(turn.Db, id, turn.UtcNow, ct))!));
    }

    public async Task<Reply> Stop(Turn turn, AnnouncementId id, CancellationToken ct)
    {
        var announcement = await Of(turn, id, ct);
        if (announcement.State is not (AnnouncementState.Sending or AnnouncementState.Paused)) return await Now(turn, announcement, announcement.State == AnnouncementState.Stopped ? "Рассылка уже остановлена" : "", ct);
        (announcement.State, announcement.FinishedAt, announcement.PausedFor) = (AnnouncementState.Stopped, turn.UtcNow, null);
        return await Changed(turn, announcement, "Рассылка остановлена", ct);
    }

    public async Task<Reply> AskWithdraw(Turn turn, AnnouncementId id, CancellationToken ct)
    {
        var announcement = await Of(turn, id, ct);
        if (announcement.WithdrawnAt is not null || announcement.StartedAt is null) return await Now(turn, announcement, announcement.StartedAt is null ? "" : "Рассылка уже удалена", ct);
        await EndWatching(turn, id, ct);
        return Reply.Show(ProgressScreens.SureWithdraw((await SendingFigures.Load(turn.Db, id, turn.UtcNow, ct, withStanding: true))!));
    }

    public async Task<Reply> Withdraw(Turn turn, AnnouncementId id, CancellationToken ct)
    {
        var announcement = await Of(turn, id, ct);
        if (announcement.WithdrawnAt is not null || announcement.StartedAt is null) return await Now(turn, announcement, announcement.StartedAt is null ? "" : "Рассылка уже удалена", ct);
        if (announcement.State is AnnouncementState.Sending or AnnouncementState.Paused) (announcement.State, announcement.FinishedAt, announcement.PausedFor) = (AnnouncementState.Stopped, turn.UtcNow, null);
        (announcement.WithdrawnAt, announcement.NextAt) = (turn.UtcNow, null);
        return await Changed(turn, announcement, "Удаляю", ct);
    }

    /// <summary>«Назад».</summary>
    public async Task<Reply> Leave(Turn turn, AnnouncementId id, CancellationToken ct)
    {
        await EndWatching(turn, id, ct);
        var announcement = await Of(turn, id, ct);
        return await new ShowAnnouncements(pages).Show(turn, announcement.ProgrammeId, ct);
    }

    /// <summary>What this turn has changed, in the message that was pressed.</summary>
    private async Task<Reply> Changed(Turn turn, Announcement announcement, string toast, CancellationToken ct)
    {
        announcement.WorkAt = turn.UtcNow;
        signal.Wake();
        return await Now(turn, announcement, toast, ct);
    }

    private async Task<Reply> Now(Turn turn, Announcement announcement, string toast, CancellationToken ct)
    {
        await board.PutDown(ct);
        return await AnnouncementCards.Show(turn, announcement, toast, ct);
    }

    private async Task EndWatching(Turn turn, AnnouncementId id, CancellationToken ct)
    {
        await turn.Db.AnnouncementProgress.Where(p => p.AnnouncementId == id && p.Messenger == turn.Chat.Messenger && p.ChatId == turn.Chat.Id).ExecuteDeleteAsync(ct);
        await board.PutDown(ct);
    }

    private static Task<Announcement> Of(Turn turn, AnnouncementId id, CancellationToken ct) => turn.Db.Announcements.SingleAsync(a => a.Id == id, ct);
}
