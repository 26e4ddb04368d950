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
/// <param name="PerGroupPerMinute">Messages into one group (Bot API FAQ: 20).</param>
public sealed record PaceLimits(int PerSecond = 30, double PerChatPerSecond = 1, int PerGroupPerMinute = 20);

/// <summary>The one gate before the messenger: per bot, per chat, per group, and shut for everybody while a 429 asks for patience.</summary>
public sealed class Pace(PaceLimits limits, TimeProvider time)
{
    private const int ChatBurst = 3;
    private const int IdleChatsKept = 10_000;

    // A strict server refuses what comes a hair too early, and its second is not ours.
    private static readonly TimeSpan Margin = TimeSpan.FromMilliseconds(5);

    // An answer later than this says nothing any more of the arrival, and must not hold the place.
    private static readonly TimeSpan LongestDoubt = TimeSpan.FromMilliseconds(250);

    private readonly Lock _gate = new();
    private readonly SlidingLimit _ofBot = Limit(time, limits.PerSecond, TimeSpan.FromSeconds(1));
    private readonly Dictionary<ChatAddress, SlidingLimit[]> _ofChats = [];
    private readonly Dictionary<ChatAddress, long> _shutGroups = []; // until when
    private int _answersInLine;
    private long _shutUntil = long.MinValue;
    private long? _quickest; // answer so far, in ticks: the way there and back

    /// <summary>Returns when one message may go into this chat.</summary>
    /// <returns>Is told when the messenger has taken the message.</returns>
    public async Task<PacePass> Enter(PaceLane lane, ChatAddress chat, CancellationToken ct)
    {
        var isInLine = false;
        try
        {
            while (true)
            {
                var (pass, wait) = TryTake(lane, chat, ref isInLine);
                if (pass is not null) return pass;
                await Task.Delay(wait, time, ct);
            }
        }
        finally
        {
            lock (_gate) StandInLine(ref isInLine, false);
        }
    }

    /// <summary>The messenger said to wait: nothing goes out before then.</summary>
    public void ShutFor(TimeSpan wait)
    {
        lock (_gate) _shutUntil = Math.Max(_shutUntil, time.GetTimestamp() + Ticks(time, wait));
    }

    /// <summary>The messenger said to wait after a message to this chat. A group has a limit of its own, far below everybody's: the others go on.</summary>
    public void ShutFor(TimeSpan wait, ChatAddress chat)
    {
        if (!chat.IsGroup)
        {
            ShutFor(wait);
            return;
        }

        lock (_gate)
        {
            var now = time.GetTimestamp();
            foreach (var open in _shutGroups.Where(group => group.Value <= now).Select(group => group.Key).ToList()) _shutGroups.Remove(open);
            _shutGroups[chat] = Math.Max(_shutGroups.GetValueOrDefault(chat), now + Ticks(time, wait));
        }
    }

    /// <summary>How long this chat itself takes nothing more; whoever carries letters to many does not stand and wait for one of them.</summary>
    public TimeSpan RestOf(ChatAddress chat)
    {
        lock (_gate)
        {
            var now = time.GetTimestamp();
            var free = ChatIsFreeAt(chat, LimitsOf(chat, now), now);
            return free > now ? time.GetElapsedTime(now, free) : TimeSpan.Zero;
        }
    }

    internal void Answered(PacePass pass)
    {
        lock (_gate)
        {
            var took = time.GetTimestamp() - pass.Entered;
            _quickest = Math.Min(_quickest ?? took, took);
            pass.ArrivedBy = Math.Min(pass.ArrivedBy, pass.Entered + took - _quickest.Value);
        }
    }

    /// <returns>The pass, or how long to wait before asking again.</returns>
    private (PacePass? Taken, TimeSpan Wait) TryTake(PaceLane lane, ChatAddress chat, ref bool isInLine)
    {
        lock (_gate)
        {
            var now = time.GetTimestamp();
            var botIsFree = Math.Max(_shutUntil, _ofBot.FreeAt(now));
            var ofChat = LimitsOf(chat, now);
            var chatIsFree = ChatIsFreeAt(chat, ofChat, now);
            // Whoever waits only for their own chat holds nobody back: one impatient finger must not silence the reminders of a town.
            StandInLine(ref isInLine, lane == PaceLane.Answer && botIsFree > now && botIsFree >= chatIsFree);
            var free = Math.Max(botIsFree, chatIsFree);
            if (free > now) return (null, time.GetElapsedTime(now, free) + TimeSpan.FromMilliseconds(1));
            if (lane == PaceLane.Reminder && _answersInLine > 0) return (null, TimeSpan.FromMilliseconds(5));
            var pass = new PacePass(this, now, Ticks(time, LongestDoubt));
            _ofBot.Add(pass);
            foreach (var limit in ofChat) limit.Add(pass);
            return (pass, TimeSpan.Zero);
        }
    }

    private long ChatIsFreeAt(ChatAddress chat, SlidingLimit[] ofChat, long now) => Math.Max(ofChat.Max(limit => limit.FreeAt(now)), _shutGroups.GetValueOrDefault(chat, long.MinValue));

    private void StandInLine(ref bool isInLine, bool shouldBe)
    {
        if (isInLine == shouldBe) return;
        _answersInLine += shouldBe ? 1 : -1;
        isInLine = shouldBe;
    }

    private SlidingLimit[] LimitsOf(ChatAddress chat, long now)
    {
        if (_ofChats.Count > IdleChatsKept)
        {
            foreach (var idle in _ofChats.Where(c => c.Value.All(limit => limit.IsIdle(now))).Select(c => c.Key).ToList()) _ofChats.Remove(idle);
        }

        if (_ofChats.TryGetValue(chat, out var known)) return known;
        var burst = Limit(time, ChatBurst, TimeSpan.FromSeconds(ChatBurst / limits.PerChatPerSecond));
        return _ofChats[chat] = chat.IsGroup ? [burst, Limit(time, limits.PerGroupPerMinute, TimeSpan.FromMinutes(1))] : [burst];
    }

    private static SlidingLimit Limit(TimeProvider time, int count, TimeSpan window) => new(count, Ticks(time, window + Margin));

    private static long Ticks(TimeProvider time, TimeSpan span) => (long)(span.TotalSeconds * time.TimestampFrequency);
}
