using Microsoft.Extensions.Configuration;
using Shnor.Bot.Settings;
using Shnor.Domain.Time;
using Shnor.Storage.Tables;

namespace Shnor.Bot.Tests.Settings;

public sealed class ReadSettingsSpecs
{
    private const string Token = "123456789:AAfake_fake-fake";

    [Fact]
    public void Nothing_set_is_the_sandbox()
    {
        var (settings, refusal) = Read([]);

        Assert.Null(refusal);
        Assert.Equal(StoreMode.Sandbox, settings!.Mode);
        Assert.EndsWith("sandbox.db", settings.StorePath, StringComparison.Ordinal);
    }

    [Fact]
    public void A_container_without_a_token_is_a_mistake_unless_it_is_meant()
    {
        Assert.Contains("Telegram:Token", Read([], inContainer: true).Refusal!.Sentence, StringComparison.Ordinal);
        Assert.NotNull(Read([], inContainer: true, asksForSandbox: true).Settings);
    }

    [Fact]
    public void A_sandbox_can_begin_on_a_set_morning()
    {
        Assert.Null(Read([]).Settings!.SandboxStart);
        Assert.Equal(new DateTime(2026, 9, 7, 9, 0, 0), Read([("Sandbox:Start", "2026-09-07T09:00")]).Settings!.SandboxStart);
    }

