using System.Text.Json.Serialization;

namespace Shnor.Telegram;

/// <summary>Where messages stand (Bot API, Chat).</summary>
public sealed record Chat
{
    /// <summary>Negative for groups; needs 64 bits.</summary>
    public required long Id { get; init; }

    /// <summary>private, group, supergroup or channel.</summary>
    public required string Type { get; init; }

    public string? Title { get; init; }

    public string? Username { get; init; }

    public string? FirstName { get; init; }

    public string? LastName { get; init; }

    [JsonIgnore]
    public bool IsPrivate => Type == "private";

    [JsonIgnore]
    public bool IsGroup => Type is "group" or "supergroup";
}
