using Shnor.Bot.Chat;
using Shnor.Telegram;

namespace Shnor.Bot.Messengers.Telegram;

/// <summary>Asks for the bot's own name and tells Telegram the commands everybody may use. Goes on trying while there is no network.</summary>
public sealed class Introduction(PatientCalls calls, BotName name, RouteTable routes)
{
    public async Task Make(CancellationToken ct)
    {
        var me = await calls.Make(new GetMe(), ct);
        name.Username = me.Username;
        await calls.Make(
            new SetMyCommands { Commands = [.. routes.CommandsFor(Caller.Stranger).Select(c => new BotCommand { Command = c.Command, Description = c.Description })] },
            ct);
    }
}
