using System.Collections.Concurrent;

namespace Shnor.Bot.Watching;

/// <summary>Parts that must go on turning for the service to be alive.</summary>
public enum Part
{
    /// <summary>Asks the messenger for news.</summary>
    Listening,

    /// <summary>Sends what is due.</summary>
    Courier,

    /// <summary>Looks for rungs that are due.</summary>
    Sweep,

    /// <summary>Sends what is written to many.</summary>
    Announcements,
}

/// <summary>
/// When each part has last turned, on the machine's own time. A part that waits on purpose, for a long 429 or for a network that is gone,
/// says how long, or goes on beating: waiting is no stall.
/// </summary>
public sealed class Heartbeats(TimeProvider machine)
{
    /// <summary>A part silent for longer is stuck; every single thing it may do is limited to less.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromSeconds(90);

    private static readonly TimeSpan BeatsWhileWaiting = TimeSpan.FromSeconds(30);

    private readonly ConcurrentDictionary<Part, long> _silentAfter = new();

    /// <param name="part">Has turned. From its first beat on it is watched.</param>
    /// <param name="rest">How long it will be silent by design.</param>
    public void Beat(Part part, TimeSpan rest = default) =>
        _silentAfter[part] = machine.GetTimestamp() + (long)((Longest + rest).TotalSeconds * machine.TimestampFrequency);

    /// <summary>The part beats for as long as this lasts.</summary>
    public async Task While(Part part, Task waiting)
    {
        while (!waiting.IsCompleted)
        {
            Beat(part);
            await waiting.WaitAsync(BeatsWhileWaiting, machine).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        Beat(part);
        await waiting;
    }

    /// <inheritdoc cref="While(Part, Task)"/>
    public async Task<T> While<T>(Part part, Task<T> waiting)
    {
        await While(part, (Task)waiting);
        return await waiting;
    }

    public IReadOnlyCollection<Part> Watched => [.. _silentAfter.Keys.Order()];

    public IReadOnlyList<Part> Stalled
    {
        get
        {
            var now = machine.GetTimestamp();
            return [.. _silentAfter.Where(part => part.Value < now).Select(part => part.Key).Order()];
        }
    }

    /// <summary>Everybody begins anew: the machine itself stood still.</summary>
    public void Forgive()
    {
        foreach (var part in _silentAfter.Keys) Beat(part);
    }
}
