using Shnor.Bot.Settings;
using Shnor.Bot.Watching;
using Shnor.Telegram;

namespace Shnor.Bot.Messengers.Telegram;

/// <summary>Agrees with Telegram how updates come, asked for or posted to us, and sees to it until the service stops.</summary>
public sealed partial class Receiving(BotSettings settings, PatientCalls calls, UpdatePoller poller, Heartbeats hearts, TimeProvider time, ILogger<Receiving> log)
{
    private const int MostAtOnce = 40; // posts on their way; Telegram keeps one chat's in order (Bot API, setWebhook: default 40)

    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMinutes(10);

    public Task Run(CancellationToken ct) => settings.Webhook is { } webhook ? BePosted(webhook, ct) : Task.WhenAll(Ask(ct), TakeOldWebhookAway(ct));

    private Task Ask(CancellationToken ct)
    {
        hearts.Beat(Part.Listening, TimeSpan.FromSeconds(TelegramLimits.MaxLongPollSeconds)); // watched from its start; the poller's turns go on with it
        return poller.Run(ct);
    }

    /// <summary>While a webhook is set the poller gets nothing but 409. What was not delivered to it waits for the poller.</summary>
    private async Task TakeOldWebhookAway(CancellationToken ct)
    {
        var info = await calls.Make(new GetWebhookInfo(), ct);
        if (!info.IsSet) return;
        await calls.Make(new DeleteWebhook { DropPendingUpdates = false }, ct);
        LogTakenAway(HostOf(info.Url));
    }

    /// <summary>A webhook fails in silence: whoever took it away, or what Telegram says of its posts, is looked after.</summary>
    private async Task BePosted(WebhookSettings webhook, CancellationToken ct)
    {
        await calls.Make(Registration(webhook), ct);
        LogRegistered(webhook.Url.Host);
        for (long? said = null; ;)
        {
            await Task.Delay(BetweenLooks, time, ct);
            var info = await calls.Make(new GetWebhookInfo(), ct);
            if (!Uri.TryCreate(info.Url, UriKind.Absolute, out var url) || url != webhook.Url)
            {
                await calls.Make(Registration(webhook), ct);
                LogLost(HostOf(info.Url));
            }
            else if (info.LastErrorDate is { } at && at != said)
            {
                LogFailing(info.PendingUpdateCount, info.LastErrorMessage ?? "");
                said = at;
            }
        }
    }

    private static SetWebhook Registration(WebhookSettings webhook) =>
        webhook.Secret.Guard(new SetWebhook { Url = webhook.Url.AbsoluteUri, MaxConnections = MostAtOnce, AllowedUpdates = UpdateKinds.All });

    /// <summary>The path may hold somebody's secret.</summary>
    private static string HostOf(string url) => Uri.TryCreate(url, UriKind.Absolute, out var address) ? address.Host : "nowhere";

    [LoggerMessage(EventId = 304, Level = LogLevel.Information, Message = "Telegram posts updates to {Host}")]
    private partial void LogRegistered(string host);

    [LoggerMessage(EventId = 305, Level = LogLevel.Warning, Message = "A webhook to {Host} was set and is taken away: this service asks for updates itself (Telegram:Mode)")]
    private partial void LogTakenAway(string host);

    [LoggerMessage(EventId = 306, Level = LogLevel.Warning, Message = "The webhook led to {Host} and is set again: does another service run with the same token?")]
    private partial void LogLost(string host);

    [LoggerMessage(EventId = 307, Level = LogLevel.Warning, Message = "Telegram's posts to the webhook fail, {Waiting} updates wait: {Said}")]
    private partial void LogFailing(int waiting, string said);
}
