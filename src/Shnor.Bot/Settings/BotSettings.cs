using Shnor.Bot.Delivery;
using Shnor.Domain.Time;
using Shnor.Storage;
using Shnor.Storage.Tables;
using Shnor.Telegram;

namespace Shnor.Bot.Settings;

/// <summary>Everything that can be set, checked. How each is written is in appsettings.example.json.</summary>
public sealed record BotSettings
{
    /// <summary>Null: sandbox mode.</summary>
    public BotToken? Token { get; init; }

    public Uri ApiUrl { get; init; } = TelegramOptions.PublicApi;

    /// <summary>Null: updates are asked for.</summary>
    public WebhookSettings? Webhook { get; init; }

    /// <summary>Path of the store's file.</summary>
    public required string StorePath { get; init; }

    public string StoreConnection => StorageSetup.ConnectionTo(StorePath);

    public string WebUrl { get; init; } = "http://localhost:8080";

    /// <summary>Root under which telephones reach the service from outside, ending in «/»; null: nothing is offered that needs it.</summary>
    public Uri? PublicUrl { get; init; }

    /// <summary>IANA name; new programmes get it.</summary>
    public string ZoneId { get; init; } = "Europe/Moscow";

    /// <summary>Of everybody who has not chosen hours of their own.</summary>
    public QuietHours Quiet { get; init; } = QuietHours.Usual;

    public PaceLimits Pace { get; init; } = new();

    /// <summary>Where the daily copies of the store go; null: none are made.</summary>
    public string? BackupFolder { get; init; }

    public ReportSettings Reports { get; init; } = new();

    public LogSettings Log { get; init; } = new();

    public PrivacySettings Privacy { get; init; } = new();

    /// <summary>Local time a fresh sandbox begins at. Null: now.</summary>
    public DateTime? SandboxStart { get; init; }

    public StoreMode Mode => Token is null ? StoreMode.Sandbox : StoreMode.Live;
}

/// <param name="IsJson">A JSON object a line, for a machine that reads it; else text.</param>
/// <param name="Least">What is less important is not written.</param>
public sealed record LogSettings(bool IsJson = false, LogLevel Least = LogLevel.Information);

/// <param name="Sentence">What is wrong with which key, and what to write instead.</param>
public sealed record SettingsRefusal(string Sentence);
