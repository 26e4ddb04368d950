using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Shnor.Bot.Delivery;
using Shnor.Bot.Features.Announcements.Sending;
using Shnor.Bot.Scheduling;
using Shnor.Bot.Tests.Scheduling;
using Shnor.Storage.Tables;

namespace Shnor.Bot.Tests.Faults;

/// <summary>The machine's date is wrong, and then it is right again: delay at most, nothing lost, nothing twice, no storm.</summary>
public sealed class ClockJumpSpecs
{
    [Fact]
    public async Task Days_that_were_skipped_become_one_digest_and_the_days_after_a_jump_back_repeat_nothing()
    {
        await using var town = await FaultTown.Found();
        town.Town.JumpTo(FaultTown.FirstRung.AddDays(12)); // four rungs at once
        await town.Town.Tick();
        Assert.Single(town.RemindersOf(town.Anina));

        town.Town.JumpTo(FaultTown.FirstRung.AddDays(-1));
        await town.Town.Tick();
        await town.Town.PassTo(FaultTown.FirstRung.AddDays(12));
        Assert.Single(town.RemindersOf(town.Anina));

        await town.Town.PassTo(FaultTown.FirstRung.AddDays(14)); // the day before, and the day itself
        Assert.Equal(["Срок — завтра", "Срок — сегодня"], town.RemindersOf(town.Anina).Skip(1));
    }

    [Fact]
    public async Task A_letter_put_off_by_a_wrong_clock_goes_out_when_the_clock_is_right_again()
    {
        await using var town = await FaultTown.Found();
        town.Plan(Mishap.ServerError, "sendMessage", town.Anina);
        town.Town.JumpTo(FaultTown.FirstRung.AddYears(4)); // a start with a wrong date and no good line
        await town.Town.Tick();
        Assert.Contains(await town.Reminders(), row => row is { State: OutboxState.Pending, NotBefore.Year: 2026 });

        await town.Town.PassTo(FaultTown.FirstRung.AddMinutes(1));
        Assert.Equal(["Срок — через 14 дней"], town.RemindersOf(town.Anina)); // on its day, and nothing of the years ahead
        await town.Town.PassTo(FaultTown.FirstRung.AddDays(7).AddMinutes(1));
        Assert.Equal("Срок — через 7 дней", town.RemindersOf(town.Anina)[^1]);
    }

    [Fact]
    public async Task A_letter_put_off_by_the_wrong_clock_of_a_process_before_goes_out_too()
    {
        await using var town = await FaultTown.Found();
        town.Plan(Mishap.ServerError, "sendMessage", town.Anina);
        town.Town.JumpTo(FaultTown.FirstRung.AddYears(4));
        await town.Town.Tick();

        town.Town.JumpTo(FaultTown.FirstRung);
        await town.Town.Restart();
        await town.Town.Tick();
        Assert.Equal(["Срок — через 14 дней"], town.RemindersOf(town.Anina));
    }

    [Fact]
    public async Task Presses_work_on_any_date_and_are_known_again_after_it()
    {
        await using var town = await FaultTown.Found();
        await town.Remind();
        town.Town.JumpTo(FaultTown.Launch.AddYears(-20));
        await town.Anina.Presses("Выполнено");
        var press = town.Messenger.LastUpdateId;
        town.Town.JumpTo(FaultTown.FirstRung.AddHours(2));
        town.Messenger.Redeliver(press);
        await town.Town.Settle();

        Assert.Equal(1, await town.Marks());
        Assert.StartsWith("✅ Выполнено", town.Anina.Last.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_alarm_clock_goes_on_ringing_after_the_machine_was_put_back_by_years()
    {
        var machine = new WrongDate();
        using var signal = new OutboxSignal();
        using var announcements = new SendingSignal();
        var services = new ServiceCollection().AddLogging().AddSingleton<IHostApplicationLifetime, Life>().AddSingleton(signal).AddSingleton(announcements);
        services.AddTicks(machine); // of the ticks only the bell of courier and sender finds what it needs here
        await using var provider = services.BuildServiceProvider();
        foreach (var clockwork in provider.GetServices<IHostedService>()) await clockwork.StartAsync(CancellationToken.None);

        await signal.Wait(CancellationToken.None).WaitAsync(TimeSpan.FromSeconds(30), TimeProvider.System);
        machine.Correct();
        await signal.Wait(CancellationToken.None).WaitAsync(TimeSpan.FromSeconds(30), TimeProvider.System); // two seconds later

        foreach (var clockwork in provider.GetServices<IHostedService>()) await clockwork.StopAsync(CancellationToken.None);
    }

    /// <summary>A machine that starts four years ahead.</summary>
    private sealed class WrongDate : TimeProvider
    {
        private volatile int _years = 4;

        public void Correct() => _years = 0;

        public override DateTimeOffset GetUtcNow() => System.GetUtcNow().AddYears(_years);
    }
}
