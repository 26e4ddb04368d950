using Microsoft.EntityFrameworkCore;
using Shnor.Domain;
using Shnor.Domain.People;
using Shnor.Storage;

namespace Shnor.Bot.Features.People.Requests;

/// <summary>Who is asked whether somebody may join a school: its head, or the coordinator while it has none in the bot.</summary>
internal static class Deciders
{
    public static IQueryable<PersonId> ConnectedHeads(ShnorDb db, ProgrammeId programme, SchoolId school) => db.Memberships
        .Where(m => m.ProgrammeId == programme && m.SchoolId == school && m.Role == Role.SchoolHead && m.Person!.ConsentVersion != null && m.Person.Addresses.Any(a => a.IsReachable))
        .Select(m => m.PersonId);

    public static async Task<IReadOnlyList<PersonId>> Of(ShnorDb db, ProgrammeId programme, SchoolId school, CancellationToken ct)
    {
        var heads = await ConnectedHeads(db, programme, school).ToListAsync(ct);
        return heads.Count > 0 ? heads : await db.Memberships.Where(m => m.ProgrammeId == programme && m.Role == Role.Coordinator).Select(m => m.PersonId).ToListAsync(ct);
    }

    /// <summary>Asked again when the letter goes out: a head may have become somebody else meanwhile.</summary>
    public static Task<bool> Includes(ShnorDb db, PersonId person, ProgrammeId programme, SchoolId school, CancellationToken ct) => db.Memberships.AnyAsync(
        m => m.PersonId == person && m.ProgrammeId == programme && (m.Role == Role.Coordinator || (m.Role == Role.SchoolHead && m.SchoolId == school)), ct);
}
