using Microsoft.EntityFrameworkCore;
using Shnor.Bot.Delivery;
using Shnor.Bot.Features.Announcements.Sending;
using Shnor.Bot.Watching;
using Shnor.Domain;
using Shnor.Domain.Announcements;
using Shnor.Domain.Time;
using Shnor.Storage;

namespace Shnor.Bot.Features.Announcements.Schedule;

/// <summary>
/// Looks at the announcements whose next moment has come, one a commit: those that waited begin, those whose day of «Ознакомлен(а)» is over tell of
/// it. A moment that was missed, in a stop of the service or by a jump of the clock, is made up for: late is late. An idle tick costs one look into
/// an index.
/// </summary>
public sealed partial class SweepAnnouncements(Store store, TownClock clock, OutboxSignal signal, SendingSignal sending, Heartbeats hearts, ILogger<SweepAnnouncements> log)
{
    private static readonly TimeSpan RestOfUnreadable = TimeSpan.FromHours(1);

    public async Task Run(CancellationToken ct)
    {
        var found = false;
        while (await Next(ct) is { } id)
        {
            try
            {
                await store.InOneCommit((db, token) => Look(db, id, token), ct);
            }
            catch (Exception error) when (error is not OperationCanceledException || !ct.IsCancellationRequested)
            {
                await PutOff(id, error, ct); // one that cannot be read must not hold up all the others
            }

            hearts.Beat(Part.Sweep);
            found = true;
        }

        if (!found) return;
        signal.Wake();
        sending.Wake();
    }

    /// <summary>What a tick asks for every few seconds.</summary>
    internal static IQueryable<Announcement> Due(ShnorDb db, DateTime now) => db.Announcements.Where(a => a.NextAt != null && a.NextAt <= now).OrderBy(a => a.NextAt);

    private Task<AnnouncementId?> Next(CancellationToken ct) => store.Read((db, token) => Due(db, clock.UtcNow).Select(a => (AnnouncementId?)a.Id).FirstOrDefaultAsync(token), ct);

    private async Task Look(ShnorDb db, AnnouncementId id, CancellationToken ct)
    {
        var now = clock.UtcNow;
        if (await db.Announcements.FirstOrDefaultAsync(a => a.Id == id && a.NextAt <= now, ct) is not { } announcement) return; // called off by a press meanwhile
        var outbox = new OutboxWriter(db, now);
        if (announcement.State == AnnouncementState.Scheduled) await BeginScheduled(db, announcement, outbox, now, ct);
        else await Acknowledging.DeadlineOver.Tell(db, announcement, outbox, now, ct);
    }

    private async Task BeginScheduled(ShnorDb db, Announcement announcement, OutboxWriter outbox, DateTime now, CancellationToken ct)
    {
        var outcome = await BeginAnnouncement.Run(db, announcement, now, ct);
        LogBegun(announcement.Id.Value, outcome, announcement.Recipients);
        if (outcome == BeginOutcome.Begun) return;
        announcement.NextAt = null; // a silent programme gives it back when it goes on (Silence)
        if (outcome == BeginOutcome.Silent) return;
        announcement.State = AnnouncementState.Draft;
        foreach (var coordinator in await AnnouncementHearers.Of(db, announcement, now, ct))
            await outbox.Add($"{LetterKinds.AnnouncementNotSent}:{announcement.Id.Value}:{announcement.SendAt?.Ticks}:{coordinator.Value}", new(LetterKinds.AnnouncementNotSent, coordinator, announcement.ProgrammeId, Detail: $"{announcement.Id.Value}"), ct);
    }

    private Task PutOff(AnnouncementId id, Exception error, CancellationToken ct)
    {
        LogUnreadable(id.Value, error);
        var later = clock.UtcNow + RestOfUnreadable;
        return store.InOneCommit((db, token) => db.Announcements.Where(a => a.Id == id).ExecuteUpdateAsync(set => set.SetProperty(a => a.NextAt, later), token), ct);
    }

    [LoggerMessage(EventId = 530, Level = LogLevel.Information, Message = "Scheduled announcement {Announcement}: {Outcome}, {Recipients} recipients")]
    private partial void LogBegun(long announcement, BeginOutcome outcome, int recipients);

    [LoggerMessage(EventId = 531, Level = LogLevel.Error, Message = "Announcement {Announcement} could not be looked after; tried again in an hour")]
    private partial void LogUnreadable(long announcement, Exception error);
}
