using Microsoft.EntityFrameworkCore;
using Shnor.Domain;
using Shnor.Domain.People;
using Shnor.Storage;

namespace Shnor.Bot.Features.Plan;

/// <summary>Next year's programme begins with the schools of this one: their types, curators and risks.</summary>
internal static class LastYearsSchools
{
    /// <returns>Which school is which in the new programme.</returns>
    public static async Task<Dictionary<SchoolId, SchoolId>> Copy(ShnorDb db, ProgrammeId from, ProgrammeId to, CancellationToken ct)
    {
        var schools = await db.Schools.AsNoTracking().Where(s => s.ProgrammeId == from).Include(s => s.Risks).OrderBy(s => s.Id).ToListAsync(ct);
        var members = (await db.Memberships.Where(m => m.ProgrammeId == from).Select(m => m.PersonId).ToListAsync(ct)).ToHashSet();
        var pairs = schools.ConvertAll(school => (Known: school, Next: OfNextYear(school, to, members)));
        db.Schools.AddRange(pairs.Select(pair => pair.Next));
        await db.SaveChangesAsync(ct); // their numbers are needed for what follows; the commit is still one

        var same = pairs.ToDictionary(pair => pair.Known.Id, pair => pair.Next.Id);
        foreach (var (known, next) in pairs) next.CuratorSchoolId = known.CuratorSchoolId is { } curator && same.TryGetValue(curator, out var copy) ? copy : null;
        return same;
    }

    private static School OfNextYear(School school, ProgrammeId programme, HashSet<PersonId> members)
    {
        var next = new School
        {
            ProgrammeId = programme,
            Name = school.Name,
            NameKey = school.NameKey,
            Type = school.Type,
            CuratorId = school.CuratorId is { } curator && members.Contains(curator) ? curator : null, // who has left helps nobody next year
        };
        next.Risks.AddRange(school.Risks.Select(risk => new SchoolRisk { Factor = risk.Factor, Weight = risk.Weight }));
        return next;
    }
}
