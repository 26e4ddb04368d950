namespace Shnor.Telegram;

/// <summary>Why a call was refused, for machines (Bot API, ResponseParameters).</summary>
public sealed record ResponseParameters
{
    public long? MigrateToChatId { get; init; }

    /// <summary>Seconds.</summary>
    public int? RetryAfter { get; init; }
}
