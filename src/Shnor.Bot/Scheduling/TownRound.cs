using Microsoft.EntityFrameworkCore;
using Shnor.Bot.Delivery;
using Shnor.Bot.Features;
using Shnor.Bot.Features.Announcements.Schedule;
using Shnor.Bot.Features.Announcements.Sending;
using Shnor.Bot.Features.Digest;
using Shnor.Bot.Features.Reminders;
using Shnor.Bot.Features.Surveys.Campaigns;
using Shnor.Storage;
using Shnor.Storage.Tables;

namespace Shnor.Bot.Scheduling;

/// <summary>One look at everything that is due now: rungs are written down, letters go out.</summary>
public sealed class TownRound(SweepDigests digests, SweepDueRungs sweep, SweepCampaigns surveys, SweepAnnouncements waiting, SendAnnouncements announcements, Courier courier, FoldAfterForgetting fold, Store store)
{
    public async Task Run(CancellationToken ct)
    {
        await digests.Run(ct);
        await sweep.Run(ct);
        await surveys.Run(ct);
        await waiting.Run(ct);
        await announcements.Run(ct);
        await courier.DeliverDue(ct);
        await fold.Run(ct);
    }

    /// <summary>When the next thing is due; null when nothing is planned.</summary>
    public Task<DateTime?> NextEvent(CancellationToken ct) => store.Read(
        async (db, token) =>
        {
            var rung = await db.Occurrences.Where(o => o.NextRungAt != null).MinAsync(o => o.NextRungAt, token);
            var letter = await db.Outbox.Where(row => row.State == OutboxState.Pending).MinAsync(row => (DateTime?)row.NotBefore, token);
            var digest = await db.Programmes.Where(p => p.NextDigestAt != null).MinAsync(p => p.NextDigestAt, token);
            var survey = await db.Campaigns.Where(c => c.NextAt != null).MinAsync(c => c.NextAt, token);
            var regular = await db.SurveySchedules.Where(s => s.NextAt != null).MinAsync(s => s.NextAt, token);
            var waits = await db.Announcements.Where(a => a.NextAt != null).MinAsync(a => a.NextAt, token);
            var announcement = await db.Announcements.Where(a => a.WorkAt != null).MinAsync(a => a.WorkAt, token);
            return new[] { rung, letter, digest, survey, regular, waits, announcement }.Min();
        },
        ct);
}
