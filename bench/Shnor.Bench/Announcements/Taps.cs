using System.Collections.Concurrent;
using Shnor.Sandbox;

namespace Shnor.Bench.Announcements;

/// <summary>Presses of many people and how long each waited: for its answer, and for the screen that it changed.</summary>
internal sealed class Taps(SandboxMessenger messenger)
{
    private const double LongestWait = 30_000; // ms: one that was not answered counts as this

    private readonly ConcurrentDictionary<long, Tap> open = new(); // one a chat: a person has one finger
    private volatile ConcurrentBag<Tap> all = [];

    /// <summary>What was pressed since <see cref="Begin"/>.</summary>
    public IReadOnlyCollection<Tap> All => all;

    /// <summary>Nothing of what was pressed before counts.</summary>
    public void Begin() => all = [];

    /// <param name="chat">Whose private chat.</param>
    /// <param name="message">Of that chat.</param>
    /// <param name="data">Of the button.</param>
    /// <returns>Ends when it is answered.</returns>
    public Task Press(long chat, long message, string data)
    {
        var tap = new Tap(TimeProvider.System.GetTimestamp());
        open[chat] = tap;
        all.Add(tap);
        messenger.PressForged(chat, message, data);
        return tap.Answer.Task;
    }

    public void Answered(long chat)
    {
        if (!open.TryGetValue(chat, out var tap)) return;
        tap.AnsweredMs ??= tap.Elapsed;
        tap.Answer.TrySetResult();
    }

    public void Drawn(long chat)
    {
        if (open.TryGetValue(chat, out var tap)) tap.DrawnMs ??= tap.Elapsed;
    }

    /// <summary>In words, for stderr.</summary>
    public string Report()
    {
        var (answered, drawn) = (all.Where(tap => tap.AnsweredMs is not null).Select(tap => tap.AnsweredMs!.Value).ToList(), all.Where(tap => tap.DrawnMs is not null).Select(tap => tap.DrawnMs!.Value).ToList());
        return answered.Count == 0 ? "no press was answered" : FormattableString.Invariant(
            $"{all.Count} presses: answered after p50 {answered.Median():0.0} ms, p99 {answered.Quantile(0.99):0.0} ms, slowest {answered.Max():0} ms, {all.Count - answered.Count} not at all; screen after p50 {(drawn.Count == 0 ? 0 : drawn.Median()):0.0} ms, p99 {(drawn.Count == 0 ? 0 : drawn.Quantile(0.99)):0} ms, {all.Count - drawn.Count} without a new one");
    }

    /// <summary>Of the screens that were drawn before their person pressed again.</summary>
    public double ScreenP99 => all.Where(tap => tap.DrawnMs is not null).Select(tap => tap.DrawnMs!.Value).DefaultIfEmpty(LongestWait).Quantile(0.99);

    public double P99 => all.Select(tap => tap.AnsweredMs ?? LongestWait).Quantile(0.99);
}

internal sealed class Tap(long at)
{
    public TaskCompletionSource Answer { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public double? AnsweredMs { get; set; }

    public double? DrawnMs { get; set; }

    public double Elapsed => TimeProvider.System.GetElapsedTime(at).TotalMilliseconds;
}
