using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shnor.Bot.Features;
using Shnor.Bot.Watching;
using Shnor.Domain.Time;
using Shnor.Storage.Tables;
using Shnor.Telegram.Tests;
using Shnor.Testing;

namespace Shnor.Bot.Tests.Watching;

public sealed class OutageSpecs
{
    private static readonly DateTime Morning = new(2026, 11, 23, 10, 2, 0);

    private readonly FakeTime _machine = new();

    [Fact]
    public async Task The_owner_hears_how_long_Telegram_was_away()
    {
        await using var town = await Found();
        var owner = await Owner(town);
        await Loses(town);

        await Comes(town, Morning.AddMinutes(42));
        await town.Settle();

        Assert.Equal(
            "Связи с Telegram не было 42 минуты: с 10:02 до 10:44.\n\nНапоминания, которые ждали, уходят сейчас. Делать ничего не нужно.",
            owner.Last.Text);
        Assert.Contains(town.LogLines, line => line.StartsWith("Error: The messenger has not been reached for", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_short_outage_is_not_worth_a_letter()
    {
        await using var town = await Found();
        await Owner(town);
        Reach(town).Failed("network");
        _machine.Advance(TimeSpan.FromMinutes(9));
        await Look(town);
        Reach(town).Heard();
        await Look(town);

        Assert.Equal(0, await Letters(town));
    }

    [Fact]
    public async Task A_restart_in_the_middle_makes_no_second_letter_and_forgets_no_beginning()
    {
        await using var town = await Found();
        var owner = await Owner(town);
        await Loses(town);
        await town.RiseAfterCrash();
        town.JumpTo(Morning.AddMinutes(30));
        await Loses(town);
        Assert.Equal(1, await Letters(town));

        await Comes(town, Morning.AddMinutes(42));
        await town.Settle();

        Assert.Contains("с 10:02 до 10:44", owner.Last.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_letter_that_was_resting_says_when_it_ended_and_not_when_it_went()
    {
        await using var town = await Found();
        var owner = await Owner(town);
        await Loses(town);
        await Comes(town, Morning.AddMinutes(42));

        await town.PassTo(Morning.AddHours(3));

        Assert.Contains("до 10:44", owner.Last.Text, StringComparison.Ordinal);
    }

    private Task<TestTown> Found() => TestTown.Found(
        Morning.AddHours(-1),
        change: services => services.AddSingleton(provider => new MessengerReach(provider.GetRequiredService<TownClock>(), _machine)));

    private static async Task<Phone> Owner(TestTown town)
    {
        var owner = town.Phone("Анна", "Орлова");
        await owner.Starts(town.OwnerCode);
        await owner.Presses("Согласен(на)");
        town.JumpTo(Morning);
        return owner;
    }

    private async Task Loses(TestTown town)
    {
        Reach(town).Failed("network");
        _machine.Advance(TimeSpan.FromMinutes(11));
        await Look(town);
        await Look(town);
    }

    private static async Task Comes(TestTown town, DateTime at)
    {
        town.JumpTo(at);
        Reach(town).Heard();
        await Look(town);
    }

    private static MessengerReach Reach(TestTown town) => town.Services.GetRequiredService<MessengerReach>();

    private static Task Look(TestTown town) => town.Services.GetRequiredService<WatchReach>().Look(CancellationToken.None);

    private static Task<int> Letters(TestTown town) => town.Look(db => db.Outbox.CountAsync(row => row.Kind == LetterKinds.Outage && row.State == OutboxState.Pending));
}
