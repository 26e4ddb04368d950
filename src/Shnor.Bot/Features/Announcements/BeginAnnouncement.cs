using Microsoft.EntityFrameworkCore;
using Shnor.Bot.Features.Announcements.ToWhom;
using Shnor.Domain.Announcements;
using Shnor.Storage;

namespace Shnor.Bot.Features.Announcements;

internal enum BeginOutcome
{
    Begun,

    /// <summary>It goes out already, or has, or was called off.</summary>
    AlreadyBegun,

    /// <summary>Nobody of its audience can be reached.</summary>
    Nobody,

    /// <summary>There is nothing in it yet.</summary>
    Empty,

    /// <summary>Its programme is paused or finished: nothing is said of it.</summary>
    Silent,
}

/// <summary>
/// The one door out of a draft: whom it means is asked again, written into its ledger, and from then on the ledger is the truth. Works once, because
/// it looks at the row inside the caller's transaction, and writers stand in one queue.
/// </summary>
internal static class BeginAnnouncement
{
    /// <param name="db">Of a commit, not of a look.</param>
    /// <param name="announcement">Tracked by <paramref name="db"/>.</param>
    /// <param name="utcNow">When it begins.</param>
    /// <param name="ct">Cancels the look.</param>
    /// <returns>Anything but <see cref="BeginOutcome.Begun"/>: nothing was changed.</returns>
    public static async Task<BeginOutcome> Run(ShnorDb db, Announcement announcement, DateTime utcNow, CancellationToken ct)
    {
        if (announcement.State is not (AnnouncementState.Draft or AnnouncementState.Scheduled)) return BeginOutcome.AlreadyBegun;
        if (announcement.Content.IsEmpty) return BeginOutcome.Empty;
        if ((await db.Programmes.SingleAsync(p => p.Id == announcement.ProgrammeId, ct)).IsSilent) return BeginOutcome.Silent;
        var people = await AudiencePeople.Load(db, announcement.ProgrammeId, announcement.Audience, announcement.CreatedBy, utcNow, ct);
        if (people.Reached.Count == 0) return BeginOutcome.Nobody;
        await db.WriteLedger(announcement.Id, people.Reached.Select(person => (person.Id, person.School)), utcNow, ct);
        (announcement.State, announcement.Recipients, announcement.StartedAt, announcement.WorkAt) = (AnnouncementState.Sending, people.Reached.Count, utcNow, utcNow);
        announcement.NextAt = announcement.Content.AsksAcknowledgement ? announcement.AcknowledgeBy : null;
        await KeepMaterials.Of(db, announcement, utcNow, ct);
        return BeginOutcome.Begun;
    }
}
