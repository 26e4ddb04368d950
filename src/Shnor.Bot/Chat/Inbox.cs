using Microsoft.EntityFrameworkCore;
using Shnor.Bot.Delivery;
using Shnor.Domain.People;
using Shnor.Domain.Time;
using Shnor.Storage;
using Shnor.Storage.Tables;

namespace Shnor.Bot.Chat;

/// <summary>
/// Where everything people do comes in. One turn is one commit: the effect, the seen-mark and the messages to others; only then is the
/// press answered and the screen drawn. The returned task ends when the effect is safe, so the update may be confirmed.
/// </summary>
public sealed partial class Inbox(
    Store store, Router router, IMessenger messenger, ScreenPainter painter, OutboxSignal signal, CrossingLetters crossing, TownClock clock, TimeProvider machine, ILogger<Inbox> log)
{
    private static readonly TimeSpan SoonEnough = TimeSpan.FromSeconds(1); // a messenger keeps an answer's door open for a short while

    private static readonly TimeSpan WorkingShown = TimeSpan.FromSeconds(4); // a messenger takes the mark away after 5 s (Bot API, sendChatAction)

    private readonly ChatLanes _lanes = new();
    private readonly HeldChats _held = new(machine);
    private readonly Visitor _visitor = new();
    private readonly CommandLists _commands = new(router.Routes, messenger);

    public Task Take(Incoming incoming, CancellationToken ct) => _lanes.Run(incoming.Chat, () => TakeInOrder(incoming, ct));

    private async Task TakeInOrder(Incoming incoming, CancellationToken ct)
    {
        // SQLite works on the caller's thread: without this a whole batch of updates would be worked off on the poller's.
        await Task.Yield();
        if (_held.IsBehind(incoming))
        {
            await SayNotKept(incoming, ct);
            throw new NotKeptException("Something that came earlier in this chat could not be kept yet.");
        }

        using var expected = painter.Expect(incoming.Chat);
        var work = Work(incoming, ct);
        var reply = incoming is Incoming.Press press ? await Answer(press, work, ct) : (await work)?.Reply;
        _held.Release(incoming.Chat);
        if (await work is not { } outcome || reply is null) return; // seen before
        painter.Draw(incoming, reply);
        if (outcome.Who is { } who) await _commands.Follow(incoming.Chat, who, ct);
        signal.Wake();
    }

    private async Task<Outcome?> Work(Incoming incoming, CancellationToken ct)
    {
        try
        {
            return await TryTwice(incoming, ct);
        }
        catch (Exception error) when (error is not OperationCanceledException || !ct.IsCancellationRequested)
        {
            return await GiveUp(incoming, error, ct);
        }
    }

    /// <summary>Every press is answered, one seen before too. Work that takes long is not waited for: what it has to say then becomes a message.</summary>
    /// <returns>What is still to be drawn.</returns>
    private async Task<Reply?> Answer(Incoming.Press press, Task<Outcome?> work, CancellationToken ct)
    {
        await ((Task)work).WaitAsync(SoonEnough, machine, ct).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (work.IsCompleted || ct.IsCancellationRequested)
        {
            var reply = (await work)?.Reply;
            await messenger.Answer(press.PressId, reply?.Toast ?? "", ct);
            return reply;
        }

        var answered = messenger.Answer(press.PressId, "", ct);
        var outcome = await work;
        await answered;
        return outcome?.Reply is not { } late ? null
            : late is { Toast.Length: > 0, Edit: null, Send: null } ? late with { Send = new Screen(Markup.Plain(late.Toast)) } : late;
    }

    private async Task<Outcome?> TryTwice(Incoming incoming, CancellationToken ct)
    {
        var fileRead = await ReadFile(incoming, ct);
        try
        {
            return await TakeOnce(incoming, fileRead, ct);
        }
        catch (Exception error) when (error is not OperationCanceledException || !ct.IsCancellationRequested)
        {
            LogRetry(error.GetType().Name, incoming.UpdateId);
            return await TakeOnce(incoming, fileRead, ct);
        }
    }

    private async Task<Outcome?> TakeOnce(Incoming incoming, object? fileRead, CancellationToken ct) =>
        router.OnlyLooks(incoming) && await Look(incoming, ct) is { } seen
            ? await store.InOneCommit((db, token) => Visitor.MarkSeen(db, incoming, clock.UtcNow, token), ct) ? seen : null
            : await Change(incoming, fileRead, ct);

    /// <summary>Beside the line of those who write: only the seen-mark stands in it.</summary>
    /// <returns>Null: there is more to write down than that.</returns>
    private Task<Outcome?> Look(Incoming incoming, CancellationToken ct) => store.Read(
        async (db, token) =>
        {
            if (await _visitor.WhoLooks(db, incoming, token) is not { } who) return null;
            if (incoming.ShowsPresence) crossing.HeardFrom(incoming.Chat);
            var dialog = await _visitor.DialogOf(db, incoming.Chat, token);
            var turn = new Turn(db, incoming, who, new Dialogs(db, incoming.Chat, dialog, clock.UtcNow), new OutboxWriter(db, clock.UtcNow), clock.UtcNow);
            var reply = await router.Go(turn, fileRead: null, token);
            if (!db.ChangeTracker.HasChanges()) return new Outcome(reply, who);
            // «Меню» closes the question that was open: such a look is taken once more, where that can be written.
            return db.ChangeTracker.Entries().All(entry => entry is { Entity: StoredDialog } or { State: EntityState.Unchanged })
                ? null
                : throw new InvalidOperationException("A route that only looks wanted to write.");
        },
        ct);

    private Task<Outcome?> Change(Incoming incoming, object? fileRead, CancellationToken ct) => store.InOneCommit(
        async (db, token) =>
        {
            if (!await Visitor.MarkSeen(db, incoming, clock.UtcNow, token)) return null;
            if (incoming.ShowsPresence) crossing.HeardFrom(incoming.Chat);
            var who = await _visitor.WhoIs(db, incoming, token);
            var dialog = await _visitor.DialogOf(db, incoming.Chat, token);
            var turn = new Turn(db, incoming, who, new Dialogs(db, incoming.Chat, dialog, clock.UtcNow), new OutboxWriter(db, clock.UtcNow), clock.UtcNow);
            var reply = await router.Go(turn, fileRead, token);
            await db.SaveChangesAsync(token);
            return new Outcome(reply, await _visitor.WhoIs(db, incoming, token));
        },
        ct);

    /// <summary>Whether the file may be fetched at all is asked first; the turn asks again.</summary>
    private async Task<object?> ReadFile(Incoming incoming, CancellationToken ct)
    {
        if (incoming is not Incoming.File { Document: { } file } || router.Routes.Reader is not { } reader || file.Size > reader.MaxBytes) return null;
        var isAdmitted = await store.Read(
            async (db, token) => router.Routes.KeeperOf(await _visitor.DialogOf(db, incoming.Chat, token)) is null // taken as it is, whatever it is
                && await _visitor.WhoIs(db, incoming, token) is var who && !router.MustAgreeFirst(who)
                && await Access.Check(db, who, reader.Need, subject: null, token) == Admission.Granted
                && await router.AnsweredThing(db, who, incoming, token) is null, // kept as it is, whatever it is
            ct);
        if (!isAdmitted) return null;
        using var done = CancellationTokenSource.CreateLinkedTokenSource(ct);
        var shown = ShowWorking(incoming.Chat, done.Token, ct);
        try
        {
            return await messenger.Fetch(file, ct) is { } bytes && bytes.LongLength <= reader.MaxBytes ? await reader.Read(file.Name, bytes, ct) : null;
        }
        finally
        {
            await done.CancelAsync();
            await shown.WaitAsync(SoonEnough, machine, ct).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing); // nothing depends on it, least of all the answer
        }
    }

    /// <summary>An old document takes seconds to convert: the person sees that something happens.</summary>
    private async Task ShowWorking(ChatAddress chat, CancellationToken done, CancellationToken ct)
    {
        while (!done.IsCancellationRequested)
        {
            await messenger.ShowWorking(chat, ct);
            await Task.Delay(WorkingShown, machine, done).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task<Outcome?> GiveUp(Incoming incoming, Exception error, CancellationToken ct)
    {
        var errorId = $"{clock.UtcNow:MMdd-HHmmss}-{incoming.UpdateId % 10_000:0000}";
        bool isNew;
        try
        {
            // Seen all the same: an update that fails for ever would otherwise hold back everything behind it.
            isNew = await store.InOneCommit((db, token) => Visitor.MarkSeen(db, incoming, clock.UtcNow, token), ct);
        }
        catch (Exception) when (!ct.IsCancellationRequested)
        {
            _held.Hold(incoming);
            await SayNotKept(incoming, ct);
            throw;
        }

        LogFailure(errorId, incoming.UpdateId, error);
        return isNew ? new Outcome(InWords(incoming, Wordings.Failed(errorId)), Who: null) : null;
    }

    /// <summary>The store takes nothing: the person hears that once, and need not do it again.</summary>
    private async Task SayNotKept(Incoming incoming, CancellationToken ct)
    {
        if (!_held.IsFirstWord(incoming)) return;
        if (incoming is Incoming.Press press) await messenger.Answer(press.PressId, Wordings.NotKept, ct);
        else painter.Draw(incoming, InWords(incoming, Wordings.NotKept));
    }

    /// <summary>A group hears of no trouble: nobody there has asked for anything.</summary>
    private static Reply InWords(Incoming incoming, string words) => incoming switch
    {
        Incoming.InGroup => Reply.Silent,
        Incoming.Press { Group: not null } => Reply.Whisper(words),
        _ => Reply.Say(Markup.Plain(words)),
    };

    [LoggerMessage(EventId = 100, Level = LogLevel.Warning, Message = "Update {UpdateId} failed with {Error} and is tried once more")]
    private partial void LogRetry(string error, long updateId);

    [LoggerMessage(EventId = 101, Level = LogLevel.Error, Message = "Update {UpdateId} failed twice; the person was told error {ErrorId}")]
    private partial void LogFailure(string errorId, long updateId, Exception error);

    /// <param name="Who">After the turn; null when it failed.</param>
    private sealed record Outcome(Reply Reply, Caller? Who);
}
