using Microsoft.EntityFrameworkCore;
using Shnor.Bot.Chat;
using Shnor.Bot.Delivery;
using Shnor.Domain;
using Shnor.Domain.Announcements;
using Shnor.Domain.People;
using Shnor.Domain.Time;
using Shnor.Storage;

namespace Shnor.Bot.Features.Announcements.Sending;

/// <summary>
/// Draws how far an announcement is into the message in which somebody watches it: every few seconds, only what has changed, beside everything that
/// is being sent. An edit of one message so seldom disturbs no limit, so it stands in no line; while a 429 holds, nothing is drawn.
/// </summary>
public sealed partial class ProgressBoard(Store store, IMessenger messenger, ScreenPainter painter, Pace pace, TownClock clock, TimeProvider machine, ILogger<ProgressBoard> log) : IDisposable
{
    public static readonly TimeSpan LeastBetween = TimeSpan.FromSeconds(3);

    private const int MostTriesOfEnd = 3;

    private static readonly TimeSpan LongestWaitForBrush = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan LongestWaitForScreens = TimeSpan.FromSeconds(3);

    private readonly Lock _gate = new();
    private readonly SemaphoreSlim _brush = new(1, 1);
    private readonly Dictionary<AnnouncementId, Drawing> _drawings = [];

    /// <summary>Returns at once.</summary>
    internal void Show(SendingRun run, bool isLast = false) => Begin(run, isLast);

    /// <summary>There is nothing more to do, and the message says so: nobody draws it later, so a 429 is waited for.</summary>
    internal async Task ShowEnd(SendingRun run, CancellationToken ct)
    {
        for (var tries = 0; tries < MostTriesOfEnd; tries++)
        {
            await pace.Open(ct);
            var drawing = Begin(run, isLast: true);
            await drawing.Work;
            if (!drawing.IsUnsaid) return;
        }
    }

    private Drawing Begin(SendingRun run, bool isLast)
    {
        lock (_gate)
        {
            var drawing = _drawings.TryGetValue(run.Id, out var known) ? known : _drawings[run.Id] = new Drawing();
            if (!isLast && (!drawing.Work.IsCompleted || (drawing.DrawnAt is { } last && machine.GetElapsedTime(last) < LeastBetween))) return drawing;
            drawing.DrawnAt = machine.GetTimestamp();
            var before = drawing.Work;
            drawing.Work = Task.Run(async () =>
            {
                await before;
                await Draw(run, drawing);
            });
            return drawing;
        }
    }

    /// <summary>Returns when nothing more is being drawn.</summary>
    internal async Task Finish()
    {
        Task[] work;
        lock (_gate) work = [.. _drawings.Values.Select(drawing => drawing.Work)];
        await Task.WhenAll(work);
        lock (_gate)
        {
            foreach (var id in _drawings.Where(drawing => drawing.Value.IsOver).Select(drawing => drawing.Key).ToList()) _drawings.Remove(id);
        }
    }

    /// <summary>Waits for the stroke that is being made, so that none comes after whatever is shown in that message next.</summary>
    internal async Task PutDown(CancellationToken ct)
    {
        if (await _brush.WaitAsync(LongestWaitForBrush, ct)) _brush.Release();
    }

    public void Dispose() => _brush.Dispose();

    private async Task Draw(SendingRun run, Drawing drawing)
    {
        try
        {
            await LetScreensPass(run);
            AnnouncementProgress? done;
            await _brush.WaitAsync();
            try
            {
                done = await Stroke(run, drawing);
            }
            finally
            {
                _brush.Release();
            }

            if (done is not null) await EndWatching(done);
        }
        catch (Exception error)
        {
            LogFailure(run.Id.Value, error); // the next stroke shows it
        }
    }

    /// <summary>What a press has asked for is drawn first: drawn after the last stroke, it would say for ever how far it was when the button was pressed.</summary>
    private async Task LetScreensPass(SendingRun run)
    {
        if (await store.Read((db, token) => db.AnnouncementProgress.FirstOrDefaultAsync(p => p.AnnouncementId == run.Id, token), CancellationToken.None) is not { } watched) return;
        await painter.Rest(new ChatAddress(watched.Messenger, watched.ChatId)).WaitAsync(LongestWaitForScreens, machine).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    /// <returns>Whose watching is over; null: nobody's.</returns>
    private async Task<AnnouncementProgress?> Stroke(SendingRun run, Drawing drawing)
    {
        (drawing.IsOver, drawing.IsUnsaid) = (true, false);
        if (await store.Read((db, token) => db.AnnouncementProgress.FirstOrDefaultAsync(p => p.AnnouncementId == run.Id, token), CancellationToken.None) is not { } watched) return null;
        if (await store.Read((db, token) => SendingFigures.Load(db, run.Id, clock.UtcNow, token), CancellationToken.None) is not { } figures) return null;
        drawing.IsOver = figures.Announcement.WorkAt is null;
        drawing.IsUnsaid = pace.IsShut;
        if (drawing.IsUnsaid) return null;
        var screen = ProgressScreens.Show(figures, run.Speed.PerSecond(machine));
        var place = (watched.Messenger, watched.ChatId, watched.MessageId);
        if (drawing.Shown == screen.Text && drawing.Place == place) return drawing.IsOver ? watched : null;
        var chat = new ChatAddress(watched.Messenger, watched.ChatId);
        var outcome = await messenger.Edit(chat, watched.MessageId, screen, CancellationToken.None);
        if (outcome is SendOutcome.Delivered) (drawing.Shown, drawing.Place) = (screen.Text, place);
        if (outcome is SendOutcome.RetryAfter patience) pace.ShutFor(patience.Wait, chat);
        drawing.IsUnsaid = outcome is SendOutcome.RetryAfter or SendOutcome.Unknown;
        return outcome is SendOutcome.Rejected or SendOutcome.Unreachable || (drawing.IsOver && !drawing.IsUnsaid) ? watched : null;
    }

    /// <summary>It is all said, or the message is gone.</summary>
    private Task EndWatching(AnnouncementProgress watched) => store.InOneCommit(
        (db, token) => db.AnnouncementProgress.Where(p => p.AnnouncementId == watched.AnnouncementId && p.ChatId == watched.ChatId && p.MessageId == watched.MessageId).ExecuteDeleteAsync(token),
        CancellationToken.None);

    [LoggerMessage(EventId = 547, Level = LogLevel.Warning, Message = "How far announcement {Announcement} is could not be drawn")]
    private partial void LogFailure(long announcement, Exception error);

    private sealed class Drawing
    {
        public Task Work { get; set; } = Task.CompletedTask;

        public long? DrawnAt { get; set; }

        public Markup Shown { get; set; }

        public (Messenger, long, string) Place { get; set; }

        public bool IsOver { get; set; }

        /// <summary>The last stroke did not come through, and may be tried again.</summary>
        public bool IsUnsaid { get; set; }
    }
}
