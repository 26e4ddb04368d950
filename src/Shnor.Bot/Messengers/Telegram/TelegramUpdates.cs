using Shnor.Bot.Chat;
using Shnor.Domain.People;
using Shnor.Telegram;

namespace Shnor.Bot.Messengers.Telegram;

/// <summary>Telegram's updates in our words. What is not for us is passed over, and so confirmed.</summary>
public static class TelegramUpdates
{
    /// <param name="update">As it came.</param>
    /// <param name="botName">Without the @; null before it is known.</param>
    public static Incoming? Read(Update update, string? botName) => update switch
    {
        { CallbackQuery: { } press } => new Incoming.Press(
            update.UpdateId,
            // A press belongs to whoever pressed, whatever chat the message stands in.
            Address(press.From.Id),
            NameOf(press.From),
            press.Id,
            press.Message is { IsAccessible: true, Chat.IsPrivate: true } message ? $"{message.MessageId}" : null,
            press.Data ?? "",
            press.Message is { Chat: { IsPrivate: false } group } ? Address(group.Id) : null),
        { Message: { Chat.IsPrivate: true, From: { } from } message } => ReadMessage(update.UpdateId, from, message),
        { MyChatMember: { Chat.IsPrivate: true } change } => change.NewChatMember.IsPresent
            ? new Incoming.Back(update.UpdateId, Address(change.Chat.Id), NameOf(change.From))
            : new Incoming.Gone(update.UpdateId, Address(change.Chat.Id), NameOf(change.From)),
        { Message: { Chat.IsGroup: true } message } => TelegramGroups.Read(update.UpdateId, message, botName),
        { MyChatMember: { Chat.IsGroup: true } change } => TelegramGroups.Read(update.UpdateId, change),
        _ => null,
    };

    private static Incoming ReadMessage(long id, User from, Message message) =>
        ReadContent(id, from, message) with { ReplyTo = message.ReplyToMessage is { } answered ? $"{answered.MessageId}" : null };

    private static Incoming ReadContent(long id, User from, Message message) => message switch
    {
        { Document: { } document } => new Incoming.File(id, Address(message.Chat.Id), NameOf(from), new(document.FileId, document.FileName ?? "", document.FileSize ?? 0) { Caption = message.Caption ?? "", FormattedCaption = CaptionOf(message), Album = message.MediaGroupId }),
        { Text: { } words } => new Incoming.Text(id, Address(message.Chat.Id), NameOf(from), words) { Formatted = FormattedText.Of(words, message.Entities) },
        _ => new Incoming.Other(id, Address(message.Chat.Id), NameOf(from), PhotoOf(message)),
    };

    /// <summary>The largest of its sizes.</summary>
    private static IncomingFile? PhotoOf(Message message) => message.Photo?.MaxBy(size => (long)size.Width * size.Height) is { } photo
        ? new(photo.FileId, "", photo.FileSize ?? 0, IsPicture: true) { Caption = message.Caption ?? "", FormattedCaption = CaptionOf(message), Album = message.MediaGroupId }
        : null;

    private static Markup CaptionOf(Message message) => FormattedText.Of(message.Caption ?? "", message.CaptionEntities);

    private static ChatAddress Address(long id) => new(Messenger.Telegram, id);

    private static string NameOf(User user) => user.LastName is { } last ? $"{user.FirstName} {last}" : user.FirstName;
}
