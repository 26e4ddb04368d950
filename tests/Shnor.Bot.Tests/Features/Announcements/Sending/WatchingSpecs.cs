using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Shnor.Bot.Chat;
using Shnor.Bot.Delivery;
using Shnor.Bot.Features.Announcements.Sending;
using Shnor.Bot.Screens;
using Shnor.Bot.Tests.Delivery;
using Shnor.Domain;
using Shnor.Domain.Announcements;
using Shnor.Domain.People;
using Shnor.Domain.Time;
using Shnor.Sandbox;
using Shnor.Telegram.Tests;
using Shnor.Testing;

namespace Shnor.Bot.Tests.Features.Announcements.Sending;

/// <summary>One message in which the coordinator sees how far it is, pauses it, lets it go on, or stops it.</summary>
public sealed class WatchingSpecs
{
    [Fact]
    public async Task It_follows_by_itself_until_the_end_and_then_nobody_watches()
    {
        await using var town = await AnnouncementTown.Found();
        var id = await town.Begun();
        await Watch(town, id, "announcement-pause"); // paused before anything went out

        Assert.Contains("Рассылка на паузе", town.Coordinator.Last.Text, StringComparison.Ordinal);
        Assert.Contains("0 из 7", town.Coordinator.Last.Text, StringComparison.Ordinal);
        Assert.Equal(["Продолжить", "Исправить", "Остановить рассылку", "Назад"], town.Coordinator.Buttons);
        var messages = town.Coordinator.Inbox.Count;
        await town.Coordinator.Presses("Продолжить");

        Assert.Equal(messages, town.Coordinator.Inbox.Count); // the same message, and no letter beside it
        Assert.Contains("Рассылка отправлена", town.Coordinator.Last.Text, StringComparison.Ordinal);
        Assert.Contains("7 из 7", town.Coordinator.Last.Text, StringComparison.Ordinal);
        Assert.Equal(["Отчёт", "Назад"], town.Coordinator.Buttons);
        Assert.Empty(await town.Town.Look(db => db.AnnouncementProgress.ToListAsync()));
    }

    [Fact]
    public async Task A_second_press_changes_nothing_and_says_so()
    {
        await using var town = await AnnouncementTown.Found();
        var id = await town.Begun();
        await Watch(town, id, "announcement-pause");
        await town.Coordinator.Forges($"v1:announcement-pause:{id.Value}");
        Assert.Equal("Рассылка уже на паузе", town.Coordinator.Toast);
        town.Town.Messenger.Faults.Plan(new FaultPlan(new SandboxFault.ServerError(), "sendMessage", Times: 3));
        await town.Coordinator.Presses("Продолжить"); // it rests after three
        await town.Coordinator.Forges($"v1:announcement-go-on:{id.Value}");
        Assert.Equal("Рассылка уже идёт", town.Coordinator.Toast);
    }

    [Fact]
    public async Task Stopped_it_is_asked_once_and_the_others_never_get_it()
    {
        var fate = new Fate();
        await using var town = await AnnouncementTown.Found(change: fate.Into);
        var id = await town.Begun();
        fate.PauseAfterTheFirst(town, id);
        await town.Town.Tick();
        await Watch(town, id, "announcement-stop");
        Assert.Contains("Отправлено 1, остальным 6 не придёт", town.Coordinator.Last.Text, StringComparison.Ordinal);
        Assert.Empty(await town.Town.Look(db => db.AnnouncementProgress.ToListAsync())); // nothing is drawn over the question
        await town.Coordinator.Presses("Да, остановить");
        await town.Town.PassTo(town.Town.Now.AddHours(1));

        var stopped = await town.Of(id);
        Assert.Equal((AnnouncementState.Stopped, (DateTime?)null), (stopped.State, stopped.WorkAt));
        Assert.Equal(6, (await town.Ledger(id)).Count(row => row.State == RecipientState.Pending));
        Assert.Contains("Рассылка остановлена", town.Coordinator.Last.Text, StringComparison.Ordinal);
        await town.Coordinator.Forges($"v1:announcement-stop-yes:{id.Value}");
        Assert.Equal("Рассылка уже остановлена", town.Coordinator.Toast);
    }

    [Fact]
    public async Task The_last_who_opened_it_watches_and_whoever_goes_back_does_not()
    {
        await using var town = await AnnouncementTown.Found();
        var id = await town.Begun();
        await Watch(town, id, "announcement-pause");
        await Watch(town, id, "announcement-pause", town.Colleague);
        Assert.Equal(town.IdOf(town.Colleague), Assert.Single(await town.Town.Look(db => db.AnnouncementProgress.ToListAsync())).PersonId);
        var theirs = town.Coordinator.Last.Text;
        await town.Colleague.Presses("Назад");
        Assert.Empty(await town.Town.Look(db => db.AnnouncementProgress.ToListAsync()));
        var list = town.Colleague.Last;
        await town.Change(id, a => (a.State, a.WorkAt) = (AnnouncementState.Sending, town.Utc));
        await town.Town.Settle();

        Assert.Equal(list.Text, town.Colleague.Inbox.Single(message => message.Id == list.Id).Text);
        Assert.Equal(theirs, town.Coordinator.Inbox[0].Text);
    }

