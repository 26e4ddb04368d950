using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Shnor.Bot.Watching;
using Shnor.Domain;
using Shnor.Domain.People;
using Shnor.Domain.Time;
using Shnor.Storage;
using Shnor.Storage.Tables;

namespace Shnor.Bot.Delivery;

/// <summary>
/// Carries what is due: claims rows, lets their feature look at the state again and write the text, keeps the pace, sends, marks.
/// A row is <see cref="OutboxState.Sending"/> before the call, so that a crash in between is known afterwards.
/// </summary>
public sealed partial class Courier(
    Store store, IEnumerable<ILetterWriter> writers, IMessenger messenger, Pace pace, CrossingLetters crossing, QuietNights nights, TownClock clock, Heartbeats hearts, ILogger<Courier> log) : IDisposable
{
    private const int SendsAtOnce = 32; // hides the round trip, and chats that must wait for their own pace; the pace still rules
    private const int MostOfOnePerson = 3; // in a round: what a chat takes at once; a long queue of one person must not hold up a town
    private const int MostAttempts = 8; // to write a letter; an outage of the messenger never ends in giving up
    private const int AttemptsTogether = 3; // then each row of a bundle is written alone: the one that cannot be must not take the others with it

    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(30);
    private static readonly TimeSpan StaysTrue = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan ClockWasPutBack = TimeSpan.FromMinutes(1); // less is a correction that nobody notices

    private readonly Dictionary<string, ILetterWriter> _writers = writers.ToDictionary(writer => writer.Kind);
    private readonly OutboxLedger _ledger = new(store, nights, crossing, clock);
    private readonly SemaphoreSlim _round = new(1, 1);
    private readonly ConcurrentDictionary<Envelope, string> _unmarked = new(); // delivered, and the store could not be told yet
    private readonly HashSet<OutboxId> _inHand = []; // claimed by the round that runs, or by one that broke off
    private DateTime _latest; // that the town's clock has shown

    /// <summary>What was being sent when the process before died goes again (reminders: at least once). Once, at the start: later, what is being sent is in somebody's hands.</summary>
    public Task TakeUpUnfinished(CancellationToken ct) => _ledger.TakeUpUnfinished(ct);

    /// <summary>Sends everything that is due now. Calls at the same time wait for each other: two rounds would tear apart what belongs in one message.</summary>
    /// <returns>How many envelopes were handled.</returns>
    public async Task<int> DeliverDue(CancellationToken ct)
    {
        await _round.WaitAsync(ct);
        try
        {
            await MarkTheUnmarked();
            await TakeUpOwn(ct);
            await FollowTheClock(ct);
            var handled = 0;
            while (await _ledger.Claim(GrowsStale, _inHand, ct) is { Rows.Count: > 0 } claimed)
            {
                handled += await Carry(claimed, ct);
                _inHand.Clear();
            }

            return handled;
        }
        finally
        {
            _round.Release();
        }
    }

    public void Dispose() => _round.Dispose();

    /// <summary>What a round of this courier had in hand when it broke off. What another one carries is left alone.</summary>
    private async Task TakeUpOwn(CancellationToken ct)
    {
        if (_inHand.Count == 0) return;
        await _ledger.TakeUp([.. _inHand], ct);
        _inHand.Clear();
    }

    /// <summary>A clock put back (say, right again after a start with a wrong date) must not leave letters waiting for a day that never was.</summary>
    private async Task FollowTheClock(CancellationToken ct)
    {
        var now = clock.UtcNow;
        if (now + ClockWasPutBack < _latest) await _ledger.WaitNoLongerThan(now + LongestPause, ct);
        _latest = now;
    }

    private async Task<int> Carry(Claimed claimed, CancellationToken ct)
    {
        var envelopes = SortMail.Into(claimed.Rows, GrowsStale, claimed.ExpectedAt, clock.UtcNow);
        // One person's messages keep their order; people go side by side.
        await Parallel.ForEachAsync(
            envelopes.GroupBy(envelope => envelope.Person),
            new ParallelOptions { MaxDegreeOfParallelism = SendsAtOnce, CancellationToken = ct },
            async (person, token) =>
            {
                foreach (var envelope in person.Take(MostOfOnePerson)) await DeliverGuarded(envelope, token);
                if (person.Skip(MostOfOnePerson).ToList() is { Count: > 0 } rest) await _ledger.PutBack(rest, TimeSpan.Zero, counts: false);
            });
        return envelopes.GroupBy(envelope => envelope.Person).Sum(person => Math.Min(person.Count(), MostOfOnePerson));
    }

    /// <summary>What grows stale cannot wait for the morning of an event that begins in the night; everything else can.</summary>
    private bool GrowsStale(string kind) => _writers.GetValueOrDefault(kind) is { GrowsStale: true };

    private async Task DeliverGuarded(Envelope envelope, CancellationToken ct)
    {
        try
        {
            await Deliver(envelope, ct);
        }
        catch (Exception error) when (error is not OperationCanceledException || !ct.IsCancellationRequested)
        {
            LogFailure(envelope.Kind, envelope.Rows[0].Id.Value, error);
            if (envelope.Rows[0].Attempts + 1 < MostAttempts) await _ledger.PutBack(envelope, PauseAfter(envelope), counts: true);
            else await _ledger.Settle(envelope, OutboxState.Failed);
        }
    }

    private async Task Deliver(Envelope envelope, CancellationToken ct)
    {
        (ChatAddress Address, Letter Letter)? prepared;
        try
        {
            prepared = await store.Read((db, token) => Prepare(db, envelope, token), ct);
        }
        catch (Exception error) when (envelope.Rows.Count > 1 && envelope.Rows[0].Attempts + 1 >= AttemptsTogether && error is not OperationCanceledException)
        {
            LogTornApart(envelope.Kind, envelope.Rows.Count, error.GetType().Name);
            foreach (var row in envelope.Rows) await DeliverGuarded(envelope with { Rows = [row] }, ct);
            return;
        }

        if (prepared is not var (address, letter))
        {
            await _ledger.Settle(envelope, OutboxState.Dropped);
            return;
        }

        var lookedAt = clock.UtcNow;
        var pass = await hearts.While(Part.Courier, pace.Enter(PaceLane.Reminder, address, ct)); // a 429 may last for hours
        if ((clock.UtcNow - lookedAt).Duration() > StaysTrue)
        {
            await _ledger.PutBack(envelope, TimeSpan.Zero, counts: false); // after a long 429 it may be confirmed, moved or stale
            return;
        }

        crossing.Leaves(address);
        try
        {
            var outcome = await Send(address, letter);
            if (outcome is SendOutcome.Delivered) pass.Answered();
            await Mark(envelope, address, outcome);
        }
        finally
        {
            crossing.Arrived(address);
        }
    }

    // A call that has begun is let finish: cancelled half-way, nobody would know whether the person got it. The client limits its time.
    private Task<SendOutcome> Send(ChatAddress address, Letter letter) => letter switch
    {
        Letter.Edit edit => messenger.Edit(address, edit.MessageId, edit.Screen, CancellationToken.None),
        Letter.Message message => messenger.Send(address, message.Screen, CancellationToken.None),
        _ => throw new InvalidOperationException($"No way to send a {letter.GetType().Name}."),
    };

    private async Task<(ChatAddress, Letter)?> Prepare(ShnorDb db, Envelope envelope, CancellationToken ct)
    {
        var address = await db.Addresses.Where(a => a.PersonId == envelope.Person && a.IsReachable).OrderByDescending(a => a.ConnectedAt).FirstOrDefaultAsync(ct);
        if (address is null) return null;
        if (!_writers.TryGetValue(envelope.Kind, out var writer)) throw new InvalidOperationException($"Nobody writes letters of the kind «{envelope.Kind}».");
        var letter = await writer.Write(new(db, envelope.Person, envelope.Programme, envelope.Rows, clock.UtcNow, envelope.IsLate), ct);
        return letter is null ? null : (address.Address, letter);
    }

    private async Task Mark(Envelope envelope, ChatAddress address, SendOutcome outcome)
    {
        switch (outcome)
        {
            case SendOutcome.Delivered delivered:
                await MarkDelivered(envelope, delivered.MessageId);
                break;
            case SendOutcome.RetryAfter patience:
                pace.ShutFor(patience.Wait);
                await _ledger.PutBack(envelope, patience.Wait, counts: false);
                break;
            case SendOutcome.Unknown { NeverLeft: true } notSent:
                LogNotSent(envelope.Rows[0].Id.Value, notSent.Reason);
                await _ledger.PutBack(envelope, FirstPause, counts: false);
                break;
            case SendOutcome.Unknown unknown:
                LogUnknown(envelope.Rows[0].Id.Value, unknown.Reason);
                await _ledger.PutBack(envelope, PauseAfter(envelope), counts: true);
                break;
            case SendOutcome.Unreachable gone:
                LogUnreachable(envelope.Person.Value, gone.Reason);
                if (await _ledger.LoseTouch(envelope.Person, address)) await _ledger.PutBack(envelope, TimeSpan.Zero, counts: false);
                else await _ledger.Settle(envelope, OutboxState.Failed);
                break;
            case SendOutcome.Rejected rejected:
                LogRejected(envelope.Rows[0].Id.Value, rejected.Reason);
                await _ledger.Settle(envelope, OutboxState.Failed);
                break;
        }
    }

    /// <summary>A full disk must not make the bot say a thing twice: what went out is remembered until the store takes the mark.</summary>
    private async Task MarkDelivered(Envelope envelope, string messageId)
    {
        _unmarked[envelope] = messageId;
        try
        {
            await MarkTheUnmarked(envelope, messageId);
        }
        catch (Exception error)
        {
            LogUnmarked(envelope.Rows[0].Id.Value, error);
        }
    }

    private async Task MarkTheUnmarked()
    {
        foreach (var (envelope, messageId) in _unmarked) await MarkTheUnmarked(envelope, messageId);
    }

    private async Task MarkTheUnmarked(Envelope envelope, string messageId)
    {
        await _ledger.Settle(envelope, OutboxState.Sent, messageId);
        _unmarked.TryRemove(envelope, out _);
    }

    private static TimeSpan PauseAfter(Envelope envelope)
    {
        var pause = FirstPause * Math.Pow(2, Math.Min(envelope.Rows[0].Attempts, 10));
        return pause < LongestPause ? pause : LongestPause;
    }

    [LoggerMessage(EventId = 200, Level = LogLevel.Error, Message = "A {Kind} (outbox {Row}) could not be written or sent")]
    private partial void LogFailure(string kind, long row, Exception error);

    [LoggerMessage(EventId = 201, Level = LogLevel.Warning, Message = "Outbox {Row}: nobody knows whether it went out ({Reason}); tried again")]
    private partial void LogUnknown(long row, string reason);

    [LoggerMessage(EventId = 202, Level = LogLevel.Information, Message = "Person {Person} cannot be reached: {Reason}")]
    private partial void LogUnreachable(long person, string reason);

    [LoggerMessage(EventId = 203, Level = LogLevel.Error, Message = "Outbox {Row} was refused: {Reason}")]
    private partial void LogRejected(long row, string reason);

    [LoggerMessage(EventId = 204, Level = LogLevel.Information, Message = "Outbox {Row} did not go out ({Reason}); tried again")]
    private partial void LogNotSent(long row, string reason);

    [LoggerMessage(EventId = 205, Level = LogLevel.Error, Message = "Outbox {Row} went out, but the store did not take the mark; nothing more is sent before it does")]
    private partial void LogUnmarked(long row, Exception error);

    [LoggerMessage(EventId = 206, Level = LogLevel.Warning, Message = "A {Kind} of {Rows} rows cannot be written ({Error}); each of them goes alone")]
    private partial void LogTornApart(string kind, int rows, string error);
}
