using Shnor.Sandbox;

namespace Shnor.Bench.Announcements;

/// <summary>What has been done in people's chats, person by person, and how long it took from the first to the last.</summary>
internal sealed class Arrivals
{
    private readonly Lock gate = new();
    private readonly Dictionary<long, int> times = [];
    private long first;
    private long last;
    private int total;

    /// <summary>How often, at whomever.</summary>
    public int Total
    {
        get
        {
            lock (gate) return total;
        }
    }

    /// <summary>At how many people.</summary>
    public int Different
    {
        get
        {
            lock (gate) return times.Count;
        }
    }

    /// <summary>From the first to the last.</summary>
    public double Seconds
    {
        get
        {
            lock (gate) return TimeProvider.System.GetElapsedTime(first, last).TotalSeconds;
        }
    }

    /// <summary>Of what the strict rate allows in this time.</summary>
    public double Share => Total / (new SandboxRates().PerSecond * Seconds);

    public int At(long chat)
    {
        lock (gate) return times.GetValueOrDefault(chat);
    }

    public void Count(long chat)
    {
        lock (gate)
        {
            last = TimeProvider.System.GetTimestamp();
            if (total++ == 0) first = last;
            times[chat] = times.GetValueOrDefault(chat) + 1;
        }
    }
}
