using Microsoft.EntityFrameworkCore;
using Shnor.Bot.Delivery;
using Shnor.Domain.Time;
using Shnor.Storage;

namespace Shnor.Bot.Watching;

/// <summary>Letters about the service itself; they belong to no programme.</summary>
public sealed class Owners(Store store, TownClock clock, OutboxSignal signal)
{
    /// <param name="kind">Who writes it.</param>
    /// <param name="about">Once for each; unique for ever.</param>
    /// <param name="detail">What the writer needs.</param>
    /// <param name="ct">Cancels the commit.</param>
    public async Task Tell(string kind, string about, string detail, CancellationToken ct)
    {
        await store.InOneCommit(
            async (db, token) =>
            {
                var outbox = new OutboxWriter(db, clock.UtcNow);
                foreach (var owner in await db.People.Where(p => p.IsOwner && p.Addresses.Any(a => a.IsReachable)).Select(p => p.Id).ToListAsync(token))
                    await outbox.Add($"{kind}:{about}:{owner.Value}", new(kind, owner, Programme: null, Detail: detail), token);
            },
            ct);
        signal.Wake();
    }
}
