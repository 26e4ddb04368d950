using Shnor.Bench.Api;

namespace Shnor.Bench.Reminders;

/// <summary>What reached people: each message of each chat, and when the first and the last came.</summary>
internal sealed class DeliveryLedger
{
    private readonly Lock gate = new();
    private readonly StrictRate rate = new(TimeProvider.System);
    private readonly Dictionary<(long Chat, string Text), int> delivered = [];
    private long first;
    private long last;

    public int Total { get; private set; }

    public int Different
    {
        get
        {
            lock (gate) return delivered.Count;
        }
    }

    public int TooFast { get; private set; }

    /// <summary>From a moment to the first message.</summary>
    public TimeSpan FirstAfter(long timestamp) => TimeProvider.System.GetElapsedTime(timestamp, first);

    public double Seconds => TimeProvider.System.GetElapsedTime(first, last).TotalSeconds;

    public int? Take(long chat, string text)
    {
        lock (gate)
        {
            if (rate.Take(chat) is { } retryAfter)
            {
                TooFast++;
                return retryAfter;
            }

            last = TimeProvider.System.GetTimestamp();
            if (Total++ == 0) first = last;
            delivered[(chat, text)] = delivered.GetValueOrDefault((chat, text)) + 1;
            return null;
        }
    }
}
