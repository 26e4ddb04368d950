using Microsoft.EntityFrameworkCore;
using Shnor.Bot.Chat;
using Shnor.Domain;
using Shnor.Domain.People;

namespace Shnor.Bot.Features.People;

/// <summary>One human met twice: a name in a plan and an account that is already connected. What the name answers for goes to the account.</summary>
internal static class PersonMerge
{
    /// <returns>The account, under the name it has from now on.</returns>
    public static async Task<Person> Into(Turn turn, PersonId from, PersonId into, ProgrammeId programme, CancellationToken ct)
    {
        var db = turn.Db;
        await HandOver(turn, from, into, programme, ct);
        var placeholder = await db.People.Include(p => p.Memberships).Include(p => p.Addresses).AsSplitQuery().SingleAsync(p => p.Id == from, ct);
        var account = await db.People.SingleAsync(p => p.Id == into, ct);
        if (PersonName.TryParse(placeholder.Name) is not null && PersonName.TryParse(account.Name) is null)
            (account.Name, account.NameKey) = (placeholder.Name, placeholder.NameKey); // the plan's spelling is better than a profile's

        foreach (var membership in placeholder.Memberships.Where(m => m.ProgrammeId == programme).ToList())
        {
            var kept = await db.Memberships.FindAsync([into, programme], ct);
            if (kept is null) db.Memberships.Add(new Membership { PersonId = into, ProgrammeId = programme, Role = membership.Role });
            else if (kept.Role < membership.Role) kept.Role = membership.Role;
            db.Memberships.Remove(membership);
        }

        foreach (var invitation in await db.Invitations.Where(i => i.PersonId == from && i.ProgrammeId == programme).ToListAsync(ct))
            (invitation.PersonId, invitation.RevokedAt) = (into, turn.UtcNow);
        if (await IsNobody(db, placeholder, programme, ct)) db.People.Remove(placeholder);
        return account;
    }

    /// <summary>Where both answer for one row, the account stands there once.</summary>
    public static async Task HandOver(Turn turn, PersonId from, PersonId into, ProgrammeId programme, CancellationToken ct)
    {
        await WorkOf.Move(turn.Db, programme, from, into, ct);
    }

    /// <summary>Whose mark stands somewhere is still shown under their name.</summary>
    private static async Task<bool> IsNobody(Storage.ShnorDb db, Person placeholder, ProgrammeId programme, CancellationToken ct) =>
        placeholder.Addresses.Count == 0
        && placeholder.Memberships.All(m => m.ProgrammeId == programme)
        && !await db.Occurrences.AnyAsync(o => o.ReportedBy == placeholder.Id, ct)
        && !await db.History.AnyAsync(h => h.By == placeholder.Id, ct);
}
