using Shnor.Domain.People;

namespace Shnor.Bot.Chat;

/// <summary>Something a person did, in words no messenger owns.</summary>
/// <param name="UpdateId">The messenger's number of it; seen twice it is done once.</param>
public abstract record Incoming(long UpdateId, ChatAddress Chat, string ProfileName)
{
    public sealed record Text(long UpdateId, ChatAddress Chat, string ProfileName, string Words) : Incoming(UpdateId, Chat, ProfileName);

    public sealed record File(long UpdateId, ChatAddress Chat, string ProfileName, IncomingFile Document) : Incoming(UpdateId, Chat, ProfileName);

    /// <summary>A press on a button under a message of ours, or what claims to be one.</summary>
    public sealed record Press(long UpdateId, ChatAddress Chat, string ProfileName, string PressId, string? MessageId, string Data) : Incoming(UpdateId, Chat, ProfileName);

    /// <summary>The person blocked the bot or deleted the chat.</summary>
    public sealed record Gone(long UpdateId, ChatAddress Chat, string ProfileName) : Incoming(UpdateId, Chat, ProfileName);

    /// <summary>The person unblocked the bot.</summary>
    public sealed record Back(long UpdateId, ChatAddress Chat, string ProfileName) : Incoming(UpdateId, Chat, ProfileName);

    /// <summary>A sticker, a voice message, a photo: nothing the bot understands, but people expect a word.</summary>
    /// <param name="IsPhoto">People send a picture of a document and expect it to be read.</param>
    public sealed record Other(long UpdateId, ChatAddress Chat, string ProfileName, bool IsPhoto = false) : Incoming(UpdateId, Chat, ProfileName);
}
