namespace Shnor.Telegram.Tests;

/// <summary>A clock that stands still until a test moves it, and knows what waits on it.</summary>
internal sealed class FakeTime : TimeProvider
{
    private static readonly DateTimeOffset Start = new(2022, 2, 10, 5, 0, 0, TimeSpan.Zero);

    private readonly Lock gate = new();
    private readonly List<FakeTimer> waiting = [];
    private TimeSpan elapsed;

    public TimeSpan Elapsed
    {
        get
        {
            lock (gate) return elapsed;
        }
    }

    public bool SomebodyWaits => NextDue() is not null;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp() => Elapsed.Ticks;

    public override DateTimeOffset GetUtcNow() => Start + Elapsed;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new FakeTimer(this, () => callback(state));
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Moves the clock and fires what has come due, in order.</summary>
    public void Advance(TimeSpan by)
    {
        var target = Elapsed + by;
        while (TakeDue(target) is { } timer) timer.Fire();
        lock (gate) elapsed = target;
    }

    /// <summary>Waits until somebody waits on the clock, then moves it exactly there.</summary>
    /// <returns>How far it moved.</returns>
    public async Task<TimeSpan> JumpToNextTimer()
    {
        TimeSpan? jump;
        while ((jump = JumpIfSomebodyWaits()) is null) await Task.Yield();
        return jump.Value;
    }

    /// <returns>How far it moved; null when nobody waits, also when whoever waited has just left.</returns>
    public TimeSpan? JumpIfSomebodyWaits()
    {
        if (NextDue() is not { } due) return null;
        var jump = due - Elapsed;
        Advance(jump);
        return jump;
    }

    private TimeSpan? NextDue()
    {
        lock (gate) return waiting.Count == 0 ? null : waiting.Min(t => t.Due);
    }

    private FakeTimer? TakeDue(TimeSpan target)
    {
        lock (gate)
        {
            var next = waiting.Where(t => t.Due <= target).MinBy(t => t.Due);
            if (next is null) return null;
            waiting.Remove(next);
            elapsed = next.Due;
            return next;
        }
    }

    private void Schedule(FakeTimer timer, TimeSpan dueTime)
    {
        lock (gate)
        {
            waiting.Remove(timer);
            if (dueTime < TimeSpan.Zero) return; // Timeout.InfiniteTimeSpan
            timer.Due = elapsed + dueTime;
            waiting.Add(timer);
        }
    }

    private sealed class FakeTimer(FakeTime clock, Action fire) : ITimer
    {
        public TimeSpan Due { get; set; }

        public void Fire() => fire();

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            clock.Schedule(this, dueTime);
            return true;
        }

        public void Dispose() => clock.Schedule(this, Timeout.InfiniteTimeSpan);

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
