namespace Shnor.Testing;

/// <summary>The town's time in a test: it stands still until it is moved, forwards or back.</summary>
public sealed class FrozenTime(DateTimeOffset start) : TimeProvider
{
    private long _ticks = start.UtcTicks;

    public override DateTimeOffset GetUtcNow() => new(Interlocked.Read(ref _ticks), TimeSpan.Zero);

    public void Set(DateTime utc) => Interlocked.Exchange(ref _ticks, utc.Ticks);
}
