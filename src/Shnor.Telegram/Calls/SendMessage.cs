namespace Shnor.Telegram;

/// <summary>Sends a text (Bot API, sendMessage). Not idempotent: after <see cref="ApiResult{T}.Unknown"/> it may stand in the chat.</summary>
public sealed record SendMessage() : ApiCall<Message>("sendMessage")
{
    public required long ChatId { get; init; }

    /// <summary>1–4096 UTF-16 units after entities parsing.</summary>
    public required string Text { get; init; }

    /// <summary><see cref="Telegram.ParseMode.Html"/> or null for plain text.</summary>
    public string? ParseMode { get; init; }

    public LinkPreviewOptions? LinkPreviewOptions { get; init; }

    /// <summary>Arrives without a sound.</summary>
    public bool? DisableNotification { get; init; }

    /// <summary>Cannot be forwarded or saved.</summary>
    public bool? ProtectContent { get; init; }

    public ReplyParameters? ReplyParameters { get; init; }

    public InlineKeyboardMarkup? ReplyMarkup { get; init; }
}
