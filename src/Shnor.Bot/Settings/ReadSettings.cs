using System.Globalization;
using Shnor.Bot.Delivery;
using Shnor.Domain.Time;
using Shnor.Domain.Wording;
using Shnor.Storage;
using Shnor.Telegram;

namespace Shnor.Bot.Settings;

/// <summary>Settings are checked before anything is opened. A refusal names the key, the value and what to write; a token is never repeated.</summary>
public static class ReadSettings
{
    private const string LiveStore = "data/shnor.db";
    private const string SandboxStore = "data/sandbox.db";

    /// <param name="config">JSON, environment (<c>Telegram__Token</c>) and arguments, in this order.</param>
    /// <param name="asksForSandbox"><c>--sandbox</c> was given.</param>
    /// <param name="inContainer">A container without a token is a mistake, not a wish to play.</param>
    /// <returns>The settings, or why not.</returns>
    public static (BotSettings? Settings, SettingsRefusal? Refusal) From(IConfiguration config, bool asksForSandbox, bool inContainer)
    {
        try
        {
            return (Read(config, asksForSandbox, inContainer), null);
        }
        catch (RefusedException refused)
        {
            return (null, new SettingsRefusal(refused.Message));
        }
    }

    private static BotSettings Read(IConfiguration config, bool asksForSandbox, bool inContainer)
    {
        if (config["Storage:Provider"] is { } provider && !provider.Equals("Sqlite", StringComparison.OrdinalIgnoreCase))
            throw new RefusedException($"Storage:Provider: «{provider}» не подходит. Эта версия умеет только Sqlite: напишите Sqlite или уберите настройку.");

        var token = Token(config["Telegram:Token"], asksForSandbox);
        var store = StorePath(config["Storage:Connection"], token is null);
        if (token is null && !asksForSandbox && (inContainer || System.IO.File.Exists(LiveStore)))
        {
            throw new RefusedException(
                "Telegram:Token: не задан. Впишите токен от @BotFather (в контейнере — переменная Telegram__Token) или запустите с --sandbox, чтобы попробовать бота без Telegram.");
        }

        var apiUrl = ApiUrl(config);
        return new BotSettings
        {
            Token = token,
            ApiUrl = apiUrl,
            Webhook = ReadWebhook.From(config, apiUrl, isSandbox: token is null),
            StorePath = store,
            WebUrl = WebUrl(config),
            PublicUrl = PublicUrl(config["Web:PublicUrl"]),
            ZoneId = Zone(config["Bot:TimeZone"]),
            Quiet = new QuietHours(Clock(config, "Bot:QuietFrom", QuietHours.Usual.From), Clock(config, "Bot:QuietTo", QuietHours.Usual.To)),
            BackupFolder = token is null ? null : BackupFolder(config["Backup:Folder"], store),
            Reports = Reports(config, store, token is null),
            Log = new LogSettings(IsJson(config["Logging:Format"], inContainer), Least(config["Logging:Level"])),
            Pace = new PaceLimits(
                (int)Number(config, "Delivery:PerSecond", 30, 1, 1000),
                Number(config, "Delivery:PerChatPerSecond", 1, 0.1, 30),
                (int)Number(config, "Delivery:PerGroupPerMinute", 20, 1, 1000)),
            Privacy = Privacy(config),
            SandboxStart = Moment(config, "Sandbox:Start"),
        };
    }

    private static BotToken? Token(string? text, bool asksForSandbox)
    {
        if (asksForSandbox || string.IsNullOrWhiteSpace(text)) return null;
        return BotToken.TryParse(text, out var token)
            ? token
            : throw new RefusedException("Telegram:Token: это не токен (значение не показываем). Скопируйте его целиком у @BotFather: цифры, двоеточие и длинная строка, например 123456789:AA….");
    }

    private static string StorePath(string? connection, bool isSandbox)
    {
        if (string.IsNullOrWhiteSpace(connection)) return isSandbox ? SandboxStore : LiveStore;
        try
        {
            return StorageSetup.FileOf(connection);
        }
        catch (ArgumentException)
        {
            throw new RefusedException($"Storage:Connection: «{Discreet.Shown(connection)}» не подходит. Напишите только путь к файлу: Data Source={LiveStore}");
        }
    }

    private static Uri Address(IConfiguration config, string key, Uri usual)
    {
        if (config[key] is not { Length: > 0 } text) return usual;
        return Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && uri.UserInfo.Length == 0 && uri.Query.Length == 0 && uri.Fragment.Length == 0
            ? uri
            : throw new RefusedException($"{key}: «{Discreet.Shown(text)}» не подходит. Напишите адрес целиком, например {usual.GetLeftPart(UriPartial.Authority)}");
    }

    private static Uri ApiUrl(IConfiguration config)
    {
        const string key = "Telegram:ApiUrl";
        var address = Address(config, key, TelegramOptions.PublicApi);
        return address.Scheme == Uri.UriSchemeHttps || address.IsLoopback
            ? address
            : throw new RefusedException($"{key}: «{Discreet.Shown(config[key]!)}» не подходит. По http токен бота виден всем по пути: напишите https, а http оставьте для этого же компьютера (http://localhost:8081).");
    }

    private static string WebUrl(IConfiguration config)
    {
        const string key = "Web:Url";
        var address = Address(config, key, new Uri("http://localhost:8080"));
        return address.Scheme == Uri.UriSchemeHttp
            ? address.GetLeftPart(UriPartial.Authority)
            : throw new RefusedException($"{key}: «{Discreet.Shown(config[key]!)}» не подходит. Служба сама говорит только по http: напишите http://localhost:8080, а https поручите прокси перед ней.");
    }

