using Microsoft.EntityFrameworkCore;
using Shnor.Domain;
using Shnor.Domain.Announcements;
using Shnor.Domain.Reminders;
using Shnor.Domain.Roadmap;
using Shnor.Storage;

namespace Shnor.Bot.Features;

/// <summary>
/// A programme that is paused or finished: nothing is said of it. Reminders are not even planned (<see cref="RungSchedule"/>), and what was
/// written down before is looked at once more when it would go out (Delivery). What one person tells another by pressing is said all the same.
/// </summary>
public static class Silence
{
    /// <summary>From now on no tick finds anything of it.</summary>
    public static Task Begin(ShnorDb db, ProgrammeId programme, CancellationToken ct) => db.Occurrences
        .Where(o => o.ProgrammeId == programme && o.NextRungAt != null)
        .ExecuteUpdateAsync(set => set.SetProperty(o => o.NextRungAt, (DateTime?)null), ct);

    /// <summary>Reminders go on from now: those of the silence are not made up for.</summary>
    public static async Task End(ShnorDb db, Programme programme, DateTime utcNow, CancellationToken ct)
    {
        programme.NextDigestAt = DigestTimes.After(programme, utcNow);
        // An announcement was confirmed by somebody: it has waited, and goes now.
        await db.Announcements.Where(a => a.ProgrammeId == programme.Id && a.State == AnnouncementState.Scheduled && a.NextAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(a => a.NextAt, a => a.SendAt), ct);
        var open = await db.Occurrences.Where(o => o.ProgrammeId == programme.Id && o.State == OccurrenceState.Open).Include(o => o.Activity!.Programme).ToListAsync(ct);
        foreach (var occurrence in open) RungSchedule.MoveOn(occurrence, utcNow);
    }
}
