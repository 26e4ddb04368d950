using Microsoft.EntityFrameworkCore;
using Shnor.Bot.Delivery;
using Shnor.Bot.Watching;
using Shnor.Domain;
using Shnor.Domain.Announcements;
using Shnor.Domain.Time;
using Shnor.Storage;

namespace Shnor.Bot.Features.Announcements.Sending;

/// <summary>
/// Goes its rounds over the announcements that have something to do, each a little in turn: sends what is pending, corrects what has gone out,
/// deletes what is taken back. The ledger tells what is to be done; what is known here beside it may be lost at any moment.
/// </summary>
public sealed partial class SendAnnouncements(
    Store store, SendingLedger ledger, NextRecipients next, DeliverPart deliver, ChangeSent change, ProgressBoard board, Pace pace, TownClock clock, Heartbeats hearts, ILogger<SendAnnouncements> log) : IDisposable
{
    private const int CallsAtOnce = 32; // hides the round trip; the pace still rules
    private const int BegunAtOnce = 4; // rows a commit: few commits, and few rows of which a kill makes nobody know
    private const int RowsInTurn = 30; // about a second of one announcement before another has its turn

    private static readonly TimeSpan RestOfBroken = TimeSpan.FromMinutes(1);

    private readonly SemaphoreSlim _round = new(1, 1);
    private readonly Dictionary<AnnouncementId, SendingRun> _runs = [];
    private bool _hasTakenUp;

    /// <summary>Does everything that is due now. Calls at the same time wait for each other.</summary>
    public async Task Run(CancellationToken ct)
    {
        await _round.WaitAsync(ct);
        try
        {
            if (!_hasTakenUp) await ledger.TakeUpUnfinished(ct);
            _hasTakenUp = true;
            while (await ledger.Due(ct) is { Count: > 0 } due)
            {
                foreach (var id in due)
                {
                    hearts.Beat(Part.Announcements); // thousands of messages take long and are no stall
                    await Try(_runs.TryGetValue(id, out var run) ? run : _runs[id] = new SendingRun(id), ct);
                }
            }
        }
        finally
        {
            foreach (var run in _runs.Values) await run.LandAll();
            await board.Finish();
            _round.Release();
        }
    }

    public void Dispose() => _round.Dispose();

    /// <summary>One that cannot be sent, say for words that cannot be read, must not silence all the others.</summary>
    private async Task Try(SendingRun run, CancellationToken ct)
    {
        try
        {
            await Turn(run, ct);
        }
        catch (Exception error) when (error is not OperationCanceledException || !ct.IsCancellationRequested)
        {
            LogBroken(run.Id.Value, error);
            await run.LandAll();
            run.Forget();
            await ledger.PutOff(run.Id, clock.UtcNow + RestOfBroken, ct);
        }
    }

    private async Task Turn(SendingRun run, CancellationToken ct)
    {
        if (await store.Read((db, token) => db.Announcements.FirstOrDefaultAsync(a => a.Id == run.Id, token), ct) is not { } announcement)
        {
            await run.LandAll();
            _runs.Remove(run.Id);
            return;
        }

        board.Show(run);
        if (announcement.State != AnnouncementState.Sending)
        {
            await run.LandAll();
            run.DropWaiting();
        }

        if (await IsChanging(run, announcement, ct)) return;
        if (announcement.State == AnnouncementState.Sending)
        {
            if (await store.Read((db, token) => IsSilent(db, announcement, token), ct)) await store.InOneCommit((db, token) => SendingLedger.StandStill(db, run.Id, why: null, clock.UtcNow, token), ct);
            else if (await Send(run, announcement, ct)) return;
        }

        await run.LandAll();
        if (await IsChanging(run, announcement, ct)) return; // what has just landed may have been overtaken
        if (announcement.State != AnnouncementState.Sending) run.Forget();
        if (!await ledger.Rest(announcement, run.RestsUntil, ct))
        {
            board.Show(run, isLast: true);
            return;
        }

        _runs.Remove(run.Id);
        await hearts.While(Part.Announcements, board.ShowEnd(run, ct));
    }

    /// <returns>Whether something that has gone out is still to be corrected or deleted.</returns>
    private async Task<bool> IsChanging(SendingRun run, Announcement announcement, CancellationToken ct)
    {
        if (announcement is { Revision: 0, WithdrawnAt: null }) return false;
        var left = await change.Go(run, announcement, RowsInTurn, ct);
        if (left == Left.ForLater) await ledger.PutOff(run.Id, run.RestsUntil, ct);
        return left != Left.Nothing;
    }

    private static Task<bool> IsSilent(ShnorDb db, Announcement announcement, CancellationToken ct) =>
        db.Programmes.AnyAsync(p => p.Id == announcement.ProgrammeId && (p.PausedAt != null || p.ArchivedAt != null), ct);

    /// <returns>Whether there is more to send at this moment.</returns>
    private async Task<bool> Send(SendingRun run, Announcement announcement, CancellationToken ct)
    {
        for (var sent = 0; sent < RowsInTurn;)
        {
            if (run.RestsUntil > clock.UtcNow) return false;
            hearts.Beat(Part.Announcements);
            while (run.Flying > CallsAtOnce - BegunAtOnce) await run.LandOne();
            if (await Choose(run, announcement, ct) is not { Count: > 0 } chosen) return false;
            await hearts.While(Part.Announcements, pace.Open(ct)); // a 429 may last for hours
            if (await Begin(run, chosen, ct) < chosen.Count) return false;
            sent += chosen.Count;
            if (!run.IsProven) await run.LandAll();
            board.Show(run);
        }

        return true;
    }

    private async Task<IReadOnlyList<SendingItem>> Choose(SendingRun run, Announcement announcement, CancellationToken ct)
    {
        while (true)
        {
            var most = run.IsProven ? BegunAtOnce : 1;
            if (run.Next(most, item => pace.RestOf(item.Load) == TimeSpan.Zero) is { Count: > 0 } chosen) return chosen;
            run.Take(await next.Take(announcement, run.InHand, ct));
            if (run.Next(most, item => pace.RestOf(item.Load) == TimeSpan.Zero) is { Count: > 0 } fresh) return fresh;
            if (run.Flying > 0) await run.LandOne();
            else if (run.Waiting is { } waiting) await hearts.While(Part.Announcements, pace.Rested(waiting.Load, ct));
            else return [];
            if (run.RestsUntil > clock.UtcNow) return [];
        }
    }

    /// <returns>How many have left.</returns>
    private async Task<int> Begin(SendingRun run, IReadOnlyList<SendingItem> chosen, CancellationToken ct)
    {
        var begun = await ledger.Begin(run.Id, chosen);
        foreach (var item in chosen.Except(begun)) run.LetGo(item.Person);
        var left = 0;
        try
        {
            foreach (var item in begun)
            {
                if (run.RestsUntil > clock.UtcNow || await pace.EnterWhileOpen(PaceLane.Announcement, item.Load, ct) is not { } pass) break;
                run.Fly(() => deliver.Run(run, item, pass));
                left++;
            }
        }
        finally
        {
            if (left < begun.Count) await ledger.PutBack(run.Id, begun.Skip(left));
            foreach (var item in begun.Skip(left)) run.GoesOn(item);
        }

        if (begun.Count < chosen.Count) run.DropWaiting(); // paused, stopped, or somebody else has had a hand in it: what is next is asked anew
        return left;
    }

    [LoggerMessage(EventId = 546, Level = LogLevel.Error, Message = "Announcement {Announcement} could not go on; tried again in a minute")]
    private partial void LogBroken(long announcement, Exception error);
}
