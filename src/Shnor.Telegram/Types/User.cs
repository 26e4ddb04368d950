namespace Shnor.Telegram;

/// <summary>A person or a bot (Bot API, User). Names are what they wrote about themselves: untrusted.</summary>
public sealed record User
{
    /// <summary>Up to 52 significant bits.</summary>
    public required long Id { get; init; }

    public required bool IsBot { get; init; }

    public required string FirstName { get; init; }

    public string? LastName { get; init; }

    /// <summary>Without the @.</summary>
    public string? Username { get; init; }

    public string? LanguageCode { get; init; }
}
