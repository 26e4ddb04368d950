namespace Shnor.Telegram;

/// <summary>
/// From now on Telegram posts every update to <see cref="Url"/>, again and again until it is answered with 2xx (Bot API, setWebhook).
/// getUpdates does not work meanwhile. Safe to repeat. Give it its secret with <see cref="WebhookSecret.Guard"/>.
/// </summary>
public sealed record SetWebhook() : ApiCall<bool>("setWebhook")
{
    /// <summary>An https address that the server can reach.</summary>
    public required string Url { get; init; }

    /// <summary>How many updates may be on their way at once, 1–100. Null is 40.</summary>
    public int? MaxConnections { get; init; }

    /// <summary>Kinds of updates wanted, see <see cref="UpdateKinds"/>. Null: as before.</summary>
    public IReadOnlyList<string>? AllowedUpdates { get; init; }

    /// <summary>Throws away what has not been delivered yet.</summary>
    public bool? DropPendingUpdates { get; init; }

    /// <summary>1–256 of A–Z, a–z, 0–9, _ and -; comes back with every update in the header <see cref="WebhookSecret.Header"/>.</summary>
    public string? SecretToken { get; init; }
}
