using Microsoft.EntityFrameworkCore;
using Shnor.Bot.Chat;
using Shnor.Domain;
using Shnor.Domain.People;

namespace Shnor.Bot.Features.People;

/// <summary>One human met twice: a name in a plan and an account that is already connected. What the name answers for goes to the account.</summary>
internal static class PersonMerge
{
    public static async Task Into(Turn turn, PersonId from, PersonId into, ProgrammeId programme, CancellationToken ct)
    {
        var db = turn.Db;
        await db.Assignees.Where(a => a.PersonId == from && db.Activities.Any(x => x.Id == a.ActivityId && x.ProgrammeId == programme))
            .ExecuteUpdateAsync(set => set.SetProperty(a => a.PersonId, into), ct);

        var placeholder = await db.People.Include(p => p.Memberships).Include(p => p.Addresses).SingleAsync(p => p.Id == from, ct);
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

        await db.Invitations.Where(i => i.PersonId == from && i.ProgrammeId == programme)
            .ExecuteUpdateAsync(set => set.SetProperty(i => i.PersonId, into).SetProperty(i => i.RevokedAt, turn.UtcNow), ct);
        if (placeholder.Addresses.Count == 0 && placeholder.Memberships.All(m => m.ProgrammeId == programme)) db.People.Remove(placeholder);
    }
}
