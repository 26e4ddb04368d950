namespace Shnor.Sandbox;

/// <summary>Something changed; read the messenger to see what it is now.</summary>
/// <param name="PersonId">Whose chat; null when it concerns everyone.</param>
public sealed record SandboxChange(SandboxChangeKind Kind, long? PersonId = null, long? MessageId = null);

public enum SandboxChangeKind
{
    Message,
    Edit,
    Press,
    Answer,
    Person,
    Commands,
    Clock,

    /// <summary>The queue of updates or the poll on it changed; nothing a person sees.</summary>
    Updates,

    /// <summary>A call of the bot was written down; nothing a person sees.</summary>
    Call,
}
