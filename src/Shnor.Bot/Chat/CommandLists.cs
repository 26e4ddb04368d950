using System.Collections.Concurrent;
using Shnor.Domain.People;

namespace Shnor.Bot.Chat;

/// <summary>The commands a chat is offered follow the person's roles. Strangers see those of everybody and need none of their own.</summary>
internal sealed class CommandLists(RouteTable routes, IMessenger messenger)
{
    private readonly ConcurrentDictionary<ChatAddress, string> _shownFor = new();

    public async Task Follow(ChatAddress chat, Caller who, CancellationToken ct)
    {
        var roles = RolesOf(who);
        if (_shownFor.TryGetValue(chat, out var shown) ? shown == roles : !who.IsKnown) return;
        _shownFor[chat] = roles;
        await messenger.ShowCommands(chat, routes.CommandsFor(who), ct);
    }

    private static string RolesOf(Caller who) => $"{who.IsKnown} {who.IsOwner} {string.Join(' ', who.Memberships.Select(m => m.Role).Distinct().Order())}";
}
