using Microsoft.EntityFrameworkCore;
using Shnor.Domain;
using Shnor.Domain.Roadmap;
using Shnor.Storage;

namespace Shnor.Bot.Features.Reports;

/// <param name="IsThere">As marked; before that as they said: «Буду».</param>
/// <param name="IsSaid">Somebody has marked it: they themselves, or whoever filled in the list.</param>
internal sealed record AttendanceLine(PersonId Person, string Name, bool IsThere, bool IsSaid);

/// <summary>Who could have come, by name: those who are invited and whoever else has said something; where nobody is invited, those who answer for it.</summary>
internal sealed record AttendanceList(OccurrenceView Of, IReadOnlyList<AttendanceLine> Lines)
{
    public int Came => Lines.Count(line => line.IsThere);

    public int Missed => Lines.Count - Came;

    public AttendanceLine? Find(PersonId person) => Lines.FirstOrDefault(line => line.Person == person);

    public static async Task<AttendanceList> Load(ShnorDb db, OccurrenceView view, CancellationToken ct)
    {
        var (id, occurrence) = (view.Id, view.Occurrence);
        var said = await db.Attendances.AsNoTracking().Where(a => a.OccurrenceId == id).ToDictionaryAsync(a => a.PersonId, a => a.WasThere, ct);
        var coming = occurrence.StartsAt is { } start
            ? await db.Rsvps.AsNoTracking().Where(r => r.OccurrenceId == id && r.IsComing && r.StartsAt == start).Select(r => r.PersonId).ToListAsync(ct)
            : [];
        var invited = occurrence.Invites;
        var people = await ProgrammePeople.Load(db, occurrence.ProgrammeId, ct);
        return new(view, [.. people
            .Where(p => said.ContainsKey(p.Id) || coming.Contains(p.Id) || (invited.Who == Audience.Nobody ? view.Acting.Concerns(view.Activity.Id, p.Id) : invited.Includes(p.Role, p.School)))
            .Select(p => new AttendanceLine(p.Id, p.Name, said.TryGetValue(p.Id, out var was) ? was : coming.Contains(p.Id), said.ContainsKey(p.Id)))]);
    }
}
