using Shnor.Domain.People;

namespace Shnor.Bot.Features.People.Joining;

/// <summary>
/// Wrong codes are counted per chat: five in an hour shut it for an hour, whatever it sends then. In all chats together they only warn the owner:
/// a limit over all would let one stranger lock everybody out. Kept in memory on purpose. A table of them would hold chats of people who have
/// agreed to nothing, and a restart that forgives a few guesses gives nobody a way through 59 bits.
/// </summary>
public sealed class GuessLimit
{
    public const int PerChat = 5;

    /// <summary>A town of people mistypes less than this in a day.</summary>
    public const int WarnAt = 40;

    private const int ManyChats = 1_000; // then those whose hour is over are forgotten

    private static readonly TimeSpan Span = TimeSpan.FromHours(1);
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    private readonly Lock _gate = new();
    private readonly Dictionary<ChatAddress, Guesses> _chats = [];
    private readonly Queue<DateTime> _all = [];

    /// <returns>Until when this chat's codes are not looked at; null: they are.</returns>
    public DateTime? ShutUntil(ChatAddress chat, DateTime utcNow)
    {
        lock (_gate) return _chats.TryGetValue(chat, out var guesses) && guesses.ShutUntil > utcNow ? guesses.ShutUntil : null;
    }

    /// <param name="chat">Who guessed.</param>
    /// <param name="update">One message is one guess, however often its turn is tried.</param>
    /// <param name="utcNow">The town's clock.</param>
    /// <returns>How many there were in a day, of all chats.</returns>
    public int Note(ChatAddress chat, long update, DateTime utcNow)
    {
        lock (_gate)
        {
            if (_chats.Count > ManyChats) Forget(utcNow);
            if (!_chats.TryGetValue(chat, out var guesses)) _chats[chat] = guesses = new Guesses();
            while (_all.TryPeek(out var oldest) && oldest <= utcNow - Day) _all.Dequeue();
            if (guesses.LastUpdate == update) return _all.Count;

            guesses.LastUpdate = update;
            guesses.Times.RemoveAll(at => at <= utcNow - Span);
            guesses.Times.Add(utcNow);
            if (guesses.Times.Count >= PerChat)
            {
                guesses.Times.Clear();
                guesses.ShutUntil = utcNow + Span;
            }

            _all.Enqueue(utcNow);
            return _all.Count;
        }
    }

    private void Forget(DateTime utcNow)
    {
        foreach (var (chat, guesses) in _chats.ToList())
            if (guesses.ShutUntil <= utcNow && guesses.Times.TrueForAll(at => at <= utcNow - Span)) _chats.Remove(chat);
    }

    private sealed class Guesses
    {
        public List<DateTime> Times { get; } = [];

        public DateTime ShutUntil { get; set; }

        public long? LastUpdate { get; set; }
    }
}
