using Microsoft.EntityFrameworkCore;
using Shnor.Domain;
using Shnor.Domain.People;
using Shnor.Storage;

namespace Shnor.Bot.Features;

/// <summary>A programme always has a coordinator who can be reached: the last one cannot be lowered, removed or leave before there is a successor.</summary>
public static class Coordinators
{
    /// <summary>Whether nobody would be left: a coordinator who has never come to the bot is none yet.</summary>
    public static async Task<bool> IsLast(ShnorDb db, ProgrammeId programme, PersonId person, CancellationToken ct) =>
        await db.Memberships.AnyAsync(m => m.ProgrammeId == programme && m.PersonId == person && m.Role == Role.Coordinator, ct)
        && !await db.Memberships.AnyAsync(m => m.ProgrammeId == programme && m.PersonId != person && m.Role == Role.Coordinator && m.Person!.ConsentVersion != null && m.Person.Addresses.Count > 0, ct);

    /// <summary>The programmes that would be left without a coordinator.</summary>
    public static async Task<IReadOnlyList<ProgrammeId>> LeftAloneBy(ShnorDb db, PersonId person, CancellationToken ct)
    {
        var alone = new List<ProgrammeId>();
        foreach (var programme in await db.Memberships.Where(m => m.PersonId == person && m.Role == Role.Coordinator).Select(m => m.ProgrammeId).ToListAsync(ct))
        {
            if (await IsLast(db, programme, person, ct)) alone.Add(programme);
        }

        return alone;
    }
}
