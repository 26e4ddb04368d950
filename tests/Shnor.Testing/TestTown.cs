using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Shnor.Bot;
using Shnor.Bot.Chat;
using Shnor.Bot.Delivery;
using Shnor.Bot.Messengers.Telegram;
using Shnor.Bot.Scheduling;
using Shnor.Bot.Settings;
using Shnor.Bot.Stores;
using Shnor.Domain.Time;
using Shnor.Sandbox;
using Shnor.Storage;
using Shnor.Telegram;

namespace Shnor.Testing;

/// <summary>
/// The whole service in memory, without its alarm clock: against the real sandbox server over loopback HTTP, with a real SQLite file, on a clock
/// that stands still. Everything happens when the test says so; nothing waits for the machine's clock.
/// </summary>
public sealed class TestTown : IAsyncDisposable
{
    public const string YekaterinburgZone = "Asia/Yekaterinburg";

    private readonly string _folder = Directory.CreateTempSubdirectory("shnor-town-").FullName;
    private readonly SandboxServer _server;
    private readonly FrozenTime _time;
    private readonly BotSettings _settings;
    private readonly Action<IServiceCollection>? _change;
    private ServiceProvider _services;
    private long _nextPhone = 700;

    private TestTown(SandboxServer server, FrozenTime time, TimeZoneInfo zone, Action<IServiceCollection>? change)
    {
        (_server, _time, Zone, _change) = (server, time, zone, change);
        _settings = new BotSettings { Token = BotToken.Parse(server.Token), ApiUrl = server.Url, StorePath = Path.Combine(_folder, "town.db"), ZoneId = zone.Id, Reports = new() { Folder = FilesFolder } };
        _services = Build();
    }

    public TimeZoneInfo Zone { get; }

    public SandboxMessenger Messenger => _server.Messenger;

    /// <summary>Where copies of people's files go.</summary>
    public string FilesFolder => Path.Combine(_folder, "files");

    /// <summary>Printed at the first start of a fresh store.</summary>
    public string OwnerCode { get; private set; } = "";

    public List<string> LogLines { get; } = [];

    public IServiceProvider Services => _services;

    public Store Store => _services.GetRequiredService<Store>();

    /// <summary>Local date and time of the town.</summary>
    public DateTime Now => new LocalClock(Zone, _time.GetUtcNow().UtcDateTime).Now;

    /// <param name="localNow">When the town is founded, on its own clocks.</param>
    /// <param name="zoneId">IANA name.</param>
    /// <param name="change">Replaces parts of the service.</param>
    public static async Task<TestTown> Found(DateTime localNow, string zoneId = YekaterinburgZone, Action<IServiceCollection>? change = null)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(zoneId);
        var time = new FrozenTime(new DateTimeOffset(zone.ToUtc(localNow), TimeSpan.Zero));
        var server = await SandboxServer.Start(new SandboxOptions { Time = new TownDates(time), TranscriptLength = 200_000 });
        var town = new TestTown(server, time, zone, change);
        await BlankStore.CopyTo(town._settings.StorePath);
        await town.Open();
        return town;
    }

    /// <summary>A person with an account; they have not written to the bot yet.</summary>
    public Phone Phone(string firstName, string lastName = "")
    {
        var id = _nextPhone++;
        Messenger.AddPerson(new SandboxPerson(id, firstName, lastName));
        return new Phone(this, id);
    }

    /// <summary>Everything that lies at the door is taken in and answered, and what it leads to is sent.</summary>
    public async Task Settle()
    {
        var poller = _services.GetRequiredService<UpdatePoller>();
        var painter = _services.GetRequiredService<ScreenPainter>();
        do
        {
            while (Messenger.PendingUpdates > 0) await poller.PollOnce(CancellationToken.None);
            await painter.Finish();
            await _services.GetRequiredService<TownRound>().Run(CancellationToken.None);
        }
        while (Messenger.PendingUpdates > 0);
    }

    /// <summary>Time passes as it does by itself: the town stops at everything that becomes due.</summary>
    public async Task PassTo(DateTime local)
    {
        var until = Zone.ToUtc(local);
        var round = _services.GetRequiredService<TownRound>();
        while (await round.NextEvent(CancellationToken.None) is { } next && next <= until)
        {
            if (next > _time.GetUtcNow().UtcDateTime) _time.Set(next);
            await round.Run(CancellationToken.None);
        }

        _time.Set(until);
        await Settle();
    }

    /// <summary>The clock jumps; nobody looks at anything meanwhile.</summary>
    public void JumpTo(DateTime local) => _time.Set(Zone.ToUtc(local));

    /// <summary>One look at everything that is due now.</summary>
    public Task Tick() => _services.GetRequiredService<TownRound>().Run(CancellationToken.None);

    /// <summary>The service stops and starts again on the same store.</summary>
    public async Task Restart()
    {
        await _services.DisposeAsync();
        await RiseAgain();
    }

    /// <summary>The process dies where it stands: nothing is finished, nothing is disposed. A new one starts on the same store.</summary>
    public Task RiseAfterCrash() => RiseAgain();

    public Task<T> Look<T>(Func<ShnorDb, Task<T>> query) => Store.Read((db, _) => query(db), CancellationToken.None);

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await _server.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    private async Task RiseAgain()
    {
        _services = Build();
        await Open();
    }

    private async Task Open()
    {
        var (prepared, refusal) = await StorePreparation.Prepare(_services, CancellationToken.None);
        if (prepared is null) throw new InvalidOperationException(refusal);
        OwnerCode = prepared.OwnerCode ?? OwnerCode;
        await _services.GetRequiredService<Introduction>().Make(CancellationToken.None);
        await _services.GetRequiredService<OutboxLedger>().TakeUpUnfinished(CancellationToken.None);
    }

    private ServiceProvider Build()
    {
        var services = new ServiceCollection();
        services.AddLogging(logging => logging.AddProvider(new LinesOfLog(LogLines)).SetMinimumLevel(LogLevel.Information).AddFilter("Microsoft", LogLevel.Warning));
        services.AddSingleton<IHostApplicationLifetime, EndlessLife>();
        services.AddShnorBot(_settings, _time, TimeProvider.System);
        services.AddTelegram(_ => new TelegramOptions { Token = _settings.Token!, ApiUrl = _settings.ApiUrl });
        services.AddSingleton(new Pace(_settings.Pace, new HastyTime()));
        _change?.Invoke(services);
        return services.BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true });
    }

    /// <summary>Dates of the town, pauses of the machine.</summary>
    private sealed class TownDates(FrozenTime town) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => town.GetUtcNow();
    }

    private sealed class EndlessLife : IHostApplicationLifetime
    {
        public CancellationToken ApplicationStarted => CancellationToken.None;

        public CancellationToken ApplicationStopping => CancellationToken.None;

        public CancellationToken ApplicationStopped => CancellationToken.None;

        public void StopApplication()
        {
        }
    }
}
