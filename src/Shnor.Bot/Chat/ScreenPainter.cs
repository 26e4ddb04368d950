using Shnor.Bot.Delivery;
using Shnor.Domain.People;

namespace Shnor.Bot.Chat;

/// <summary>
/// Draws screens after the turn is committed. Answers to presses do not wait for it; when somebody presses faster than the messenger
/// draws, only the last screen of a message is drawn. Screens are not kept over a crash: an old button shows the state as it is.
/// </summary>
public sealed partial class ScreenPainter(IMessenger messenger, Pace pace, IHostApplicationLifetime life, ILogger<ScreenPainter> log)
{
    private const int MostWaiting = 5; // screens of one chat; older ones nobody will read
    private const int MostTries = 4;

    private readonly Lock _gate = new();
    private readonly Dictionary<ChatAddress, Easel> _easels = [];
    private readonly Dictionary<ChatAddress, TaskCompletionSource> _expected = [];

    public void Draw(Incoming incoming, Reply reply)
    {
        var pressed = (incoming as Incoming.Press)?.MessageId;
        if (reply.TakeButtonsAway && pressed is not null) Put(incoming.Chat, new Sketch(pressed, null));
        if (reply.Edit is { } edit && (pressed is not null || !reply.OnlyInPlace)) Put(incoming.Chat, new Sketch(pressed, edit) { IsCaption = reply.EditsCaption, OnlyInPlace = reply.OnlyInPlace });
        if (reply.Files.Count > 0) Put(incoming.Chat, FirstOf(reply.Files));
        if (reply.Album is { } album) Put(incoming.Chat, new Sketch(null, null, Album: album));
        if (reply.Send is { } send) Put(incoming.Chat, new Sketch(null, send, Then: reply.Then));
        if (reply.File is { } file) Put(incoming.Chat, new Sketch(null, null, file) { Handed = reply.WhenHanded });
        if (reply.AlsoFile is { } also) Put(incoming.Chat, new Sketch(null, null, also));
    }

    /// <summary>Ends when nothing is left to draw.</summary>
    public async Task Finish()
    {
        while (true)
        {
            Task[] busy;
            lock (_gate) busy = [.. _easels.Values.Select(easel => easel.Work)];
            if (busy.Length == 0) return;
            await Task.WhenAll(busy);
        }
    }

    /// <summary>A turn of this chat is on its way and may have something to draw, until what is returned is disposed. One at a time in a chat.</summary>
    public IDisposable Expect(ChatAddress chat)
    {
        lock (_gate) _expected[chat] = new(TaskCreationOptions.RunContinuationsAsynchronously);
        return new Expected(this, chat);
    }

    /// <summary>Ends when nothing is left to draw in this chat, and no turn that may have something.</summary>
    public async Task Rest(ChatAddress chat)
    {
        while (true)
        {
            Task busy;
            lock (_gate)
            {
                if (_expected.TryGetValue(chat, out var turn)) busy = turn.Task;
                else if (_easels.TryGetValue(chat, out var easel)) busy = easel.Work;
                else return;
            }

            await busy;
        }
    }

    private void Put(ChatAddress chat, Sketch sketch)
    {
        lock (_gate)
        {
            if (_easels.TryGetValue(chat, out var easel))
            {
                if (sketch.MessageId is not null) easel.Waiting.RemoveAll(older => older.MessageId == sketch.MessageId);
                easel.Waiting.Add(sketch);
                if (easel.Waiting.Count > MostWaiting) easel.Waiting.RemoveAt(0);
                return;
            }

            easel = new Easel { Waiting = [sketch] };
            _easels[chat] = easel;
            easel.Work = Task.Run(() => DrawAll(chat, easel));
        }
    }

    private async Task DrawAll(ChatAddress chat, Easel easel)
    {
        while (Next(chat, easel) is { MessageId: var messageId })
        {
            try
            {
                var isEdit = messageId is not null;
                var pass = await pace.Enter(PaceLane.Answer, new PaceLoad(chat, IsEdit: isEdit), life.ApplicationStopping);
                if (Take(easel, isEdit) is { } sketch) await Draw(chat, easel, sketch, pass);
            }
            catch (OperationCanceledException)
            {
                lock (_gate) _easels.Remove(chat);
                return;
            }
            catch (Exception error)
            {
                LogFailure(error);
            }
        }
    }

    private Sketch? Next(ChatAddress chat, Easel easel)
    {
        lock (_gate)
        {
            if (easel.Waiting.Count > 0) return easel.Waiting[0];
            _easels.Remove(chat);
            return null;
        }
    }

    /// <returns>Null: what was waited for has been overtaken, and what is next now asks for another place.</returns>
    private Sketch? Take(Easel easel, bool isEdit)
    {
        lock (_gate)
        {
            if (easel.Waiting.Count == 0 || (easel.Waiting[0].MessageId is not null) != isEdit) return null;
            var sketch = easel.Waiting[0];
            easel.Waiting.RemoveAt(0);
            return sketch;
        }
    }

