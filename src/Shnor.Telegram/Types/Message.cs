using System.Text.Json.Serialization;

namespace Shnor.Telegram;

/// <summary>
/// A message (Bot API, Message). Under a button it may be an <c>InaccessibleMessage</c>: only chat and id, see <see cref="IsAccessible"/>.
/// </summary>
public sealed record Message
{
    public required long MessageId { get; init; }

    /// <summary>Null in channels and for messages of the chat itself.</summary>
    public User? From { get; init; }

    public required Chat Chat { get; init; }

    /// <summary>Unix time, seconds; 0 in an inaccessible message.</summary>
    public required long Date { get; init; }

    /// <summary>Unix time, seconds, of the last edit.</summary>
    public long? EditDate { get; init; }

    public string? Text { get; init; }

    /// <summary>What is formatted in <see cref="Text"/>, and the links and commands in it.</summary>
    public IReadOnlyList<MessageEntity>? Entities { get; init; }

    /// <summary>The same picture in several sizes, the largest last.</summary>
    public IReadOnlyList<PhotoSize>? Photo { get; init; }

    public Document? Document { get; init; }

    /// <summary>Files sent together have it in common.</summary>
    public string? MediaGroupId { get; init; }

    /// <summary>What was written under a file.</summary>
    public string? Caption { get; init; }

    /// <summary>What is formatted in <see cref="Caption"/>.</summary>
    public IReadOnlyList<MessageEntity>? CaptionEntities { get; init; }

    public Message? ReplyToMessage { get; init; }

    public InlineKeyboardMarkup? ReplyMarkup { get; init; }

    /// <summary>The group is called otherwise from now on: untrusted.</summary>
    public string? NewChatTitle { get; init; }

    /// <summary>The group became a supergroup with this id; the old id is dead.</summary>
    public long? MigrateToChatId { get; init; }

    /// <summary>The supergroup was the group with this id.</summary>
    public long? MigrateFromChatId { get; init; }

    /// <summary>False when the message is too old or was deleted: it cannot be edited (Bot API, InaccessibleMessage: date is always 0).</summary>
    [JsonIgnore]
    public bool IsAccessible => Date != 0;
}

/// <summary>Values of <see cref="SendMessage.ParseMode"/>.</summary>
public static class ParseMode
{
    /// <summary>Only the tags of «HTML style»; a bare &lt; or an unknown tag refuses the whole message.</summary>
    public const string Html = "HTML";
}
