using Microsoft.EntityFrameworkCore;
using Shnor.Bot.Delivery;
using Shnor.Domain;
using Shnor.Domain.Announcements;
using Shnor.Domain.People;
using Shnor.Domain.Time;
using Shnor.Storage;

namespace Shnor.Bot.Features.Announcements.Sending;

/// <summary>
/// Who is next: looks at many rows in one go, and at everything that may have changed since the start. Who is no longer there is settled without a
/// call, whose quiet hours have come is put off to their end.
/// </summary>
public sealed class NextRecipients(Store store, QuietNights nights, TownClock clock)
{
    private const int AtOnce = 64; // two seconds of sending

    /// <param name="announcement">As it is said now.</param>
    /// <param name="inHand">Are not taken twice.</param>
    /// <param name="ct">Cancels the look.</param>
    /// <returns>Empty when nobody is due.</returns>
    internal async Task<IReadOnlyList<SendingItem>> Take(Announcement announcement, IReadOnlyCollection<PersonId> inHand, CancellationToken ct)
    {
        while (true)
        {
            var look = await store.Read((db, token) => Look(db, announcement, inHand, token), ct);
            if (look.Gone.Count + look.Held.Count > 0) await store.InOneCommit((db, token) => PutAside(db, announcement.Id, look, token), ct);
            if (look.Items.Count > 0 || look.Gone.Count + look.Held.Count == 0) return look.Items;
        }
    }

    private async Task<Seen> Look(ShnorDb db, Announcement announcement, IReadOnlyCollection<PersonId> inHand, CancellationToken ct)
    {
        var now = clock.UtcNow;
        var rows = await db.AnnouncementRecipients.Where(r => r.AnnouncementId == announcement.Id && r.State == RecipientState.Pending && r.NotBefore <= now)
            .OrderByDescending(r => r.PartsDone).ThenBy(r => r.NotBefore).ThenBy(r => r.PersonId).Take(AtOnce + inHand.Count).ToListAsync(ct);
        rows.RemoveAll(row => inHand.Contains(row.PersonId));
        if (rows.Count == 0) return new([], [], []);
        var people = rows.ConvertAll(row => row.PersonId);
        var addresses = (await db.Addresses.Where(a => people.Contains(a.PersonId) && a.IsReachable).ToListAsync(ct))
            .GroupBy(a => a.PersonId).ToDictionary(own => own.Key, own => own.MaxBy(a => a.ConnectedAt)!.Address);
        var members = await db.Memberships.Where(m => m.ProgrammeId == announcement.ProgrammeId && people.Contains(m.PersonId)).Select(m => m.PersonId).ToListAsync(ct);
        var held = announcement.IsUrgent ? new Dictionary<PersonId, DateTime>() : await nights.HeldUntil(db, announcement.ProgrammeId, people, now, ct);
        var readers = await AnnouncementReaders.Of(db, announcement.ProgrammeId, people, ct);
        var there = rows.Where(row => addresses.ContainsKey(row.PersonId) && members.Contains(row.PersonId) && readers.ContainsKey(row.PersonId)).ToList();
        return new(
            [.. there.Where(row => !held.ContainsKey(row.PersonId)).Select(row => Item(announcement, row, readers[row.PersonId], addresses[row.PersonId]))],
            [.. rows.Except(there).Select(row => row.PersonId)],
            [.. there.Where(row => held.ContainsKey(row.PersonId)).Select(row => (row.PersonId, held[row.PersonId]))]);
    }

    private static SendingItem Item(Announcement announcement, AnnouncementRecipient row, AnnouncementReader reader, ChatAddress address)
    {
        var parts = AnnouncementMessages.For(announcement, reader with { AcknowledgedAt = row.AcknowledgedAt, Vote = row.Vote });
        // In another chat than before it begins anew; and the words always go.
        var isThere = row.ChatId == address.Id && row.Messenger == address.Messenger;
        return new(row.PersonId, address, parts, isThere ? [.. row.MessageIds.Take(parts.Count - 1)] : [], announcement.Revision, row.Attempts);
    }

    private async Task PutAside(ShnorDb db, AnnouncementId id, Seen seen, CancellationToken ct)
    {
        var now = clock.UtcNow;
        var pending = db.AnnouncementRecipients.Where(r => r.AnnouncementId == id && r.State == RecipientState.Pending);
        if (seen.Gone.Count > 0)
        {
            await pending.Where(r => seen.Gone.Contains(r.PersonId)).ExecuteUpdateAsync(
                set => set.SetProperty(r => r.State, RecipientState.Unreachable).SetProperty(r => r.Reason, FailureReason.NotConnected).SetProperty(r => r.SettledAt, now), ct);
        }

        foreach (var night in seen.Held.GroupBy(held => held.Until))
        {
            var people = night.Select(held => held.Person).ToList();
            await pending.Where(r => people.Contains(r.PersonId)).ExecuteUpdateAsync(set => set.SetProperty(r => r.NotBefore, night.Key), ct);
        }
    }

    private sealed record Seen(IReadOnlyList<SendingItem> Items, IReadOnlyList<PersonId> Gone, IReadOnlyList<(PersonId Person, DateTime Until)> Held);
}