    private async Task Draw(ChatAddress chat, Easel easel, Sketch sketch, PacePass pass)
    {
        // A call that has begun is let finish: the press is done, and its screen says so. The client limits its time.
        var outcome = sketch switch
        {
            { MessageId: { } message, Screen: { } caption, IsCaption: true } => await messenger.EditCaption(chat, message, caption, CancellationToken.None),
            { MessageId: { } message, Screen: { } screen } => await messenger.Edit(chat, message, screen, CancellationToken.None),
            { MessageId: { } message } => await messenger.TakeButtonsAway(chat, message, CancellationToken.None),
            { File: { } file } => await messenger.SendFile(chat, file, CancellationToken.None),
            { Album: { } album } => await messenger.SendAlbum(chat, album, CancellationToken.None),
            _ => await messenger.Send(chat, sketch.Screen!, CancellationToken.None),
        };
        switch (outcome)
        {
            case SendOutcome.Delivered:
                pass.Answered();
                await Tell(easel, sketch, isHanded: true);
                if (sketch.Then is { Count: > 0 } then) PutBack(easel, new Sketch(null, then[0], Then: [.. then.Skip(1)])); // what belongs together comes together
                else if (sketch.Files is { Count: > 0 } files) PutBack(easel, FirstOf(files));
                break;
            case SendOutcome.RetryAfter patience:
                pace.ShutFor(patience.Wait, chat);
                PutBack(easel, sketch);
                break;
            // No network, or a change that is the same when made twice. A new message that may have gone out is not said again.
            case SendOutcome.Unknown unknown when sketch.Tries < MostTries && (unknown.NeverLeft || sketch.MessageId is not null):
                pace.ShutFor(TimeSpan.FromSeconds(1 << sketch.Tries));
                PutBack(easel, sketch with { Tries = sketch.Tries + 1 });
                break;
            case SendOutcome.Unknown unknown:
                LogUnknown(unknown.Reason);
                break;
            case SendOutcome.Rejected when sketch is { MessageId: not null, Screen: not null, OnlyInPlace: false }:
                PutBack(easel, sketch with { MessageId = null }); // the old message is gone or too old: say it anew
                break;
            case SendOutcome.Rejected rejected:
                LogRejected(rejected.Reason);
                await Tell(easel, sketch, isHanded: false);
                if (sketch.Files is { Count: > 0 } others) PutBack(easel, FirstOf(others)); // one that is no more holds up no other
                break;
        }
    }

    private async Task Tell(Easel easel, Sketch sketch, bool isHanded)
    {
        if (sketch.Handed is { } handed && await handed(isHanded, life.ApplicationStopping) is { } screen) PutBack(easel, new Sketch(null, screen));
    }

    private static Sketch FirstOf(IReadOnlyList<OutgoingFile> files) => new(null, null, files[0], Files: [.. files.Skip(1)]);

    private void PutBack(Easel easel, Sketch sketch)
    {
        lock (_gate)
        {
            if (sketch.MessageId is not null && easel.Waiting.Exists(newer => newer.MessageId == sketch.MessageId)) return;
            easel.Waiting.Insert(0, sketch);
        }
    }

    [LoggerMessage(EventId = 110, Level = LogLevel.Error, Message = "A screen could not be drawn")]
    private partial void LogFailure(Exception error);

    [LoggerMessage(EventId = 111, Level = LogLevel.Error, Message = "A screen was refused: {Reason}")]
    private partial void LogRejected(string reason);

    [LoggerMessage(EventId = 112, Level = LogLevel.Warning, Message = "Nobody knows whether a screen was drawn: {Reason}")]
    private partial void LogUnknown(string reason);

    /// <param name="MessageId">The message to change; null: a new one.</param>
    /// <param name="Screen">Null: only the buttons go, or a file comes.</param>
    /// <param name="Then">What follows once this one has arrived.</param>
    /// <param name="Files">The files that follow once this one has arrived, or was refused.</param>
    /// <param name="Album">Instead of a screen or a file.</param>
    private sealed record Sketch(
        string? MessageId, Screen? Screen, OutgoingFile? File = null, int Tries = 0, IReadOnlyList<Screen>? Then = null, IReadOnlyList<OutgoingFile>? Files = null, OutgoingAlbum? Album = null)
    {
        /// <summary>The screen is the caption of the message's file.</summary>
        public bool IsCaption { get; init; }

        /// <summary>Not said anew where the message is gone.</summary>
        public bool OnlyInPlace { get; init; }

        /// <summary>See <see cref="Reply.WhenHanded"/>.</summary>
        public Func<bool, CancellationToken, Task<Screen?>>? Handed { get; init; }
    }

    private sealed class Expected(ScreenPainter painter, ChatAddress chat) : IDisposable
    {
        public void Dispose()
        {
            lock (painter._gate)
            {
                if (painter._expected.Remove(chat, out var turn)) turn.SetResult();
            }
        }
    }

    private sealed class Easel
    {
        public required List<Sketch> Waiting { get; init; }

        public Task Work { get; set; } = Task.CompletedTask;
    }
}
