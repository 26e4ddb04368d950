using Microsoft.EntityFrameworkCore;
using Shnor.Domain.People;
using Shnor.Domain.Time;
using Shnor.Storage;
using Shnor.Storage.Tables;

namespace Shnor.Bot.Delivery;

/// <summary>
/// Carries what is due: claims rows, lets their feature look at the state again and write the text, keeps the pace, sends, marks.
/// A row is <see cref="OutboxState.Sending"/> before the call, so that a crash in between is known afterwards.
/// </summary>
public sealed partial class Courier(Store store, IEnumerable<ILetterWriter> writers, IMessenger messenger, Pace pace, TownClock clock, ILogger<Courier> log) : IDisposable
{
    private const int PeoplePerRound = 100;
    private const int SendsAtOnce = 8; // hides the round trip; the pace still rules
    private const int MostAttempts = 8;

    private readonly SemaphoreSlim _round = new(1, 1);
    private readonly Dictionary<string, ILetterWriter> _writers = writers.ToDictionary(writer => writer.Kind);

    /// <summary>After a start: what was being sent when the process died goes again (reminders: at least once).</summary>
    public Task TakeUpUnfinished(CancellationToken ct) => store.InOneCommit(
        (db, token) => db.Outbox.Where(row => row.State == OutboxState.Sending)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.State, OutboxState.Pending), token),
        ct);

    /// <summary>Sends everything that is due now. Rounds go one after another: a person's messages keep their order, and when this returns nothing due is still on its way.</summary>
    /// <returns>How many envelopes were handled.</returns>
    public async Task<int> DeliverDue(CancellationToken ct)
    {
        await _round.WaitAsync(ct);
        try
        {
            return await GoRound(ct);
        }
        finally
        {
            _round.Release();
        }
    }

    public void Dispose() => _round.Dispose();

    private async Task<int> GoRound(CancellationToken ct)
    {
        var handled = 0;
        while (await Claim(ct) is { Count: > 0 } rows)
        {
            var envelopes = SortMail.Into(rows, kind => _writers[kind].GrowsStale, clock.UtcNow);
            // One person's messages keep their order; people go side by side.
            await Parallel.ForEachAsync(
                envelopes.GroupBy(envelope => envelope.Person),
                new ParallelOptions { MaxDegreeOfParallelism = SendsAtOnce, CancellationToken = ct },
                async (person, token) =>
                {
                    foreach (var envelope in person) await DeliverGuarded(envelope, token);
                });
            handled += envelopes.Count;
        }

        return handled;
    }

    private Task<List<OutboxRow>> Claim(CancellationToken ct)
    {
        var now = clock.UtcNow;
        return store.InOneCommit(
            async (db, token) =>
            {
                var due = db.Outbox.Where(row => row.State == OutboxState.Pending && row.NotBefore <= now);
                // Whole people, so that what belongs in one message is claimed together.
                var people = await due.OrderBy(row => row.NotBefore).ThenBy(row => row.Id).Select(row => row.PersonId).Take(PeoplePerRound).Distinct().ToListAsync(token);
                if (people.Count == 0) return [];
                var rows = await due.Where(row => people.Contains(row.PersonId)).OrderBy(row => row.Id).ToListAsync(token);
                foreach (var row in rows) (row.State, row.Attempts) = (OutboxState.Sending, row.Attempts + 1);
                return rows;
            },
            ct);
    }

    private async Task DeliverGuarded(Envelope envelope, CancellationToken ct)
    {
        try
        {
            await Deliver(envelope, ct);
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            LogFailure(envelope.Kind, envelope.Rows[0].Id.Value, error);
            await Later(envelope, TimeSpan.FromMinutes(1), ct);
        }
    }

    private async Task Deliver(Envelope envelope, CancellationToken ct)
    {
        var prepared = await store.Read((db, token) => Prepare(db, envelope, token), ct);
        if (prepared is not var (address, letter))
        {
            await Settle(envelope, OutboxState.Dropped, messageId: null, ct);
            return;
        }

        await pace.Enter(PaceLane.Reminder, address, ct);
        var outcome = letter switch
        {
            Letter.Edit edit => await messenger.Edit(address, edit.MessageId, edit.Screen, ct),
            Letter.Message message => await messenger.Send(address, message.Screen, ct),
            _ => throw new InvalidOperationException($"No way to send a {letter.GetType().Name}."),
        };
        await Mark(envelope, address, outcome, ct);
    }

    private async Task<(ChatAddress, Letter)?> Prepare(ShnorDb db, Envelope envelope, CancellationToken ct)
    {
        var address = await db.Addresses.Where(a => a.PersonId == envelope.Person && a.IsReachable).OrderByDescending(a => a.ConnectedAt).FirstOrDefaultAsync(ct);
        if (address is null) return null;
        var letter = await _writers[envelope.Kind].Write(new(db, envelope.Person, envelope.Programme, envelope.Rows, clock.UtcNow, envelope.IsLate), ct);
        return letter is null ? null : (address.Address, letter);
    }

    private async Task Mark(Envelope envelope, ChatAddress address, SendOutcome outcome, CancellationToken ct)
    {
        switch (outcome)
        {
            case SendOutcome.Delivered delivered:
                await Settle(envelope, OutboxState.Sent, delivered.MessageId, ct);
                break;
            case SendOutcome.RetryAfter patience:
                pace.ShutFor(patience.Wait);
                await Later(envelope, patience.Wait, ct);
                break;
            case SendOutcome.Unknown unknown:
                LogUnknown(envelope.Rows[0].Id.Value, unknown.Reason);
                await Later(envelope, TimeSpan.FromSeconds(15 * envelope.Rows[0].Attempts), ct);
                break;
            case SendOutcome.Unreachable gone:
                LogUnreachable(envelope.Person.Value, gone.Reason);
                await store.InOneCommit(
                    (db, token) => db.Addresses.Where(a => a.Messenger == address.Messenger && a.ChatId == address.Id)
                        .ExecuteUpdateAsync(set => set.SetProperty(a => a.IsReachable, false), token),
                    ct);
                await Settle(envelope, OutboxState.Failed, messageId: null, ct);
                break;
            case SendOutcome.Rejected rejected:
                LogRejected(envelope.Rows[0].Id.Value, rejected.Reason);
                await Settle(envelope, OutboxState.Failed, messageId: null, ct);
                break;
        }
    }

    private Task Settle(Envelope envelope, OutboxState state, string? messageId, CancellationToken ct)
    {
        var ids = envelope.Rows.Select(row => row.Id).ToList();
        var now = clock.UtcNow;
        return store.InOneCommit(
            (db, token) => db.Outbox.Where(row => ids.Contains(row.Id)).ExecuteUpdateAsync(
                set => set.SetProperty(row => row.State, state).SetProperty(row => row.MessageId, messageId).SetProperty(row => row.SettledAt, now), token),
            ct);
    }

    private async Task Later(Envelope envelope, TimeSpan wait, CancellationToken ct)
    {
        if (envelope.Rows[0].Attempts >= MostAttempts)
        {
            await Settle(envelope, OutboxState.Failed, messageId: null, ct);
            return;
        }

        var ids = envelope.Rows.Select(row => row.Id).ToList();
        var notBefore = clock.UtcNow + wait;
        await store.InOneCommit(
            (db, token) => db.Outbox.Where(row => ids.Contains(row.Id)).ExecuteUpdateAsync(
                set => set.SetProperty(row => row.State, OutboxState.Pending).SetProperty(row => row.NotBefore, notBefore), token),
            ct);
    }

    [LoggerMessage(EventId = 200, Level = LogLevel.Error, Message = "A {Kind} (outbox {Row}) could not be written or sent; tried again in a minute")]
    private partial void LogFailure(string kind, long row, Exception error);

    [LoggerMessage(EventId = 201, Level = LogLevel.Warning, Message = "Outbox {Row}: nobody knows whether it went out ({Reason}); tried again")]
    private partial void LogUnknown(long row, string reason);

    [LoggerMessage(EventId = 202, Level = LogLevel.Information, Message = "Person {Person} cannot be reached: {Reason}")]
    private partial void LogUnreachable(long person, string reason);

    [LoggerMessage(EventId = 203, Level = LogLevel.Error, Message = "Outbox {Row} was refused: {Reason}")]
    private partial void LogRejected(long row, string reason);
}
