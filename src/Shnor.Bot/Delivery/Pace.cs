using Shnor.Domain.People;

namespace Shnor.Bot.Delivery;

/// <summary>Screens that people wait for go before what the bot says of its own accord.</summary>
public enum PaceLane
{
    Answer,
    Reminder,
}

/// <param name="PerSecond">Messages of the whole bot in any sliding second (Bot API FAQ: about 30).</param>
/// <param name="PerChatPerSecond">Messages into one chat; a short burst of three passes.</param>
public sealed record PaceLimits(int PerSecond = 30, double PerChatPerSecond = 1);

/// <summary>The one gate before the messenger: per bot, per chat, and shut for everybody while a 429 asks for patience.</summary>
public sealed class Pace(PaceLimits limits, TimeProvider time)
{
    private const int ChatBurst = 3;
    private const int IdleChatsKept = 10_000;

    private readonly Lock _gate = new();
    private readonly Queue<long> _sent = new();
    private readonly Dictionary<ChatAddress, Queue<long>> _sentToChat = [];
    private int _answersInLine;
    private long _shutUntil = long.MinValue;

    /// <summary>Returns when one message may go into this chat.</summary>
    public async Task Enter(PaceLane lane, ChatAddress chat, CancellationToken ct)
    {
        var isInLine = false;
        try
        {
            while (TryTake(lane, chat, ref isInLine) is { } wait)
                await Task.Delay(wait, time, ct);
        }
        finally
        {
            lock (_gate) StandInLine(ref isInLine, false);
        }
    }

    /// <summary>The messenger said to wait: nothing goes out before then.</summary>
    public void ShutFor(TimeSpan wait)
    {
        lock (_gate) _shutUntil = Math.Max(_shutUntil, time.GetTimestamp() + Ticks(wait.TotalSeconds));
    }

    /// <returns>How long to wait before asking again, or null: taken.</returns>
    private TimeSpan? TryTake(PaceLane lane, ChatAddress chat, ref bool isInLine)
    {
        lock (_gate)
        {
            var now = time.GetTimestamp();
            var botIsFree = Math.Max(_shutUntil, FreeAt(_sent, limits.PerSecond, now, windowSeconds: 1));
            var ofChat = ChatQueue(chat, now);
            var chatIsFree = FreeAt(ofChat, ChatBurst, now, ChatBurst / limits.PerChatPerSecond);
            // Whoever waits only for their own chat holds nobody back: one impatient finger must not silence the reminders of a town.
            StandInLine(ref isInLine, lane == PaceLane.Answer && botIsFree > now && botIsFree >= chatIsFree);
            var free = Math.Max(botIsFree, chatIsFree);
            if (free > now) return time.GetElapsedTime(now, free) + TimeSpan.FromMilliseconds(1);
            if (lane == PaceLane.Reminder && _answersInLine > 0) return TimeSpan.FromMilliseconds(5);
            _sent.Enqueue(now);
            ofChat.Enqueue(now);
            return null;
        }
    }

    private void StandInLine(ref bool isInLine, bool shouldBe)
    {
        if (isInLine == shouldBe) return;
        _answersInLine += shouldBe ? 1 : -1;
        isInLine = shouldBe;
    }

    /// <summary>At most <paramref name="count"/> in any sliding window: the next is free when the oldest of them leaves it.</summary>
    private long FreeAt(Queue<long> sent, int count, long now, double windowSeconds)
    {
        var window = Ticks(windowSeconds);
        while (sent.TryPeek(out var oldest) && oldest + window <= now) sent.Dequeue();
        return sent.Count < count ? now : sent.Peek() + window;
    }

    private Queue<long> ChatQueue(ChatAddress chat, long now)
    {
        if (_sentToChat.Count > IdleChatsKept)
        {
            var horizon = now - Ticks(ChatBurst / limits.PerChatPerSecond);
            foreach (var idle in _sentToChat.Where(c => c.Value.All(t => t < horizon)).Select(c => c.Key).ToList()) _sentToChat.Remove(idle);
        }

        if (!_sentToChat.TryGetValue(chat, out var queue)) _sentToChat[chat] = queue = new();
        return queue;
    }

    private long Ticks(double seconds) => (long)(seconds * time.TimestampFrequency);
}
