using Microsoft.EntityFrameworkCore;
using Shnor.Domain.Roadmap;
using Shnor.Fault.Tests.Support;
using Shnor.Sandbox;
using Shnor.Storage.Tables;

namespace Shnor.Fault.Tests;

/// <summary>
/// The service is killed for good (SIGKILL) at every boundary between a call to the messenger and a commit. Then a new process starts on the same
/// store, and everything is held against what people saw.
/// </summary>
public sealed class KillAtBoundarySpecs(KillAtBoundarySpecs.OneTown one) : IClassFixture<KillAtBoundarySpecs.OneTown>
{
    private KillTown Town => one.Town;

    [Fact]
    public async Task A_press_whose_update_never_arrived_is_asked_for_again()
    {
        var meeting = await AskedAbout(0);
        var death = Town.DiesAt("getUpdates", SandboxPoint.AfterEffect, _ => Town.Messenger.PendingUpdates > 0);
        Town.PressesDone(meeting);
        await death;
        Assert.Equal(OccurrenceState.Open, await StateOf(meeting));

        await Town.StartAndSettle();
        await ShowsDone(meeting);
        await Town.Ledger.Holds();
    }

    [Fact]
    public async Task A_press_that_was_read_but_not_committed_is_done_by_the_next_process()
    {
        var meeting = await AskedAbout(1);
        await using (await Town.Store.HoldWriters())
        {
            // It asks again for the same updates, because the one it has is not done yet.
            var death = Town.DiesAt("getUpdates", SandboxPoint.BeforeEffect, _ => Town.Messenger.PendingUpdates > 0);
            Town.PressesDone(meeting);
            await death;
        }

        Assert.Equal(OccurrenceState.Open, await StateOf(meeting));
        await Town.StartAndSettle();
        await ShowsDone(meeting);
        await Town.Ledger.Holds();
    }

    [Fact]
    public async Task A_press_that_was_committed_but_not_answered_is_answered_by_the_next_process_and_the_old_button_shows_the_state()
    {
        var meeting = await AskedAbout(2);
        var death = Town.DiesAt("answerCallbackQuery", SandboxPoint.BeforeEffect);
        Town.PressesDone(meeting);
        await death;
        Assert.Equal(OccurrenceState.Reported, await StateOf(meeting));

        await Town.StartAndSettle();
        Assert.Equal("", Town.Toast(meeting)); // the waiting mark goes; the screen is not made up for
        Town.PressesDone(meeting);
        await ShowsDone(meeting);
        Assert.StartsWith("Уже отмечено", Town.Toast(meeting), StringComparison.Ordinal);
        await Town.Ledger.Holds();
    }

    [Fact]
    public async Task A_press_that_was_answered_but_whose_screen_was_not_drawn_is_not_done_again()
    {
        var meeting = await AskedAbout(0);
        var death = Town.DiesAt("editMessageText", SandboxPoint.BeforeEffect);
        Town.PressesDone(meeting);
        await death;

        await Town.StartAndSettle();
        Assert.Equal("Отмечено", Town.Toast(meeting));
        Assert.Equal(0, Town.Question(meeting).Edits);
        Town.PressesDone(meeting);
        await ShowsDone(meeting);
        await Town.Ledger.Holds();
    }

    [Fact]
    public async Task A_screen_that_was_drawn_as_the_process_died_stays_as_it_is()
    {
        var meeting = await AskedAbout(1);
        var death = Town.DiesAt("editMessageText", SandboxPoint.AfterEffect);
        Town.PressesDone(meeting);
        await death;

        await Town.StartAndSettle();
        Assert.Equal(1, Town.Question(meeting).Edits);
        await ShowsDone(meeting);
        await Town.Ledger.Holds();
    }

    [Theory]
    [InlineData(SandboxPoint.BeforeEffect, 1)] // claimed, and the call did not get there
    [InlineData(SandboxPoint.AfterEffect, 2)] // it got there, and nobody could be told
    public async Task A_reminder_on_its_way_as_the_process_died_comes_all_the_same(SandboxPoint point, int times)
    {
        await Town.Kill();
        var meeting = await Town.MeetingEnded(2);
        var death = Town.DiesAt("sendMessage", point, moment => moment.Chat == meeting.Of.Chat);
        Town.Start();
        await death;
        Assert.Equal(OutboxState.Sending, await ReminderOf(meeting));

        await Town.StartAndSettle();
        Assert.Equal(times, Town.Ledger.Questions(meeting).Count());
        await Town.Ledger.Holds();
    }

    [Fact]
    public async Task A_reminder_that_was_marked_before_the_process_died_does_not_come_again()
    {
        var meeting = await AskedAbout(0);
        Assert.Equal(OutboxState.Sent, await ReminderOf(meeting));
        await Town.Kill();

        await Town.StartAndSettle();
        Assert.Single(Town.Ledger.Questions(meeting));
        await Town.Ledger.Holds();
    }

    /// <summary>Somebody has got the question and can press its button.</summary>
    private async Task<Meeting> AskedAbout(int resident)
    {
        await Town.Kill(); // a start looks at once for what is due
        var meeting = await Town.MeetingEnded(resident);
        await Town.StartAndSettle();
        return meeting;
    }

    private Task ShowsDone(Meeting meeting) => Town.Until(() => Town.Question(meeting).Text.StartsWith("✅ Выполнено", StringComparison.Ordinal), "show that it is done");

    private Task<OccurrenceState> StateOf(Meeting meeting) => Town.Store.Look(db => db.Occurrences.Where(o => o.Id == meeting.Id).Select(o => o.State).SingleAsync());

    private Task<OutboxState> ReminderOf(Meeting meeting) => Town.Store.Look(db => db.Outbox.Where(row => row.OccurrenceId == meeting.Id).Select(row => row.State).SingleAsync());

    /// <summary>One town for all: each test leaves it at rest, and the next kills what the one before has started.</summary>
    public sealed class OneTown : IAsyncLifetime
    {
        internal KillTown Town { get; private set; } = null!;

        public async Task InitializeAsync() => Town = await KillTown.Found(residents: 3);

        public async Task DisposeAsync() => await Town.DisposeAsync();
    }
}
