using System.Text.Json.Nodes;
using Shnor.Sandbox.Api;
using Shnor.Sandbox.State;

namespace Shnor.Sandbox;

/// <summary>What happens to every call of the bot on its way.</summary>
public sealed partial class SandboxMessenger
{
    private readonly RateModel? rates;
    private OnSandboxCall? onCall;

    /// <summary>Faults scheduled for calls to come.</summary>
    public SandboxFaults Faults { get; } = new();

    /// <summary>Calls refused because the bot sends faster than <see cref="SandboxOptions.Rates"/>; scheduled faults do not count.</summary>
    public long RateRefusals => rates?.Refusals ?? 0;

    /// <summary>Called for every call at two points, before and after its effect.</summary>
    public OnSandboxCall? OnCall
    {
        get => Volatile.Read(ref onCall);
        set => Volatile.Write(ref onCall, value);
    }

    internal Task Look(SandboxMoment moment, CancellationToken ct) => OnCall?.Invoke(moment, ct) ?? Task.CompletedTask;

    internal Task Pause(TimeSpan delay, CancellationToken ct) => Task.Delay(delay, options.Time, ct);

    internal void Record(SandboxCall call)
    {
        transcript.Add(call);
        Tell(SandboxChangeKind.Call);
    }

    /// <summary>The chat a call acts in, if it names one.</summary>
    internal long? ChatOf(JsonObject call)
    {
        if (call.Chat("chat_id") is { } chat)
            return chat;
        if (call.Text("callback_query_id") is not { } callback)
            return null;
        lock (gate)
            return unanswered.TryGetValue(callback, out var place) ? place.Chat.Id : null;
    }

    internal RateModel.Ticket? CountSend(JsonObject call, int messages)
    {
        if (rates is null || call.Chat("chat_id") is not { } chat)
            return null;
        var (ticket, retryAfter) = rates.Take(chat, messages, isGroup: chat < 0); // groups have negative ids (Bot API, Chat)
        return ticket ?? throw ApiRefusal.TooManyRequests(retryAfter);
    }

    internal void GiveBack(RateModel.Ticket ticket) => rates!.GiveBack(ticket);
}
