using Shnor.Domain.People;

namespace Shnor.Bot.Chat;

/// <summary>Something a person did, in words no messenger owns.</summary>
/// <param name="UpdateId">The messenger's number of it; seen twice it is done once.</param>
public abstract record Incoming(long UpdateId, ChatAddress Chat, string ProfileName)
{
    /// <summary>A picture or a file that came with it, as it is.</summary>
    public virtual IncomingFile? Attached => null;

    /// <summary>The message of ours that was answered by the messenger's own means; null: none.</summary>
    public string? ReplyTo { get; init; }

    /// <summary>Whoever did it can be written to at <see cref="Chat"/>. A press in a group tells nothing about the chat of the one who pressed.</summary>
    public bool ShowsPresence => this is not (Gone or Press { Group: not null } or InGroup { News: GroupNews.Gone or GroupNews.Moved });

    public sealed record Text(long UpdateId, ChatAddress Chat, string ProfileName, string Words) : Incoming(UpdateId, Chat, ProfileName)
    {
        /// <summary>The same words with the formatting they were written with.</summary>
        public Markup Formatted { get; init; } = Markup.Plain(Words);
    }

    public sealed record File(long UpdateId, ChatAddress Chat, string ProfileName, IncomingFile Document) : Incoming(UpdateId, Chat, ProfileName)
    {
        public override IncomingFile Attached => Document;
    }

    /// <summary>A press on a button under a message of ours, or what claims to be one.</summary>
    /// <param name="Group">The chat of several people in which it was pressed; null: in the person's own.</param>
    public sealed record Press(long UpdateId, ChatAddress Chat, string ProfileName, string PressId, string? MessageId, string Data, ChatAddress? Group = null) : Incoming(UpdateId, Chat, ProfileName);

    /// <summary>Something happened to a chat of several people: nobody's turn, and <see cref="Chat"/> is that chat. What people write there is not read.</summary>
    public sealed record InGroup(long UpdateId, ChatAddress Chat, GroupNews News) : Incoming(UpdateId, Chat, ProfileName: "");

    /// <summary>The person blocked the bot or deleted the chat.</summary>
    public sealed record Gone(long UpdateId, ChatAddress Chat, string ProfileName) : Incoming(UpdateId, Chat, ProfileName);

    /// <summary>The person unblocked the bot.</summary>
    public sealed record Back(long UpdateId, ChatAddress Chat, string ProfileName) : Incoming(UpdateId, Chat, ProfileName);

    /// <summary>A sticker, a voice message, a photo: nothing the bot understands, but people expect a word.</summary>
    /// <param name="Photo">People send a picture of a document and expect it to be read, or of an event for its report.</param>
    public sealed record Other(long UpdateId, ChatAddress Chat, string ProfileName, IncomingFile? Photo = null) : Incoming(UpdateId, Chat, ProfileName)
    {
        public override IncomingFile? Attached => Photo;

        public bool IsPhoto => Photo is not null;
    }
}
