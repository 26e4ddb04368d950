using Shnor.Domain.People;

namespace Shnor.Bot.Delivery;

/// <summary>Screens that people wait for go before what the bot says of its own accord, and words to many come last.</summary>
public enum PaceLane
{
    Answer,
    Reminder,

    /// <summary>Yields to both, and comes evenly spread: whoever else has something to say soon finds a free place.</summary>
    Announcement,
}

/// <summary>What is to pass the gate.</summary>
/// <param name="Chat">Where it goes.</param>
/// <param name="Messages">An album counts its files.</param>
/// <param name="IsEdit">It changes a message that stands there, or deletes it: the limit of all chats together is one of messages, and edits have another (docs/adr/0040).</param>
public readonly record struct PaceLoad(ChatAddress Chat, int Messages = 1, bool IsEdit = false);

/// <param name="PerSecond">Messages of the whole bot in any sliding second (Bot API FAQ: about 30).</param>
/// <param name="PerChatPerSecond">Messages into one chat; a short burst of three passes.</param>
/// <param name="PerGroupPerMinute">Messages into one group (Bot API FAQ: 20).</param>
public sealed record PaceLimits(int PerSecond = 30, double PerChatPerSecond = 1, int PerGroupPerMinute = 20);

/// <summary>The one gate before the messenger: per bot, per chat, per group, and shut for everybody while a 429 asks for patience.</summary>
public sealed class Pace(PaceLimits limits, TimeProvider time)
{
    private const int ChatBurst = 3;
    private const int IdleChatsKept = 10_000;
    private const int MostCaughtUp = 4; // places of the announcements' even row: what a late timer or a slow commit has cost is made good, a burst is not

    // A strict server refuses what comes a hair too early, and its second is not ours.
    private static readonly TimeSpan Margin = TimeSpan.FromMilliseconds(5);

    // An answer later than this says nothing any more of the arrival, and must not hold the place.
    private static readonly TimeSpan LongestDoubt = TimeSpan.FromMilliseconds(250);

    // A process that has just begun is slow on its way out, too: what its first calls tell of the way is not believed yet.
    private const int FirstAnswers = 30;
    private static readonly TimeSpan LongestDoubtAtFirst = TimeSpan.FromSeconds(1);

    private static readonly TimeSpan AskedAgain = TimeSpan.FromMilliseconds(5); // by whoever has let others go first

    private readonly Lock _gate = new();
    private readonly Gate _messages = new(Limit(time, limits.PerSecond, TimeSpan.FromSeconds(1)), Ticks(time, (TimeSpan.FromSeconds(1) + Margin) / limits.PerSecond));
    private readonly Gate _edits = new(Limit(time, limits.PerSecond, TimeSpan.FromSeconds(1)), Ticks(time, (TimeSpan.FromSeconds(1) + Margin) / limits.PerSecond));
    private readonly Dictionary<ChatAddress, SlidingLimit[]> _ofChats = [];
    private readonly Dictionary<ChatAddress, long> _shutGroups = []; // until when
    private long _shutUntil = long.MinValue;
    private long _quickest = long.MaxValue; // answer so far, in ticks: the way there and back
    private int _answers;

    /// <summary>The messenger has asked for patience, and everybody waits.</summary>
    public bool IsShut
    {
        get
        {
            lock (_gate) return _shutUntil > time.GetTimestamp();
        }
    }

    /// <summary>Returns when one message may go into this chat.</summary>
    /// <returns>Is told when the messenger has taken the message.</returns>
    public Task<PacePass> Enter(PaceLane lane, ChatAddress chat, CancellationToken ct) => Enter(lane, new PaceLoad(chat), ct);

    /// <inheritdoc cref="Enter(PaceLane, ChatAddress, CancellationToken)"/>
    public async Task<PacePass> Enter(PaceLane lane, PaceLoad load, CancellationToken ct)
    {
        while (true)
        {
            if (await EnterWhileOpen(lane, load, ct) is { } pass) return pass;
            await Open(ct);
        }
    }

    /// <returns>Null: the gate was shut before it was this one's turn.</returns>
    public async Task<PacePass?> EnterWhileOpen(PaceLane lane, PaceLoad load, CancellationToken ct)
    {
        var isInLine = false;
        try
        {
            while (true)
            {
                if (TryTake(lane, load, ref isInLine) is not var (pass, wait)) return null;
                if (pass is not null) return pass;
                await Task.Delay(wait, time, ct);
            }
        }
        finally
        {
            lock (_gate) StandInLine(GateOf(load), lane, ref isInLine, false);
        }
    }

