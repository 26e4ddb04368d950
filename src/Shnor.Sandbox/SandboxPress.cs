namespace Shnor.Sandbox;

/// <summary>A press on a button, with the answer the person saw once the bot gave it.</summary>
public sealed record SandboxPress(string CallbackId, long PersonId, long ChatId, long MessageId, string Data, DateTimeOffset At)
{
    public SandboxAnswer? Answer { get; init; }
}

/// <summary>What a press was answered with: an empty text is a silent answer, an alert waits for «OK».</summary>
public sealed record SandboxAnswer(string Text, bool Alert, DateTimeOffset At);
