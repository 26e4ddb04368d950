using System.Text.Json.Nodes;

namespace Shnor.Telegram.Tests;

/// <summary>What people did reaches its handler, and is confirmed only after its effect.</summary>
public sealed class UpdatePollerSpecs
{
    private const int Hang = 20_000; // ms; a guard against a poller that never gets there, not a wait

    [Fact(Timeout = Hang)]
    public async Task An_update_is_confirmed_by_the_call_after_its_effect()
    {
        using var bot = new PolledBot();
        bot.Telegram.Sends(10, 11, 12);

        Assert.Equal(3, await bot.Poller.PollOnce(default));
        Assert.Equal([10, 11, 12], bot.Done);
        Assert.Equal([10, 11, 12], bot.Telegram.Unconfirmed);

        Assert.Equal(0, await bot.Poller.PollOnce(default));
        Assert.Empty(bot.Telegram.Unconfirmed);
        Assert.Equal([null, 13], bot.Telegram.Offsets);
    }

    [Fact(Timeout = Hang)]
    public async Task PollOnce_waits_for_its_handlers_and_not_for_news()
    {
        using var bot = new PolledBot();
        Assert.Equal(0, await bot.Poller.PollOnce(default));
        bot.Holds(10);
        bot.Telegram.Sends(10);

        var poll = bot.Poller.PollOnce(default);
        await PolledBot.Eventually(() => bot.Begun.Count == 1);
        Assert.False(poll.IsCompleted);
        bot.Release(10);

        Assert.Equal(1, await poll);
    }

    [Fact(Timeout = Hang)]
    public async Task News_are_handled_as_they_come_and_confirmed()
    {
        using var bot = new PolledBot();
        bot.Starts();
        for (var id = 10L; id < 15; id++)
        {
            bot.Telegram.Sends(id);
            await PolledBot.Eventually(() => bot.Done.Contains(id));
        }

        await PolledBot.Eventually(() => bot.Telegram.Unconfirmed.Count == 0);
        await bot.Stops();
        Assert.Equal([10, 11, 12, 13, 14], bot.Begun);
    }

    [Fact(Timeout = Hang)]
    public async Task One_slow_person_does_not_stall_the_others_and_nobody_is_confirmed_past_them()
    {
        using var bot = new PolledBot();
        bot.Holds(10);
        bot.Telegram.Sends(10, 11);
        bot.Starts();
        await PolledBot.Eventually(() => bot.Done.Contains(11));

        bot.Telegram.Sends(12);
        await bot.InTime(() => bot.Done.Contains(12));
        Assert.True(bot.DoneAt(12) <= TimeSpan.FromSeconds(1), "nobody stands longer than the poller's patience behind another");
        Assert.Equal([10, 11, 12], bot.Telegram.Unconfirmed);
        Assert.DoesNotContain(bot.Telegram.Offsets, offset => offset > 10);

        bot.Release(10);
        await bot.InTime(() => bot.Telegram.Unconfirmed.Count == 0);
        await bot.Stops();
        Assert.Equal([10, 11, 12], bot.Begun);
    }

    [Fact(Timeout = Hang)]
    public async Task The_same_unfinished_updates_do_not_make_the_poller_spin()
    {
        using var bot = new PolledBot();
        bot.Holds(10);
        bot.Telegram.Sends(10);
        bot.Starts();
        await bot.InTime(() => bot.Telegram.Offsets.Count == 2);
        var from = bot.Time.Elapsed;

        await bot.InTime(() => bot.Telegram.Offsets.Count == 22);

        Assert.InRange(bot.Time.Elapsed - from, TimeSpan.FromSeconds(9), TimeSpan.FromSeconds(11));
        await bot.Stops();
    }

    [Fact(Timeout = Hang)]
    public async Task A_server_that_does_not_hold_the_call_is_asked_twice_a_second()
    {
        using var bot = new PolledBot(new UpdatePollerOptions { LongPoll = TimeSpan.Zero });
        bot.Starts();

        await bot.InTime(() => bot.Telegram.Offsets.Count == 21);

        Assert.InRange(bot.Time.Elapsed, TimeSpan.FromSeconds(9.5), TimeSpan.FromSeconds(10.5));
        await bot.Stops();
    }

    [Fact(Timeout = Hang)]
    public async Task A_handler_that_failed_gets_its_update_again_and_the_failure_is_logged_once()
    {
        using var bot = new PolledBot();
        var failures = 0;
        bot.Breaks = update => update.UpdateId == 10 && failures++ < 3 ? new InvalidOperationException("The disk is full.") : null;
        bot.Telegram.Sends(10, 11);
        bot.Starts();

        await bot.InTime(() => bot.Done.Contains(10));
        await bot.InTime(() => bot.Telegram.Unconfirmed.Count == 0);

        await bot.Stops();
        Assert.Equal([10, 11, 10, 10, 10], bot.Begun);
        Assert.True(bot.Time.Elapsed >= TimeSpan.FromSeconds(3.5), "three rests of at least 0.5, 1 and 2 s");
        Assert.Contains("Update 10 was not handled", Assert.Single(bot.Log.All), StringComparison.Ordinal);
    }

    [Fact(Timeout = Hang)]
    public async Task After_an_idle_week_smaller_ids_are_as_good_as_any()
    {
        using var bot = new PolledBot();
        bot.Telegram.Sends(1_000_000);
        await bot.Poller.PollOnce(default);
        await bot.Poller.PollOnce(default);

        bot.Telegram.Sends(77, 78);

        Assert.Equal(2, await bot.Poller.PollOnce(default));
        await bot.Poller.PollOnce(default);
        Assert.Empty(bot.Telegram.Unconfirmed);
        Assert.Equal([1_000_000, 77, 78], bot.Done);
    }

    [Fact(Timeout = Hang)]
    public async Task An_update_that_cannot_be_read_is_passed_on_as_such_and_confirmed()
    {
        using var bot = new PolledBot();
        bot.Telegram.SendsRaw(new JsonObject { ["update_id"] = 10L, ["message"] = "not a message" });
        bot.Telegram.Sends(11);

        await bot.Poller.PollOnce(default);
        await bot.Poller.PollOnce(default);

        Assert.Equal([10, 11], bot.Done);
        Assert.Empty(bot.Telegram.Unconfirmed);
        Assert.Single(bot.Log.All, line => line.Contains("Update 10 has a shape", StringComparison.Ordinal));
    }

    [Fact(Timeout = Hang)]
    public async Task A_stop_ends_the_poll_and_the_handlers_and_confirms_nothing_unfinished()
    {
        using var bot = new PolledBot();
        bot.Holds(10);
        bot.Telegram.Sends(10);
        bot.Starts();
        await PolledBot.Eventually(() => bot.Begun.Count == 1);

        await bot.Stops();

        Assert.Empty(bot.Done);
        Assert.Equal([10], bot.Telegram.Unconfirmed);
        Assert.Empty(bot.Log.All);
    }
}
