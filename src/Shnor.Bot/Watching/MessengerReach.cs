using Shnor.Domain.Time;

namespace Shnor.Bot.Watching;

/// <summary>Whether the messenger answers. Told by whoever talks to it anyway: the poller, the webhook, the probe.</summary>
public sealed class MessengerReach(TownClock clock, TimeProvider machine)
{
    private readonly Lock _gate = new();
    private long? _lastWord;
    private (DateTime Since, long From, string Reason)? _lost;

    /// <summary>The messenger has said something, whatever it was.</summary>
    public void Heard()
    {
        lock (_gate)
        {
            _lastWord = machine.GetTimestamp();
            _lost = null;
        }
    }

    /// <param name="reason">For health and doctor; without addresses.</param>
    public void Failed(string reason)
    {
        lock (_gate)
        {
            _lastWord = machine.GetTimestamp();
            _lost = _lost is { } lost ? lost with { Reason = reason } : (clock.UtcNow, machine.GetTimestamp(), reason);
        }
    }

    /// <summary>Null while it answers, or before anybody has asked.</summary>
    public (DateTime Since, TimeSpan For, string Reason)? Outage
    {
        get
        {
            lock (_gate) return _lost is { } lost ? (lost.Since, machine.GetElapsedTime(lost.From), lost.Reason) : null;
        }
    }

    /// <summary>How long nobody has had an answer of either kind; null before the first.</summary>
    public TimeSpan? Silence
    {
        get
        {
            lock (_gate) return _lastWord is { } word ? machine.GetElapsedTime(word) : null;
        }
    }
}
