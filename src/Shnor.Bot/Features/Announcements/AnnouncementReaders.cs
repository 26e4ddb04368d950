using Microsoft.EntityFrameworkCore;
using Shnor.Domain;
using Shnor.Domain.Announcements;
using Shnor.Storage;

namespace Shnor.Bot.Features.Announcements;

/// <summary>What is filled in for whom, asked for many people in one go. Where they work is asked of the programme as it is now.</summary>
internal static class AnnouncementReaders
{
    /// <returns>By person; whoever is no more is not in it. What they have pressed is not asked here.</returns>
    public static async Task<IReadOnlyDictionary<PersonId, AnnouncementReader>> Of(ShnorDb db, ProgrammeId programme, IReadOnlyCollection<PersonId> people, CancellationToken ct)
    {
        var owner = await db.Programmes.Where(p => p.Id == programme).Select(p => new { p.Title, p.ZoneId }).SingleAsync(ct);
        var zone = TimeZoneInfo.FindSystemTimeZoneById(owner.ZoneId);
        var rows = await db.People.Where(p => people.Contains(p.Id))
            .Select(p => new
            {
                p.Id,
                p.Name,
                p.FullName,
                Programmes = p.Memberships.Count,
                School = db.Memberships.Where(m => m.PersonId == p.Id && m.ProgrammeId == programme).Join(db.Schools, m => m.SchoolId, s => (SchoolId?)s.Id, (m, s) => s.Name).FirstOrDefault(),
            })
            .ToListAsync(ct);
        return rows.ToDictionary(row => row.Id, row => new AnnouncementReader(row.Name, row.FullName, row.School, owner.Title, zone) { HasSeveral = row.Programmes > 1 });
    }

    /// <summary>One who has the row of the ledger already, with what they have pressed.</summary>
    public static async Task<AnnouncementReader?> Of(ShnorDb db, ProgrammeId programme, AnnouncementRecipient row, CancellationToken ct) =>
        (await Of(db, programme, [row.PersonId], ct)).GetValueOrDefault(row.PersonId) is { } reader ? reader with { AcknowledgedAt = row.AcknowledgedAt, Vote = row.Vote } : null;
}
