namespace Shnor.Telegram;

/// <summary>Takes a message away, for 48 hours after it was sent (Bot API, deleteMessage). One already gone is <see cref="ApiResult{T}.Rejected"/>.</summary>
public sealed record DeleteMessage() : ApiCall<bool>("deleteMessage")
{
    public required long ChatId { get; init; }

    public required long MessageId { get; init; }
}
