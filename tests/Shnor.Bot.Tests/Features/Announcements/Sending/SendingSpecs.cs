using Microsoft.EntityFrameworkCore;
using Shnor.Domain.Announcements;
using Shnor.Domain.Time;
using Shnor.Sandbox;

namespace Shnor.Bot.Tests.Features.Announcements.Sending;

/// <summary>What becomes of each row, whatever the messenger answers: the table of outcomes.</summary>
public sealed class SendingSpecs
{
    private const string Words = "Семинар перенесён на пятницу";

    [Fact]
    public async Task Everybody_gets_it_once_and_the_ledger_says_where()
    {
        await using var town = await AnnouncementTown.Found();
        var id = await town.Begun(new() { Html = $"<b>{Words}</b>", AsksAcknowledgement = true });
        await town.Town.Settle();
        await town.Town.Settle();

        Assert.All(town.Readers, phone => Assert.Equal(Words, Assert.Single(phone.Inbox).Text.Split('\n')[0]));
        Assert.DoesNotContain(town.Coordinator.Inbox, message => message.Text.StartsWith(Words, StringComparison.Ordinal));
        Assert.All(await town.Ledger(id), row => Assert.Equal((RecipientState.Delivered, 1, 1, (FailureReason?)null, town.Utc), (row.State, row.PartsDone, row.Attempts, row.Reason, row.SettledAt)));
        var vera = await town.RowOf(id, town.Vera);
        Assert.Equal(((long?)town.Vera.Id, $"{town.Vera.Last.Id}"), (vera.ChatId, Assert.Single(vera.MessageIds)));
        var announcement = await town.Of(id);
        Assert.Equal((AnnouncementState.Sent, (DateTime?)town.Utc, (DateTime?)null, 7), (announcement.State, announcement.FinishedAt, announcement.WorkAt, announcement.Recipients));
        Assert.Contains("Рассылка отправлена", town.Coordinator.Last.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Files_come_before_the_words_and_without_a_sound()
    {
        await using var town = await AnnouncementTown.Found(1);
        var files = await FilesFrom(town, 3);
        var id = await town.Begun(new() { Html = Words, Files = files });
        await town.Town.Settle();

        var inbox = town.Vera.Inbox;
        Assert.Equal(4, inbox.Count);
        Assert.All(inbox.Take(3), file => Assert.True(file is { Document: not null, Silent: true, AlbumId: not null }));
        Assert.True(inbox[3] is { Silent: false, Text: Words });
        var row = await town.RowOf(id, town.Vera);
        Assert.Equal([string.Join(',', inbox.Take(3).Select(file => file.Id)), $"{inbox[3].Id}"], row.MessageIds);
        Assert.Equal((RecipientState.Delivered, 2, 2), (row.State, row.PartsDone, row.Attempts));
    }

    [Fact]
    public async Task Who_has_left_before_their_turn_is_not_called_at_all()
    {
        await using var town = await AnnouncementTown.Found();
        var id = await town.Begun();
        await town.Vera.Blocks(); // the bot hears of it before it comes to her

        var row = await town.RowOf(id, town.Vera);
        Assert.Equal((RecipientState.Unreachable, (FailureReason?)FailureReason.NotConnected, (DateTime?)town.Utc, 0), (row.State, row.Reason, row.SettledAt, row.Attempts));
        Assert.Equal(AnnouncementState.Sent, (await town.Of(id)).State);
        Assert.Equal(6, (await town.Ledger(id)).Count(each => each.State == RecipientState.Delivered));
    }

    [Fact]
    public async Task Who_blocks_between_the_look_and_the_call_is_unreachable()
    {
        await using var town = await AnnouncementTown.Found();
        var id = await town.Begun();
        town.Town.Messenger.OnCall = (moment, _) =>
        {
            if (moment is { Point: SandboxPoint.BeforeEffect, Method: "sendMessage" } && moment.Chat == town.Head.Id) town.Town.Messenger.Block(town.Vera.Id);
            return Task.CompletedTask;
        };
        await town.Town.Settle();

        var row = await town.RowOf(id, town.Vera);
        Assert.Equal((RecipientState.Unreachable, FailureReason.Blocked), (row.State, row.Reason));
        Assert.False(await town.Town.Look(db => db.Addresses.Where(a => a.ChatId == town.Vera.Id).Select(a => a.IsReachable).SingleAsync()));
    }

    [Fact]
    public async Task Words_that_are_refused_stop_after_the_first_and_go_on_after_a_correction()
    {
        await using var town = await AnnouncementTown.Found();
        var id = await town.Begun(new() { Html = "<u>Не закрыто" });
        await town.Town.Settle();

        var rows = await town.Ledger(id);
        Assert.Equal((1, 6), (rows.Count(row => row is { State: RecipientState.Failed, Reason: FailureReason.Refused }), rows.Count(row => row.State == RecipientState.Pending)));
        var paused = await town.Of(id);
        Assert.Equal((AnnouncementState.Paused, PauseReason.Refused, (DateTime?)null), (paused.State, paused.PausedFor, paused.WorkAt));
        Assert.Equal(1, town.Town.Messenger.Transcript.Count(call => call.Method == "sendMessage" && call.Code == 400));
        Assert.Contains("не принимает этот текст", town.Coordinator.Last.Text, StringComparison.Ordinal);

        await town.Change(id, a => (a.Content, a.Revision, a.WorkAt) = (new() { Html = Words }, 1, town.Utc));
        await town.Town.Settle();
        Assert.Equal(6, (await town.Ledger(id)).Count(row => row.State == RecipientState.Pending));
        await town.Coordinator.Presses("Продолжить");

        Assert.All(await town.Ledger(id), row => Assert.Equal((RecipientState.Delivered, 1), (row.State, row.Revision)));
        Assert.All(town.Readers, phone => Assert.Equal(Words, Assert.Single(phone.Inbox).Text));
    }

    [Fact]
    public async Task A_429_loses_nobody_and_counts_as_nothing()
    {
        await using var town = await AnnouncementTown.Found();
        town.Town.Messenger.Faults.Plan(new FaultPlan(new SandboxFault.TooManyRequests(20), "sendMessage", Times: 3));
        town.Town.Messenger.Faults.Plan(new FaultPlan(new SandboxFault.TooManyRequests(3600), "sendMessage", Skip: 4, Times: 2));
        var id = await town.Begun();
        await town.Town.Settle();

        Assert.All(await town.Ledger(id), row => Assert.Equal((RecipientState.Delivered, 1), (row.State, row.Attempts)));
        Assert.All(town.Readers, phone => Assert.Single(phone.Inbox));
    }

    [Theory]
    [InlineData("error", false)]
    [InlineData("cut", false)]
    [InlineData("after", true)]
    [InlineData("torn", true)]
    public async Task What_nobody_knows_is_unclear_and_never_sent_again(string mishap, bool hasArrived)
    {
        await using var town = await AnnouncementTown.Found();
        SandboxFault fault = mishap switch { "error" => new SandboxFault.ServerError(), "cut" => new SandboxFault.CutBefore(), "after" => new SandboxFault.CutAfter(), _ => new SandboxFault.TornBody() };
        town.Town.Messenger.Faults.Plan(new FaultPlan(fault, "sendMessage", town.Vera.Id));
        var id = await town.Begun();
        await town.Town.Settle();
        await town.Town.PassTo(town.Town.Now.AddHours(1));

        Assert.Equal(RecipientState.Unclear, (await town.RowOf(id, town.Vera)).State);
        Assert.Equal(hasArrived ? 1 : 0, town.Vera.Inbox.Count);
        Assert.Equal(6, (await town.Ledger(id)).Count(row => row.State == RecipientState.Delivered));
        Assert.Equal(AnnouncementState.Sent, (await town.Of(id)).State);
    }

    [Fact]
    public async Task Too_much_trouble_in_a_row_pauses_it_with_one_word_to_the_coordinator()
    {
        await using var town = await AnnouncementTown.Found(8);
        town.Town.Messenger.Faults.Plan(new FaultPlan(new SandboxFault.ServerError(), "sendMessage", Times: 10));
        var id = await town.Begun();
        await town.Town.Settle();
        Assert.Equal(3, (await town.Ledger(id)).Count(row => row.State == RecipientState.Unclear)); // then it rests, and asks again with one
        var resting = await town.Of(id);
        Assert.Equal((AnnouncementState.Sending, town.Utc.AddSeconds(1)), (resting.State, resting.WorkAt));

        await town.Town.PassTo(town.Town.Now.AddMinutes(5));

        Assert.Equal(10, (await town.Ledger(id)).Count(row => row.State == RecipientState.Unclear));
        var paused = await town.Of(id);
        Assert.Equal((AnnouncementState.Paused, PauseReason.Trouble), (paused.State, paused.PausedFor));
        var letter = Assert.Single(town.Coordinator.Inbox);
        Assert.Contains("Слишком много отправок не удалось", letter.Text, StringComparison.Ordinal);
        await town.Coordinator.Presses("Продолжить");
        Assert.Equal(1, (await town.Ledger(id)).Count(row => row.State == RecipientState.Delivered));
        Assert.Equal(AnnouncementState.Sent, (await town.Of(id)).State);
    }

    [Fact]
    public async Task Quiet_hours_hold_it_until_the_morning_and_urgent_words_are_not_held()
    {
        await using var town = await AnnouncementTown.Found();
        town.Town.JumpTo(AnnouncementTown.Launch.Date.AddHours(22));
        var (calm, urgent) = (await town.Begun(), await town.Begun(new() { Html = "Завтра школа закрыта" }, change: a => a.IsUrgent = true));
        await town.Town.Settle();

        Assert.All(town.Readers, phone => Assert.Equal("Завтра школа закрыта", Assert.Single(phone.Inbox).Text));
        var held = await town.Of(calm);
        var morning = town.Town.Zone.ToUtc(AnnouncementTown.Launch.Date.AddDays(1).AddHours(8));
        Assert.Equal((AnnouncementState.Sending, (DateTime?)morning), (held.State, held.WorkAt));
        Assert.Equal(AnnouncementState.Sent, (await town.Of(urgent)).State);

        await town.Town.PassTo(AnnouncementTown.Launch.Date.AddDays(1).AddHours(8));
        Assert.All(town.Readers, phone => Assert.Equal(2, phone.Inbox.Count));
        Assert.Equal(AnnouncementState.Sent, (await town.Of(calm)).State);
    }

    [Fact]
    public async Task Several_go_side_by_side()
    {
        await using var town = await AnnouncementTown.Found();
        var (one, other) = (await town.Begun(), await town.Begun(new() { Html = "Второе" }));
        await town.Town.Settle();

        Assert.Equal([AnnouncementState.Sent, AnnouncementState.Sent], [(await town.Of(one)).State, (await town.Of(other)).State]);
        Assert.All(town.Readers, phone => Assert.Equal([Words, "Второе"], phone.Inbox.Select(message => message.Text).Order(StringComparer.Ordinal).Reverse()));
    }

    [Fact]
    public async Task Of_a_programme_that_stands_still_nothing_goes_out()
    {
        await using var town = await AnnouncementTown.Found();
        var id = await town.Begun();
        await town.Store.InOneCommit((db, ct) => db.Programmes.ExecuteUpdateAsync(set => set.SetProperty(p => p.PausedAt, town.Utc), ct), CancellationToken.None);
        await town.Town.Settle();

        Assert.All(town.Readers, phone => Assert.Empty(phone.Inbox));
        Assert.Equal((AnnouncementState.Paused, (PauseReason?)null, (DateTime?)null), ((await town.Of(id)).State, (await town.Of(id)).PausedFor, (await town.Of(id)).WorkAt));
        Assert.Contains("Программа приостановлена", Assert.Single(town.Coordinator.Inbox).Text, StringComparison.Ordinal);
        await town.Coordinator.Presses("Продолжить");
        Assert.Equal("Сначала продолжите программу: сейчас она приостановлена или завершена", town.Coordinator.Toast);

        await town.Store.InOneCommit((db, ct) => db.Programmes.ExecuteUpdateAsync(set => set.SetProperty(p => p.PausedAt, (DateTime?)null), ct), CancellationToken.None);
        await town.Coordinator.Presses("Продолжить");
        Assert.All(town.Readers, phone => Assert.Single(phone.Inbox));
    }

    /// <summary>Files that the messenger has: somebody has sent them to the bot.</summary>
    internal static async Task<IReadOnlyList<AnnouncementFile>> FilesFrom(AnnouncementTown town, int count)
    {
        var files = new List<AnnouncementFile>();
        for (var n = 0; n < count; n++)
        {
            var sent = town.Town.Messenger.SendFile(town.Coordinator.Id, $"Приказ {n}.pdf", new byte[] { 1, 2, 3 });
            files.Add(new(sent.Document!.FileId, sent.Document.Name, sent.Document.Size));
        }

        await town.Town.Settle();
        return files;
    }
}
