using Shnor.Bot.Settings;
using Shnor.Domain.Wording;
using Shnor.Telegram;

namespace Shnor.Bot.Cli.Doctor;

/// <summary>Whether Telegram answers, takes the token, and who else listens. Only asks; confirms no update and changes nothing.</summary>
internal static class TelegramChecks
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    public static async Task<List<Finding>> Look(BotSettings settings, bool serviceRuns, CancellationToken ct)
    {
        if (settings.Token is not { } token) return [new("Песочница: Telegram не нужен.")];
        using var http = TelegramHttp.CreateClient();
        var client = new TelegramClient(http, new TelegramOptions { Token = token, ApiUrl = settings.ApiUrl, CallTimeout = Patience });
        switch (await client.Call(new GetMe(), ct))
        {
            case ApiResult<User>.Ok(var me):
                return [new($"Telegram отвечает, токен действует: бот @{me.Username}."), .. await Receiving(client, serviceRuns, ct)];
            case ApiResult<User>.Unauthorized:
                return [new("Telegram не принимает токен.", "Возьмите действующий у @BotFather (команда /token) и впишите его в Telegram:Token.")];
            case ApiResult<User>.RetryAfter(var wait):
                return [new($"Telegram просит подождать {wait.TotalSeconds:0} с.", "Ничего не делайте: бот продолжит сам.")];
            case ApiResult<User>.Unknown(var reason, _):
                return [new($"Telegram не отвечает ({reason}).", "Проверьте интернет, прокси и Telegram:ApiUrl. Напоминания не потеряются: они уйдут, когда связь появится.")];
            default:
                return [new("По адресу из Telegram:ApiUrl отвечает не Telegram.", $"Проверьте Telegram:ApiUrl; обычный адрес — {TelegramOptions.PublicApi.GetLeftPart(UriPartial.Authority)}")];
        }
    }

    private static async Task<List<Finding>> Receiving(TelegramClient client, bool serviceRuns, CancellationToken ct)
    {
        if (await client.Call(new GetWebhookInfo(), ct) is not ApiResult<WebhookInfo>.Ok(var hook)) return [];
        var waiting = Plural.Of(hook.PendingUpdateCount, "обновление", "обновления", "обновлений");
        if (hook.IsSet)
        {
            var said = $"Обновления приходят по webhook; в очереди {waiting}.";
            return hook.LastErrorMessage is { } error
                ? [new(said, $"Последняя ошибка Telegram: «{error}». Проверьте, что Telegram:WebhookUrl открыт из интернета и его сертификат действует.")]
                : [new(said)];
        }

        if (serviceRuns) return [new($"Обновления забирает служба; в очереди {waiting}.")];
        // While nobody of ours polls, a stranger is recognised by the refusal. Without an offset nothing is confirmed.
        return await client.Call(new GetUpdates { Limit = 1, Timeout = 0 }, ct) is ApiResult<IReadOnlyList<Update>>.Conflict
            ? [new("С этим токеном работает другая программа.", "Найдите и остановите её: второй сервер, старую копию бота. Если не найдёте, замените токен у @BotFather (/revoke).")]
            : [new($"Обновления никто другой не забирает; в очереди {waiting}.")];
    }
}
