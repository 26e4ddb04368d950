using Shnor.Bot.Chat;
using Shnor.Telegram;

namespace Shnor.Bot.Messengers.Telegram;

/// <summary>Asks for the bot's own name and tells Telegram the commands everybody may use. Goes on trying while there is no network.</summary>
public sealed class Introduction(TelegramClient client, BotName name, RouteTable routes, TimeProvider time)
{
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(1);

    public async Task Make(CancellationToken ct)
    {
        var me = await Persistently(new GetMe(), ct);
        name.Username = me.Username;
        await Persistently(
            new SetMyCommands { Commands = [.. routes.CommandsFor(Caller.Stranger).Select(c => new BotCommand { Command = c.Command, Description = c.Description })] },
            ct);
    }

    private async Task<T> Persistently<T>(ApiCall<T> call, CancellationToken ct)
    {
        for (var pause = TimeSpan.FromSeconds(1); ; pause = pause * 2 < LongestPause ? pause * 2 : LongestPause)
        {
            var wait = pause;
            switch (await client.Call(call, ct))
            {
                case ApiResult<T>.Ok(var value):
                    return value;
                case ApiResult<T>.Unauthorized:
                    throw new TokenRefusedException();
                case ApiResult<T>.RetryAfter(var told) when told > pause:
                    wait = told;
                    break;
            }

            await Task.Delay(wait, time, ct);
        }
    }
}
