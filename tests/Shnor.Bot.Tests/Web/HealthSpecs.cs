using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Shnor.Bot.Watching;
using Shnor.Bot.Web;
using Shnor.Domain.Time;
using Shnor.Telegram.Tests;
using Shnor.Testing;

namespace Shnor.Bot.Tests.Web;

public sealed class HealthSpecs
{
    private readonly FakeTime _machine = new();

    [Fact]
    public async Task A_service_that_has_heard_the_messenger_and_can_write_is_ready()
    {
        await using var town = await Found();
        Assert.Equal("not yet heard", (await Ready(town))["messenger"]);

        town.Services.GetRequiredService<MessengerReach>().Heard();

        var health = await Ready(town);
        Assert.Equal(("ready", "ok", "ok"), (health["status"], health["store"], health["messenger"]));
    }

    [Fact]
    public async Task One_failed_call_is_no_outage_and_two_minutes_are()
    {
        await using var town = await Found();
        var reach = town.Services.GetRequiredService<MessengerReach>();
        reach.Heard();
        reach.Failed("network");
        Assert.Equal("ready", (await Ready(town))["status"]);

        _machine.Advance(TimeSpan.FromMinutes(2));

        Assert.Equal(("not ready", "unreachable"), ((await Ready(town))["status"], (await Ready(town))["messenger"]));
        Assert.Equal("alive", Live(town)["status"]); // starting it anew would not mend the network
    }

    [Fact]
    public async Task A_part_that_is_stuck_makes_it_neither_alive_nor_ready()
    {
        await using var town = await Found();
        town.Services.GetRequiredService<MessengerReach>().Heard();
        town.Services.GetRequiredService<Heartbeats>().Beat(Part.Courier);
        _machine.Advance(Heartbeats.Longest + TimeSpan.FromSeconds(1));

        Assert.Equal("stuck", Live(town)["status"]);
        Assert.Equal("stuck", ((Dictionary<string, string>)(await Ready(town))["parts"])["Courier"]);
    }

    [Fact]
    public async Task A_store_that_takes_no_writes_is_not_ready()
    {
        await using var town = await Found();
        town.Services.GetRequiredService<MessengerReach>().Heard();
        await using var other = new SqliteConnection($"Data Source={town.Services.GetRequiredService<Bot.Settings.BotSettings>().StorePath};Pooling=False");
        await other.OpenAsync();
        await using (var hold = other.BeginTransaction()) // another program holds the writer's lock
        {
            var asked = Ready(town);
            while (!_machine.SomebodyWaits) await Task.Yield();
            await _machine.JumpToNextTimer();
            Assert.Equal(("not ready", "busy"), ((await asked)["status"], (await asked)["store"]));
        }
    }

    private Task<TestTown> Found() => TestTown.Found(new(2026, 11, 23, 10, 0, 0), change: services => services
        .AddSingleton(new Heartbeats(_machine))
        .AddSingleton(provider => new MessengerReach(provider.GetRequiredService<TownClock>(), _machine))
        .AddSingleton(provider => ActivatorUtilities.CreateInstance<HealthReport>(provider, _machine)));

    private static Dictionary<string, object> Live(TestTown town) => town.Services.GetRequiredService<HealthReport>().Live();

    private static Task<Dictionary<string, object>> Ready(TestTown town) => town.Services.GetRequiredService<HealthReport>().Ready(CancellationToken.None);
}
