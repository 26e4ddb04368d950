using Shnor.Bot.Chat;
using Shnor.Telegram;

namespace Shnor.Bot.Messengers.Telegram;

/// <summary>The one way in for Telegram's updates, asked for or posted. The returned task ends when the update may be confirmed.</summary>
public sealed class TelegramInbox(Inbox inbox, BotName name, TimeProvider machine)
{
    public Task Take(Update update, CancellationToken stopping) => TelegramUpdates.Read(update, name.Username) is { } incoming
        ? FinishTurn.Within(machine, ct => inbox.Take(incoming, ct), stopping)
        : Task.CompletedTask;
}
