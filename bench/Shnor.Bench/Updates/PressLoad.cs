using System.Collections.Concurrent;
using Shnor.Bench.Api;
using Shnor.Bench.Seeding;

namespace Shnor.Bench.Updates;

/// <summary>Puts presses at the server's door and takes the time until each is answered.</summary>
internal sealed class PressLoad
{
    public const long FirstId = 1_000_000_000; // above every update that was seen before

    private static readonly TimeSpan LastAnswers = TimeSpan.FromSeconds(30);

    private readonly PendingUpdates door;
    private readonly (Resident Who, IReadOnlyList<ScriptedPress> Script)[] chats;
    private readonly ConcurrentDictionary<string, (long At, string? Toast, int Chat)> open = new();
    private readonly Lock gate = new();
    private readonly int[] step;
    private ConcurrentBag<double> latencies = [];
    private Action<int> answered = _ => { };
    private long nextId = FirstId;
    private int wrong;
    private int late;

    public PressLoad(LoopbackApi server, IReadOnlyList<Resident> residents, DateOnly today)
    {
        door = server.Updates;
        chats = [.. residents.Select(resident => (resident, PressScript.For(resident, today)))];
        step = new int[chats.Length];
        server.OnAnswer = TakeAnswer;
    }

    /// <summary>Answers that were not the right ones, or to nothing that was asked.</summary>
    public int Wrong => wrong;

    /// <summary>Answers that came without what they had to say.</summary>
    public int Late => late;

    public int Put { get; private set; }

    /// <summary>How many of them change the plan.</summary>
    public int Marks { get; private set; }

    /// <summary>Open loop: so many a second whatever comes back, chat after chat, as people who do not wait for each other.</summary>
    public async Task<LoadResult> Offer(double perSecond, TimeSpan span, CancellationToken ct)
    {
        (latencies, answered) = ([], _ => { });
        var started = TimeProvider.System.GetTimestamp();
        for (var put = 0; ;)
        {
            var elapsed = TimeProvider.System.GetElapsedTime(started);
            if (elapsed >= span) break;
            for (; put < elapsed.TotalSeconds * perSecond; put++) Press(put % chats.Length);
            await Task.Delay(TimeSpan.FromMilliseconds(1), TimeProvider.System, ct);
        }

        return await Result(started, ct);
    }

    /// <summary>Closed loop: every chat presses again as soon as it was answered. Shows how much can be borne at all.</summary>
    public async Task<LoadResult> Saturate(TimeSpan span, CancellationToken ct)
    {
        latencies = [];
        var started = TimeProvider.System.GetTimestamp();
        answered = chat =>
        {
            if (TimeProvider.System.GetElapsedTime(started) < span) Press(chat);
        };
        for (var chat = 0; chat < chats.Length; chat++) Press(chat);
        await Task.Delay(span, TimeProvider.System, ct);
        return await Result(started, ct);
    }

    private async Task<LoadResult> Result(long started, CancellationToken ct)
    {
        var lastPut = TimeProvider.System.GetTimestamp();
        while (!open.IsEmpty)
        {
            if (TimeProvider.System.GetElapsedTime(lastPut) > LastAnswers)
                throw new BenchFailedException($"{open.Count} presses were not answered within {LastAnswers.TotalSeconds:0} seconds.");
            await Task.Delay(TimeSpan.FromMilliseconds(1), TimeProvider.System, ct);
        }

        // To the last answer: what was still waiting when the offering ended is not given away.
        return new(latencies, latencies.Count / TimeProvider.System.GetElapsedTime(started).TotalSeconds);
    }

    private void Press(int chat)
    {
        lock (gate)
        {
            var (who, script) = chats[chat];
            var press = script[step[chat]++ % script.Count];
            var id = nextId++;
            open[$"{id}"] = (TimeProvider.System.GetTimestamp(), press.Toast, chat);
            Put++;
            if (press.Toast is not null) Marks++;
            door.Put(id, PressScript.Update(id, who.Chat, press.Data));
        }
    }

    private void TakeAnswer(string id, string? toast)
    {
        if (!open.TryRemove(id, out var press))
        {
            Interlocked.Increment(ref wrong); // answered twice
            return;
        }

        latencies.Add(TimeProvider.System.GetElapsedTime(press.At).TotalMilliseconds);
        // After a second of work the answer is empty, and the toast becomes a message (Inbox): late, not wrong.
        if (toast is null && press.Toast is not null) Interlocked.Increment(ref late);
        else if (toast != press.Toast) Interlocked.Increment(ref wrong);
        answered(press.Chat);
    }
}

internal sealed record LoadResult(IReadOnlyCollection<double> Milliseconds, double PerSecond)
{
    public double P50 => Milliseconds.Median();

    public double P99 => Milliseconds.Quantile(0.99);

    public override string ToString() => FormattableString.Invariant($"{PerSecond:0} presses a second, p50 {P50:0.0} ms, p99 {P99:0.0} ms, slowest {Milliseconds.Max():0} ms");
}
