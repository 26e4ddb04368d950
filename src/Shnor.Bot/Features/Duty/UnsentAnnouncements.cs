using Microsoft.EntityFrameworkCore;
using Shnor.Domain;
using Shnor.Domain.Announcements;
using Shnor.Storage;

namespace Shnor.Bot.Features.Duty;

/// <summary>Drafts, announcements that wait for their hour and those that go out: somebody sees them through when their author coordinates no more.</summary>
internal static class UnsentAnnouncements
{
    /// <param name="into">Null: whoever coordinates.</param>
    public static Task GoTo(PersonId? into, ShnorDb db, ProgrammeId programme, PersonId from, CancellationToken ct) => db.Announcements
        .Where(a => a.ProgrammeId == programme && a.CreatedBy == from
            && (a.State == AnnouncementState.Draft || a.State == AnnouncementState.Scheduled || a.State == AnnouncementState.Sending || a.State == AnnouncementState.Paused))
        .ExecuteUpdateAsync(set => set.SetProperty(a => a.CreatedBy, into), ct);
}
