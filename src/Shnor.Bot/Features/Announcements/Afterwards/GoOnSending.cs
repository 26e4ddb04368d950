using Microsoft.EntityFrameworkCore;
using Shnor.Bot.Chat;
using Shnor.Domain;
using Shnor.Domain.Announcements;

namespace Shnor.Bot.Features.Announcements.Afterwards;

/// <summary>Rows of an announcement that has gone out are to be sent after all.</summary>
internal static class GoOnSending
{
    /// <summary>Attempts of a row that goes again: it has been tried, so whoever has it after all may press its buttons meanwhile.</summary>
    public const int HasBeenTried = 1;

    /// <returns>Null: it may go on. What was called off or removed never goes out again.</returns>
    public static async Task<string?> WhyNot(Turn turn, AnnouncementId id, CancellationToken ct)
    {
        var announcement = await turn.Db.Announcements.AsNoTracking().SingleAsync(a => a.Id == id, ct);
        if (announcement.WithdrawnAt is not null) return "Рассылка удалена у всех: отправить её ещё раз нельзя";
        if (announcement.State == AnnouncementState.Stopped) return "Рассылка остановлена: отправить её ещё раз нельзя";
        if (announcement.State is AnnouncementState.Draft or AnnouncementState.Scheduled) return "Рассылка ещё не отправлена";
        return (await turn.Db.Programmes.AsNoTracking().SingleAsync(p => p.Id == announcement.ProgrammeId, ct)).IsSilent ? "Программа приостановлена или завершена: рассылки не уходят" : null;
    }

    /// <summary>The sender has work again. One that stands still goes on when somebody lets it.</summary>
    public static async Task Begin(Turn turn, AnnouncementId id, CancellationToken ct)
    {
        await turn.Db.Announcements.Where(a => a.Id == id && a.State == AnnouncementState.Sent).ExecuteUpdateAsync(
            set => set.SetProperty(a => a.State, AnnouncementState.Sending).SetProperty(a => a.FinishedAt, (DateTime?)null), ct);
        await turn.Db.Announcements.Where(a => a.Id == id && a.State == AnnouncementState.Sending).ExecuteUpdateAsync(set => set.SetProperty(a => a.WorkAt, turn.UtcNow), ct);
    }
}
