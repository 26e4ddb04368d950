using Microsoft.EntityFrameworkCore;
using Shnor.Storage;
using Shnor.Storage.Tables;

namespace Shnor.Bot.Features.People.Requests;

/// <summary>Whoever was refused and is nobody else is removed as soon as they know of it: a letter needs an address to go to.</summary>
public sealed class ForgetRefused(Store store)
{
    public Task Run(CancellationToken ct) => store.InOneCommit(
        async (db, token) =>
        {
            var nobodies = await db.People.Include(p => p.Addresses)
                .Where(p => !p.IsOwner && p.Addresses.Count > 0 && p.Memberships.Count == 0 && !db.JoinRequests.Any(r => r.PersonId == p.Id))
                .Where(p => db.Outbox.Any(row => row.PersonId == p.Id && row.Kind == LetterKinds.Refused))
                .Where(p => !db.Outbox.Any(row => row.PersonId == p.Id && (row.State == OutboxState.Pending || row.State == OutboxState.Sending)))
                .ToListAsync(token);
            foreach (var person in nobodies)
            {
                foreach (var address in person.Addresses)
                    await db.Dialogs.Where(d => d.Messenger == address.Messenger && d.ChatId == address.ChatId).ExecuteDeleteAsync(token);
                db.Addresses.RemoveRange(person.Addresses);
                db.People.Remove(person);
            }
        },
        ct);
}
