using System.Text.Json.Serialization;

namespace Shnor.Telegram;

/// <summary>One file of a <see cref="SendMediaGroup"/> (Bot API, InputMedia).</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(InputMediaDocument), "document")]
[JsonDerivedType(typeof(InputMediaPhoto), "photo")]
public abstract record InputMedia
{
    private protected InputMedia()
    {
    }

    public required InputFile Media { get; init; }

    /// <summary>0–1024 UTF-16 units after entities parsing.</summary>
    public string? Caption { get; init; }

    /// <summary><see cref="Telegram.ParseMode.Html"/> or null for plain text.</summary>
    public string? ParseMode { get; init; }

    [JsonIgnore]
    internal abstract long MaxBytes { get; }
}

/// <summary>Any file (Bot API, InputMediaDocument). Documents stand only beside documents.</summary>
public sealed record InputMediaDocument : InputMedia
{
    internal override long MaxBytes => TelegramLimits.MaxUploadBytes;
}

/// <summary>A picture shown at once (Bot API, InputMediaPhoto).</summary>
public sealed record InputMediaPhoto : InputMedia
{
    internal override long MaxBytes => TelegramLimits.MaxPhotoBytes;
}
