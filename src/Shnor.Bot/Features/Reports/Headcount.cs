using Microsoft.EntityFrameworkCore;
using Shnor.Domain;
using Shnor.Domain.Roadmap;
using Shnor.Storage;

namespace Shnor.Bot.Features.Reports;

/// <summary>How many came, as far as the bot knows, and how many of them work at the programme's schools.</summary>
/// <param name="IsByAttendance">By the list of those who came; else by who said «Буду».</param>
internal sealed record Headcount(int People, int FromSchools, bool IsByAttendance)
{
    /// <returns>Null: nothing is known.</returns>
    public static async Task<Headcount?> Count(ShnorDb db, Occurrence occurrence, CancellationToken ct)
    {
        var id = occurrence.Id;
        if (await Of(db, occurrence.ProgrammeId, db.Attendances.Where(a => a.OccurrenceId == id && a.WasThere).Select(a => a.PersonId), isByAttendance: true, ct) is { } came) return came;
        if (occurrence.StartsAt is not { } start) return null;
        return await Of(db, occurrence.ProgrammeId, db.Rsvps.Where(r => r.OccurrenceId == id && r.IsComing && r.StartsAt == start).Select(r => r.PersonId), isByAttendance: false, ct);
    }

    private static async Task<Headcount?> Of(ShnorDb db, ProgrammeId programme, IQueryable<PersonId> who, bool isByAttendance, CancellationToken ct)
    {
        var people = await who.CountAsync(ct);
        if (people == 0) return null;
        var fromSchools = await db.Memberships.CountAsync(m => m.ProgrammeId == programme && m.SchoolId != null && who.Contains(m.PersonId), ct);
        return new(people, fromSchools, isByAttendance);
    }
}
