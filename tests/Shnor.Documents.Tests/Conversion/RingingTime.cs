namespace Shnor.Documents.Tests.Conversion;

/// <summary>Time that stands still until the test lets every alarm ring.</summary>
internal sealed class RingingTime : TimeProvider
{
    private readonly List<Alarm> _alarms = [];

    public void Ring()
    {
        List<Alarm> set;
        lock (_alarms) set = [.. _alarms];
        foreach (var alarm in set) alarm.Ring();
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var alarm = new Alarm(() => callback(state));
        lock (_alarms) _alarms.Add(alarm);
        return alarm;
    }

    private sealed class Alarm(Action ring) : ITimer
    {
        private bool _isOff;

        public void Ring()
        {
            if (!_isOff) ring();
        }

        public bool Change(TimeSpan dueTime, TimeSpan period) => true;

        public void Dispose() => _isOff = true;

        public ValueTask DisposeAsync()
        {
            _isOff = true;
            return ValueTask.CompletedTask;
        }
    }
}
