namespace Shnor.Sandbox.State;

/// <summary>Counts sends against <see cref="SandboxRates"/>.</summary>
internal sealed class RateModel(SandboxRates rates)
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private readonly Lock gate = new();
    private readonly long start = rates.Time.GetTimestamp();
    private readonly List<TimeSpan> latest = [];
    private readonly Dictionary<long, TimeSpan> rested = []; // when a chat's burst is whole again
    private readonly Dictionary<long, List<TimeSpan>> groups = [];
    private long refusals;

    /// <summary>So many messages to this chat, counted at this moment.</summary>
    public sealed record Ticket(long Chat, int Messages, TimeSpan At);

    /// <summary>How many calls were refused.</summary>
    public long Refusals => Interlocked.Read(ref refusals);

    private TimeSpan PerMessage => Second / rates.PerChatPerSecond;

    /// <summary>Counts a send, or says for how many whole seconds it is too early.</summary>
    public (Ticket? Ticket, int RetryAfter) Take(long chat, int messages, bool isGroup)
    {
        lock (gate)
        {
            var now = rates.Time.GetElapsedTime(start);
            var wait = Longest(WaitIn(latest, rates.PerSecond, Second, messages, now), WaitForChat(chat, messages, now));
            if (isGroup)
                wait = Longest(wait, WaitIn(GroupOf(chat), rates.PerGroupPerMinute, Minute, messages, now));
            if (wait > TimeSpan.Zero)
            {
                Interlocked.Increment(ref refusals);
                return (null, Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds)));
            }

            latest.AddRange(Enumerable.Repeat(now, messages));
            if (isGroup)
                GroupOf(chat).AddRange(Enumerable.Repeat(now, messages));
            rested[chat] = Longest(now, rested.GetValueOrDefault(chat)) + (PerMessage * messages);
            return (new Ticket(chat, messages, now), 0);
        }
    }

    /// <summary>The send was refused for another reason: it never counted.</summary>
    public void GiveBack(Ticket ticket)
    {
        lock (gate)
        {
            rested[ticket.Chat] -= PerMessage * ticket.Messages;
            for (var i = 0; i < ticket.Messages; i++)
            {
                latest.Remove(ticket.At);
                groups.GetValueOrDefault(ticket.Chat)?.Remove(ticket.At);
            }
        }
    }

    /// <summary>Until enough of a sliding span's sends have left it.</summary>
    private static TimeSpan WaitIn(List<TimeSpan> sent, int most, TimeSpan span, int messages, TimeSpan now)
    {
        sent.RemoveAll(at => now - at >= span);
        var over = sent.Count + messages - most;
        return over <= 0 ? TimeSpan.Zero : sent[Math.Min(over, sent.Count) - 1] + span - now;
    }

    private TimeSpan WaitForChat(long chat, int messages, TimeSpan now)
    {
        var debt = Longest(TimeSpan.Zero, rested.GetValueOrDefault(chat) - now);
        return debt + (PerMessage * Math.Min(messages, rates.ChatBurst)) - (PerMessage * rates.ChatBurst);
    }

    private List<TimeSpan> GroupOf(long chat) => groups.TryGetValue(chat, out var sent) ? sent : groups[chat] = [];

    private static TimeSpan Longest(TimeSpan one, TimeSpan other) => one > other ? one : other;
}