    [Fact]
    public void A_token_makes_it_live()
    {
        var settings = Read([("Telegram:Token", Token)]).Settings!;

        Assert.Equal((StoreMode.Live, 123456789L), (settings.Mode, settings.Token!.BotId));
        Assert.DoesNotContain("AAfake", settings.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Telegram:Mode", "push")]
    [InlineData("Storage:Provider", "PostgreSQL")]
    [InlineData("Storage:Connection", "Data Source=:memory:")]
    [InlineData("Storage:Connection", "shnor.db")]
    [InlineData("Storage:Connection", "Data Source=shnor.db;Mode=ReadOnly")]
    [InlineData("Storage:Connection", "Data Source=file:shnor.db?mode=memory")]
    [InlineData("Telegram:ApiUrl", "api.telegram.org")]
    [InlineData("Telegram:ApiUrl", "ftp://api.telegram.org")]
    [InlineData("Telegram:ApiUrl", "https://api.telegram.org/#here")]
    [InlineData("Telegram:ApiUrl", "http://api.example.org")]
    [InlineData("Web:Url", "localhost:8080")]
    [InlineData("Web:Url", "https://localhost:8443")]
    [InlineData("Bot:TimeZone", "Урал")]
    [InlineData("Bot:TimeZone", "Russian Standard Time")]
    [InlineData("Privacy:WithoutNames", "да")]
    [InlineData("Privacy:DialogDays", "0")]
    [InlineData("Privacy:OutboxDays", "29")]
    [InlineData("Privacy:AbsentDays", "год")]
    [InlineData("Sandbox:Start", "завтра")]
    [InlineData("Sandbox:Start", "2026-09-07")]
    [InlineData("Bot:QuietFrom", "21")]
    [InlineData("Bot:QuietFrom", "24:00")]
    [InlineData("Bot:QuietTo", "8:00")]
    [InlineData("Bot:QuietTo", "утром")]
    [InlineData("Logging:Format", "xml")]
    [InlineData("Logging:Level", "loud")]
    [InlineData("Backup:Folder", "/dev/null")]
    [InlineData("Reports:Folder", "/dev/null")]
    [InlineData("Reports:MaxFileMegabytes", "21")]
    [InlineData("Reports:MaxTotalMegabytes", "0")]
    [InlineData("Delivery:PerSecond", "0")]
    [InlineData("Delivery:PerSecond", "много")]
    [InlineData("Delivery:PerSecond", "NaN")]
    [InlineData("Delivery:PerChatPerSecond", "0,5")]
    [InlineData("Delivery:PerGroupPerMinute", "0")]
    public void A_refusal_names_the_key_and_the_value(string key, string value)
    {
        var (settings, refusal) = Read([("Telegram:Token", Token), (key, value)]);

        Assert.Null(settings);
        Assert.Contains(key, refusal!.Sentence, StringComparison.Ordinal);
        Assert.Contains($"«{value}»", refusal.Sentence, StringComparison.Ordinal);
        Assert.DoesNotContain("AAfake", refusal.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Quiet_hours_have_usual_ends_and_equal_ones_switch_them_off()
    {
        Assert.Equal(QuietHours.Usual, Read([]).Settings!.Quiet);
        Assert.Equal(new QuietHours(new(21, 0), new(7, 30)), Read([("Bot:QuietTo", "07:30")]).Settings!.Quiet);
        Assert.True(Read([("Bot:QuietFrom", "00:00"), ("Bot:QuietTo", "00:00")]).Settings!.Quiet.IsOff);
        Assert.Contains("Напишите часы и минуты, например 21:00", Read([("Bot:QuietFrom", "вечером")]).Refusal!.Sentence, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Data Source=/srv/bot/shnor.db", "", "/srv/bot/backups")]
    [InlineData("Data Source=/srv/bot/shnor.db", "/mnt/copies", "/mnt/copies")]
    [InlineData("Data Source=/srv/bot/shnor.db", "off", null)]
    public void Copies_go_beside_the_store_unless_told_otherwise(string store, string folder, string? expected) =>
        Assert.Equal(expected, Read([("Telegram:Token", Token), ("Storage:Connection", store), ("Backup:Folder", folder)]).Settings!.BackupFolder);

    [Theory]
    [InlineData("", "/srv/bot/files")]
    [InlineData("/mnt/files", "/mnt/files")]
    [InlineData("off", null)]
    public void Files_of_reports_go_beside_the_store_unless_told_otherwise(string folder, string? expected)
    {
        var reports = Read([("Telegram:Token", Token), ("Storage:Connection", "Data Source=/srv/bot/shnor.db"), ("Reports:Folder", folder)]).Settings!.Reports;
        Assert.Equal((expected, 20, 500), (reports.Folder, reports.MaxFileMegabytes, reports.MaxTotalMegabytes));
        Assert.EndsWith("sandbox-files", Read([]).Settings!.Reports.Folder, StringComparison.Ordinal); // numbers of another store
    }

    [Fact]
    public void The_sandbox_makes_no_copies_and_a_container_logs_for_machines()
    {
        Assert.Null(Read([]).Settings!.BackupFolder);
        Assert.False(Read([("Telegram:Token", Token)]).Settings!.Log.IsJson);
        Assert.True(Read([("Telegram:Token", Token)], inContainer: true).Settings!.Log.IsJson);
    }

    [Theory]
    [InlineData("Telegram:Token", "AAfake_fake-fake:123456789")]
    [InlineData("Telegram:ApiUrl", "https://api.telegram.org/bot123456789:AAfake_fake-fake?x=1")]
    [InlineData("Telegram:ApiUrl", "https://anna:AAfake@api.telegram.org")]
    [InlineData("Storage:Connection", "Data Source=shnor.db;Password=AAfake")]
    public void A_secret_is_never_repeated(string key, string value)
    {
        var refusal = Read([("Telegram:Token", Token), (key, value)]).Refusal!;

        Assert.Contains(key, refusal.Sentence, StringComparison.Ordinal);
        Assert.DoesNotContain("AAfake", refusal.Sentence, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--Telegram:Token=123456789:AAfake")]
    [InlineData("Telegram__Token=123456789:AAfake")]
    [InlineData("Telegram:WebhookSecret=AAfake")]
    [InlineData("https://api.telegram.org/bot123456789%3AAAfake/getMe")]
    public void What_an_operator_typed_is_shown_without_secrets(string typed) => Assert.DoesNotContain("AAfake", Discreet.Shown(typed), StringComparison.Ordinal);

    [Theory]
    [InlineData("data/shnor.db")]
    [InlineData("with ; and = and 'quotes'.db")]
    public void Any_file_name_leads_back_to_itself(string path)
    {
        var settings = new BotSettings { StorePath = path };

        Assert.Equal(path, Shnor.Storage.StorageSetup.FileOf(settings.StoreConnection));
    }

    private static (BotSettings? Settings, SettingsRefusal? Refusal) Read((string Key, string Value)[] values, bool asksForSandbox = false, bool inContainer = false)
    {
        var config = new ConfigurationBuilder().AddInMemoryCollection(values.Select(v => KeyValuePair.Create(v.Key, (string?)v.Value)).GroupBy(v => v.Key).Select(same => same.Last())).Build();
        return ReadSettings.From(config, asksForSandbox, inContainer);
    }
}
