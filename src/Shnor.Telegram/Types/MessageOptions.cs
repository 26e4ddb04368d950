namespace Shnor.Telegram;

/// <summary>How links of a text unfold (Bot API, LinkPreviewOptions).</summary>
public sealed record LinkPreviewOptions
{
    public bool? IsDisabled { get; init; }
}

/// <summary>Which message is answered (Bot API, ReplyParameters).</summary>
public sealed record ReplyParameters
{
    public required long MessageId { get; init; }

    /// <summary>Send even when that message is gone.</summary>
    public bool? AllowSendingWithoutReply { get; init; }
}
