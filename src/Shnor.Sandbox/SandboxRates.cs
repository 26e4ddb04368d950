namespace Shnor.Sandbox;

/// <summary>
/// How fast the bot may send. Stricter than Telegram, whose limits are unpublished and let short bursts pass: who keeps these keeps those.
/// An album counts its messages; a refused send counts nothing; edits, answers and the rest are free.
/// </summary>
public sealed record SandboxRates
{
    /// <summary>Messages in any sliding second, to all chats.</summary>
    public int PerSecond { get; init; } = 30;

    /// <summary>Messages a second in one chat, after the burst.</summary>
    public int PerChatPerSecond { get; init; } = 1;

    /// <summary>Messages that one chat takes at once after a rest. A larger album needs the whole burst and is paid off before the next.</summary>
    public int ChatBurst { get; init; } = 3;

    /// <summary>Messages in any sliding minute in one group.</summary>
    public int PerGroupPerMinute { get; init; } = 20;

    /// <summary>The clock of the limits; its timestamps are read, so a date that is moved by hand changes nothing.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;
}
