using Microsoft.Extensions.DependencyInjection;
using Shnor.Bot.Features.Announcements.Sending;
using Shnor.Bot.Screens;
using Shnor.Domain.Announcements;

namespace Shnor.Bot.Tests.Features.Announcements.Sending;

/// <summary>The process dies anywhere, and another goes on: nobody is lost, and nobody gets it twice.</summary>
public sealed class KilledSenderSpecs
{
    private const string Words = "Семинар перенесён на пятницу";

    [Theory]
    [InlineData(1, false)]
    [InlineData(1, true)]
    [InlineData(4, true)]
    [InlineData(7, false)]
    public async Task A_row_in_its_call_is_unclear_and_the_others_go_on_by_themselves(int call, bool afterTheEffect)
    {
        var fate = new Fate();
        await using var town = await AnnouncementTown.Found(change: fate.Into);
        var id = await town.Begun();
        await Die(town, fate, call, afterTheEffect);
        await town.Town.Settle();

        var rows = await town.Ledger(id);
        Assert.Equal(7, rows.Count);
        Assert.InRange(rows.Count(row => row.State == RecipientState.Unclear), 1, call == 1 ? 1 : 6); // the first goes alone; of the others all may be on their way here, where no pause takes time
        Assert.Equal(7, rows.Count(row => row.State is RecipientState.Unclear or RecipientState.Delivered));
        foreach (var phone in town.Readers)
        {
            var isDelivered = (await town.RowOf(id, phone)).State == RecipientState.Delivered;
            Assert.InRange(phone.Inbox.Count(message => message.Text == Words), isDelivered ? 1 : 0, 1);
        }

        Assert.Equal(AnnouncementState.Sent, (await town.Of(id)).State);
    }

    [Fact]
    public async Task Between_the_files_and_the_words_nothing_is_unclear_and_only_the_words_are_left()
    {
        var fate = new Fate();
        await using var town = await AnnouncementTown.Found(1, fate.Into);
        var id = await town.Begun(new() { Html = Words, Files = await SendingSpecs.FilesFrom(town, 2) });
        await Die(town, fate, call: 2, afterTheEffect: false);
        await town.Town.Settle();

        var rows = await town.Ledger(id);
        Assert.Equal(1, rows.Count(row => row.State == RecipientState.Unclear)); // the first goes alone: it was in the call with the words
        Assert.Equal((1, 1), (rows.Single(row => row.State == RecipientState.Unclear).PartsDone, rows.Single(row => row.State == RecipientState.Unclear).MessageIds.Count));
        Assert.All(town.Readers, phone => Assert.Equal(2, phone.Inbox.Count(message => message.Document is not null)));
        Assert.Equal(3, town.Readers.Count(phone => phone.Inbox.Any(message => message.Text == Words)));
    }

    [Fact]
    public async Task Paused_stopped_or_held_it_stays_so_over_a_restart()
    {
        await using var town = await AnnouncementTown.Found();
        var (paused, stopped) = (await town.Begun(), await town.Begun());
        await town.Change(paused, a => a.State = AnnouncementState.Paused);
        await town.Change(stopped, a => (a.State, a.FinishedAt) = (AnnouncementState.Stopped, town.Utc));
        await town.Town.Restart();
        await town.Town.Settle();

        Assert.All(await town.Ledger(paused), row => Assert.Equal(RecipientState.Pending, row.State));
        Assert.All(await town.Ledger(stopped), row => Assert.Equal(RecipientState.Pending, row.State));
        Assert.All(town.Readers, phone => Assert.Empty(phone.Inbox));
    }

    [Fact]
    public async Task Two_rounds_at_once_send_each_once()
    {
        await using var town = await AnnouncementTown.Found(8);
        await town.Begun();
        var sender = town.Town.Services.GetRequiredService<SendAnnouncements>();
        await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => sender.Run(CancellationToken.None)));

        Assert.All(town.Readers, phone => Assert.Single(phone.Inbox));
    }

    [Fact]
    public async Task A_press_on_pause_is_exact_but_for_what_is_on_its_way()
    {
        var fate = new Fate();
        await using var town = await AnnouncementTown.Found(8, fate.Into);
        var id = await town.Begun();
        fate.OnCall = async (call, _, go) =>
        {
            if (call == 2) await town.Change(id, a => (a.State, a.WorkAt) = (AnnouncementState.Paused, town.Utc));
            return await go();
        };
        await town.Town.Tick();

        var rows = await town.Ledger(id);
        Assert.InRange(rows.Count(row => row.State == RecipientState.Delivered), 2, 5);
        Assert.Equal(11, rows.Count(row => row.State is RecipientState.Delivered or RecipientState.Pending));
        Assert.Equal((DateTime?)null, (await town.Of(id)).WorkAt);

        fate.OnCall = null;
        await town.Change(id, a => (a.State, a.WorkAt) = (AnnouncementState.Sending, town.Utc));
        await town.Town.Tick();
        Assert.All(town.Readers, phone => Assert.Single(phone.Inbox));
    }

    /// <summary>The process dies in that call, counted from 1, and another is born.</summary>
    private static async Task Die(AnnouncementTown town, Fate fate, int call, bool afterTheEffect)
    {
        using var life = new CancellationTokenSource();
        var died = new TaskCompletionSource();
        fate.OnCall = async (n, _, go) =>
        {
            if (n != call) return await go();
            if (afterTheEffect) await go();
            fate.KillAll();
            await life.CancelAsync();
            died.SetResult();
            return new SendOutcome.Unknown("never heard");
        };
        _ = town.Town.Services.GetRequiredService<SendAnnouncements>().Run(life.Token);
        await died.Task;
        fate.OnCall = null;
        await Quiet(town);
        await town.Town.RiseAfterCrash();
    }

    /// <summary>What the dying process had in its pen is written.</summary>
    private static async Task Quiet(AnnouncementTown town)
    {
        for (var n = 0; n < 20; n++) await town.Store.InOneCommit((_, _) => Task.CompletedTask, CancellationToken.None);
    }
}
