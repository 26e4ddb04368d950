using Microsoft.EntityFrameworkCore;
using Shnor.Domain;
using Shnor.Storage;
using Shnor.Storage.Tables;

namespace Shnor.Bot.Delivery;

/// <summary>Writes down, in the caller's own transaction, what is to be said. Nothing is sent here.</summary>
public sealed class OutboxWriter(ShnorDb db, DateTime utcNow)
{
    private const int KeysAtOnce = 250; // one parameter each

    // Not db.Outbox.Local: each look at it compares every tracked row.
    private readonly HashSet<string> _written = [];
    private readonly HashSet<string> _free = []; // looked for and not found

    /// <summary>How many rows were added here.</summary>
    public int Added { get; private set; }

    /// <summary>Looks for many keys in one go; <see cref="Add"/> need not ask for them one by one.</summary>
    public async Task LookFor(IEnumerable<string> keys, CancellationToken ct)
    {
        foreach (var some in keys.Chunk(KeysAtOnce))
        {
            _written.UnionWith(await db.Outbox.Where(row => some.Contains(row.Key)).Select(row => row.Key).ToListAsync(ct));
            _free.UnionWith(some.Except(_written));
        }
    }

    /// <param name="key">Unique for ever: the same thing is said once, however often it is asked for.</param>
    /// <param name="message">Everything but the key and the bookkeeping.</param>
    /// <param name="ct">Cancels the look at the table.</param>
    public async Task<bool> Add(string key, OutboxMessage message, CancellationToken ct)
    {
        if (_written.Contains(key) || (!_free.Contains(key) && await db.Outbox.AnyAsync(row => row.Key == key, ct))) return false;
        _written.Add(key);
        Added++;
        var due = message.DueAt ?? utcNow;
        var passedOn = message.PassedOnAt;
        db.Outbox.Add(new OutboxRow
        {
            Key = key,
            Kind = message.Kind,
            PersonId = message.To,
            GroupId = message.Group,
            ProgrammeId = message.Programme,
            OccurrenceId = message.Occurrence,
            CampaignId = message.Campaign,
            Detail = message.Detail,
            DueAt = due,
            NotBefore = passedOn ?? due,
            HeldUntil = passedOn,
            Bundle = message.Bundle,
        });
        return true;
    }

    /// <summary>What was for somebody else is for this person now. Dropped there as somebody else's before, it is taken up again.</summary>
    public async Task TakeOver(string key, OutboxMessage message, CancellationToken ct)
    {
        if (await Add(key, message, ct)) return;
        var notBefore = message.PassedOnAt ?? message.DueAt ?? utcNow;
        await db.Outbox.Where(row => row.Key == key && row.State == OutboxState.Dropped).ExecuteUpdateAsync(
            set => set.SetProperty(row => row.State, OutboxState.Pending).SetProperty(row => row.NotBefore, notBefore).SetProperty(row => row.HeldUntil, message.PassedOnAt), ct);
    }

    /// <summary>
    /// Somebody's quiet hours or their hour for reminders have changed: what was held is looked at again, and held until the new end where there is
    /// one. What then goes out was waited for until now: it is not late.
    /// </summary>
    public Task ReleaseHeld(PersonId person, CancellationToken ct) => db.Outbox
        .Where(row => row.PersonId == person && row.State == OutboxState.Pending && row.HeldUntil != null && row.HeldUntil == row.NotBefore)
        .ExecuteUpdateAsync(set => set.SetProperty(row => row.NotBefore, utcNow).SetProperty(row => row.HeldUntil, utcNow), ct);
}

/// <param name="Programme">Null: about the service itself.</param>
/// <param name="DueAt">Null: at once.</param>
/// <param name="Bundle">See <see cref="OutboxRow.Bundle"/>.</param>
/// <param name="PassedOnAt">It waited for somebody else until then: it is not late. Null: it was theirs from the beginning.</param>
public sealed record OutboxMessage(
    string Kind, PersonId To, ProgrammeId? Programme, OccurrenceId? Occurrence = null, string? Detail = null, DateTime? DueAt = null, string? Bundle = null, DateTime? PassedOnAt = null)
{
    /// <summary>The group chat it goes to; null: to a person.</summary>
    public GroupChatId? Group { get; init; }

    /// <summary>The survey it invites to or reminds of.</summary>
    public CampaignId? Campaign { get; init; }

    public static OutboxMessage ToGroup(string kind, GroupChatId group, ProgrammeId programme, OccurrenceId? occurrence = null, string? detail = null, DateTime? dueAt = null, string? bundle = null) =>
        new(kind, default, programme, occurrence, detail, dueAt, bundle) { Group = group };
}
