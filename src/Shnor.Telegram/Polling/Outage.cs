using Microsoft.Extensions.Logging;

namespace Shnor.Telegram;

/// <summary>Why no updates come.</summary>
public enum OutageKind
{
    /// <summary>They come.</summary>
    None,

    /// <summary>No connection, no answer in time, or an answer that is not a Bot API server's.</summary>
    Network,

    /// <summary>409: another process polls, or a webhook is set.</summary>
    Conflict,

    /// <summary>429.</summary>
    Flood,

    /// <summary>Another 4xx.</summary>
    Refusal,
}

/// <summary>
/// A time without updates: said once when it begins or changes its kind, once when it ends, whatever the number of attempts. A broken line is said only
/// after the first pause: when the service is told to stop in that pause, there is nothing to say.
/// </summary>
internal sealed class Outage(TimeProvider time, ILogger logger)
{
    private long began;
    private int failures;
    private string? unsaid;

    public OutageKind Kind { get; private set; }

    /// <returns>How many attempts in a row have failed, this one included.</returns>
    public int Note(OutageKind now, string reason)
    {
        if (failures++ == 0) began = time.GetTimestamp();
        if (now != Kind) unsaid = reason;
        Kind = now;
        if (Kind != OutageKind.Network) Say();
        return failures;
    }

    public void End()
    {
        if (failures == 0) return;
        PollerLog.Recovered(logger, time.GetElapsedTime(began).TotalMinutes, failures);
        (Kind, failures) = (OutageKind.None, 0);
    }

    /// <summary>Says what has not been said yet.</summary>
    public void Say()
    {
        if (unsaid is not { } reason) return;
        unsaid = null;
        switch (Kind)
        {
            case OutageKind.Conflict:
                PollerLog.AnotherPoller(logger, reason);
                break;
            case OutageKind.Flood:
                PollerLog.Flood(logger, reason);
                break;
            case OutageKind.Refusal:
                PollerLog.Refused(logger, reason);
                break;
            default:
                PollerLog.Unavailable(logger, reason);
                break;
        }
    }
}
