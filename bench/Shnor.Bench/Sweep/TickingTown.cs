using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Shnor.Bot.Delivery;
using Shnor.Bot.Features.Reminders;
using Shnor.Bot.Messengers.Telegram;
using Shnor.Bot.Watching;
using Shnor.Domain.Time;
using Shnor.Storage;
using Shnor.Telegram;

namespace Shnor.Bench.Sweep;

/// <summary>A store and the two parts that look into it every few seconds.</summary>
internal sealed class TickingTown : IDisposable
{
    // Nothing is due, so nothing is ever said.
    private static readonly TelegramOptions Options = new() { Token = BotToken.Parse($"{ServiceProcess.BotId}:{new string('b', 35)}"), ApiUrl = new Uri("http://127.0.0.1:1") };

    private readonly HttpClient http = TelegramHttp.CreateClient();
    private readonly OutboxSignal signal = new();
    private readonly SweepDueRungs sweep;
    private readonly Courier courier;

    public TickingTown(IServiceProvider services)
    {
        var (store, time) = (services.GetRequiredService<Store>(), TimeProvider.System);
        var clock = new TownClock(time);
        var hearts = new Heartbeats(time);
        sweep = new(store, clock, signal, hearts, NullLogger<SweepDueRungs>.Instance);
        var nobody = new TelegramMessenger(new TelegramClient(http, Options), new BotName(), time, NullLogger<TelegramMessenger>.Instance);
        courier = new(store, [], nobody, new Pace(new PaceLimits(), time), new QuietNights(QuietHours.Usual, TimeZoneInfo.Utc), clock, hearts, NullLogger<Courier>.Instance);
    }

    public List<double> Milliseconds { get; } = [];

    /// <summary>One sweep and one round of the courier.</summary>
    public async Task Tick(CancellationToken ct)
    {
        var started = TimeProvider.System.GetTimestamp();
        var found = await sweep.Run(ct) + await courier.DeliverDue(ct);
        Milliseconds.Add(TimeProvider.System.GetElapsedTime(started).TotalMilliseconds);
        if (found > 0) throw new BenchFailedException($"{found} things were due: this is no idle tick.");
    }

    public void Dispose()
    {
        courier.Dispose();
        signal.Dispose();
        http.Dispose();
    }
}
