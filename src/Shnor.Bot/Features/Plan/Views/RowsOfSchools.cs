using Microsoft.EntityFrameworkCore;
using Shnor.Domain;
using Shnor.Domain.People;
using Shnor.Storage;

namespace Shnor.Bot.Features.Plan.Views;

/// <summary>Which rows are a school's: somebody who works there answers for them, by name or through a body, or they name the school itself («Руководители МБОУ …»).</summary>
internal static class RowsOfSchools
{
    public static async Task<ILookup<SchoolId, ActivityId>> Load(ShnorDb db, ProgrammeId programme, CancellationToken ct)
    {
        var schools = await db.Schools.Where(s => s.ProgrammeId == programme).Select(s => new { s.Id, s.NameKey }).ToListAsync(ct);
        if (schools.Count == 0) return Array.Empty<(SchoolId, ActivityId)>().ToLookup(pair => pair.Item1, pair => pair.Item2);
        var schoolOf = await db.Memberships.Where(m => m.ProgrammeId == programme && m.SchoolId != null).ToDictionaryAsync(m => m.PersonId, m => m.SchoolId!.Value, ct);
        var bodies = await db.Bodies.Where(b => b.ProgrammeId == programme).Select(b => new { b.Id, b.Name, Members = b.Members.Select(m => m.PersonId).ToList() }).ToListAsync(ct);
        var byKey = schools.ToDictionary(s => s.NameKey, s => s.Id, StringComparer.Ordinal);
        var schoolsOfBody = bodies.ToDictionary(
            b => b.Id,
            b => SchoolsOfCell.In(b.Name).Select(name => byKey.TryGetValue(SchoolName.KeyOf(name), out var id) ? id : (SchoolId?)null)
                .Concat(b.Members.Select(person => schoolOf.TryGetValue(person, out var id) ? id : (SchoolId?)null)).OfType<SchoolId>().Distinct().ToList());
        var assignees = await db.Assignees.Join(db.Activities.Where(a => a.ProgrammeId == programme && a.RemovedAt == null), x => x.ActivityId, a => a.Id, (x, a) => new { a.Id, x.PersonId, x.BodyId }).ToListAsync(ct);
        return assignees
            .SelectMany(x => SchoolsOf(x.PersonId, x.BodyId).Select(school => (School: school, Row: x.Id))).Distinct()
            .ToLookup(pair => pair.School, pair => pair.Row);

        IEnumerable<SchoolId> SchoolsOf(PersonId? person, BodyId? body)
        {
            if (person is { } one && schoolOf.TryGetValue(one, out var school)) return [school];
            return body is { } many ? schoolsOfBody[many] : [];
        }
    }
}
