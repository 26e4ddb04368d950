using Microsoft.EntityFrameworkCore;
using Shnor.Domain.Events;
using Shnor.Domain.People;
using Shnor.Storage;

namespace Shnor.Bot.Delivery;

/// <summary>
/// A group that became a supergroup has another number. Three tell of it, in any order: both chats, and the refusal of a message to the old number.
/// The new chat may be known already, for the bot is told that it is in it.
/// </summary>
public static class GroupMoves
{
    public static Task<GroupChat?> Find(ShnorDb db, ChatAddress chat, CancellationToken ct) =>
        db.GroupChats.FirstOrDefaultAsync(g => g.Messenger == chat.Messenger && g.ChatId == chat.Id, ct);

    /// <summary>What the old number was bound to, the new one is; told a second time it changes nothing.</summary>
    public static async Task Follow(ShnorDb db, ChatAddress from, ChatAddress to, CancellationToken ct)
    {
        if (await Find(db, from, ct) is not { } group) return;
        if (await Find(db, to, ct) is { } twin)
        {
            var isTwinRight = twin.ProgrammeId is not null || group.ProgrammeId is null;
            db.GroupChats.Remove(isTwinRight ? group : twin);
            await db.SaveChangesAsync(ct); // two cannot have one number
            if (isTwinRight) return;
        }

        (group.ChatId, group.IsReachable) = (to.Id, true);
        await db.SaveChangesAsync(ct);
    }
}
