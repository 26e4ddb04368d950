namespace Shnor.Domain.Time;

/// <summary>
/// The sandbox's time: what the clock shows can be moved, and it goes on running from there. Timers and timestamps stay on the
/// system, so that waiting for an answer or keeping a pace takes as long as it takes.
/// </summary>
public sealed class MovableTime(TimeProvider system) : TimeProvider
{
    private readonly Lock _gate = new();
    private TimeSpan _offset;

    public MovableTime() : this(System)
    {
    }

    /// <summary>How far the clock stands from the system's; negative when it was moved into the past.</summary>
    public TimeSpan Offset
    {
        get
        {
            lock (_gate) return _offset;
        }
    }

    public override TimeZoneInfo LocalTimeZone => system.LocalTimeZone;

    public override long TimestampFrequency => system.TimestampFrequency;

    public override DateTimeOffset GetUtcNow() => system.GetUtcNow() + Offset;

    /// <exception cref="ArgumentOutOfRangeException">The calendar ends there; the clock stays where it was.</exception>
    public void Move(TimeSpan by)
    {
        lock (_gate) Set(_offset + by);
    }

    /// <summary>The clock shows this instant now.</summary>
    public void MoveTo(DateTimeOffset instant)
    {
        lock (_gate) Set(instant - system.GetUtcNow());
    }

    /// <summary>Back to the system's time.</summary>
    public void Return()
    {
        lock (_gate) _offset = TimeSpan.Zero;
    }

    public override long GetTimestamp() => system.GetTimestamp();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        system.CreateTimer(callback, state, dueTime, period);

    private void Set(TimeSpan offset)
    {
        _ = system.GetUtcNow() + offset; // throws before an unusable offset is kept
        _offset = offset;
    }
}
