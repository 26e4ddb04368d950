namespace Shnor.Telegram;

/// <summary>Rewrites a message of the bot in place (Bot API, editMessageText). Safe to repeat: see <see cref="ApiResult{T}.NotModified"/>.</summary>
public sealed record EditMessageText() : ApiCall<Message>("editMessageText")
{
    public required long ChatId { get; init; }

    public required long MessageId { get; init; }

    /// <summary>1–4096 UTF-16 units after entities parsing.</summary>
    public required string Text { get; init; }

    /// <summary><see cref="Telegram.ParseMode.Html"/> or null for plain text.</summary>
    public string? ParseMode { get; init; }

    public LinkPreviewOptions? LinkPreviewOptions { get; init; }

    /// <summary>Null takes the buttons away.</summary>
    public InlineKeyboardMarkup? ReplyMarkup { get; init; }
}
