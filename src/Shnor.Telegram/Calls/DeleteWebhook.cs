namespace Shnor.Telegram;

/// <summary>Goes back to getUpdates (Bot API, deleteWebhook). Safe to repeat.</summary>
public sealed record DeleteWebhook() : ApiCall<bool>("deleteWebhook")
{
    /// <summary>Throws away what has not been delivered yet. Null: it waits for getUpdates.</summary>
    public bool? DropPendingUpdates { get; init; }
}
