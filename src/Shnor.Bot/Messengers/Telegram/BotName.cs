namespace Shnor.Bot.Messengers.Telegram;

/// <summary>The bot's own name, known after the first getMe; invitation links are made of it.</summary>
public sealed class BotName
{
    public string? Username { get; set; }
}
