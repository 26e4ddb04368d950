using Microsoft.EntityFrameworkCore;
using Shnor.Bot.Chat;
using Shnor.Bot.Delivery;
using Shnor.Domain.Reminders;
using Shnor.Domain.Roadmap;
using Shnor.Domain.Time;
using Shnor.Storage;

namespace Shnor.Bot.Features.Digest;

/// <summary>
/// Turns the digests that are due into outbox rows, and reckons the next. What came due while the service stood still is not made up for: after a
/// weekend of silence there is one digest, on the next working morning, or at once where that morning is less than two hours old.
/// </summary>
public sealed partial class SweepDigests(Store store, TownClock clock, OutboxSignal signal, ILogger<SweepDigests> log)
{
    private const int ProgrammesPerCommit = 50;

    private static readonly TimeSpan LongestLook = TimeSpan.FromDays(7); // no digest of the week before is ever sent
    private static readonly TimeSpan LongestPause = TimeSpan.FromDays(70);
    private static readonly TimeSpan RestOfUnreadable = TimeSpan.FromHours(1);

    public async Task Run(CancellationToken ct)
    {
        var found = false;
        while (await AnythingDue(ct))
        {
            await store.InOneCommit(SweepSome, ct);
            found = true;
        }

        if (found) signal.Wake();
    }

    private Task<bool> AnythingDue(CancellationToken ct) => store.Read((db, token) => Due(db, clock.UtcNow).AnyAsync(token), ct);

    /// <summary>Also what lies farther off than any holidays: the service has lived by a wrong date, and would be silent until it comes.</summary>
    private static IQueryable<Programme> Due(ShnorDb db, DateTime now)
    {
        var tooFar = now + LongestPause;
        return db.Programmes.Where(p => p.NextDigestAt != null && (p.NextDigestAt <= now || p.NextDigestAt > tooFar));
    }

    private async Task SweepSome(ShnorDb db, CancellationToken ct)
    {
        var now = clock.UtcNow;
        var due = await Due(db, now).OrderBy(p => p.NextDigestAt).Take(ProgrammesPerCommit).ToListAsync(ct);
        var outbox = new OutboxWriter(db, now);
        foreach (var programme in due)
        {
            try
            {
                if (LastDue(programme, now) is { } at && now - at <= SortMail.StaleAfter) await WriteDown(db, programme, at, now, outbox, ct);
                if (ProgrammeEnd.HasCome(programme, now)) await ProgrammeEnd.Note(programme, await DutyRows.Coordinators(db, programme.Id, now, ct), outbox, now, ct);
                programme.NextDigestAt = DigestTimes.After(programme, now);
            }
            catch (Exception error) when (error is not OperationCanceledException)
            {
                // One that cannot be read, say for a zone this machine does not know, must not silence all the others.
                LogUnreadable(programme.Id.Value, error);
                programme.NextDigestAt = now + RestOfUnreadable;
            }
        }
    }

    /// <summary>The latest of those that have come due; the earlier ones were overtaken by it.</summary>
    private static DateTime? LastDue(Programme programme, DateTime now)
    {
        if (programme.IsSilent) return null;
        var at = programme.NextDigestAt < now - LongestLook ? DigestTimes.After(programme, now - LongestLook) : programme.NextDigestAt;
        while (at is { } earlier && DigestTimes.After(programme, earlier) is { } later && later <= now) at = later;
        return at <= now ? at : null;
    }

    private static async Task WriteDown(ShnorDb db, Programme programme, DateTime at, DateTime now, OutboxWriter outbox, CancellationToken ct)
    {
        var local = programme.Zone.ToLocal(at);
        var kind = DigestTimes.IsEndOfWeek(local) ? LetterKinds.Weekly : LetterKinds.Digest;
        var day = DigestDay.Of(local);
        foreach (var coordinator in await DutyRows.Coordinators(db, programme.Id, now, ct)) await outbox.Add(
            $"{kind}:{programme.Id.Value}:{day}:{coordinator.Value}",
            new(kind, coordinator, programme.Id, Detail: day, DueAt: at, Bundle: kind == LetterKinds.Digest ? MorningBundle.Of(programme.Id, local) : null),
            ct);
    }

    [LoggerMessage(EventId = 510, Level = LogLevel.Error, Message = "The digest of programme {Programme} could not be planned; tried again in an hour")]
    private partial void LogUnreadable(long programme, Exception error);
}
