using Microsoft.EntityFrameworkCore;
using Shnor.Bot.Chat;
using Shnor.Domain;
using Shnor.Storage;

namespace Shnor.Bot.Features.Privacy;

/// <summary>Why somebody's data cannot be removed at once, or what is going to happen when they are.</summary>
public abstract record ForgetStanding
{
    private ForgetStanding()
    {
    }

    /// <param name="Name">As it is now.</param>
    /// <param name="Rows">Of the plans, for which somebody else has to be named.</param>
    /// <param name="HasSentUnsigned">Something stays that nobody can find: answers to an anonymous survey.</param>
    public sealed record Possible(PersonId Person, string Name, int Rows, bool HasSentUnsigned = false) : ForgetStanding;

    /// <summary>A programme needs a coordinator: somebody else takes over first.</summary>
    public sealed record LastCoordinator(PersonId Person, ProgrammeId Programme, string Title) : ForgetStanding;

    /// <summary>The bot needs an owner.</summary>
    public sealed record OnlyOwner : ForgetStanding;

    /// <summary>Another programme, which this coordinator does not coordinate, knows the person too.</summary>
    public sealed record KnownElsewhere(string Name) : ForgetStanding;

    /// <summary>Not of this programme, or no longer there.</summary>
    public sealed record Nobody : ForgetStanding;

    public static async Task<ForgetStanding> Of(ShnorDb db, PersonId who, CancellationToken ct)
    {
        if (await db.People.AsNoTracking().Include(p => p.Memberships).FirstOrDefaultAsync(p => p.Id == who, ct) is not { ForgottenAt: null } person) return new Nobody();
        if (person.IsOwner && !await db.People.AnyAsync(p => p.IsOwner && p.Id != who && p.Addresses.Count > 0, ct)) return new OnlyOwner();
        if (await Coordinators.LeftAloneBy(db, who, ct) is [var programme, ..])
            return new LastCoordinator(who, programme, await db.Programmes.Where(p => p.Id == programme).Select(p => p.Title).SingleAsync(ct));

        return new Possible(who, person.Name, await db.Activities.CountAsync(a => a.RemovedAt == null && a.Assignees.Any(x => x.PersonId == who), ct),
            await db.Respondents.AnyAsync(r => r.PersonId == who && r.HasAnswered && db.Campaigns.Any(c => c.Id == r.CampaignId && c.IsAnonymous), ct));
    }

    /// <summary>At the wish of somebody else, passed on by a coordinator: only of a person whom nobody else's programme knows.</summary>
    public static async Task<ForgetStanding> Of(Turn turn, ProgrammeId programme, PersonId who, CancellationToken ct)
    {
        if (await Access.Check(turn.Db, turn.Who, Need.Coordinator, programme, ct) != Admission.Granted) return new Nobody();
        var memberships = await turn.Db.Memberships.Where(m => m.PersonId == who).Select(m => new { m.ProgrammeId, m.Person!.Name, m.Person.IsOwner }).ToListAsync(ct);
        if (memberships.All(m => m.ProgrammeId != programme)) return new Nobody();
        return memberships.Exists(m => !turn.Who.Coordinates(m.ProgrammeId) || (m.IsOwner && !turn.Who.IsOwner)) ? new KnownElsewhere(memberships[0].Name) : await Of(turn.Db, who, ct);
    }
}
