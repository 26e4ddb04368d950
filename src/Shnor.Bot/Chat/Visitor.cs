using Microsoft.EntityFrameworkCore;
using Shnor.Domain;
using Shnor.Domain.People;
using Shnor.Storage;
using Shnor.Storage.Tables;

namespace Shnor.Bot.Chat;

/// <summary>What every turn asks the tables first: was this seen, who is it, what are they in the middle of. Translated once, not at every press.</summary>
internal sealed class Visitor
{
    private readonly Func<ShnorDb, Messenger, long, IAsyncEnumerable<KnownRow>> _known = EF.CompileAsyncQuery(
        (ShnorDb db, Messenger messenger, long chat) =>
            from address in db.Addresses
            where address.Messenger == messenger && address.ChatId == chat
            join person in db.People on address.PersonId equals person.Id
            from membership in db.Memberships.Where(m => m.PersonId == person.Id).DefaultIfEmpty()
            select new KnownRow(
                person.Id, person.Name, person.IsOwner, person.ConsentVersion, person.ChosenProgramme, address.IsReachable, (ProgrammeId?)membership!.ProgrammeId, (Role?)membership.Role, membership.SchoolId));

    // Tracked, and said so: a compiled query keeps the tracking of whoever asked first, and after a start that may be a press that only looks.
    private readonly Func<ShnorDb, Messenger, long, CancellationToken, Task<StoredDialog?>> _dialog = EF.CompileAsyncQuery(
        (ShnorDb db, Messenger messenger, long chat, CancellationToken ct) => db.Dialogs.AsTracking().FirstOrDefault(d => d.Messenger == messenger && d.ChatId == chat));

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

    /// <summary>Who writes to us can be reached again.</summary>
    public async Task<Caller> WhoIs(ShnorDb db, Incoming incoming, CancellationToken ct)
    {
        var (messenger, chat) = incoming.Chat;
        var (who, isReachable) = await Known(db, incoming, ct);
        if (!isReachable && incoming.ShowsPresence)
        {
            var address = await db.Addresses.SingleAsync(a => a.Messenger == messenger && a.ChatId == chat, ct);
            address.IsReachable = true;
        }

        return who;
    }

    /// <returns>Null for somebody of whom there is something to write down: they are back.</returns>
    public async Task<Caller?> WhoLooks(ShnorDb db, Incoming incoming, CancellationToken ct) =>
        await Known(db, incoming, ct) is var (who, isReachable) && (isReachable || !incoming.ShowsPresence) ? who : null;

    public Task<StoredDialog?> DialogOf(ShnorDb db, ChatAddress chat, CancellationToken ct) => _dialog(db, chat.Messenger, chat.Id, ct);

    /// <summary>A stranger has nothing to be marked in.</summary>
    private async Task<(Caller Who, bool IsReachable)> Known(ShnorDb db, Incoming incoming, CancellationToken ct)
    {
        var rows = new List<KnownRow>();
        await foreach (var row in _known(db, incoming.Chat.Messenger, incoming.Chat.Id).WithCancellation(ct)) rows.Add(row);
        return rows is [var known, ..]
            ? (new Caller(known.Person, known.Name, known.IsOwner, [.. rows.Select(MembershipOf).OfType<Membership>()]) { ConsentVersion = known.Consent, ChosenProgramme = known.Chosen }, known.IsReachable)
            : (Caller.Stranger with { Name = incoming.ProfileName }, true);
    }

    private static Membership? MembershipOf(KnownRow row) => row is { Programme: { } programme, Role: { } role }
        ? new Membership { PersonId = row.Person, ProgrammeId = programme, Role = role, SchoolId = row.School }
        : null;

    /// <summary>A row for each membership; one without, where there is none.</summary>
    private sealed record KnownRow(
        PersonId Person, string Name, bool IsOwner, string? Consent, ProgrammeId? Chosen, bool IsReachable, ProgrammeId? Programme, Role? Role, SchoolId? School);
}
