namespace Shnor.Bot.Scheduling;

/// <summary>
/// The machine's time as it was at the start, and the seconds since. Quartz waits for the date of a trigger's next ring: on a machine that starts
/// with a date years ahead and then gets the right one, it would be silent for those years.
/// </summary>
internal sealed class SteadyTime(TimeProvider machine) : TimeProvider
{
    private readonly DateTimeOffset _start = machine.GetUtcNow();
    private readonly long _began = machine.GetTimestamp();

    public override TimeZoneInfo LocalTimeZone => machine.LocalTimeZone;

    public override long TimestampFrequency => machine.TimestampFrequency;

    public override DateTimeOffset GetUtcNow() => _start + machine.GetElapsedTime(_began);

    public override long GetTimestamp() => machine.GetTimestamp();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) => machine.CreateTimer(callback, state, dueTime, period);
}
