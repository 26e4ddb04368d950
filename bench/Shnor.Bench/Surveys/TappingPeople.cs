using System.Collections.Concurrent;
using System.Text.Json;
using Shnor.Bench.Api;
using Shnor.Bench.Updates;

namespace Shnor.Bench.Surveys;

/// <summary>People with a phone each: whoever taps waits until the next screen is drawn, reads, and taps again. They press what they see.</summary>
internal sealed class TappingPeople
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly LoopbackApi server;
    private readonly ConcurrentDictionary<string, Tap> open = new();
    private readonly ConcurrentDictionary<long, Tap> byChat = new();
    private readonly Lock gate = new();
    private long nextId = PressLoad.FirstId;
    private int complaints;

    public TappingPeople(LoopbackApi server)
    {
        this.server = server;
        server.OnAnswer = TakeAnswer;
        server.OnScreen = TakeScreen;
    }

    /// <summary>Answers that had something to object.</summary>
    public int Complaints => complaints;

    /// <summary>What was objected first.</summary>
    public string FirstComplaint { get; private set; } = "";

    /// <summary>Taps once and waits for the screen that follows.</summary>
    /// <returns>The buttons of that screen, and how long the tap waited for its answer and for the screen.</returns>
    public async Task<(IReadOnlyList<(string Label, string Data)> Buttons, double AnsweredMs, double DrawnMs)> Press(long chat, string data, CancellationToken ct)
    {
        var tap = new Tap(TimeProvider.System.GetTimestamp());
        byChat[chat] = tap;
        lock (gate)
        {
            var id = nextId++;
            open[$"{id}"] = tap;
            server.Updates.Put(id, PressScript.Update(id, chat, data));
        }

        try
        {
            var answered = await tap.Answered.Task.WaitAsync(Patience, TimeProvider.System, ct);
            var (buttons, drawn) = await tap.Drawn.Task.WaitAsync(Patience, TimeProvider.System, ct);
            return (buttons, answered, drawn);
        }
        catch (TimeoutException)
        {
            throw new BenchFailedException($"A tap was not {(tap.Answered.Task.IsCompleted ? "followed by a screen" : "answered")} within {Patience.TotalSeconds:0} seconds.");
        }
    }

    private void TakeAnswer(string id, string? toast)
    {
        if (!open.TryRemove(id, out var tap))
        {
            Complain("answered twice");
            return;
        }

        if (toast is { Length: > 0 }) Complain(toast);
        tap.Answered.TrySetResult(tap.Elapsed);
    }

    private void TakeScreen(long chat, JsonElement markup)
    {
        if (!byChat.TryGetValue(chat, out var tap)) return;
        var buttons = markup.ValueKind == JsonValueKind.Object
            ? markup.GetProperty("inline_keyboard").EnumerateArray().SelectMany(row => row.EnumerateArray())
                .Where(button => button.TryGetProperty("callback_data", out _)).Select(button => (button.GetProperty("text").GetString()!, button.GetProperty("callback_data").GetString()!)).ToList()
            : [];
        tap.Drawn.TrySetResult((buttons, tap.Elapsed));
    }

    private void Complain(string about)
    {
        if (Interlocked.Increment(ref complaints) == 1) FirstComplaint = about;
    }

    private sealed class Tap(long at)
    {
        public TaskCompletionSource<double> Answered { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public TaskCompletionSource<(IReadOnlyList<(string Label, string Data)> Buttons, double At)> Drawn { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public double Elapsed => TimeProvider.System.GetElapsedTime(at).TotalMilliseconds;
    }
}
