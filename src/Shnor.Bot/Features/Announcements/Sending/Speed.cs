namespace Shnor.Bot.Features.Announcements.Sending;

/// <summary>How many people a second have got it lately.</summary>
internal sealed class Speed
{
    private static readonly TimeSpan Lately = TimeSpan.FromSeconds(10);

    private readonly Lock _gate = new();
    private readonly Queue<long> _delivered = [];
    private long? _since;

    public void Delivered(TimeProvider machine)
    {
        lock (_gate)
        {
            _since ??= machine.GetTimestamp();
            _delivered.Enqueue(machine.GetTimestamp());
        }
    }

    /// <returns>0 until there is something to go by.</returns>
    public double PerSecond(TimeProvider machine)
    {
        lock (_gate)
        {
            var now = machine.GetTimestamp();
            while (_delivered.TryPeek(out var oldest) && machine.GetElapsedTime(oldest, now) > Lately) _delivered.Dequeue();
            if (_delivered.Count == 0) _since = null;
            if (_since is not { } since) return 0;
            var span = machine.GetElapsedTime(since, now);
            span = span < Lately ? span : Lately;
            return span < TimeSpan.FromSeconds(1) ? 0 : _delivered.Count / span.TotalSeconds;
        }
    }
}
