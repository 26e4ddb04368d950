namespace Shnor.Telegram;

/// <summary>How updates are asked for. The defaults suit a service; tests and the simulated town set <see cref="LongPoll"/> to zero.</summary>
public sealed record UpdatePollerOptions
{
    private readonly TimeSpan longPoll = TimeSpan.FromSeconds(TelegramLimits.MaxLongPollSeconds);

    /// <summary>How long the server may hold a call while nothing happens, in whole seconds. 0–50 s, default 50 s.</summary>
    public TimeSpan LongPoll
    {
        get => longPoll;
        init => longPoll = value >= TimeSpan.Zero && value.TotalSeconds <= TelegramLimits.MaxLongPollSeconds
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), "A long poll lasts 0 to 50 seconds.");
    }

    /// <summary>
    /// How long new updates may keep the next call waiting, and so the longest that a person stands behind somebody else's slow update;
    /// the slow one goes on beside it. Shorter means that unfinished updates are fetched again more often. Default: 1 s.
    /// </summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>The pause where the server answers at once with nothing new: unfinished updates come back, or it does not hold the call. Default: 0.5 s.</summary>
    public TimeSpan IdlePause { get; init; } = TimeSpan.FromMilliseconds(500);

    /// <summary>
    /// Told after every call: what kept updates away, if anything, and the pause before the next call. Two reports are further apart than that
    /// pause, the long poll and the time-out of a call together only when the loop is stuck.
    /// </summary>
    public Action<OutageKind, TimeSpan>? OnTurn { get; init; }
}
