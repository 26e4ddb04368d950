using Microsoft.EntityFrameworkCore;
using Shnor.Bot.Delivery;
using Shnor.Domain.Announcements;
using Shnor.Storage;

namespace Shnor.Bot.Features.Announcements.Acknowledging;

/// <summary>The day of «Ознакомлен(а)» is over: whoever sent the announcement hears once how many have not pressed it.</summary>
internal static class DeadlineOver
{
    /// <param name="db">Of the tick's commit.</param>
    /// <param name="announcement">Tracked; its <see cref="Announcement.NextAt"/> has come.</param>
    /// <param name="outbox">Of the same commit.</param>
    /// <param name="utcNow">The instant of the tick.</param>
    /// <param name="ct">Cancels the look.</param>
    public static async Task Tell(ShnorDb db, Announcement announcement, OutboxWriter outbox, DateTime utcNow, CancellationToken ct)
    {
        announcement.NextAt = null;
        if (announcement is not { Content.AsksAcknowledgement: true, WithdrawnAt: null, AcknowledgeBy: { } by }) return;
        if (by > utcNow)
        {
            announcement.NextAt = by; // was put off meanwhile
            return;
        }

        if ((await db.Programmes.SingleAsync(p => p.Id == announcement.ProgrammeId, ct)).IsSilent) return;
        foreach (var coordinator in await AnnouncementHearers.Of(db, announcement, utcNow, ct))
        {
            await outbox.Add(
                $"{LetterKinds.AnnouncementDue}:{announcement.Id.Value}:{by:yyyyMMddHHmm}:{coordinator.Value}",
                new(LetterKinds.AnnouncementDue, coordinator, announcement.ProgrammeId, Detail: $"{announcement.Id.Value}"),
                ct);
        }
    }
}
