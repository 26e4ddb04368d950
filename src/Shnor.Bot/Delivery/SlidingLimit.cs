namespace Shnor.Bot.Delivery;

/// <summary>At most so many messages in any sliding window. Times are ticks of one clock.</summary>
internal sealed class SlidingLimit(int count, long window)
{
    private readonly List<PacePass> _passes = [];

    /// <summary>An album larger than the whole window goes alone and is paid off afterwards, a message at a time.</summary>
    public void Add(PacePass pass, int messages)
    {
        for (var i = Math.Min(messages, count); i > 0; i--) _passes.Add(messages <= count ? pass : pass.HeldLonger((messages - count - i + 1) * window / count));
    }

    /// <summary>When so many more may enter together: now, or when enough places become free.</summary>
    public long FreeAt(long now, int messages)
    {
        _passes.RemoveAll(pass => pass.ArrivedBy + window <= now);
        var over = _passes.Count + Math.Min(messages, count) - count;
        return over <= 0 ? now : _passes.Select(pass => pass.ArrivedBy).Order().ElementAt(over - 1) + window;
    }

    public bool IsIdle(long now) => _passes.TrueForAll(pass => pass.ArrivedBy + window <= now);
}