    [Fact]
    public async Task It_is_drawn_every_three_seconds_at_most_and_only_when_something_has_changed()
    {
        await using var town = await AnnouncementTown.Found();
        var id = await town.Begun();
        await town.Store.InOneCommit(
            (db, _) =>
            {
                db.AnnouncementProgress.Add(new() { AnnouncementId = id, PersonId = town.IdOf(town.Coordinator), Messenger = Messenger.Telegram, ChatId = town.Coordinator.Id, MessageId = "5" });
                return Task.CompletedTask;
            },
            CancellationToken.None);
        var (time, messenger, run) = (new FakeTime(), new ScriptedMessenger(), new SendingRun(id));
        var services = town.Town.Services;
        using var board = new ProgressBoard(
            town.Store, messenger, services.GetRequiredService<ScreenPainter>(), services.GetRequiredService<Pace>(), services.GetRequiredService<TownClock>(), time, NullLogger<ProgressBoard>.Instance);
        for (var second = 0; second <= 12; second++)
        {
            for (var n = 0; n < 5; n++) board.Show(run);
            await board.Finish();
            if (second < 7) await Deliver(town, id, town.Readers[second]);
            time.Advance(TimeSpan.FromSeconds(1));
        }

        Assert.Equal(["0 из 7", "3 из 7", "6 из 7", "7 из 7"], messenger.Sent.Select(sent => sent.Text.Split('\n').Single(line => line.Contains(" из 7", StringComparison.Ordinal))));
        services.GetRequiredService<Pace>().ShutFor(TimeSpan.FromMinutes(1));
        await town.Change(id, a => a.State = AnnouncementState.Paused);
        board.Show(run, isLast: true);
        await board.Finish();
        Assert.Equal(4, messenger.Sent.Count); // while a 429 holds, nothing is drawn
    }

    [Fact]
    public async Task The_screen_of_the_press_itself_is_drawn_before_the_last_stroke_and_never_over_it()
    {
        await using var town = await AnnouncementTown.Found();
        var id = await town.Begun();
        await town.Store.InOneCommit(
            (db, _) =>
            {
                db.AnnouncementProgress.Add(new() { AnnouncementId = id, PersonId = town.IdOf(town.Coordinator), Messenger = Messenger.Telegram, ChatId = town.Coordinator.Id, MessageId = "5" });
                return Task.CompletedTask;
            },
            CancellationToken.None);
        var services = town.Town.Services;
        var (time, messenger, painter) = (new FakeTime(), new ScriptedMessenger(), services.GetRequiredService<ScreenPainter>());
        using var board = new ProgressBoard(
            town.Store, messenger, painter, services.GetRequiredService<Pace>(), services.GetRequiredService<TownClock>(), time, NullLogger<ProgressBoard>.Instance);
        Task drawn;
        using (painter.Expect(new ChatAddress(Messenger.Telegram, town.Coordinator.Id))) // the press is committed, and is being answered
        {
            board.Show(new SendingRun(id), isLast: true);
            drawn = board.Finish();
            Assert.False(drawn.IsCompleted);
            Assert.Empty(messenger.Sent);
        }

        await drawn;
        Assert.Single(messenger.Sent);
    }

    [Fact]
    public async Task The_end_is_said_even_if_a_429_comes_just_then()
    {
        await using var town = await AnnouncementTown.Found();
        var id = await town.Begun();
        await Watch(town, id, "announcement-pause");
        await Watch(town, id, "announcement-pause");
        Assert.Single(await town.Town.Look(db => db.AnnouncementProgress.ToListAsync()));
        var messenger = new ScriptedMessenger();
        messenger.Answer(new SendOutcome.RetryAfter(TimeSpan.FromMinutes(5)), new SendOutcome.Unknown("cut"));
        using var board = new ProgressBoard(
            town.Store, messenger, town.Town.Services.GetRequiredService<ScreenPainter>(), new Pace(new PaceLimits(), new HastyTime()), town.Town.Services.GetRequiredService<TownClock>(), TimeProvider.System, NullLogger<ProgressBoard>.Instance);
        await board.ShowEnd(new SendingRun(id), CancellationToken.None);

        Assert.Equal(3, messenger.Sent.Count);
        Assert.Empty(await town.Town.Look(db => db.AnnouncementProgress.ToListAsync()));
    }

    [Theory]
    [InlineData("announcement-correct")]
    [InlineData("announcement-delivery")]
    public async Task Whatever_is_opened_in_its_message_is_not_drawn_over(string button)
    {
        await using var town = await AnnouncementTown.Found();
        var id = await town.Begun();
        await Watch(town, id, "announcement-pause");
        await Watch(town, id, "announcement-pause");
        Assert.Single(await town.Town.Look(db => db.AnnouncementProgress.ToListAsync()));
        await town.Coordinator.Forges($"v1:{button}:{id.Value}");
        Assert.Empty(await town.Town.Look(db => db.AnnouncementProgress.ToListAsync()));
    }

    [Fact]
    public void Of_whom_nothing_is_known_any_more_nobody_is_left_out()
    {
        var run = new SendingRun(new(1));
        run.Take([new(new(7), new(Messenger.Telegram, 7), [], [], Revision: 0, Attempts: 0)]);
        Assert.Single(run.Next(4, _ => true));
        run.Forget(); // writing it down has failed
        Assert.Empty(run.InHand);
    }

    private static Task Deliver(AnnouncementTown town, AnnouncementId id, Phone phone) => town.Store.InOneCommit(
        async (db, ct) => (await db.AnnouncementRecipients.FindAsync([id, town.IdOf(phone)], ct))!.State = RecipientState.Delivered, CancellationToken.None);

    private static async Task Watch(AnnouncementTown town, AnnouncementId id, string button, Phone? who = null)
    {
        who ??= town.Coordinator;
        if (who.Inbox.Count == 0) town.Town.Messenger.SendText(who.Id, "/menu"); // something to press under
        await town.Change(id, a => a.WorkAt = null);
        await town.Town.Settle();
        await town.Change(id, a => a.WorkAt = a.State == AnnouncementState.Sending ? town.Utc : null);
        await who.Forges($"v1:{button}:{id.Value}");
    }
}
