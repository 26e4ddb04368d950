namespace Shnor.Telegram;

/// <summary>Sends a file as it is, up to 50 MB (Bot API, sendDocument). Not idempotent: after <see cref="ApiResult{T}.Unknown"/> it may stand in the chat.</summary>
public sealed record SendDocument() : ApiCall<Message>("sendDocument")
{
    public required long ChatId { get; init; }

    public required InputFile Document { get; init; }

    /// <summary>0–1024 UTF-16 units after entities parsing.</summary>
    public string? Caption { get; init; }

    /// <summary><see cref="Telegram.ParseMode.Html"/> or null for plain text.</summary>
    public string? ParseMode { get; init; }

    /// <summary>Arrives without a sound.</summary>
    public bool? DisableNotification { get; init; }

    /// <summary>Cannot be forwarded or saved.</summary>
    public bool? ProtectContent { get; init; }

    public ReplyParameters? ReplyParameters { get; init; }

    public InlineKeyboardMarkup? ReplyMarkup { get; init; }

    internal override IReadOnlyList<Attachment> Attachments => [Attachment.InPlaceOf("document", Document, TelegramLimits.MaxUploadBytes)];
}
