namespace Shnor.Sandbox.Tests;

/// <summary>Time that stands until a test moves it.</summary>
internal sealed class ManualTime : TimeProvider
{
    private readonly Lock gate = new();
    private readonly List<Alarm> alarms = [];
    private TaskCompletionSource changed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private DateTimeOffset now = new(2022, 2, 10, 6, 0, 0, TimeSpan.Zero);

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow()
    {
        lock (gate)
            return now;
    }

    public override long GetTimestamp() => GetUtcNow().Ticks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var alarm = new Alarm(this, () => callback(state));
        alarm.Change(dueTime, period);
        return alarm;
    }

    public void Advance(TimeSpan by)
    {
        List<Alarm> due;
        lock (gate)
        {
            now += by;
            due = [.. alarms.Where(a => a.Due <= now)];
            alarms.RemoveAll(due.Contains);
        }

        due.ForEach(a => a.Ring());
    }

    /// <summary>Until somebody waits for just so long from now.</summary>
    public async Task Waits(TimeSpan span)
    {
        while (true)
        {
            Task next;
            lock (gate)
            {
                if (alarms.Exists(a => a.Due == now + span))
                    return;
                next = changed.Task;
            }

            await next;
        }
    }

    private sealed class Alarm(ManualTime time, Action ring) : ITimer
    {
        public DateTimeOffset Due { get; private set; }

        public void Ring() => ring();

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (time.gate)
            {
                time.alarms.Remove(this);
                if (dueTime >= TimeSpan.Zero)
                {
                    Due = time.now + dueTime;
                    time.alarms.Add(this);
                    time.changed.SetResult();
                    time.changed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
                }
            }

            return true;
        }

        public void Dispose()
        {
            lock (time.gate)
                time.alarms.Remove(this);
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
