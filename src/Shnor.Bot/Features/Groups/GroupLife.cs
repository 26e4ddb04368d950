using Shnor.Bot.Chat;
using Shnor.Bot.Delivery;
using Shnor.Domain.Events;
using Shnor.Domain.Wording;

namespace Shnor.Bot.Features.Groups;

/// <summary>What happens to a chat the bot is in. Told twice it is the same as told once; what people write there is not known here.</summary>
internal static class GroupLife
{
    private const int LongestTitle = 255; // characters (Bot API, setChatTitle: 1–128; the rest is room)

    public static async Task<Reply> Note(Turn turn, GroupNews news, CancellationToken ct)
    {
        switch (news)
        {
            case GroupNews.Here here:
                return await Greet(turn, here.Title, ct);
            case GroupNews.Asked asked:
                return Reply.Say(await Known(turn, asked.Title, ct) is { ProgrammeId: not null } ? GroupChatScreens.Help() : GroupChatScreens.Hello());
            case GroupNews.Gone when await GroupMoves.Find(turn.Db, turn.Chat, ct) is { } left:
                left.IsReachable = false;
                break;
            case GroupNews.Renamed renamed when await GroupMoves.Find(turn.Db, turn.Chat, ct) is { } known:
                known.Title = Cut(renamed.Title);
                break;
            case GroupNews.Moved moved:
                await GroupMoves.Follow(turn.Db, moved.From, moved.To, ct);
                break;
        }

        return Reply.Silent;
    }

    /// <summary>Added, or let write again: what was bound is bound still. Made an administrator it has nothing to say.</summary>
    private static async Task<Reply> Greet(Turn turn, string title, CancellationToken ct)
    {
        var isNews = await GroupMoves.Find(turn.Db, turn.Chat, ct) is not { IsReachable: true };
        var group = await Known(turn, title, ct);
        if (!isNews) return Reply.Silent;
        return Reply.Say(group.ProgrammeId is { } programme ? GroupChatScreens.BackAgain(await LookUpGroups.BoundTo(turn.Db, programme, group, ct)) : GroupChatScreens.Hello());
    }

    private static async Task<GroupChat> Known(Turn turn, string title, CancellationToken ct)
    {
        if (await GroupMoves.Find(turn.Db, turn.Chat, ct) is not { } group)
            turn.Db.GroupChats.Add(group = new GroupChat { Messenger = turn.Chat.Messenger, ChatId = turn.Chat.Id, Title = Cut(title) });
        (group.Title, group.IsReachable) = (Cut(title), true);
        return group;
    }

    private static string Cut(string title) => PoliteCut.To(title, LongestTitle);
}
