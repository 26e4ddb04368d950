namespace Shnor.Sandbox;

/// <summary>What a sandbox messenger is made of: one bot, some people, and the clocks it lives by.</summary>
public sealed class SandboxOptions
{
    /// <summary>The bot's token: digits, a colon, anything. The digits are the bot's own user id.</summary>
    public string Token { get; init; } = "1000000001:sandbox";

    /// <summary>Without the @; the name in <c>https://t.me/NAME?start=CODE</c>.</summary>
    public string BotUsername { get; init; } = "shnor_sandbox_bot";

    public string BotName { get; init; } = "Бот ШНОР";

    /// <summary>The people of the page, in the order of their phones. More can be added later.</summary>
    public IReadOnlyList<SandboxPerson> People { get; init; } = [];

    /// <summary>What long polls, slow answers and webhooks wait on; it also dates everything when there is no <see cref="Clock"/>.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>The host's movable clock. Without it the page hides its clock bar.</summary>
    public ISandboxClock? Clock { get; init; }

    /// <summary>Privacy mode is off: everything said in a group reaches the bot.</summary>
    public bool SeesWholeGroups { get; init; }

    /// <summary>How long a press may wait for its answer. Telegram does not publish the figure; this one is short on purpose.</summary>
    public TimeSpan AnswerWindow { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>How long a webhook may take to answer before the update is posted once more beside the first.</summary>
    public TimeSpan WebhookPatience { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>How many of the latest calls the transcript keeps.</summary>
    public int TranscriptLength { get; init; } = 10_000;

    /// <summary>How fast the bot may send. Null: as fast as it likes.</summary>
    public SandboxRates? Rates { get; init; }

    /// <summary>See <see cref="SandboxMessenger.OnCall"/>.</summary>
    public OnSandboxCall? OnCall { get; init; }

    internal long BotId => long.Parse(Token.AsSpan(0, Token.IndexOf(':', StringComparison.Ordinal)), CultureInfo.InvariantCulture);
}
