using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Shnor.Bot.Watching;
using Shnor.Domain;
using Shnor.Domain.People;
using Shnor.Domain.Time;
using Shnor.Storage;
using Shnor.Storage.Tables;

namespace Shnor.Bot.Delivery;

/// <summary>One envelope on its way: its feature looks at the state again and writes the text, the pace lets it pass, it is sent, and what became of it is marked.</summary>
public sealed partial class DeliverEnvelope(
    Store store, LetterWriters writers, IMessenger messenger, Pace pace, CrossingLetters crossing, OutboxLedger ledger, TownClock clock, Heartbeats hearts, ILogger<DeliverEnvelope> log)
{
    public static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(30);

    private const int MostAttempts = 8; // to write a letter; an outage of the messenger never ends in giving up
    private const int AttemptsTogether = 3; // then each row of a bundle is written alone: the one that cannot be must not take the others with it

    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan StaysTrue = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan ShortRest = TimeSpan.FromSeconds(5); // a burst is waited for; a group that has had its twenty in a minute must not hold up a town

    private readonly ConcurrentDictionary<Envelope, string> _unmarked = new(); // delivered, and the store could not be told yet

    public async Task Run(Envelope envelope, CancellationToken ct)
    {
        try
        {
            await Deliver(envelope, ct);
        }
        catch (Exception error) when (error is not OperationCanceledException || !ct.IsCancellationRequested)
        {
            LogFailure(envelope.Kind, envelope.Rows[0].Id.Value, error);
            if (ComesOnce(envelope) && await ledger.LeaveUnclear(envelope)) return;
            if (envelope.Rows[0].Attempts + 1 < MostAttempts) await ledger.PutBack(envelope, PauseAfter(envelope), counts: true);
            else await ledger.Settle(envelope, OutboxState.Failed);
        }
    }

    /// <summary>Before anything more is sent: what has gone out is marked.</summary>
    public async Task MarkTheUnmarked()
    {
        foreach (var (envelope, messageId) in _unmarked) await MarkTheUnmarked(envelope, messageId);
    }

    private async Task Deliver(Envelope envelope, CancellationToken ct)
    {
        Prepared prepared;
        try
        {
            prepared = await store.Read((db, token) => Prepare(db, envelope, token), ct);
        }
        catch (Exception error) when (envelope.Rows.Count > 1 && envelope.Rows[0].Attempts + 1 >= AttemptsTogether && error is not OperationCanceledException)
        {
            LogTornApart(envelope.Kind, envelope.Rows.Count, error.GetType().Name);
            foreach (var row in envelope.Rows) await Run(envelope with { Rows = [row] }, ct);
            return;
        }

        if (prepared.ForOthers.Count > 0) await ledger.PassOn(prepared.ForOthers); // first: a crash in between must not lose them, and twice is once
        if (prepared is not { Address: { } address, Letter: { } letter })
        {
            await ledger.Settle(envelope, OutboxState.Dropped);
            return;
        }

        if (address.IsGroup && pace.RestOf(address) is var rest && rest > ShortRest)
        {
            await ledger.PutBack(envelope, rest, counts: false);
            return;
        }

        var lookedAt = clock.UtcNow;
        var pass = await hearts.While(Part.Courier, pace.Enter(PaceLane.Reminder, new PaceLoad(address, IsEdit: letter is Letter.Edit), ct)); // a 429 may last for hours
        if ((clock.UtcNow - lookedAt).Duration() > StaysTrue)
        {
            await ledger.PutBack(envelope, TimeSpan.Zero, counts: false); // after a long 429 it may be confirmed, moved or stale
            return;
        }

        if (ComesOnce(envelope) && !await ledger.Begin(envelope)) return;
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

    /// <summary>Somebody who has stopped the bot for their vacation has a deputy all the same: the letter is asked for first.</summary>
    private async Task<Prepared> Prepare(ShnorDb db, Envelope envelope, CancellationToken ct)
    {
        if (envelope.Group is { } group) return await PrepareForGroup(db, group, envelope, ct);
        var writer = writers.Of(envelope.Kind);
        if (await IsUnsaid(db, envelope.Programme, writer.EvenIfSilent, ct)) return new(null, null, []);
        var letter = await writer.Write(new(db, envelope.Person, envelope.Programme, envelope.Rows, clock.UtcNow, envelope.IsLate), ct);
        var (own, others) = letter is Letter.Elsewhere elsewhere ? (elsewhere.Own, elsewhere.Rows) : (letter, []);
        if (own is null || await db.Addresses.Where(a => a.PersonId == envelope.Person && a.IsReachable).OrderByDescending(a => a.ConnectedAt).FirstOrDefaultAsync(ct) is not { } address)
            return new(null, null, others);
        var reader = await Reader.Of(db, envelope.Person, envelope.Programme, ct);
        return reader.MayRead(writer) ? new(address.Address, reader.Named(own), others) : new(null, null, others);
    }

    /// <summary>A chat that was bound to something else since is not told what was meant for another programme's people.</summary>
    private async Task<Prepared> PrepareForGroup(ShnorDb db, GroupChatId id, Envelope envelope, CancellationToken ct)
    {
        if (await IsUnsaid(db, envelope.Programme, evenIfSilent: false, ct)) return new(null, null, []);
        var writer = writers.ForGroup(envelope.Kind);
        if (await db.GroupChats.AsNoTracking().FirstOrDefaultAsync(g => g.Id == id && g.IsReachable, ct) is not { ProgrammeId: { } programme } group || programme != envelope.Programme) return new(null, null, []);
        return await writer.Write(new(db, group, envelope.Rows, clock.UtcNow, envelope.IsLate), ct) is { } screen ? new(group.Address, new Letter.Message(screen), []) : new(null, null, []);
    }

    /// <summary>Its programme is paused or finished. Of one that was deleted nothing waits any more.</summary>
    private static async Task<bool> IsUnsaid(ShnorDb db, ProgrammeId? programme, bool evenIfSilent, CancellationToken ct) =>
        programme is { } about && !evenIfSilent && await db.Programmes.AnyAsync(p => p.Id == about && (p.PausedAt != null || p.ArchivedAt != null), ct);

    private sealed record Prepared(ChatAddress? Address, Letter? Letter, IReadOnlyList<(string Key, OutboxMessage Message)> ForOthers);

    private async Task Mark(Envelope envelope, ChatAddress address, SendOutcome outcome)
    {
        switch (outcome)
        {
            case SendOutcome.Delivered delivered:
                await MarkDelivered(envelope, delivered.MessageId);
                break;
            case SendOutcome.RetryAfter patience:
                pace.ShutFor(patience.Wait, address);
                await ledger.PutBack(envelope, patience.Wait, counts: false);
                break;
            case SendOutcome.Unknown { NeverLeft: true } notSent:
                LogNotSent(envelope.Rows[0].Id.Value, notSent.Reason);
                await ledger.PutBack(envelope, FirstPause, counts: false);
                break;
            case SendOutcome.Unknown unclear when ComesOnce(envelope):
                LogUnclear(envelope.Rows[0].Id.Value, unclear.Reason);
                await ledger.Settle(envelope, OutboxState.Unclear);
                break;
            case SendOutcome.Unknown unknown:
                LogUnknown(envelope.Rows[0].Id.Value, unknown.Reason);
                await ledger.PutBack(envelope, PauseAfter(envelope), counts: true);
                break;
            case SendOutcome.Unreachable gone when envelope.Group is { } group:
                LogGroupUnreachable(group.Value, gone.Reason);
                if (await ledger.LoseGroup(group, address)) await ledger.PutBack(envelope, TimeSpan.Zero, counts: true);
                else await ledger.Settle(envelope, OutboxState.Failed);
                break;
            case SendOutcome.Rejected { MovedTo: { } to } when envelope.Group is { } group:
                LogGroupMoved(group.Value);
                await ledger.FollowGroup(address, to);
                await ledger.PutBack(envelope, envelope.Rows[0].Attempts == 0 ? TimeSpan.Zero : PauseAfter(envelope), counts: true);
                break;
            case SendOutcome.Unreachable gone:
                LogUnreachable(envelope.Person.Value, gone.Reason);
                if (await ledger.LoseTouch(envelope.Person, address, gone.IsForGood)) await ledger.PutBack(envelope, TimeSpan.Zero, counts: false);
                else await ledger.Settle(envelope, OutboxState.Failed);
                break;
            case SendOutcome.Rejected rejected:
                LogRejected(envelope.Rows[0].Id.Value, rejected.Reason);
                await ledger.Settle(envelope, OutboxState.Failed);
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

    private async Task MarkTheUnmarked(Envelope envelope, string messageId)
    {
        await ledger.Settle(envelope, OutboxState.Sent, messageId);
        _unmarked.TryRemove(envelope, out _);
    }

    private static bool ComesOnce(Envelope envelope) => AtMostOnce.Kinds.Contains(envelope.Kind);

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

    [LoggerMessage(EventId = 207, Level = LogLevel.Information, Message = "Group {Group} cannot be reached: {Reason}")]
    private partial void LogGroupUnreachable(long group, string reason);

    [LoggerMessage(EventId = 208, Level = LogLevel.Information, Message = "Group {Group} has become a supergroup; what was for it goes there")]
    private partial void LogGroupMoved(long group);

    [LoggerMessage(EventId = 209, Level = LogLevel.Warning, Message = "Outbox {Row}: nobody knows whether it went out ({Reason}); a coordinator decides")]
    private partial void LogUnclear(long row, string reason);

    [LoggerMessage(EventId = 206, Level = LogLevel.Warning, Message = "A {Kind} of {Rows} rows cannot be written ({Error}); each of them goes alone")]
    private partial void LogTornApart(string kind, int rows, string error);
}
