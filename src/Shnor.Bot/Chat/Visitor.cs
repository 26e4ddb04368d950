using Microsoft.EntityFrameworkCore;
using Shnor.Domain;
using Shnor.Domain.People;
using Shnor.Storage;
using Shnor.Storage.Tables;

namespace Shnor.Bot.Chat;

/// <summary>What every turn asks the tables first: was this seen, who is it, what are they in the middle of. Translated once, not at every press.</summary>
internal sealed class Visitor
{
    private readonly Func<ShnorDb, Messenger, long, CancellationToken, Task<Known?>> _known = EF.CompileAsyncQuery(
        (ShnorDb db, Messenger messenger, long chat, CancellationToken ct) =>
            (from address in db.Addresses
             where address.Messenger == messenger && address.ChatId == chat
             join person in db.People on address.PersonId equals person.Id
             select new Known(person.Id, person.Name, person.IsOwner, address.IsReachable)).FirstOrDefault());

    private readonly Func<ShnorDb, PersonId, IAsyncEnumerable<Membership>> _memberships = EF.CompileAsyncQuery(
        (ShnorDb db, PersonId person) => db.Memberships.AsNoTracking().Where(m => m.PersonId == person));

    private readonly Func<ShnorDb, Messenger, long, CancellationToken, Task<StoredDialog?>> _dialog = EF.CompileAsyncQuery(
        (ShnorDb db, Messenger messenger, long chat, CancellationToken ct) => db.Dialogs.FirstOrDefault(d => d.Messenger == messenger && d.ChatId == chat));

    /// <returns>False when the update's effect is already committed.</returns>
    public static async Task<bool> MarkSeen(ShnorDb db, Incoming incoming, DateTime utcNow, CancellationToken ct)
    {
        var messenger = incoming.Chat.Messenger.ToString();
        var horizon = utcNow - SeenUpdate.Kept; // a number used before that was of another count
        // Asked and written in one go; both databases know the clause.
        return await db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO "SeenUpdates" ("Messenger", "UpdateId", "At") VALUES ({messenger}, {incoming.UpdateId}, {utcNow})
            ON CONFLICT ("Messenger", "UpdateId") DO UPDATE SET "At" = excluded."At" WHERE "SeenUpdates"."At" < {horizon}
            """,
            ct) > 0;
    }

    public async Task<Caller> WhoIs(ShnorDb db, Incoming incoming, CancellationToken ct)
    {
        var (messenger, chat) = incoming.Chat;
        if (await _known(db, messenger, chat, ct) is not { } known) return Caller.Stranger with { Name = incoming.ProfileName };
        if (!known.IsReachable && incoming is not Incoming.Gone)
        {
            var address = await db.Addresses.SingleAsync(a => a.Messenger == messenger && a.ChatId == chat, ct);
            address.IsReachable = true;
        }

        var memberships = new List<Membership>();
        await foreach (var membership in _memberships(db, known.Person).WithCancellation(ct)) memberships.Add(membership);
        return new Caller(known.Person, known.Name, known.IsOwner, memberships);
    }

    public Task<StoredDialog?> DialogOf(ShnorDb db, ChatAddress chat, CancellationToken ct) => _dialog(db, chat.Messenger, chat.Id, ct);

    private sealed record Known(PersonId Person, string Name, bool IsOwner, bool IsReachable);
}
