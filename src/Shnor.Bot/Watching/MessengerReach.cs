using Shnor.Domain.Time;

namespace Shnor.Bot.Watching;

/// <summary>Whether the messenger answers. Told by whoever talks to it anyway: the poller, the webhook, the probe.</summary>
public sealed class MessengerReach(TownClock clock, TimeProvider machine)
{
    private readonly Lock _gate = new();
    private long? _asked;
    private long? _answered;
    private (DateTime Since, long From, string Reason)? _lost;

    /// <summary>The messenger has said something, whatever it was.</summary>
    public void Heard()
    {
        lock (_gate)
        {
            _asked = _answered = machine.GetTimestamp();
            _lost = null;
        }
    }

    /// <param name="reason">For health and doctor; without addresses.</param>
    public void Failed(string reason)
    {
        lock (_gate)
        {
            _asked = machine.GetTimestamp();
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

    /// <summary>How long nobody has asked; null before the first time.</summary>
    public TimeSpan? SinceAsked => Since(ref _asked);

    /// <summary>How long there has been no answer; null before the first.</summary>
    public TimeSpan? SinceAnswered => Since(ref _answered);

    private TimeSpan? Since(ref long? moment)
    {
        lock (_gate) return moment is { } then ? machine.GetElapsedTime(then) : null;
    }
}
