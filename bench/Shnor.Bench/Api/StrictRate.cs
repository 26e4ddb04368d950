namespace Shnor.Bench.Api;

/// <summary>
/// The rate model of docs and sandbox, stricter than Telegram's own: at most 30 messages in any sliding second; into one chat one a second, after a burst
/// of three. A refusal counts for nothing.
/// </summary>
internal sealed class StrictRate(TimeProvider time)
{
    public const int PerSecond = 30;

    private const double ChatBurst = 3;

    private readonly Lock gate = new();
    private readonly Queue<long> lastSecond = new();
    private readonly Dictionary<long, (double Tokens, long At)> chats = [];

    /// <returns>Null: taken; else the whole seconds to wait.</returns>
    public int? Take(long chat)
    {
        lock (gate)
        {
            var now = time.GetTimestamp();
            while (lastSecond.TryPeek(out var oldest) && time.GetElapsedTime(oldest, now).TotalSeconds >= 1) lastSecond.Dequeue();
            var (left, since) = chats.GetValueOrDefault(chat, (ChatBurst, now));
            var tokens = Math.Min(ChatBurst, left + time.GetElapsedTime(since, now).TotalSeconds);
            if (lastSecond.Count >= PerSecond || tokens < 1) return 1;
            lastSecond.Enqueue(now);
            chats[chat] = (tokens - 1, now);
            return null;
        }
    }
}
