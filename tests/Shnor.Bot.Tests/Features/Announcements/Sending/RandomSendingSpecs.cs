using Microsoft.Extensions.DependencyInjection;
using Shnor.Bot.Features.Announcements.Sending;
using Shnor.Bot.Screens;
using Shnor.Domain;
using Shnor.Domain.Announcements;

namespace Shnor.Bot.Tests.Features.Announcements.Sending;

/// <summary>Everything goes wrong at random, and what each person really has in their chat is counted.</summary>
public sealed class RandomSendingSpecs
{
    private const string Words = "Семинар перенесён на пятницу";

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public async Task Nobody_is_lost_and_nobody_gets_it_twice(int seed)
    {
        var (fate, random) = (new Fate(), new Random(seed));
        await using var town = await AnnouncementTown.Found(8, fate.Into);
        var files = await SendingSpecs.FilesFrom(town, 2);
        var id = await town.Begun(new() { Html = Words, Files = [.. files.Take(seed % 3)] });
        var life = new CancellationTokenSource();
        for (var step = 0; step < 25; step++)
        {
            fate.OnCall = (_, _, go) => Meet(random, go, () =>
            {
                fate.KillAll();
                life.Cancel();
            });
            using (life) await Round(town, life.Token);
            fate.OnCall = null;
            if (life.IsCancellationRequested) await town.Town.RiseAfterCrash();
            life = new CancellationTokenSource();
            await Sums(town, id);
            await Disturb(town, id, random);
            town.Town.JumpTo(town.Town.Now.AddMinutes(1));
        }

        life.Dispose();
        foreach (var phone in town.Readers) town.Town.Messenger.Unblock(phone.Id);
        for (var n = 0; n < 5; n++)
        {
            await town.Change(id, a => (a.State, a.WorkAt) = (AnnouncementState.Sending, town.Utc));
            await town.Town.Settle();
        }

        await Sums(town, id);
        foreach (var phone in town.Readers)
        {
            var row = await town.RowOf(id, phone);
            var got = phone.Inbox.Count(message => message.Text == Words);
            var most = row.State is RecipientState.Delivered or RecipientState.Unclear ? 1 : 0;
            Assert.InRange(got, row.State == RecipientState.Delivered ? 1 : 0, most);
            Assert.InRange(phone.Inbox.Count(message => message.Document is not null), row.State == RecipientState.Delivered ? files.Take(seed % 3).Count() : 0, files.Take(seed % 3).Count());
            Assert.NotEqual(RecipientState.Sending, row.State);
            Assert.NotEqual(RecipientState.Pending, row.State);
        }
    }

    private static async Task<SendOutcome> Meet(Random random, Func<Task<SendOutcome>> go, Action die)
    {
        int what;
        lock (random) what = random.Next(40);
        switch (what)
        {
            case 0:
                return new SendOutcome.RetryAfter(TimeSpan.FromSeconds(5));
            case 1:
                return new SendOutcome.Unknown("502");
            case 2:
                await go();
                return new SendOutcome.Unknown("cut");
            case 3:
                return new SendOutcome.Unknown("no connection", NeverLeft: true);
            case 4:
                await go();
                throw new InvalidOperationException("something of ours broke");
            case 5:
                die();
                return new SendOutcome.Unknown("dead");
            case 6:
                await go();
                die();
                return new SendOutcome.Unknown("dead");
            default:
                return await go();
        }
    }

    /// <summary>Its end is not waited for once the process is dead.</summary>
    private static async Task Round(AnnouncementTown town, CancellationToken life)
    {
        var round = town.Town.Services.GetRequiredService<SendAnnouncements>().Run(life);
        var death = new TaskCompletionSource();
        await using var register = life.Register(death.SetResult);
        await Task.WhenAny(round, death.Task);
        if (!life.IsCancellationRequested)
        {
            await round;
            return;
        }

        for (var n = 0; n < 20; n++) await town.Store.InOneCommit((_, _) => Task.CompletedTask, CancellationToken.None); // what it had in its pen is written
    }

    private static async Task Disturb(AnnouncementTown town, AnnouncementId id, Random random)
    {
        switch (random.Next(6))
        {
            case 0:
                await town.Change(id, a => a.State = a.State == AnnouncementState.Sending ? AnnouncementState.Paused : a.State);
                break;
            case 1:
                await town.Change(id, a => (a.State, a.WorkAt) = (a.State == AnnouncementState.Paused ? AnnouncementState.Sending : a.State, town.Utc));
                break;
            case 2:
                await town.Town.Restart();
                break;
            case 3:
                town.Town.Messenger.Block(town.Readers[random.Next(town.Readers.Count)].Id);
                break;
            default:
                break;
        }
    }

    private static async Task Sums(AnnouncementTown town, AnnouncementId id) =>
        Assert.Equal((await town.Of(id)).Recipients, (await town.Ledger(id)).Count);
}
