using Microsoft.EntityFrameworkCore;
using Shnor.Domain;
using Shnor.Domain.People;
using Shnor.Storage;

namespace Shnor.Bot.Features.Bodies;

/// <summary>Reads what the screens of bodies show.</summary>
internal static class LookUpBodies
{
    /// <summary>Those that wait for people first: they hold up the work of the plan.</summary>
    public static async Task<BodiesView> List(ShnorDb db, ProgrammeId programme, CancellationToken ct)
    {
        var title = await db.Programmes.Where(p => p.Id == programme).Select(p => p.Title).SingleAsync(ct);
        var bodies = await db.Bodies.Where(b => b.ProgrammeId == programme)
            .Select(b => new BodyLine(
                b.Id,
                b.Name,
                db.Activities.Count(a => a.ProgrammeId == programme && a.RemovedAt == null && a.Assignees.Any(each => each.BodyId == b.Id)),
                b.Members.Count(member => db.Memberships.Any(m => m.ProgrammeId == programme && m.PersonId == member.PersonId))))
            .ToListAsync(ct);
        return new(programme, title, [.. bodies.OrderBy(body => body.People > 0).ThenByDescending(body => body.Rows).ThenBy(body => body.Name, StringComparer.Ordinal)]);
    }

    public static async Task<BodyView> One(ShnorDb db, BodyId id, CancellationToken ct)
    {
        var body = await db.Bodies.AsNoTracking().SingleAsync(b => b.Id == id, ct);
        var titles = await db.Activities.Where(a => a.RemovedAt == null && a.Assignees.Any(each => each.BodyId == id)).OrderBy(a => a.Ordinal).Select(a => a.Title).ToListAsync(ct);
        var members = (await db.BodyMembers.Where(m => m.BodyId == id).Select(m => m.PersonId).ToListAsync(ct)).ToHashSet();
        var everybody = await ProgrammePeople.Load(db, body.ProgrammeId, ct);
        var schools = await SchoolsOf(db, body, ct);
        return new(
            body.ProgrammeId,
            id,
            body.Name,
            titles,
            [.. everybody.Where(person => members.Contains(person.Id))],
            everybody,
            [.. everybody.Where(person => person is { Role: Role.SchoolHead, School: { } school } && schools.Contains(school) && !members.Contains(person.Id))]);
    }

    /// <summary>«Руководители МБОУ «Ключевская ООШ» МБОУ «Заречная СОШ»» means two schools of the programme, however they are spelled there.</summary>
    private static async Task<HashSet<SchoolId>> SchoolsOf(ShnorDb db, Body body, CancellationToken ct)
    {
        var keys = SchoolsOfCell.In(body.Name).Select(SchoolName.KeyOf).ToList();
        return keys.Count == 0 ? [] : [.. await db.Schools.Where(s => s.ProgrammeId == body.ProgrammeId && keys.Contains(s.NameKey)).Select(s => s.Id).ToListAsync(ct)];
    }
}
