namespace Shnor.Telegram;

/// <summary>A chat as <see cref="GetChat"/> tells it (Bot API, ChatFullInfo): the few of its fifty fields that say whom one writes to.</summary>
public sealed record ChatFullInfo
{
    /// <summary>Negative for groups; needs 64 bits.</summary>
    public required long Id { get; init; }

    /// <summary>private, group, supergroup or channel.</summary>
    public required string Type { get; init; }

    public string? Title { get; init; }

    public string? Username { get; init; }

    public string? FirstName { get; init; }

    public string? LastName { get; init; }

    /// <summary>Of groups and channels.</summary>
    public string? Description { get; init; }

    /// <summary>Seconds a person must wait between two messages in a supergroup; bots are not held to it.</summary>
    public int? SlowModeDelay { get; init; }
}
