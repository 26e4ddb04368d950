using Shnor.Bot.Chat;

namespace Shnor.Bot.Features.People;

/// <summary>Somebody blocked the bot or came back: nothing is sent to a closed door, and nothing is said about it.</summary>
internal static class Presence
{
    public static async Task<Reply> Note(Turn turn, bool isBack, CancellationToken ct)
    {
        if (await turn.Db.Addresses.FindAsync([turn.Chat.Messenger, turn.Chat.Id], ct) is { } address) address.IsReachable = isBack;
        if (!isBack) turn.Dialogs.Close();
        return Reply.Silent;
    }
}
