using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shnor.Bot.Delivery;
using Shnor.Bot.Features.Reminders;
using Shnor.Bot.Tests.Features;
using Shnor.Sandbox;
using Shnor.Storage.Tables;

namespace Shnor.Bot.Tests.Faults;

/// <summary>Two couriers over one store: whatever one has in its hands is its own.</summary>
public sealed class TwoCourierSpecs
{
    [Fact]
    public async Task A_courier_that_starts_while_another_is_sending_takes_nothing_out_of_its_hands()
    {
        await using var town = await FaultTown.Found();
        var (reached, goOn) = (new TaskCompletionSource(), new TaskCompletionSource());
        town.Messenger.OnCall = async (moment, _) =>
        {
            if (moment is not { Method: "sendMessage", Point: SandboxPoint.AfterEffect }) return;
            reached.SetResult();
            await goOn.Task;
        };
        town.Town.JumpTo(FaultTown.FirstRung);
        var first = town.Town.Tick();
        await reached.Task;

        using var second = Another(town);
        Assert.Equal(0, await second.DeliverDue(CancellationToken.None));
        goOn.SetResult();
        await first;
        await second.DeliverDue(CancellationToken.None);

        Assert.Single(town.RemindersOf(town.Anina));
        Assert.Equal(OutboxState.Sent, Assert.Single(await town.Reminders()).State);
    }

    [Fact]
    public async Task Two_couriers_at_once_say_everything_once()
    {
        await using var town = await FaultTown.Found(("Участие в вебинарах", "еженедельно - среда 12:00", ReminderTown.Anina));
        var teachers = new List<Testing.Phone>();
        for (var i = 0; i < 8; i++) teachers.Add(await SimulationTown.JoinAsTeacher(town.Town, town.Coordinator, $"Педагог{i}"));
        town.Town.JumpTo(new DateTime(2022, 3, 2, 11, 0, 0));
        await town.Town.Services.GetRequiredService<SweepDueRungs>().Run(CancellationToken.None);
        using var second = Another(town);
        var first = town.Town.Services.GetRequiredService<Courier>();

        await Task.WhenAll(Enumerable.Range(0, 6).Select(n => Task.Run(() => (n % 2 == 0 ? first : second).DeliverDue(CancellationToken.None))));

        Assert.All([town.Anina, .. teachers], person => Assert.Single(person.Inbox, message => message.Text.StartsWith("Через 1 час", StringComparison.Ordinal)));
        Assert.All(await town.Reminders(), row => Assert.Equal(OutboxState.Sent, row.State));
    }

    [Fact]
    public async Task A_round_that_broke_off_gives_back_its_own_rows_and_no_others()
    {
        await using var town = await FaultTown.Found();
        town.Town.JumpTo(FaultTown.FirstRung);
        await town.Town.Services.GetRequiredService<SweepDueRungs>().Run(CancellationToken.None);
        // Somebody else's: another courier holds it.
        await town.Town.Store.InOneCommit(
            (db, ct) => db.Outbox.Where(row => row.Kind == "reminder").ExecuteUpdateAsync(set => set.SetProperty(row => row.State, OutboxState.Sending), ct), CancellationToken.None);
        using var stop = new CancellationTokenSource();
        await stop.CancelAsync();
        var courier = town.Town.Services.GetRequiredService<Courier>();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => courier.DeliverDue(stop.Token));

        await courier.DeliverDue(CancellationToken.None);
        Assert.Empty(town.RemindersOf(town.Anina));
        Assert.Equal(OutboxState.Sending, Assert.Single(await town.Reminders()).State);

        await town.Town.Restart(); // with the process its couriers are gone
        await town.Town.Tick();
        Assert.Single(town.RemindersOf(town.Anina));
    }

    private static Courier Another(FaultTown town) => ActivatorUtilities.CreateInstance<Courier>(town.Town.Services);
}
