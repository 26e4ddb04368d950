using Microsoft.EntityFrameworkCore;
using Shnor.Bot.Chat;
using Shnor.Domain;
using Shnor.Domain.People;

namespace Shnor.Bot.Features.People.Invitations;

/// <summary>The one door through which codes are given out and taken back: of one person, and of one school, there is never more than one that works.</summary>
internal static class PersonalCodes
{
    /// <summary>A phone that sends a press twice must not turn the link that was just forwarded into an old one.</summary>
    private static readonly TimeSpan StillNew = TimeSpan.FromMinutes(1);

    public static IQueryable<Invitation> Of(Turn turn, ProgrammeId programme, PersonId person) =>
        turn.Db.Invitations.Where(i => i.ProgrammeId == programme && i.PersonId == person && i.UsedAt == null);

    public static IQueryable<Invitation> Of(Turn turn, SchoolId school) => turn.Db.Invitations.Where(i => i.SchoolId == school && i.PersonId == null);

    public static async Task IssueAnew(Turn turn, ProgrammeId programme, PersonId person, CancellationToken ct)
    {
        await Revoke(turn, Of(turn, programme, person), ct);
        turn.Db.Invitations.Add(new Invitation { ProgrammeId = programme, PersonId = person, Code = Codes.ForInvitation(), CreatedAt = turn.UtcNow });
        await turn.Db.SaveChangesAsync(ct);
    }

    public static async Task IssueAnew(Turn turn, ProgrammeId programme, SchoolId school, CancellationToken ct)
    {
        await Revoke(turn, Of(turn, school), ct);
        turn.Db.Invitations.Add(new Invitation { ProgrammeId = programme, SchoolId = school, Code = Codes.ForInvitation(), CreatedAt = turn.UtcNow });
        await turn.Db.SaveChangesAsync(ct);
    }

    /// <returns>How many worked until now.</returns>
    public static Task<int> Revoke(Turn turn, IQueryable<Invitation> codes, CancellationToken ct) =>
        codes.Where(i => i.RevokedAt == null).ExecuteUpdateAsync(set => set.SetProperty(i => i.RevokedAt, turn.UtcNow), ct);

    /// <summary>The one that works has only just taken the place of another.</summary>
    public static async Task<bool> WasJustRenewed(Turn turn, IQueryable<Invitation> codes, CancellationToken ct)
    {
        var since = turn.UtcNow - StillNew;
        return await codes.AnyAsync(i => i.RevokedAt == null && i.CreatedAt > since, ct) && await codes.AnyAsync(i => i.RevokedAt > since, ct);
    }
}
