using Microsoft.EntityFrameworkCore;
using Shnor.Bot.Chat;
using Shnor.Bot.Features.Announcements.Sending;
using Shnor.Domain;

namespace Shnor.Bot.Features.Announcements.Afterwards;

/// <summary>The card of an announcement that has gone out or was called off; on the way it can be asked for too.</summary>
internal static class DeliveryReport
{
    public static async Task<Reply> Open(Turn turn, AnnouncementId id, CancellationToken ct)
    {
        await ShowProgress.Leave(turn, id, ct);
        return await Show(turn, id, "", ct);
    }

    public static async Task<Reply> Show(Turn turn, AnnouncementId id, string toast, CancellationToken ct)
    {
        var view = await LedgerView.Load(turn.Db, id, turn.UtcNow, ct);
        if (!view.HasBegun) return Reply.Show(RecipientScreens.NotBegun(id), toast);
        var replies = turn.Db.AnnouncementReplies.Where(r => r.AnnouncementId == id);
        return Reply.Show(DeliveryScreens.Report(view, await replies.CountAsync(ct), await replies.CountAsync(r => r.SeenAt == null, ct)), toast);
    }

    /// <summary>«Заблокировали бота — 3»: who they are.</summary>
    public static async Task<Reply> Names(Turn turn, (AnnouncementId Id, string Why, int Page) asked, CancellationToken ct)
    {
        var view = await LedgerView.Load(turn.Db, asked.Id, turn.UtcNow, ct);
        if (DeliveryGroup.All.FirstOrDefault(group => group.Key == asked.Why) is not { } group) return await Show(turn, asked.Id, "Кнопка устарела", ct);
        return Reply.Show(view.HidesNames ? RecipientScreens.NamesAreHidden(view.Id) : DeliveryScreens.People(view, group, asked.Page));
    }
}
