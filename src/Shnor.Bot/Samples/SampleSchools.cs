using Microsoft.EntityFrameworkCore;
using Shnor.Domain;
using Shnor.Domain.People;
using Shnor.Storage;

namespace Shnor.Bot.Samples;

/// <summary>The two schools that the sample plan names: one with a head, a teacher and a risk profile, the other as the plan left it.</summary>
internal static class SampleSchools
{
    public static async Task<IReadOnlyList<SchoolId>> Open(ShnorDb db, ProgrammeId programme, Person teacher, CancellationToken ct)
    {
        var bodies = await db.Bodies.Where(b => b.ProgrammeId == programme).OrderBy(b => b.Id).Select(b => b.Name).ToListAsync(ct);
        var schools = bodies.SelectMany(SchoolsOfCell.In)
            .Select(name => new School { ProgrammeId = programme, Name = name, NameKey = SchoolName.KeyOf(name), Type = SchoolType.LowResults }).ToList();
        schools[0].Risks.AddRange([
            new SchoolRisk { Factor = 2, Weight = RiskWeight.High },
            new SchoolRisk { Factor = 8, Weight = RiskWeight.Medium },
            new SchoolRisk { Factor = 12, Weight = RiskWeight.Low },
        ]);
        db.Schools.AddRange(schools);
        await db.SaveChangesAsync(ct); // their numbers are needed for what follows; the commit is still one

        var key = PersonName.TryParse(SampleProgramme.HeadOfFirstSchool)!.Key;
        var head = await db.Memberships.SingleAsync(m => m.ProgrammeId == programme && m.Person!.NameKey == key, ct);
        (head.Role, head.SchoolId) = (Role.SchoolHead, schools[0].Id);
        teacher.Memberships.Single().SchoolId = schools[0].Id;
        return schools.ConvertAll(school => school.Id);
    }
}
