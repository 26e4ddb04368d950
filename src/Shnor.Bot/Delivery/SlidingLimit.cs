namespace Shnor.Bot.Delivery;

/// <summary>At most so many messages in any sliding window. Times are ticks of one clock.</summary>
internal sealed class SlidingLimit(int count, long window)
{
    private readonly List<PacePass> _passes = [];

    public void Add(PacePass pass) => _passes.Add(pass);

    /// <summary>When the next message may enter: now, or when the first place becomes free.</summary>
    public long FreeAt(long now)
    {
        _passes.RemoveAll(pass => pass.ArrivedBy + window <= now);
        return _passes.Count < count ? now : _passes.Min(pass => pass.ArrivedBy) + window;
    }

    public bool IsIdle(long now) => _passes.TrueForAll(pass => pass.ArrivedBy + window <= now);
}
