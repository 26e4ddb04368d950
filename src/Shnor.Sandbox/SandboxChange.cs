namespace Shnor.Sandbox;

/// <summary>Something changed; read the messenger to see what it is now.</summary>
/// <param name="ChatId">In which chat: a person's id or a group's; null when it concerns everyone.</param>
public sealed record SandboxChange(SandboxChangeKind Kind, long? ChatId = null, long? MessageId = null);

public enum SandboxChangeKind
{
    Message,
    Edit,
    Deletion,
    Press,
    Answer,

    /// <summary>The bot is typing, or sends a file.</summary>
    Action,

    /// <summary>Somebody read a chat.</summary>
    Read,
    Person,
    Group,
    Commands,
    Clock,

    /// <summary>The queue of updates or the poll on it changed; nothing a person sees.</summary>
    Updates,

    /// <summary>A call of the bot was written down; nothing a person sees.</summary>
    Call,
}