    /// <summary>The path is kept: behind a proxy the service may be a folder of a larger site.</summary>
    private static Uri? PublicUrl(string? text)
    {
        if (string.IsNullOrWhiteSpace(text)) return null;
        return Uri.TryCreate(text.Trim(), UriKind.Absolute, out var url) && url.Scheme is "http" or "https" && url.UserInfo.Length == 0 && url.Query.Length == 0 && url.Fragment.Length == 0
            && url.AbsolutePath.All(sign => char.IsAsciiLetterOrDigit(sign) || sign is '/' or '-' or '_')
            ? new UriBuilder(url) { Host = url.IdnHost, Path = url.AbsolutePath.TrimEnd('/') + "/" }.Uri // «бот.рф» as every telephone understands it
            : throw new RefusedException($"Web:PublicUrl: «{Discreet.Shown(text)}» не подходит. Напишите адрес, по которому служба видна с телефонов, например https://bot.example.ru, или уберите настройку: тогда подписки на календарь не будет.");
    }

    private static string Zone(string? id)
    {
        if (string.IsNullOrWhiteSpace(id)) return "Europe/Moscow";
        return TimeZoneInfo.TryFindSystemTimeZoneById(id, out var zone) && zone.HasIanaId
            ? id
            : throw new RefusedException($"Bot:TimeZone: «{id}» — такого часового пояса нет. Напишите название вида Europe/Moscow или Asia/Yekaterinburg.");
    }

    private static PrivacySettings Privacy(IConfiguration config)
    {
        var usual = new PrivacySettings();
        return new PrivacySettings
        {
            WithoutNames = YesOrNo(config, "Privacy:WithoutNames"),
            DialogDays = Days("Privacy:DialogDays", usual.DialogDays, least: 1),
            OutboxDays = Days("Privacy:OutboxDays", usual.OutboxDays, least: 30),
            InvitationDays = Days("Privacy:InvitationDays", usual.InvitationDays, least: 0),
            RequestDays = Days("Privacy:RequestDays", usual.RequestDays, least: 1),
            AbsentDays = Days("Privacy:AbsentDays", usual.AbsentDays, least: 0),
        };

        int Days(string key, int days, int least) => (int)Number(config, key, days, least, 3650);
    }

    private static bool YesOrNo(IConfiguration config, string key) => config[key]?.ToLowerInvariant() switch
    {
        null or "" or "false" => false,
        "true" => true,
        var text => throw new RefusedException($"{key}: «{Discreet.Shown(text)}» не подходит. Напишите true или false."),
    };

    private static string? BackupFolder(string? text, string store) => text?.Trim() switch
    {
        null or "" => Path.Combine(Path.GetDirectoryName(Path.GetFullPath(store))!, "backups"),
        "off" => null,
        var folder when System.IO.File.Exists(folder) => throw new RefusedException($"Backup:Folder: «{folder}» — это файл. Напишите папку для копий базы или off, чтобы их не делать."),
        var folder => folder,
    };

    private static ReportSettings Reports(IConfiguration config, string store, bool isSandbox)
    {
        var usual = new ReportSettings();
        return usual with
        {
            Folder = config["Reports:Folder"]?.Trim() switch
            {
                null or "" => Path.Combine(Path.GetDirectoryName(Path.GetFullPath(store))!, isSandbox ? "sandbox-files" : "files"), // numbered by the store's own rows
                "off" => null,
                var folder when System.IO.File.Exists(folder) => throw new RefusedException($"Reports:Folder: «{folder}» — это файл. Напишите папку для файлов отчётов или off, чтобы не хранить их копии."),
                var folder => folder,
            },
            MaxFileMegabytes = (int)Number(config, "Reports:MaxFileMegabytes", usual.MaxFileMegabytes, 1, ReportSettings.MostMegabytes),
            MaxTotalMegabytes = (int)Number(config, "Reports:MaxTotalMegabytes", usual.MaxTotalMegabytes, 1, 1_000_000),
        };
    }

    private static bool IsJson(string? format, bool inContainer) => format switch
    {
        null or "" => inContainer,
        "json" => true,
        "text" => false,
        _ => throw new RefusedException($"Logging:Format: «{format}» не подходит. Напишите text или json."),
    };

    private static LogLevel Least(string? level) => level switch
    {
        null or "" or "information" => LogLevel.Information,
        "debug" => LogLevel.Debug,
        "warning" => LogLevel.Warning,
        "error" => LogLevel.Error,
        _ => throw new RefusedException($"Logging:Level: «{level}» не подходит. Напишите debug, information, warning или error."),
    };

    private static TimeOnly Clock(IConfiguration config, string key, TimeOnly usual)
    {
        if (config[key] is not { Length: > 0 } text) return usual;
        return QuietHours.ReadClock(text)
            ?? throw new RefusedException($"{key}: «{Discreet.Shown(text)}» — это не время. Напишите часы и минуты, например {RussianDate.Time(usual)}; одинаковые Bot:QuietFrom и Bot:QuietTo отключают тихие часы.");
    }

    private static DateTime? Moment(IConfiguration config, string key)
    {
        if (config[key] is not { Length: > 0 } text) return null;
        return DateTime.TryParseExact(text, "yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment)
            ? moment
            : throw new RefusedException($"{key}: «{Discreet.Shown(text)}» — это не день и время. Напишите, например, 2026-09-07T09:00 или уберите настройку: песочница начнётся с этой минуты.");
    }

    private static double Number(IConfiguration config, string key, double usual, double least, double most)
    {
        if (config[key] is not { Length: > 0 } text) return usual;
        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most
            ? number
            : throw new RefusedException(string.Create(CultureInfo.InvariantCulture, $"{key}: «{text}» не подходит. Напишите число от {least} до {most}, обычно {usual}."));
    }
}
