using Microsoft.EntityFrameworkCore;
using Shnor.Domain;
using Shnor.Storage;
using Shnor.Storage.Tables;

namespace Shnor.Bot.Delivery;

/// <summary>Writes down, in the caller's own transaction, what is to be said. Nothing is sent here.</summary>
public sealed class OutboxWriter(ShnorDb db, DateTime utcNow)
{
    // Not db.Outbox.Local: each look at it compares every tracked row.
    private readonly HashSet<string> _written = [];

    /// <param name="key">Unique for ever: the same thing is said once, however often it is asked for.</param>
    /// <param name="message">Everything but the key and the bookkeeping.</param>
    /// <param name="ct">Cancels the look at the table.</param>
    public async Task<bool> Add(string key, OutboxMessage message, CancellationToken ct)
    {
        if (_written.Contains(key) || await db.Outbox.AnyAsync(row => row.Key == key, ct)) return false;
        _written.Add(key);
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
