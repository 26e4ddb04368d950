using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Shnor.Domain;
using Shnor.Domain.Roadmap;
using Shnor.Storage;
using Shnor.Storage.Tables;

namespace Shnor.Bot.Features.People.Requests;

/// <summary>
/// Whoever was refused and is nobody else is removed as soon as they know of it: a letter needs an address to go to. Who was in a programme once
/// stays in its history, and is no newcomer however often they ask.
/// </summary>
public sealed class ForgetRefused(Store store)
{
    public Task Run(CancellationToken ct) => store.InOneCommit(
        async (db, token) =>
        {
            var nobodies = await db.People.Include(p => p.Addresses)
                .Where(p => !p.IsOwner && p.Addresses.Count > 0 && p.Memberships.Count == 0 && !db.JoinRequests.Any(r => r.PersonId == p.Id))
                .Where(p => db.Outbox.Any(row => row.PersonId == p.Id && row.OccurrenceId == null && row.Kind == LetterKinds.Refused)) // the index of both
                .Where(p => !db.Outbox.Any(row => row.PersonId == p.Id && (row.State == OutboxState.Pending || row.State == OutboxState.Sending)))
                .Where(p => !db.Invitations.Any(i => i.PersonId == p.Id) && !db.Assignees.Any(a => a.PersonId == p.Id) && !db.BodyMembers.Any(m => m.PersonId == p.Id))
                .ToListAsync(token);
            foreach (var person in nobodies)
            {
                if (await WasIn(db, person.Id, token)) continue;
                foreach (var address in person.Addresses)
                    await db.Dialogs.Where(d => d.Messenger == address.Messenger && d.ChatId == address.ChatId).ExecuteDeleteAsync(token);
                db.Addresses.RemoveRange(person.Addresses);
                db.People.Remove(person);
            }
        },
        ct);

    private static Task<bool> WasIn(ShnorDb db, PersonId who, CancellationToken ct)
    {
        var number = who.Value.ToString(CultureInfo.InvariantCulture);
        return db.History.AnyAsync(h => h.By == who || (h.What == HistoryEvent.Joined && h.Detail == number), ct);
    }
}
