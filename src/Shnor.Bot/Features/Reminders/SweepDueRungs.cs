using Microsoft.EntityFrameworkCore;
using Shnor.Bot.Delivery;
using Shnor.Bot.Watching;
using Shnor.Domain.Reminders;
using Shnor.Domain.Roadmap;
using Shnor.Domain.Time;
using Shnor.Storage;

namespace Shnor.Bot.Features.Reminders;

/// <summary>
/// Turns the rungs that are due into outbox rows. Looks at nothing but the occurrences whose next rung has come, so an idle tick costs one
/// look into an index, however large the store is.
/// </summary>
public sealed partial class SweepDueRungs(Store store, TownClock clock, OutboxSignal signal, Heartbeats hearts, ILogger<SweepDueRungs> log)
{
    private const int OccurrencesPerCommit = 200;
    private const int LettersPerCommit = 500; // people who press meanwhile wait for one commit, not for a town's morning

    private bool _isAwake;

    /// <returns>How many occurrences had something due.</returns>
    public async Task<int> Run(CancellationToken ct)
    {
        if (!_isAwake) await store.InOneCommit((db, token) => WakeOngoing.Run(db, clock.UtcNow, token), ct);
        _isAwake = true;
        var swept = 0;
        while (await AnythingDue(ct))
        {
            swept += await store.InOneCommit(SweepSome, ct);
            hearts.Beat(Part.Sweep); // a backlog after an idle month takes long and is no stall
        }

        if (swept > 0) signal.Wake();
        return swept;
    }

    private Task<bool> AnythingDue(CancellationToken ct)
    {
        var now = clock.UtcNow;
        return store.Read((db, token) => db.Occurrences.AnyAsync(o => o.NextRungAt != null && o.NextRungAt <= now, token), ct);
    }

    private async Task<int> SweepSome(ShnorDb db, CancellationToken ct)
    {
        var now = clock.UtcNow;
        var due = await db.Occurrences
            .Where(o => o.NextRungAt != null && o.NextRungAt <= now)
            .OrderBy(o => o.NextRungAt).ThenBy(o => o.Id).Take(OccurrencesPerCommit)
            .Include(o => o.Activity!.Programme)
            .ToListAsync(ct);
        var outbox = new OutboxWriter(db, now);
        var recipients = new Recipients(db, now);
        await recipients.LearnAbout(due, ct);
        var groups = new GroupNotices(db, outbox);
        var swept = 0;
        foreach (var occurrence in due.TakeWhile(_ => outbox.Added < LettersPerCommit))
        {
            swept++;
            try
            {
                foreach (var (rung, instant) in RungSchedule.Due(occurrence, now))
                {
                    await WriteDown(occurrence, rung, instant, recipients, outbox, ct);
                    await groups.Rung(occurrence, rung, instant, ct);
                }

                RungSchedule.MoveOn(occurrence, now);
            }
            catch (Exception error) when (error is not OperationCanceledException)
            {
                // One that cannot be read, say for a zone this machine does not know, must not silence all the others.
                LogUnreadable(occurrence.Id.Value, error);
                occurrence.NextRungAt = now + RestOfUnreadable;
            }
        }

        return swept;
    }

    private static async Task WriteDown(Occurrence occurrence, Rung rung, DateTime dueAt, Recipients recipients, OutboxWriter outbox, CancellationToken ct)
    {
        var letters = await RungLetters.Of(occurrence, rung, dueAt, recipients, ct);
        await outbox.LookFor(letters.Select(letter => letter.Key), ct);
        foreach (var (key, message) in letters) await outbox.Add(key, message, ct);
    }

    private static readonly TimeSpan RestOfUnreadable = TimeSpan.FromHours(1);

    [LoggerMessage(EventId = 500, Level = LogLevel.Error, Message = "The reminders of occurrence {Occurrence} could not be planned; tried again in an hour")]
    private partial void LogUnreadable(long occurrence, Exception error);
}
