using Shnor.Bot.Chat;
using Shnor.Domain.People;
using Shnor.Telegram;

namespace Shnor.Bot.Messengers.Telegram;

/// <summary>
/// Groups and supergroups: what becomes of them, and whether somebody asks the bot what it is. An administrator bot sees everything people write
/// there (Bot API, privacy mode): all the rest of it ends here, unread.
/// </summary>
internal static class TelegramGroups
{
    private static readonly string[] Questions = ["/start", "/help"];

    public static Incoming? Read(long id, Message message, string? botName) => message switch
    {
        { MigrateToChatId: { } to } => Moved(id, message.Chat.Id, to),
        { MigrateFromChatId: { } from } => Moved(id, from, message.Chat.Id),
        { NewChatTitle: { } title } => new Incoming.InGroup(id, Address(message.Chat.Id), new GroupNews.Renamed(title)),
        { Text: { } text } when IsQuestion(text, botName) => new Incoming.InGroup(id, Address(message.Chat.Id), new GroupNews.Asked(TitleOf(message.Chat))),
        _ => null,
    };

    public static Incoming Read(long id, ChatMemberUpdated change) =>
        new Incoming.InGroup(id, Address(change.Chat.Id), change.NewChatMember.MayWrite ? new GroupNews.Here(TitleOf(change.Chat)) : new GroupNews.Gone());

    /// <summary>Both ends of a move are told of it; whichever comes first, it is the same news.</summary>
    private static Incoming.InGroup Moved(long id, long from, long to) => new(id, Address(from), new GroupNews.Moved(Address(from), Address(to)));

    /// <summary>«/start», «/help@shnor_bot», whatever follows; «/help@other_bot» is another's.</summary>
    private static bool IsQuestion(string text, string? botName)
    {
        var (command, at) = text.Split((char[]?)null, 2)[0].Split('@', 2) is [var word, var name] ? (word, name) : (text.Split((char[]?)null, 2)[0], botName);
        return Questions.Contains(command, StringComparer.OrdinalIgnoreCase) && string.Equals(at, botName, StringComparison.OrdinalIgnoreCase);
    }

    private static string TitleOf(global::Shnor.Telegram.Chat chat) => chat.Title ?? "";

    private static ChatAddress Address(long id) => new(Messenger.Telegram, id);
}
