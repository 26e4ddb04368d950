namespace Shnor.Telegram;

/// <summary>Buttons under a message, row by row (Bot API, InlineKeyboardMarkup).</summary>
public sealed record InlineKeyboardMarkup
{
    public required IReadOnlyList<IReadOnlyList<InlineKeyboardButton>> InlineKeyboard { get; init; }
}

/// <summary>A button: exactly one of <see cref="CallbackData"/> and <see cref="Url"/> (Bot API, InlineKeyboardButton).</summary>
public sealed record InlineKeyboardButton
{
    public required string Text { get; init; }

    /// <summary>1–64 bytes of UTF-8.</summary>
    public string? CallbackData { get; init; }

    public string? Url { get; init; }
}
