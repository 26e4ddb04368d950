using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shnor.Bot.Chat;
using Shnor.Bot.Features.Reminders;
using Shnor.Domain.Roadmap;
using Shnor.Storage.Tables;
using Shnor.Telegram;

namespace Shnor.Bot.Tests.Faults;

/// <summary>The disk is full: nothing is lost, nothing is said twice, and as soon as there is room all goes on by itself.</summary>
public sealed class FullDiskSpecs : IAsyncLifetime
{
    private readonly FullDisk _disk = new();
    private FaultTown _town = null!;

    public async Task InitializeAsync() => _town = await FaultTown.Found(_disk.Into);

    public async Task DisposeAsync() => await _town.DisposeAsync();

    [Fact]
    public async Task A_press_that_cannot_be_kept_says_so_once_and_is_done_when_there_is_room()
    {
        await _town.Remind();
        await _disk.Fill(_town.Town, "INSERT ON \"SeenUpdates\"");
        _town.Messenger.Press(_town.Anina.Id, _town.Anina.Last.Id, "Выполнено");
        await Poll();
        Assert.Equal(Wordings.NotKept, _town.Anina.Toast);
        Assert.Equal((OccurrenceState.Open, 1), (await State(), _town.Messenger.PendingUpdates)); // not confirmed: it comes again
        Assert.Contains("Выполнено", _town.Anina.Buttons);

        await _disk.Free(_town.Town);
        await UntilDone();
        Assert.Equal(OccurrenceState.Reported, await State());
        Assert.StartsWith("✅ Выполнено", _town.Anina.Last.Text, StringComparison.Ordinal);
        Assert.Equal(1, await _town.Marks());
    }

    [Fact]
    public async Task What_came_later_in_a_chat_does_not_overtake_and_is_not_complained_of_again()
    {
        await _disk.Fill(_town.Town, "INSERT ON \"SeenUpdates\"");
        _town.Messenger.SendText(_town.Anina.Id, "/menu");
        await Poll();
        Assert.Equal(Wordings.NotKept, _town.Anina.Last.Text);
        var before = _town.Anina.Inbox.Count;

        await _disk.Free(_town.Town);
        _town.Messenger.SendText(_town.Anina.Id, "/help"); // there is room again, but the first is still resting
        await Poll();
        Assert.Equal(before, _town.Anina.Inbox.Count);

        await UntilDone();
        Assert.Equal(["Меню", "Как это работает"], _town.Anina.Inbox.Skip(before).Select(message => message.Text.StartsWith("Как это", StringComparison.Ordinal) ? "Как это работает" : "Меню"));
    }

    [Fact]
    public async Task Rungs_that_cannot_be_written_down_come_when_there_is_room()
    {
        await _disk.Fill(_town.Town, "INSERT ON \"Outbox\"");
        _town.Town.JumpTo(FaultTown.FirstRung);
        await Assert.ThrowsAnyAsync<Exception>(_town.Town.Tick);
        Assert.Empty(await _town.Reminders());

        await _disk.Free(_town.Town);
        await _town.Town.Tick();
        Assert.Equal(["Срок — через 14 дней"], _town.RemindersOf(_town.Anina));
    }

    [Fact]
    public async Task Nothing_is_sent_that_cannot_be_claimed_first()
    {
        await Sweep();
        await _disk.Fill(_town.Town, "UPDATE OF \"State\" ON \"Outbox\" WHEN NEW.\"State\" = 'Sending'");
        await Assert.ThrowsAnyAsync<Exception>(_town.Town.Tick);
        Assert.Empty(_town.RemindersOf(_town.Anina));

        await _disk.Free(_town.Town);
        await _town.Town.Tick();
        Assert.Equal(["Срок — через 14 дней"], _town.RemindersOf(_town.Anina));
    }

    [Fact]
    public async Task What_went_out_but_could_not_be_marked_is_not_said_again()
    {
        await Sweep();
        await _disk.Fill(_town.Town, "UPDATE OF \"State\" ON \"Outbox\" WHEN NEW.\"State\" = 'Sent'");
        await _town.Town.Tick();
        for (var again = 0; again < 3; again++) await Assert.ThrowsAnyAsync<Exception>(_town.Town.Tick);
        Assert.Equal(OutboxState.Sending, Assert.Single(await _town.Reminders()).State);
        Assert.True(_town.LogSays("went out, but the store did not take the mark"));

        await _disk.Free(_town.Town);
        await _town.Town.Tick();
        Assert.Equal(OutboxState.Sent, Assert.Single(await _town.Reminders()).State);
        Assert.Equal(["Срок — через 14 дней"], _town.RemindersOf(_town.Anina));
    }

    [Fact]
    public async Task What_did_not_go_out_and_could_not_be_put_back_goes_out_when_there_is_room()
    {
        await Sweep();
        await _disk.Fill(_town.Town, "UPDATE OF \"State\" ON \"Outbox\" WHEN NEW.\"State\" = 'Pending'");
        _town.Plan(Mishap.ServerError, "sendMessage", _town.Anina);
        await Assert.ThrowsAnyAsync<Exception>(_town.Town.Tick);
        await Assert.ThrowsAnyAsync<Exception>(_town.Town.Tick); // it cannot even take up its own
        Assert.Empty(_town.RemindersOf(_town.Anina));

        await _disk.Free(_town.Town);
        await _town.Town.Tick();
        Assert.Equal(["Срок — через 14 дней"], _town.RemindersOf(_town.Anina));
    }

    private Task Poll() => PollAnd(finish: true);

    private async Task PollAnd(bool finish)
    {
        await _town.Town.Services.GetRequiredService<UpdatePoller>().PollOnce(CancellationToken.None);
        if (finish) await _town.Town.Services.GetRequiredService<ScreenPainter>().Finish();
    }

    /// <summary>What failed rests for a second of the machine at most before it is tried again.</summary>
    private async Task UntilDone()
    {
        while (_town.Messenger.PendingUpdates > 0) await Poll();
    }

    private async Task Sweep()
    {
        _town.Town.JumpTo(FaultTown.FirstRung);
        await _town.Town.Services.GetRequiredService<SweepDueRungs>().Run(CancellationToken.None);
    }

    private Task<OccurrenceState> State() => _town.Town.Look(db => db.Occurrences.Select(o => o.State).SingleAsync());
}
