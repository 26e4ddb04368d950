using System.Text.Json.Serialization;

namespace Shnor.Telegram;

/// <summary>A line of the menu (Bot API, BotCommand).</summary>
public sealed record BotCommand
{
    /// <summary>1–32 of a–z, 0–9 and _, without the slash.</summary>
    public required string Command { get; init; }

    /// <summary>1–256 characters.</summary>
    public required string Description { get; init; }
}

/// <summary>Who sees a list of commands (Bot API, BotCommandScope). The narrowest list wins.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(BotCommandScopeDefault), "default")]
[JsonDerivedType(typeof(BotCommandScopeChat), "chat")]
public abstract record BotCommandScope
{
    private protected BotCommandScope()
    {
    }
}

/// <summary>Everybody without a narrower list (Bot API, BotCommandScopeDefault).</summary>
public sealed record BotCommandScopeDefault : BotCommandScope;

/// <summary>One chat (Bot API, BotCommandScopeChat).</summary>
public sealed record BotCommandScopeChat : BotCommandScope
{
    public required long ChatId { get; init; }
}
