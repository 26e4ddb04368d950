using Microsoft.EntityFrameworkCore;
using Shnor.Domain;
using Shnor.Domain.People;
using Shnor.Storage;

namespace Shnor.Bot.Features.Schools;

/// <summary>Reads what the screens of schools show.</summary>
internal static class LookUpSchools
{
    public static async Task<SchoolsView> List(ShnorDb db, ProgrammeId programme, CancellationToken ct)
    {
        var title = await db.Programmes.Where(p => p.Id == programme).Select(p => p.Title).SingleAsync(ct);
        var schools = await db.Schools.Where(s => s.ProgrammeId == programme).Select(s => new { s.Id, s.Name, s.NameKey, s.Type }).ToListAsync(ct);
        var people = (await ProgrammePeople.Load(db, programme, ct)).Where(person => person.School is not null).ToLookup(person => person.School!.Value);
        var known = schools.Select(school => school.NameKey).ToHashSet(StringComparer.Ordinal);
        return new(
            programme,
            title,
            [.. schools.OrderBy(school => school.NameKey, StringComparer.Ordinal)
                .Select(school => new SchoolLine(school.Id, school.Name, school.Type, people[school.Id].Count(), people[school.Id].Count(person => person.IsConnected)))],
            [.. (await NamedInPlan(db, programme, ct)).Where(name => !known.Contains(SchoolName.KeyOf(name)))]);
    }

    public static async Task<SchoolView> One(ShnorDb db, SchoolId id, CancellationToken ct)
    {
        var school = await db.Schools.Include(s => s.Risks).SingleAsync(s => s.Id == id, ct);
        var everybody = await ProgrammePeople.Load(db, school.ProgrammeId, ct);
        var people = everybody.Where(person => person.School == id).OrderByDescending(person => person.Role == Role.SchoolHead).ToList();
        return new(
            school,
            people,
            [.. people.Where(person => person.Role == Role.SchoolHead).Select(person => person.Name)],
            school.CuratorSchoolId is { } curators ? await db.Schools.Where(s => s.Id == curators).Select(s => s.Name).SingleAsync(ct) : null,
            school.CuratorId is { } curator ? everybody.FirstOrDefault(person => person.Id == curator)?.Name : null, // who has left the programme is nobody's curator
            await db.JoinRequests.CountAsync(r => r.SchoolId == id, ct))
        {
            HasSurveys = await db.Campaigns.AnyAsync(c => c.ProgrammeId == school.ProgrammeId && c.OpenedAt != null && db.Respondents.Any(r => r.CampaignId == c.Id && r.SchoolId == id), ct),
        };
    }

    /// <summary>Schools that the plan's bodies name, each once.</summary>
    private static async Task<IReadOnlyList<string>> NamedInPlan(ShnorDb db, ProgrammeId programme, CancellationToken ct)
    {
        var bodies = await db.Bodies.Where(b => b.ProgrammeId == programme).OrderBy(b => b.Id).Select(b => b.Name).ToListAsync(ct);
        return [.. bodies.SelectMany(SchoolsOfCell.In).DistinctBy(SchoolName.KeyOf)];
    }
}
