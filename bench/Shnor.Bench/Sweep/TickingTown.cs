using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Shnor.Bot;
using Shnor.Bot.Delivery;
using Shnor.Bot.Features.Reminders;
using Shnor.Bot.Settings;
using Shnor.Telegram;

namespace Shnor.Bench.Sweep;

/// <summary>A store and the two parts that look into it every few seconds, put together as the service does it.</summary>
internal sealed class TickingTown : IAsyncDisposable
{
    // Nothing is due, so nothing is ever said.
    private static readonly TelegramOptions NobodyThere = new() { Token = BotToken.Parse($"{ServiceProcess.BotId}:{new string('b', 35)}"), ApiUrl = new Uri("http://127.0.0.1:1") };

    private readonly ServiceProvider services;
    private readonly SweepDueRungs sweep;
    private readonly Courier courier;

    public TickingTown(string storePath)
    {
        services = new ServiceCollection()
            .AddLogging(logging => logging.ClearProviders())
            .AddShnorBot(new BotSettings { StorePath = storePath, Token = NobodyThere.Token }, TimeProvider.System, TimeProvider.System)
            .AddTelegram(_ => NobodyThere)
            .BuildServiceProvider();
        (sweep, courier) = (services.GetRequiredService<SweepDueRungs>(), services.GetRequiredService<Courier>());
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

    public ValueTask DisposeAsync() => services.DisposeAsync();
}
