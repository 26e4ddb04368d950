using System.Collections.Concurrent;
using Shnor.Domain.People;

namespace Shnor.Bot.Chat;

/// <summary>
/// Chats in which something could not be kept, because the store took nothing. It comes again by itself; what the person did after it waits, for it
/// must not overtake.
/// </summary>
internal sealed class HeldChats(TimeProvider machine)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3); // a minute is the longest rest before the next try; what is not back by then does not come back

    private readonly ConcurrentDictionary<ChatAddress, Held> _held = new();

    /// <summary>Whether something else of this chat has to be done first.</summary>
    public bool IsBehind(Incoming incoming) =>
        _held.TryGetValue(incoming.Chat, out var held) && held.First != incoming.UpdateId && machine.GetElapsedTime(held.TriedAt) < Patience;

    public void Hold(Incoming incoming)
    {
        var held = _held.GetOrAdd(incoming.Chat, _ => new Held());
        (held.First, held.TriedAt) = (incoming.UpdateId, machine.GetTimestamp());
    }

    /// <summary>A chat is told once, a press is answered once, however often it is tried again.</summary>
    public bool IsFirstWord(Incoming incoming) =>
        _held.TryGetValue(incoming.Chat, out var held) && held.Told.Add(incoming.UpdateId) && (held.Told.Count == 1 || incoming is Incoming.Press);

    public void Release(ChatAddress chat) => _held.TryRemove(chat, out _);

    /// <summary>Looked at and changed by one update of the chat at a time.</summary>
    private sealed class Held
    {
        public long First { get; set; }

        public long TriedAt { get; set; }

        public HashSet<long> Told { get; } = [];
    }
}

/// <summary>The store took nothing: the update is not done, and must not be confirmed to the messenger.</summary>
public sealed class NotKeptException(string message) : Exception(message);
