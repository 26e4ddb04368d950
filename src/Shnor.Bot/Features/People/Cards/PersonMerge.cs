using Microsoft.EntityFrameworkCore;
using Shnor.Bot.Chat;
using Shnor.Bot.Features.People.Joining;
using Shnor.Domain;
using Shnor.Domain.People;
using Shnor.Storage;
using Shnor.Storage.Tables;

namespace Shnor.Bot.Features.People.Cards;

/// <summary>What becomes of the account of the name that goes over.</summary>
internal enum OldPhone
{
    /// <summary>It is disconnected, unless its holder is somebody elsewhere too.</summary>
    GoesOff,

    /// <summary>Both accounts are one person's from now on.</summary>
    ComesAlong,
}

/// <summary>One human met twice: a name in a plan and an account that is already connected. What the name answers for goes to the account.</summary>
internal static class PersonMerge
{
    /// <returns>The account, under the name it has from now on.</returns>
    public static async Task<Person> Into(Turn turn, PersonId from, PersonId into, ProgrammeId programme, CancellationToken ct, OldPhone phone = OldPhone.GoesOff)
    {
        var db = turn.Db;
        await HandOver(turn, from, into, programme, ct);
        await EventsOf.Move(db, programme, from, into, ct);
        await SurveysOf.Move(db, programme, from, into, ct);
        await AnnouncementsOf.Move(db, programme, from, into, turn.UtcNow, ct);
        var placeholder = await db.People.Include(p => p.Memberships).Include(p => p.Addresses).AsSplitQuery().SingleAsync(p => p.Id == from, ct);
        var account = await db.People.SingleAsync(p => p.Id == into, ct);
        if (PersonName.TryParse(placeholder.Name) is not null && PersonName.TryParse(account.Name) is null)
            (account.Name, account.NameKey) = (placeholder.Name, placeholder.NameKey); // the plan's spelling is better than a profile's
        account.FullName ??= placeholder.FullName;

        foreach (var membership in placeholder.Memberships.Where(m => m.ProgrammeId == programme).ToList())
        {
            await TakeSeat(db, membership, into, ct);
            db.Memberships.Remove(membership);
        }

        foreach (var invitation in await db.Invitations.Where(i => i.PersonId == from && i.ProgrammeId == programme).ToListAsync(ct))
            (invitation.PersonId, invitation.RevokedAt) = (into, turn.UtcNow);
        await db.JoinRequests.Where(r => r.ProgrammeId == programme && (r.PersonId == from || r.PersonId == into)).ExecuteDeleteAsync(ct); // who is in asks no more
        if (phone == OldPhone.ComesAlong) foreach (var address in placeholder.Addresses) address.PersonId = into;
        else if (!placeholder.IsOwner && placeholder.Memberships.TrueForAll(m => m.ProgrammeId == programme)) await NewPhone.Disconnect(turn, placeholder, ct);
        await db.SaveChangesAsync(ct);
        if (await IsNobody(db, from, ct)) await Remove(turn, placeholder, ct);
        return account;
    }

    /// <summary>Everything one answers for in a programme. Where both stand already, the other stands there once.</summary>
    public static async Task HandOver(Turn turn, PersonId from, PersonId into, ProgrammeId programme, CancellationToken ct)
    {
        var db = turn.Db;
        await WorkOf.Move(db, programme, from, into, ct);

        var put = db.Snoozes.Where(s => s.PersonId == from && db.Occurrences.Any(o => o.Id == s.OccurrenceId && o.ProgrammeId == programme));
        await put.Where(s => db.Snoozes.Any(other => other.OccurrenceId == s.OccurrenceId && other.PersonId == into)).ExecuteDeleteAsync(ct);
        await put.ExecuteUpdateAsync(set => set.SetProperty(s => s.PersonId, into), ct);

        // What waits to be said, held over the night for one, goes along; what both would hear is heard once.
        var waiting = db.Outbox.Where(r => r.State == OutboxState.Pending && r.PersonId == from && r.ProgrammeId == programme);
        await waiting.Where(r => !db.Outbox.Any(other => other.PersonId == into && other.Kind == r.Kind && other.OccurrenceId == r.OccurrenceId && other.CampaignId == r.CampaignId && other.Detail == r.Detail))
            .ExecuteUpdateAsync(set => set.SetProperty(r => r.PersonId, into), ct);
    }

    /// <summary>A person whom nothing names any more; history and outbox hold numbers only.</summary>
    public static async Task Remove(Turn turn, Person person, CancellationToken ct)
    {
        var db = turn.Db;
        await db.Schools.Where(s => s.CuratorId == person.Id).ExecuteUpdateAsync(set => set.SetProperty(s => s.CuratorId, (PersonId?)null), ct);
        await db.Memberships.Where(m => m.DeputyId == person.Id).ExecuteUpdateAsync(set => set.SetProperty(m => m.DeputyId, (PersonId?)null), ct);
        await db.JoinRequests.Where(r => r.PersonId == person.Id).ExecuteDeleteAsync(ct);
        await db.CalendarFeeds.Where(f => f.PersonId == person.Id).ExecuteDeleteAsync(ct);
        await db.Invitations.Where(i => i.PersonId == person.Id).ExecuteDeleteAsync(ct); // of programmes they have left
        db.People.Remove(person);
    }

    private static async Task TakeSeat(ShnorDb db, Membership left, PersonId into, CancellationToken ct)
    {
        if (await db.Memberships.FindAsync([into, left.ProgrammeId], ct) is not { } kept)
        {
            db.Memberships.Add(new Membership
            {
                PersonId = into,
                ProgrammeId = left.ProgrammeId,
                Role = left.Role,
                SchoolId = left.SchoolId,
                Post = left.Post,
                Away = left.Away,
                DeputyId = left.DeputyId == into ? null : left.DeputyId,
            });
            return;
        }

        if (kept.Role < left.Role) kept.Role = left.Role;
        kept.SchoolId ??= left.SchoolId;
        kept.Post ??= left.Post;
        if (kept.DeputyId == left.PersonId) kept.DeputyId = null;
    }

    /// <summary>Whose mark stands somewhere is still shown under their name.</summary>
    private static async Task<bool> IsNobody(ShnorDb db, PersonId placeholder, CancellationToken ct) =>
        !await db.People.AnyAsync(p => p.Id == placeholder && p.IsOwner, ct)
        && !await db.Addresses.AnyAsync(a => a.PersonId == placeholder, ct)
        && !await db.Memberships.AnyAsync(m => m.PersonId == placeholder, ct)
        && !await db.Assignees.AnyAsync(a => a.PersonId == placeholder, ct) // of rows that a programme they have left may have again
        && !await db.BodyMembers.AnyAsync(m => m.PersonId == placeholder, ct)
        && !await db.Occurrences.AnyAsync(o => o.ReportedBy == placeholder || o.AcceptedBy == placeholder, ct)
        && !await EventsOf.Any(db, placeholder, ct)
        && !await SurveysOf.Any(db, placeholder, ct)
        && !await AnnouncementsOf.Any(db, placeholder, ct)
        && !await db.History.AnyAsync(h => h.By == placeholder, ct);
}
