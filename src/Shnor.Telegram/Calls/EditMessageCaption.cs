namespace Shnor.Telegram;

/// <summary>Rewrites what stands under a file of the bot (Bot API, editMessageCaption). Safe to repeat: see <see cref="ApiResult{T}.NotModified"/>.</summary>
public sealed record EditMessageCaption() : ApiCall<Message>("editMessageCaption")
{
    public required long ChatId { get; init; }

    public required long MessageId { get; init; }

    /// <summary>0–1024 UTF-16 units after entities parsing.</summary>
    public string? Caption { get; init; }

    /// <summary><see cref="Telegram.ParseMode.Html"/> or null for plain text.</summary>
    public string? ParseMode { get; init; }

    /// <summary>Null takes the buttons away.</summary>
    public InlineKeyboardMarkup? ReplyMarkup { get; init; }
}
