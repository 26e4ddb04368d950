using System.Threading.Channels;

namespace Shnor.Sandbox.State;

/// <summary>Everyone who follows the changes: open pages, waiting tests.</summary>
internal sealed class Watchers
{
    private readonly Lock gate = new();
    private readonly List<Channel<SandboxChange>> channels = [];

    public void Tell(SandboxChange change)
    {
        lock (gate)
        {
            foreach (var channel in channels)
                channel.Writer.TryWrite(change);
        }
    }

    public Channel<SandboxChange> Join()
    {
        // A watcher that does not keep up loses the oldest changes; it reads the state anyway, not the change.
        var channel = Channel.CreateBounded<SandboxChange>(new BoundedChannelOptions(1024)
        {
            FullMode = BoundedChannelFullMode.DropOldest,
        });
        lock (gate)
            channels.Add(channel);
        return channel;
    }

    public void Leave(Channel<SandboxChange> channel)
    {
        lock (gate)
            channels.Remove(channel);
    }
}
