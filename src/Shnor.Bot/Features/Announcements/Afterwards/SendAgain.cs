using Microsoft.EntityFrameworkCore;
using Shnor.Bot.Chat;
using Shnor.Domain;
using Shnor.Domain.Announcements;

namespace Shnor.Bot.Features.Announcements.Afterwards;

/// <summary>«Отправить вернувшимся»: those it has not reached and now could.</summary>
internal static class SendAgain
{
    public static async Task<Reply> Returned(Turn turn, AnnouncementId id, CancellationToken ct)
    {
        if (await GoOnSending.WhyNot(turn, id, ct) is { } refusal) return await DeliveryReport.Show(turn, id, refusal, ct);
        var back = (await LedgerView.Load(turn.Db, id, turn.UtcNow, ct)).Returned.Select(line => line.Person).ToHashSet();
        if (back.Count == 0) return await DeliveryReport.Show(turn, id, "Вернувшихся нет: им уже отправлено, или они снова не на связи", ct);

        var lost = await turn.Db.AnnouncementRecipients.Where(r => r.AnnouncementId == id && (r.State == RecipientState.Unreachable || r.State == RecipientState.Failed)).ToListAsync(ct);
        var chats = (await turn.Db.Addresses.Where(a => a.IsReachable && turn.Db.AnnouncementRecipients.Any(r => r.AnnouncementId == id && r.PersonId == a.PersonId)).Select(a => new { a.PersonId, a.ChatId }).ToListAsync(ct))
            .ToLookup(a => a.PersonId, a => a.ChatId);
        foreach (var row in lost.Where(row => back.Contains(row.PersonId)))
        {
            // Files that arrived in a chat which is gone have to come once more in the new one.
            if (row.ChatId is { } chat && !chats[row.PersonId].Contains(chat)) (row.PartsDone, row.MessageIds, row.Messenger, row.ChatId) = (0, [], null, null);
            (row.State, row.Reason, row.SettledAt, row.NotBefore, row.Attempts) = (RecipientState.Pending, null, null, turn.UtcNow, 0);
        }

        await turn.Db.SaveChangesAsync(ct);
        await GoOnSending.Begin(turn, id, ct);
        return await DeliveryReport.Show(turn, id, $"Сообщение уйдёт: {AnnouncementWords.People(back.Count)}", ct);
    }
}
