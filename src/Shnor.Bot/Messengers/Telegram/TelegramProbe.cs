using Shnor.Bot.Watching;
using Shnor.Telegram;

namespace Shnor.Bot.Messengers.Telegram;

/// <summary>Asks Telegram for nothing in particular when nobody has heard from it for a while: with a webhook silence may mean peace or a cut line.</summary>
public sealed class TelegramProbe(TelegramClient client, MessengerReach reach)
{
    private static readonly TimeSpan Quiet = TimeSpan.FromMinutes(2); // twice what a poll may take

    public async Task AskIfQuiet(CancellationToken ct)
    {
        if (reach.SinceAsked < Quiet) return;
        switch (await client.Call(new GetMe(), ct))
        {
            case ApiResult<User>.Unknown(var reason, _):
                reach.Failed(reason);
                break;
            default:
                reach.Heard(); // a refusal is an answer too
                break;
        }
    }

    /// <summary>What the poller's turns say about the messenger.</summary>
    public static void Note(MessengerReach reach, OutageKind kind)
    {
        if (kind == OutageKind.Network) reach.Failed("network");
        else reach.Heard();
    }
}
