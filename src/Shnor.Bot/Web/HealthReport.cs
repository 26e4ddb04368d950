using Shnor.Bot.Settings;
using Shnor.Bot.Watching;
using Shnor.Storage;
using Shnor.Storage.Copies;

namespace Shnor.Bot.Web;

/// <summary>How the service is, in words that say nothing about anybody. Asked as often as one likes: the store is looked at every few seconds at most.</summary>
public sealed class HealthReport(
    Heartbeats hearts, MessengerReach reach, DailyBackup backup, Store store, BotSettings settings, TimeProvider machine) : IDisposable
{
    public const string ServiceName = "shnor-bot";

    private static readonly TimeSpan StoreMayTake = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan StoreIsFresh = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan ShortOutage = TimeSpan.FromMinutes(2); // one failed call is no outage

    private readonly SemaphoreSlim _one = new(1, 1);
    private (long At, string State)? _store;

    /// <summary>The process turns: nothing that must go on is stuck.</summary>
    public Dictionary<string, object> Live() => new(StringComparer.Ordinal)
    {
        ["service"] = ServiceName,
        ["version"] = ThisVersion.Number,
        ["status"] = hearts.Stalled.Count == 0 ? "alive" : "stuck",
    };

    /// <summary>It does its work: the store takes writes, the messenger answers, every part turns.</summary>
    public async Task<Dictionary<string, object>> Ready(CancellationToken ct)
    {
        var stalled = hearts.Stalled;
        var answered = reach.SinceAnswered;
        var messenger = answered is null ? "not yet heard" : reach.Outage is { } outage && outage.For >= ShortOutage ? "unreachable" : "ok";
        var storeState = await StoreState(ct);
        var good = stalled.Count == 0 && messenger == "ok" && storeState == "ok";
        return new(StringComparer.Ordinal)
        {
            ["service"] = ServiceName,
            ["version"] = ThisVersion.Number,
            ["status"] = good ? "ready" : "not ready",
            ["store"] = storeState,
            ["messenger"] = messenger,
            ["answeredSecondsAgo"] = (int)(answered?.TotalSeconds ?? -1),
            ["parts"] = hearts.Watched.ToDictionary(part => $"{part}", part => stalled.Contains(part) ? "stuck" : "ok", StringComparer.Ordinal),
            ["backup"] = settings.BackupFolder is null ? "off" : backup.Trouble == BackupTrouble.None ? "ok" : $"failed: {backup.Trouble}",
        };
    }

    public void Dispose() => _one.Dispose();

    private async Task<string> StoreState(CancellationToken ct)
    {
        await _one.WaitAsync(ct);
        try
        {
            if (_store is not { } known || machine.GetElapsedTime(known.At) > StoreIsFresh)
                _store = known = (machine.GetTimestamp(), await LookAtStore(ct));
            return known.State;
        }
        finally
        {
            _one.Release();
        }
    }

    private async Task<string> LookAtStore(CancellationToken ct)
    {
        try
        {
            // An empty commit takes the writer's lock and writes nothing. SQLite waits for a lock on the caller's own thread: not on ours.
            await Task.Run(() => store.InOneCommit((_, _) => Task.CompletedTask, ct), ct).WaitAsync(StoreMayTake, machine, ct);
            return FreeRoom.Lacks(Path.GetDirectoryName(Path.GetFullPath(settings.StorePath))!, 0) is null ? "ok" : "disk nearly full";
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            return error is TimeoutException ? "busy" : "not writable";
        }
    }
}
