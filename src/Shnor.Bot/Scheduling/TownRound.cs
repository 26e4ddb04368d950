using Microsoft.EntityFrameworkCore;
using Shnor.Bot.Delivery;
using Shnor.Bot.Features.Privacy;
using Shnor.Bot.Features.Reminders;
using Shnor.Storage;
using Shnor.Storage.Tables;

namespace Shnor.Bot.Scheduling;

/// <summary>One look at everything that is due now: rungs are written down, letters go out.</summary>
public sealed class TownRound(SweepDueRungs sweep, Courier courier, FoldAfterForgetting fold, Store store)
{
    public async Task Run(CancellationToken ct)
    {
        await sweep.Run(ct);
        await courier.DeliverDue(ct);
        await fold.Run(ct);
    }

    /// <summary>When the next thing is due; null when nothing is planned.</summary>
    public Task<DateTime?> NextEvent(CancellationToken ct) => store.Read(
        async (db, token) =>
        {
            var rung = await db.Occurrences.Where(o => o.NextRungAt != null).MinAsync(o => o.NextRungAt, token);
            var letter = await db.Outbox.Where(row => row.State == OutboxState.Pending).MinAsync(row => (DateTime?)row.NotBefore, token);
            return rung < letter || letter is null ? rung : letter;
        },
        ct);
}
