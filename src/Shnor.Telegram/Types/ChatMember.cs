using System.Text.Json.Serialization;

namespace Shnor.Telegram;

/// <summary>The bot's own standing in a chat has changed (Bot API, ChatMemberUpdated).</summary>
public sealed record ChatMemberUpdated
{
    public required Chat Chat { get; init; }

    /// <summary>Who changed it.</summary>
    public required User From { get; init; }

    /// <summary>Unix time, seconds.</summary>
    public required long Date { get; init; }

    public required ChatMember OldChatMember { get; init; }

    public required ChatMember NewChatMember { get; init; }
}

/// <summary>One type for the six of the Bot API (ChatMember…): what all have, and what tells presence.</summary>
public sealed record ChatMember
{
    /// <summary>creator, administrator, member, restricted, left or kicked (in a private chat: the person blocked the bot).</summary>
    public required string Status { get; init; }

    public required User User { get; init; }

    /// <summary>Only for restricted: whether they are in the chat.</summary>
    public bool? IsMember { get; init; }

    /// <summary>Only for restricted: whether they may write there.</summary>
    public bool? CanSendMessages { get; init; }

    /// <summary>In the chat, and not kept from writing. In a group as in a private chat.</summary>
    [JsonIgnore]
    public bool MayWrite => IsPresent && CanSendMessages != false;

    /// <summary>True while messages can be delivered.</summary>
    [JsonIgnore]
    public bool IsPresent => Status is "creator" or "administrator" or "member" || (Status == "restricted" && IsMember == true);
}
