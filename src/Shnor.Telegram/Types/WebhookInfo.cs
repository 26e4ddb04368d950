using System.Text.Json.Serialization;

namespace Shnor.Telegram;

/// <summary>How delivery to the webhook goes (Bot API, WebhookInfo).</summary>
public sealed record WebhookInfo
{
    /// <summary>Empty: no webhook, updates wait for getUpdates.</summary>
    public required string Url { get; init; }

    public required bool HasCustomCertificate { get; init; }

    /// <summary>Updates not delivered yet.</summary>
    public required int PendingUpdateCount { get; init; }

    /// <summary>Unix time, seconds, of the last delivery that failed.</summary>
    public long? LastErrorDate { get; init; }

    /// <summary>Telegram's own words about it.</summary>
    public string? LastErrorMessage { get; init; }

    public int? MaxConnections { get; init; }

    [JsonIgnore]
    public bool IsSet => Url.Length > 0;
}
