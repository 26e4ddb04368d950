using System.CommandLine;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Shnor.Bot.Delivery;
using Shnor.Bot.Samples;
using Shnor.Bot.Scheduling;
using Shnor.Bot.Settings;
using Shnor.Bot.Stores;
using Shnor.Bot.Watching;
using Shnor.Bot.Web;
using Shnor.Domain.Time;
using Shnor.Sandbox;
using Shnor.Storage.Tables;
using Shnor.Telegram;

namespace Shnor.Bot.Cli;

/// <summary>Puts the parts into a host.</summary>
internal static class ServiceHost
{
    public static readonly Option<bool> Sandbox = new("--sandbox") { Description = "попробовать без Telegram: страница с чатами на этом компьютере", Recursive = true };

    /// <summary>What is being sent or answered is finished and marked within this time; a call to the messenger takes 30 s at most.</summary>
    public static readonly TimeSpan StopsWithin = TimeSpan.FromSeconds(35);

    /// <summary>Settings from JSON, environment and <c>--Key:Name=value</c>; a refusal is printed.</summary>
    public static (BotSettings Settings, IConfiguration Config)? ReadSettings(ParseResult parsed)
    {
        var error = parsed.InvocationConfiguration.Error;
        if (parsed.UnmatchedTokens.FirstOrDefault(token => !IsSetting(token)) is { } unknown)
        {
            error.WriteLine($"Не понятно «{Discreet.Shown(unknown)}». Команды и настройки — в --help; настройка пишется так: --Web:Url=http://localhost:8080");
            return null;
        }

        if (ReadConfig([.. parsed.UnmatchedTokens]) is not { } config)
        {
            error.WriteLine("Файл appsettings.json не читается: это не JSON. Проверьте скобки, кавычки и запятые или сравните с appsettings.example.json.");
            return null;
        }

        var inContainer = Environment.GetEnvironmentVariable("DOTNET_RUNNING_IN_CONTAINER") == "true";
        var (settings, refusal) = Bot.Settings.ReadSettings.From(config, parsed.GetValue(Sandbox), inContainer);
        if (settings is not null) return (settings, config);
        error.WriteLine(refusal!.Sentence);
        return null;
    }

    public static WebApplication Build(BotSettings settings, IConfiguration config)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Configuration.AddConfiguration(config);
        builder.Logging.AddOurConsole(settings.Log);
        var quietStart = new QuietStart();
        quietStart.Hush(builder.Logging);
        builder.WebHost.UseKestrelCore().UseUrls(settings.WebUrl);
        builder.Services.AddRoutingCore();

        var town = new MovableTime();
        builder.Services.AddSingleton(town);
        builder.Services.AddShnorBot(settings, town, TimeProvider.System);
        builder.Services.AddTicks().AddHostedService<Running>().AddStallWatch();
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = StopsWithin);
        if (settings.Token is { } token) builder.Services.AddTelegram(_ => new TelegramOptions { Token = token, ApiUrl = settings.ApiUrl });
        else builder.Services.AddSandboxMode();
        if (settings.Webhook is { } webhook) builder.Services.AddTelegramWebhook(webhook);
        if (settings.PublicUrl is not null) builder.Services.AddCalendarFeed();

        var app = builder.Build();
        quietStart.EndWithStart(app.Lifetime);
        app.MapHealth();
        if (settings.Mode == StoreMode.Sandbox) app.MapSandbox();
        if (settings.Webhook is not null) app.MapTelegramWebhook(settings.Webhook);
        if (settings.PublicUrl is { } publicUrl) app.MapCalendarFeed(publicUrl);
        return app;
    }

    /// <summary>What is done once, before the first tick.</summary>
    public static async Task Open(WebApplication app, StorePrepared prepared, CancellationToken ct)
    {
        var settings = app.Services.GetRequiredService<BotSettings>();
        app.Services.GetRequiredService<MovableTime>().Move(prepared.ClockOffset);
        // Not the courier: it needs the messenger, and in the sandbox that has an address only when this service listens.
        await app.Services.GetRequiredService<OutboxLedger>().TakeUpUnfinished(ct);
        if (settings.Mode == StoreMode.Sandbox)
        {
            await app.Services.GetRequiredService<SampleTown>().Settle(ct);
            app.Lifetime.ApplicationStarted.Register(() => Console.WriteLine($"Песочница открыта: {AddressOf(app.Services)}"));
        }

        if (prepared.Kept is { } kept) Console.WriteLine($"База обновлена. Какой она была до этого: {kept}");
        if (prepared.Forgotten > 0) Console.WriteLine($"Удалены данные людей, которые об этом просили раньше: {prepared.Forgotten}");
        if (prepared.OwnerCode is { } code) Console.WriteLine($"Код владельца: {code}");
    }

    /// <summary>Where this very service listens, once it has started.</summary>
    public static Uri AddressOf(IServiceProvider services)
    {
        var address = services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        return new Uri(address.Replace("[::]", "localhost", StringComparison.Ordinal).Replace("0.0.0.0", "localhost", StringComparison.Ordinal));
    }

    private static IConfigurationRoot? ReadConfig(string[] arguments)
    {
        try
        {
            return new ConfigurationBuilder()
                .AddJsonFile(Path.GetFullPath("appsettings.json"), optional: true)
                .AddEnvironmentVariables()
                .AddCommandLine(arguments)
                .Build();
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    private static bool IsSetting(string token) => token.StartsWith("--", StringComparison.Ordinal) && token.Contains(':', StringComparison.Ordinal) && token.Contains('=', StringComparison.Ordinal);
}
