namespace Shnor.Telegram;

/// <summary>Sends a picture that is shown at once, up to 10 MB (Bot API, sendPhoto). Not idempotent, as <see cref="SendDocument"/>.</summary>
public sealed record SendPhoto() : ApiCall<Message>("sendPhoto")
{
    public required long ChatId { get; init; }

    /// <summary>Width and height together at most 10 000, one at most 20 times the other.</summary>
    public required InputFile Photo { get; init; }

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

    internal override IReadOnlyList<Attachment> Attachments => [Attachment.InPlaceOf("photo", Photo, TelegramLimits.MaxPhotoBytes)];
}