    /// <summary>Returns when the gate is not shut any more.</summary>
    public async Task Open(CancellationToken ct)
    {
        while (true)
        {
            TimeSpan wait;
            lock (_gate)
            {
                var now = time.GetTimestamp();
                if (_shutUntil <= now) return;
                wait = time.GetElapsedTime(now, _shutUntil) + TimeSpan.FromMilliseconds(1);
            }

            await Task.Delay(wait, time, ct);
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
    public TimeSpan RestOf(ChatAddress chat) => RestOf(new PaceLoad(chat));

    /// <inheritdoc cref="RestOf(ChatAddress)"/>
    public TimeSpan RestOf(PaceLoad load)
    {
        lock (_gate)
        {
            var now = time.GetTimestamp();
            var free = ChatIsFreeAt(load.Chat, LimitsOf(load.Chat, now), now, load.Messages);
            return free > now ? time.GetElapsedTime(now, free) : TimeSpan.Zero;
        }
    }

    /// <summary>Returns when the chat takes so much; nobody else is held up meanwhile, and no place is taken.</summary>
    public async Task Rested(PaceLoad load, CancellationToken ct)
    {
        while (RestOf(load) is var rest && rest > TimeSpan.Zero) await Task.Delay(rest + TimeSpan.FromMilliseconds(1), time, ct);
    }

    internal void Answered(PacePass pass)
    {
        lock (_gate)
        {
            var took = time.GetTimestamp() - pass.Entered;
            _quickest = Math.Min(_quickest, took);
            pass.ArrivedBy = Math.Min(pass.ArrivedBy, pass.Entered + took - (_answers++ < FirstAnswers ? 0 : _quickest));
        }
    }

    /// <returns>The pass, or how long to wait before asking again; null while the gate is shut.</returns>
    private (PacePass? Taken, TimeSpan Wait)? TryTake(PaceLane lane, PaceLoad load, ref bool isInLine)
    {
        lock (_gate)
        {
            var now = time.GetTimestamp();
            if (_shutUntil > now && lane == PaceLane.Announcement) return null;
            var gate = GateOf(load);
            var botIsFree = Math.Max(_shutUntil, gate.Limit.FreeAt(now, load.Messages));
            var ofChat = LimitsOf(load.Chat, now);
            var chatIsFree = ChatIsFreeAt(load.Chat, ofChat, now, load.Messages);
            var goesAfterAnswers = lane != PaceLane.Answer && gate.AnswersInLine > 0;
            // Whoever waits only for their own chat holds nobody back: one impatient finger must not silence the reminders of a town.
            StandInLine(gate, lane, ref isInLine, (botIsFree > now || goesAfterAnswers) && botIsFree >= chatIsFree);
            var free = Math.Max(botIsFree, chatIsFree);
            if (lane == PaceLane.Announcement) free = Math.Max(free, gate.NextEven);
            if (free > now) return (null, Soon(time.GetElapsedTime(now, free)) + TimeSpan.FromMilliseconds(1));
            if (goesAfterAnswers || (lane == PaceLane.Announcement && gate.RemindersInLine > 0)) return (null, AskedAgain);
            var pass = new PacePass(this, now, Ticks(time, _answers < FirstAnswers ? LongestDoubtAtFirst : LongestDoubt));
            gate.Limit.Add(pass, load.Messages);
            foreach (var limit in ofChat) limit.Add(pass, load.Messages);
            if (lane == PaceLane.Announcement) gate.NextEven = gate.RowGoesOnAt(now, MostCaughtUp) + (load.Messages * gate.Gap);
            return (pass, TimeSpan.Zero);
        }
    }

    /// <summary>At first a place may become free long before its doubt is over: whoever waits looks again meanwhile.</summary>
    private TimeSpan Soon(TimeSpan wait) => _answers < FirstAnswers && wait > LongestDoubt ? LongestDoubt : wait;

    private Gate GateOf(PaceLoad load) => load.IsEdit ? _edits : _messages;

    private long ChatIsFreeAt(ChatAddress chat, SlidingLimit[] ofChat, long now, int messages) =>
        Math.Max(ofChat.Max(limit => limit.FreeAt(now, messages)), _shutGroups.GetValueOrDefault(chat, long.MinValue));

    private static void StandInLine(Gate gate, PaceLane lane, ref bool isInLine, bool shouldBe)
    {
        if (isInLine == shouldBe) return;
        var one = shouldBe ? 1 : -1;
        if (lane == PaceLane.Answer) gate.AnswersInLine += one;
        if (lane == PaceLane.Reminder) gate.RemindersInLine += one;
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

    /// <summary>What all chats together take, and who waits for it.</summary>
    /// <param name="gap">Ticks between two of an even row.</param>
    private sealed class Gate(SlidingLimit limit, long gap)
    {
        private const int Rest = 30; // places: about a second

        public SlidingLimit Limit { get; } = limit;

        public long Gap { get; } = gap;

        /// <summary>When the next of the announcements' even row is due.</summary>
        public long NextEven { get; set; } = long.MinValue;

        /// <summary>Late by a little, what was missed is made good; after a rest the row begins anew.</summary>
        public long RowGoesOnAt(long now, int mostCaughtUp) => NextEven < now - (Rest * Gap) ? now : Math.Max(NextEven, now - (mostCaughtUp * Gap));

        public int AnswersInLine { get; set; }

        public int RemindersInLine { get; set; }
    }
}
