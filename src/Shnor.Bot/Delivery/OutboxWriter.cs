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
        db.Outbox.Add(new OutboxRow
        {
            Key = key,
            Kind = message.Kind,
            PersonId = message.To,
            ProgrammeId = message.Programme,
            OccurrenceId = message.Occurrence,
            Detail = message.Detail,
            DueAt = due,
            NotBefore = due,
            Bundle = message.Bundle,
        });
        return true;
    }

    /// <summary>Somebody's quiet hours have changed: what they held is looked at again, and held until their new end where there is one.</summary>
    public Task ReleaseHeld(PersonId person, CancellationToken ct) => db.Outbox
        .Where(row => row.PersonId == person && row.State == OutboxState.Pending && row.HeldUntil != null && row.HeldUntil == row.NotBefore)
        .ExecuteUpdateAsync(set => set.SetProperty(row => row.NotBefore, utcNow), ct);
}

/// <param name="Programme">Null: about the service itself.</param>
/// <param name="DueAt">Null: at once.</param>
/// <param name="Bundle">See <see cref="OutboxRow.Bundle"/>.</param>
public sealed record OutboxMessage(
    string Kind, PersonId To, ProgrammeId? Programme, OccurrenceId? Occurrence = null, string? Detail = null, DateTime? DueAt = null, string? Bundle = null);
