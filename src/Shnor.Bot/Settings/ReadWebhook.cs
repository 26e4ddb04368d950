using System.Text.RegularExpressions;
using Shnor.Telegram;

namespace Shnor.Bot.Settings;

/// <summary>How updates come: <c>Telegram:Mode</c> and what a webhook needs.</summary>
internal static partial class ReadWebhook
{
    private const string UrlKey = "Telegram:WebhookUrl";
    private const string SecretKey = "Telegram:WebhookSecret";
    private const string WriteAddress = "Напишите https-адрес, по которому бот виден из интернета, например https://bot.example.ru/telegram";
    private const string WriteSecret = "Придумайте длинную строку из латинских букв, цифр, «_» и «-», до 256 знаков: по ней бот узнаёт Telegram.";

    private static readonly int[] Ports = [443, 80, 88, 8443]; // Bot API, setWebhook; a server of one's own takes any

    /// <returns>Null: the bot asks for updates itself.</returns>
    public static WebhookSettings? From(IConfiguration config, Uri apiUrl, bool isSandbox) => config["Telegram:Mode"] switch
    {
        null or "" or "polling" => null,
        "webhook" => new WebhookSettings(Url(config[UrlKey], apiUrl, isSandbox), Secret(config[SecretKey])),
        var mode => throw new RefusedException($"Telegram:Mode: «{mode}» не подходит. Напишите polling (бот сам спрашивает Telegram) или webhook (Telegram сам обращается к боту)."),
    };

    private static Uri Url(string? text, Uri apiUrl, bool isSandbox)
    {
        if (string.IsNullOrWhiteSpace(text)) throw new RefusedException($"{UrlKey}: не задан, а Telegram:Mode — webhook. {WriteAddress}");
        var shown = Discreet.Shown(text);
        var isOnThisMachine = isSandbox || apiUrl.IsLoopback;
        if (!Uri.TryCreate(text, UriKind.Absolute, out var url) || !CanBeReached(url, isOnThisMachine) || url.UserInfo.Length > 0 || url.Query.Length > 0 || url.Fragment.Length > 0)
            throw new RefusedException($"{UrlKey}: «{shown}» не подходит. {WriteAddress}");
        if (!isOnThisMachine && !Ports.Contains(url.Port))
            throw new RefusedException($"{UrlKey}: «{shown}» не подходит. Telegram обращается только к портам 443, 80, 88 и 8443: поставьте перед ботом прокси на одном из них.");
        if (!Path().IsMatch(url.AbsolutePath))
            throw new RefusedException($"{UrlKey}: «{shown}» не подходит. В пути оставьте только латинские буквы, цифры, «/», «-» и «_», например https://bot.example.ru/telegram");
        return new UriBuilder(url) { Host = url.IdnHost }.Uri; // «бот.рф» as Telegram tells it back
    }

    /// <summary>Only a Bot API server of this very machine can post to this machine by plain http.</summary>
    private static bool CanBeReached(Uri url, bool isOnThisMachine) =>
        isOnThisMachine ? url.Scheme == Uri.UriSchemeHttps || (url.Scheme == Uri.UriSchemeHttp && url.IsLoopback) : url.Scheme == Uri.UriSchemeHttps && !url.IsLoopback;

    private static WebhookSecret Secret(string? text)
    {
        if (string.IsNullOrEmpty(text)) throw new RefusedException($"{SecretKey}: не задан, а Telegram:Mode — webhook. {WriteSecret}");
        return WebhookSecret.TryParse(text, out var secret) ? secret : throw new RefusedException($"{SecretKey}: не подходит (значение не показываем). {WriteSecret}");
    }

    [GeneratedRegex(@"^[A-Za-z0-9/_-]*\z", RegexOptions.CultureInvariant)]
    private static partial Regex Path();
}
