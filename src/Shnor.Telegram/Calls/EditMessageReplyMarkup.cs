namespace Shnor.Telegram;

/// <summary>Changes only the buttons of a message of the bot (Bot API, editMessageReplyMarkup). Safe to repeat.</summary>
public sealed record EditMessageReplyMarkup() : ApiCall<Message>("editMessageReplyMarkup")
{
    public required long ChatId { get; init; }

    public required long MessageId { get; init; }

    /// <summary>Null takes the buttons away.</summary>
    public InlineKeyboardMarkup? ReplyMarkup { get; init; }
}
