namespace Shnor.Telegram;

/// <summary>The list under the «Menu» button (Bot API, setMyCommands).</summary>
public sealed record SetMyCommands() : ApiCall<bool>("setMyCommands")
{
    /// <summary>At most 100.</summary>
    public required IReadOnlyList<BotCommand> Commands { get; init; }

    /// <summary>Who sees them. Null: everybody.</summary>
    public BotCommandScope? Scope { get; init; }

    /// <summary>ISO 639-1. Null: people of every language without a list of their own.</summary>
    public string? LanguageCode { get; init; }
}
