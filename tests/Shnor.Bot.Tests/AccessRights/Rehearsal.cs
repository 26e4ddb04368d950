using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.DependencyInjection;
using Shnor.Bot.Chat;
using Shnor.Bot.Delivery;
using Shnor.Domain.People;
using Shnor.Domain.Time;
using Shnor.Storage;
using Shnor.Testing;

namespace Shnor.Bot.Tests.AccessRights;

/// <summary>A press that is taken back as soon as it is known what it did: the whole way but the messenger, and the town stays as it was.</summary>
internal sealed class Rehearsal(TestTown town)
{
    private readonly Router _router = town.Services.GetRequiredService<Router>();
    private readonly Visitor _visitor = new();

    /// <returns>What the person would have seen, and whether any row was touched.</returns>
    public async Task<(Reply Reply, bool Changed)> Press(Phone phone, string data)
    {
        try
        {
            await town.Store.InOneCommit((db, ct) => Play(db, new Incoming.Press(1, new(Messenger.Telegram, phone.Id), "Имя", "press", "1", data), ct), CancellationToken.None);
            throw new InvalidOperationException("A rehearsal is never for real.");
        }
        catch (TakenBackException played)
        {
            return (played.Reply, played.Changed);
        }
    }

    private async Task<bool> Play(ShnorDb db, Incoming incoming, CancellationToken ct)
    {
        var (now, before) = (town.Zone.ToUtc(town.Now), await TotalChanges(db));
        var turn = new Turn(db, incoming, await _visitor.WhoIs(db, incoming, ct), new Dialogs(db, incoming.Chat, await _visitor.DialogOf(db, incoming.Chat, ct), now), new OutboxWriter(db, now), now);
        var reply = await _router.Go(turn, fileRead: null, ct);
        await db.SaveChangesAsync(ct);
        throw new TakenBackException(reply, await TotalChanges(db) != before);
    }

    /// <summary>SQLite counts every row that a connection has inserted, changed or deleted.</summary>
    private static async Task<long> TotalChanges(ShnorDb db)
    {
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = db.Database.CurrentTransaction!.GetDbTransaction();
        command.CommandText = "SELECT total_changes()";
        return (long)(await command.ExecuteScalarAsync())!;
    }

    private sealed class TakenBackException(Reply reply, bool changed) : Exception("Only a rehearsal.")
    {
        public Reply Reply => reply;

        public bool Changed => changed;
    }
}
