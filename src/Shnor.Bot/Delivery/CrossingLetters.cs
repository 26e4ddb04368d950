using System.Collections.Concurrent;
using Shnor.Domain.People;

namespace Shnor.Bot.Delivery;

/// <summary>
/// Letters that cross: whoever writes to us while our message to them is on its way is there, even if that message comes back as undeliverable.
/// Kept in memory only: no call outlives the process.
/// </summary>
public sealed class CrossingLetters
{
    private readonly ConcurrentDictionary<ChatAddress, bool> _onTheWay = new(); // whether they were heard from since

    public void Leaves(ChatAddress to) => _onTheWay[to] = false;

    public void Arrived(ChatAddress to) => _onTheWay.TryRemove(to, out _);

    /// <summary>Called in the transaction that takes what they wrote, so that whoever writes down the refusal afterwards knows of it.</summary>
    public void HeardFrom(ChatAddress chat) => _onTheWay.TryUpdate(chat, true, false);

    public bool HaveCrossed(ChatAddress to) => _onTheWay.GetValueOrDefault(to);
}
