using Shnor.Bot.Chat;
using Shnor.Telegram;

namespace Shnor.Bot.Messengers.Telegram;

/// <summary>The one way in for Telegram's updates, asked for or posted. The returned task ends when the update may be confirmed.</summary>
public sealed class TelegramInbox(Inbox inbox)
{
    public Task Take(Update update, CancellationToken ct) => TelegramUpdates.Read(update) is { } incoming ? inbox.Take(incoming, ct) : Task.CompletedTask;
}
