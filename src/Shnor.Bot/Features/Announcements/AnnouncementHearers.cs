using Microsoft.EntityFrameworkCore;
using Shnor.Bot.Chat;
using Shnor.Domain;
using Shnor.Domain.Announcements;
using Shnor.Domain.People;
using Shnor.Storage;

namespace Shnor.Bot.Features.Announcements;

/// <summary>Who hears what becomes of an announcement: whoever sent it, while they coordinate the programme and are there; otherwise its coordinators.</summary>
internal static class AnnouncementHearers
{
    public static async Task<IReadOnlyList<PersonId>> Of(ShnorDb db, Announcement announcement, DateTime utcNow, CancellationToken ct)
    {
        var coordinators = await DutyRows.Coordinators(db, announcement.ProgrammeId, utcNow, ct);
        if (announcement.CreatedBy is not { } author) return coordinators;
        return coordinators.Contains(author) || await IsOwnerWhoCanBeReached(db, announcement.ProgrammeId, author, ct) ? [author] : coordinators;
    }

    /// <summary>An owner need not stand in the programme's list of people.</summary>
    private static Task<bool> IsOwnerWhoCanBeReached(ShnorDb db, ProgrammeId programme, PersonId person, CancellationToken ct) => db.People.AnyAsync(
        p => p.Id == person && p.IsOwner && p.ConsentVersion != null && p.Addresses.Any(a => a.IsReachable) && p.Memberships.All(m => m.ProgrammeId != programme || m.Role != Role.Coordinator),
        ct);
}
