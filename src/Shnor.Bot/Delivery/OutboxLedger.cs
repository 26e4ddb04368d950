using Microsoft.EntityFrameworkCore;
using Shnor.Bot.Features;
using Shnor.Domain;
using Shnor.Domain.People;
using Shnor.Domain.Time;
using Shnor.Storage;
using Shnor.Storage.Tables;

namespace Shnor.Bot.Delivery;

/// <summary>
/// What the courier writes down about the rows it carries. Nothing here is cancelled half-way: what is known about a letter that has gone out
/// must not be lost because the service is stopping.
/// </summary>
public sealed class OutboxLedger(Store store, QuietNights nights, CrossingLetters crossing, TownClock clock)
{
    private const int PeoplePerRound = 100;

    private static readonly TimeSpan LongestWait = TimeSpan.FromDays(1); // no quiet night and no 429 lasts longer

    /// <summary>
    /// What was being sent when the process before died goes again (reminders: at least once), or is left to a coordinator (invitations: at most
    /// once). At the start only: later, what is being sent is in somebody's hands.
    /// </summary>
    public async Task TakeUpUnfinished(CancellationToken ct)
    {
        await store.InOneCommit((db, token) => TakeUp(db.Outbox, token), ct);
        await WaitNoLongerThan(clock.UtcNow + LongestWait, ct); // the process before may have lived by a wrong clock
    }

    /// <summary>What was in hand when a round broke off goes again, unless it was settled.</summary>
    public Task TakeUp(List<OutboxId> inHand, CancellationToken ct) => store.InOneCommit((db, token) => TakeUp(db.Outbox.Where(row => inHand.Contains(row.Id)), token), ct);

