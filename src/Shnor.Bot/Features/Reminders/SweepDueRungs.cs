using Microsoft.EntityFrameworkCore;
using Shnor.Bot.Delivery;
using Shnor.Bot.Watching;
using Shnor.Domain;
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

    /// <returns>How many occurrences had something due.</returns>
    public async Task<int> Run(CancellationToken ct)
    {
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
            .Include(o => o.Activity!.Assignees)
            .AsSplitQuery().ToListAsync(ct);
        var outbox = new OutboxWriter(db, now);
        var recipients = new Recipients(db);
        var swept = 0;
        foreach (var occurrence in due.TakeWhile(_ => outbox.Added < LettersPerCommit))
        {
            swept++;
            try
            {
                foreach (var (rung, instant) in RungSchedule.Due(occurrence, now))
                    await WriteDown(occurrence, rung, instant, recipients, outbox, ct);
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
        var people = await recipients.Of(rung.To, occurrence.Activity!, ct);
        await outbox.LookFor(people.Select(KeyFor), ct);
        foreach (var person in people)
        {
            await outbox.Add(
                KeyFor(person),
                new(LetterKinds.Reminder, person, occurrence.ProgrammeId, occurrence.Id, rung.Name, dueAt, rung.IsEvent ? null : BundleOf(occurrence, rung.At)),
                ct);
        }

        if (people.Count == 0 && rung.To == RungRecipient.Responsible && rung.Purpose != RungPurpose.EventStarts)
            await TellNobodyReached(occurrence, rung, recipients, outbox, ct);

        string KeyFor(PersonId person) => $"rung:{occurrence.Id.Value}:{rung.Name}:{rung.At:yyyyMMddHHmm}:{person.Value}";
    }

    /// <summary>One line to the coordinator on the morning of the rung or the next one; for a series once a month, not every week.</summary>
    private static async Task TellNobodyReached(Occurrence occurrence, Rung rung, Recipients recipients, OutboxWriter outbox, CancellationToken ct)
    {
        var morning = rung.At.TimeOfDay <= Morning ? rung.At.Date + Morning : rung.At.Date.AddDays(1) + Morning;
        var once = occurrence.IsSeries ? $"series:{occurrence.ActivityId.Value}:{morning:yyyyMM}" : $"{occurrence.Id.Value}:{rung.Purpose}";
        foreach (var coordinator in await recipients.Of(RungRecipient.Coordinator, occurrence.Activity!, ct))
        {
            await outbox.Add(
                $"nobody:{once}:{coordinator.Value}",
                new(
                    LetterKinds.Reminder,
                    coordinator,
                    occurrence.ProgrammeId,
                    occurrence.Id,
                    Unreached.Detail,
                    occurrence.Activity!.Programme!.Zone.ToUtc(morning),
                    BundleOf(occurrence, morning)),
                ct);
        }
    }

    /// <summary>What belongs to one morning is one message; events always come alone.</summary>
    private static string BundleOf(Occurrence occurrence, DateTime at) => $"{occurrence.ProgrammeId.Value}:{at:yyyyMMddHH}";

    private static readonly TimeSpan Morning = TimeSpan.FromHours(9);
    private static readonly TimeSpan RestOfUnreadable = TimeSpan.FromHours(1);

    [LoggerMessage(EventId = 500, Level = LogLevel.Error, Message = "The reminders of occurrence {Occurrence} could not be planned; tried again in an hour")]
    private partial void LogUnreadable(long occurrence, Exception error);
}
