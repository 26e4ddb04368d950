using Microsoft.Extensions.Logging;

namespace Shnor.Telegram;

internal enum OutageKind
{
    None,
    Network,
    Conflict,
    Flood,
    Refusal,
}

/// <summary>
/// A time without updates: said once when it begins or changes its kind, once when it ends, whatever the number of attempts. A broken line is said only
/// after the first pause: when the service is told to stop in that pause, there is nothing to say.
/// </summary>
internal sealed class Outage(TimeProvider time, ILogger logger)
{
    private OutageKind kind;
    private long began;
    private int failures;
    private string? unsaid;

    /// <returns>How many attempts in a row have failed, this one included.</returns>
    public int Note(OutageKind now, string reason)
    {
        if (failures++ == 0) began = time.GetTimestamp();
        if (now != kind) unsaid = reason;
        kind = now;
        if (kind != OutageKind.Network) Say();
        return failures;
    }

    public void End()
    {
        if (failures == 0) return;
        PollerLog.Recovered(logger, time.GetElapsedTime(began).TotalMinutes, failures);
        (kind, failures) = (OutageKind.None, 0);
    }

    /// <summary>Says what has not been said yet.</summary>
    public void Say()
    {
        if (unsaid is not { } reason) return;
        unsaid = null;
        switch (kind)
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
