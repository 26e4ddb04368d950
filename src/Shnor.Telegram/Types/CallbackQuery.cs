namespace Shnor.Telegram;

/// <summary>A pressed button (Bot API, CallbackQuery). It may come from any old message and a changed client: untrusted.</summary>
public sealed record CallbackQuery
{
    public required string Id { get; init; }

    public required User From { get; init; }

    /// <summary>The message with the button; may be inaccessible.</summary>
    public Message? Message { get; init; }

    /// <summary>Names the chat the message was sent to; the same for all its buttons.</summary>
    public required string ChatInstance { get; init; }

    /// <summary>At most 64 bytes, not necessarily ones we wrote.</summary>
    public string? Data { get; init; }
}
