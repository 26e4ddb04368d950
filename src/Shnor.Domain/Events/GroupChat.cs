using Shnor.Domain.People;

namespace Shnor.Domain.Events;

/// <summary>A chat of several people that the bot is in: of a school, of a working group, or of the whole programme. Silent until a coordinator binds it.</summary>
public sealed class GroupChat
{
    public GroupChatId Id { get; init; }

    public Messenger Messenger { get; init; }

    /// <summary>Changes when a group becomes a supergroup.</summary>
    public long ChatId { get; set; }

    /// <summary>As the messenger has it. Untrusted text.</summary>
    public required string Title { get; set; }

    /// <summary>Null: not bound.</summary>
    public ProgrammeId? ProgrammeId { get; set; }

    /// <summary>Whose chat it is: a school's, a body's, or, where both are null, everybody's.</summary>
    public SchoolId? SchoolId { get; set; }

    public BodyId? BodyId { get; set; }

    public PersonId? BoundBy { get; set; }

    public DateTime? BoundAt { get; set; }

    /// <summary>False: the bot was put out of it, or may not write there.</summary>
    public bool IsReachable { get; set; } = true;

    public ChatAddress Address => new(Messenger, ChatId);
}
