namespace Shnor.Telegram;

/// <summary>What Telegram knows about a chat now (Bot API, getChat).</summary>
public sealed record GetChat() : ApiCall<ChatFullInfo>("getChat")
{
    public required long ChatId { get; init; }
}
