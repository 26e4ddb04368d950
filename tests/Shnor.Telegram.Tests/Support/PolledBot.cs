using System.Collections.Concurrent;

namespace Shnor.Telegram.Tests;

/// <summary>A poller between a fake Telegram and handlers that a test holds in its hand.</summary>
internal sealed class PolledBot : IDisposable
{
    private readonly ConcurrentDictionary<long, TaskCompletionSource> held = new();
    private readonly ConcurrentQueue<long> begun = new();
    private readonly ConcurrentQueue<(long Id, TimeSpan At)> done = new();
    private readonly CancellationTokenSource stop = new();
    private Task run = Task.CompletedTask;

    public PolledBot(UpdatePollerOptions? options = null) =>
        Poller = new UpdatePoller(Bots.At(Telegram), Handle, Time, Log, options);

    public FakeTelegram Telegram { get; } = new();

    public FakeTime Time { get; } = new();

    public LogLines Log { get; } = new();

    public UpdatePoller Poller { get; }

    /// <summary>Every time a handler was called, in order.</summary>
    public IReadOnlyList<long> Begun => [.. begun];

    public IReadOnlyList<long> Done => [.. done.Select(update => update.Id)];

    /// <summary>When the handler of this update finished, counted from the beginning.</summary>
    public TimeSpan DoneAt(long id) => done.Single(update => update.Id == id).At;

    public Func<Update, Exception?> Breaks { get; set; } = _ => null;

    /// <summary>The handler of this update waits until <see cref="Release"/>.</summary>
    public void Holds(long id) => held[id] = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);

    public void Release(long id) => held[id].SetResult();

    public void Starts() => run = Poller.Run(stop.Token);

    /// <summary>Ends as <see cref="UpdatePoller.Run"/> ends.</summary>
    public Task Ended() => run;

    public async Task Stops()
    {
        await stop.CancelAsync();
        await run;
    }

    /// <summary>Lets the poller work, the clock standing still, until the condition holds.</summary>
    public static async Task Eventually(Func<bool> condition)
    {
        while (!condition()) await Task.Yield();
    }

    /// <summary>Moves the clock from timer to timer until the condition holds.</summary>
    public async Task InTime(Func<bool> condition)
    {
        while (!condition())
        {
            Time.JumpIfSomebodyWaits();
            await Task.Yield();
        }
    }

    public void Dispose()
    {
        stop.Cancel();
        stop.Dispose();
        Telegram.Dispose();
    }

    private async Task Handle(Update update, CancellationToken ct)
    {
        begun.Enqueue(update.UpdateId);
        if (Breaks(update) is { } failure) throw failure;
        if (held.TryGetValue(update.UpdateId, out var hold)) await hold.Task.WaitAsync(ct);
        done.Enqueue((update.UpdateId, Time.Elapsed));
    }
}