    /// <summary>What was put off beyond this instant waits for its own time only.</summary>
    public Task WaitNoLongerThan(DateTime instant, CancellationToken ct) => store.InOneCommit(
        (db, token) => db.Outbox.Where(row => row.State == OutboxState.Pending && row.NotBefore > instant && row.NotBefore > row.DueAt)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.NotBefore, row => row.DueAt), token),
        ct);

    /// <summary>Marks what is due and may go now as being sent; what falls into somebody's quiet hours is put off to their end, once, and not looked at before.</summary>
    /// <param name="isUrgent">Kinds that an event's start may bring through the quiet hours.</param>
    /// <param name="inHand">Gets the ids before they are committed: whatever becomes of the commit, the courier knows what may be its own.</param>
    /// <param name="ct">Cancels the look.</param>
    /// <returns>Empty when nothing is due any more.</returns>
    public async Task<Claimed> Claim(Func<string, bool> isUrgent, HashSet<OutboxId> inHand, CancellationToken ct)
    {
        Claimed claimed;
        while ((claimed = await ClaimSome(isUrgent, inHand, ct)) is { Rows.Count: 0, Held: > 0 }) continue;
        return claimed;
    }

    private Task<Claimed> ClaimSome(Func<string, bool> isUrgent, HashSet<OutboxId> inHand, CancellationToken ct)
    {
        var now = clock.UtcNow;
        return store.InOneCommit(
            async (db, token) =>
            {
                var due = db.Outbox.Where(row => row.State == OutboxState.Pending && row.NotBefore <= now);
                // Whole people, so that what belongs in one message is claimed together.
                var people = await due.OrderBy(row => row.NotBefore).ThenBy(row => row.Id).Select(row => row.PersonId).Take(PeoplePerRound).Distinct().ToListAsync(token);
                if (people.Count == 0) return new Claimed([], 0, row => row.DueAt);
                var theirs = due.Where(row => people.Contains(row.PersonId));
                var rows = await theirs.AsNoTracking().OrderBy(row => row.Id).ToListAsync(token);
                var quiet = await nights.Over(db, rows, now, isUrgent, token);
                var held = rows.ToLookup(row => quiet.Holds(row, now));
                foreach (var night in held.Where(night => night.Key is not null))
                {
                    var ids = night.Select(row => row.Id).ToList();
                    await theirs.Where(row => ids.Contains(row.Id))
                        .ExecuteUpdateAsync(set => set.SetProperty(row => row.NotBefore, night.Key!.Value).SetProperty(row => row.HeldUntil, night.Key), token);
                }

                var free = held[null].ToList();
                inHand.UnionWith(free.Select(row => row.Id));
                // Those held are no longer due. What must not come twice is marked at its own call, so that a crash leaves few of them unclear.
                if (free.Count > 0) await theirs.Where(row => !AtMostOnce.Kinds.Contains(row.Kind)).ExecuteUpdateAsync(set => set.SetProperty(row => row.State, OutboxState.Sending), token);
                return new Claimed(free, rows.Count - free.Count, quiet.ExpectedAt);
            },
            ct);
    }

    /// <summary>Right before the call: from here to its answer nobody knows whether it went out.</summary>
    /// <returns>False: somebody else has it in hand, or it has been settled.</returns>
    public Task<bool> Begin(Envelope envelope)
    {
        var ids = IdsOf(envelope);
        return store.InOneCommit(
            async (db, token) => await db.Outbox.Where(row => ids.Contains(row.Id) && row.State == OutboxState.Pending).ExecuteUpdateAsync(set => set.SetProperty(row => row.State, OutboxState.Sending), token) == ids.Count,
            CancellationToken.None);
    }

    /// <summary>Something broke around a letter that must not come twice.</summary>
    /// <returns>Whether its call had begun: then it is unclear, and not tried again.</returns>
    public Task<bool> LeaveUnclear(Envelope envelope)
    {
        var ids = IdsOf(envelope);
        return store.InOneCommit(
            async (db, token) => await MakeUnclear(db.Outbox.Where(row => ids.Contains(row.Id) && row.State == OutboxState.Sending), token) > 0,
            CancellationToken.None);
    }

    public Task Settle(Envelope envelope, OutboxState state, string? messageId = null)
    {
        var ids = IdsOf(envelope);
        var now = clock.UtcNow;
        return store.InOneCommit(
            (db, token) => db.Outbox.Where(row => ids.Contains(row.Id)).ExecuteUpdateAsync(
                set => set.SetProperty(row => row.State, state).SetProperty(row => row.MessageId, messageId).SetProperty(row => row.SettledAt, now), token),
            CancellationToken.None);
    }

    /// <summary>What one person's envelope held for others.</summary>
    public Task PassOn(IReadOnlyList<(string Key, OutboxMessage Message)> rows) => store.InOneCommit(
        async (db, token) =>
        {
            var outbox = new OutboxWriter(db, clock.UtcNow);
            foreach (var (key, message) in rows) await outbox.TakeOver(key, message, token);
        },
        CancellationToken.None);

    /// <param name="envelope">Goes back among the waiting.</param>
    /// <param name="wait">From now.</param>
    /// <param name="counts">False when the messenger surely did not get it: an outage must not use up a letter's attempts.</param>
    public Task PutBack(Envelope envelope, TimeSpan wait, bool counts) => PutBack([envelope], wait, counts);

    public Task PutBack(IEnumerable<Envelope> envelopes, TimeSpan wait, bool counts)
    {
        var ids = envelopes.SelectMany(IdsOf).ToList();
        var notBefore = clock.UtcNow + wait;
        var one = counts ? 1 : 0;
        return store.InOneCommit(
            (db, token) => db.Outbox.Where(row => ids.Contains(row.Id)).ExecuteUpdateAsync(
                set => set.SetProperty(row => row.State, OutboxState.Pending).SetProperty(row => row.NotBefore, notBefore).SetProperty(row => row.Attempts, row => row.Attempts + one), token),
            CancellationToken.None);
    }

    /// <param name="person">Who was written to.</param>
    /// <param name="address">Where nobody is.</param>
    /// <param name="isForGood">The account is deleted: it goes from the store, and the coordinators are told once nothing else leads to the person.</param>
    /// <returns>Whether the person has an account to write to: another one, or this one after all.</returns>
    public Task<bool> LoseTouch(PersonId person, ChatAddress address, bool isForGood = false) => store.InOneCommit(
        async (db, token) =>
        {
            if (crossing.HaveCrossed(address)) return true;
            var lost = db.Addresses.Where(a => a.Messenger == address.Messenger && a.ChatId == address.Id);
            if (isForGood) await lost.ExecuteDeleteAsync(token);
            else await lost.ExecuteUpdateAsync(set => set.SetProperty(a => a.IsReachable, false), token);
            if (await db.Addresses.AnyAsync(a => a.PersonId == person && a.IsReachable, token)) return true;
            if (isForGood) await TellCoordinators(db, person, address, token);
            return false;
        },
        CancellationToken.None);

    /// <summary>The bot was put out of a group; what is bound stays bound, for the day it comes back.</summary>
    /// <returns>Whether it may be written to after all: the bot came back while the message was on its way.</returns>
    public Task<bool> LoseGroup(GroupChatId group, ChatAddress address) => store.InOneCommit(
        async (db, token) =>
        {
            if (crossing.HaveCrossed(address)) return true;
            // One that has moved meanwhile is not where the message went.
            var left = db.GroupChats.Where(g => g.Id == group);
            if (await left.Where(g => g.ChatId == address.Id).ExecuteUpdateAsync(set => set.SetProperty(g => g.IsReachable, false), token) > 0) return false;
            return await left.AnyAsync(g => g.IsReachable, token);
        },
        CancellationToken.None);

    /// <summary>A message was refused because the group lives under another number now.</summary>
    public Task FollowGroup(ChatAddress from, ChatAddress to) => store.InOneCommit((db, token) => GroupMoves.Follow(db, from, to, token), CancellationToken.None);

    private async Task TakeUp(IQueryable<OutboxRow> rows, CancellationToken ct)
    {
        var unfinished = rows.Where(row => row.State == OutboxState.Sending);
        await MakeUnclear(unfinished.Where(row => AtMostOnce.Kinds.Contains(row.Kind)), ct);
        await unfinished.ExecuteUpdateAsync(set => set.SetProperty(row => row.State, OutboxState.Pending), ct);
    }

    private Task<int> MakeUnclear(IQueryable<OutboxRow> rows, CancellationToken ct)
    {
        var now = clock.UtcNow;
        return rows.ExecuteUpdateAsync(set => set.SetProperty(row => row.State, OutboxState.Unclear).SetProperty(row => row.SettledAt, now), ct);
    }

    private async Task TellCoordinators(ShnorDb db, PersonId person, ChatAddress address, CancellationToken ct)
    {
        await db.Dialogs.Where(d => d.Messenger == address.Messenger && d.ChatId == address.Id).ExecuteDeleteAsync(ct);
        var outbox = new OutboxWriter(db, clock.UtcNow);
        var programmes = await db.Memberships.Where(m => m.PersonId == person).Select(m => m.ProgrammeId).ToListAsync(ct);
        var coordinators = await db.Memberships.Where(m => programmes.Contains(m.ProgrammeId) && m.Role == Role.Coordinator && m.PersonId != person).ToListAsync(ct);
        foreach (var coordinator in coordinators)
            await outbox.Add($"{LetterKinds.AccountGone}:{person.Value}:{coordinator.ProgrammeId.Value}:{coordinator.PersonId.Value}:{clock.UtcNow:yyyyMMdd}", new(LetterKinds.AccountGone, coordinator.PersonId, coordinator.ProgrammeId, Detail: $"{person.Value}"), ct);
    }

    private static List<OutboxId> IdsOf(Envelope envelope) => [.. envelope.Rows.Select(row => row.Id)];
}

/// <param name="Rows">To be sent now.</param>
/// <param name="Held">How many others were put off.</param>
/// <param name="ExpectedAt">When a row should have come, quiet hours taken into account.</param>
public sealed record Claimed(List<OutboxRow> Rows, int Held, Func<OutboxRow, DateTime> ExpectedAt);
