using Shnor.Sandbox.State;

namespace Shnor.Sandbox.Tests;

public sealed class RateSpecs
{
    private const long Group = -5;

    [Fact]
    public async Task One_chat_takes_three_at_once_and_then_one_a_second()
    {
        await using var messenger = await Messenger.Open(limited: true);
        for (var i = 0; i < 3; i++)
            await messenger.Sends(Messenger.Anna, "а");

        Assert.Equal((429, "Too Many Requests: retry after 1"), await Send());
        messenger.Time.Advance(TimeSpan.FromSeconds(0.9));
        Assert.Equal(429, (await Send()).Code);
        await messenger.Sends(Messenger.Boris, "другому");
        messenger.Time.Advance(TimeSpan.FromSeconds(0.1));
        Assert.Equal(200, (await Send()).Code);
        Assert.Equal(429, (await Send()).Code);

        Assert.Equal(3, messenger.People.RateRefusals);
        Assert.Equal(4, messenger.People.Messages(Messenger.Anna).Count);

        Task<(int Code, string? Description)> Send() => messenger.Refused("sendMessage", new { chat_id = Messenger.Anna, text = "а" });
    }

    [Fact]
    public async Task A_send_that_is_refused_does_not_count_and_edits_are_free()
    {
        await using var messenger = await Messenger.Open(limited: true);
        var id = await messenger.Sends(Messenger.Anna, "а");
        for (var i = 0; i < 5; i++)
            Assert.Equal(400, (await messenger.Refused("sendMessage", new { chat_id = Messenger.Anna, text = " " })).Code);
        for (var i = 0; i < 5; i++)
            await messenger.Good("editMessageText", new { chat_id = Messenger.Anna, message_id = id, text = $"{i}" });

        await messenger.Sends(Messenger.Anna, "б");
        await messenger.Sends(Messenger.Anna, "в");
        Assert.Equal(429, (await messenger.Refused("sendMessage", new { chat_id = Messenger.Anna, text = "г" })).Code);
    }

    [Fact]
    public void Thirty_go_out_in_any_sliding_second()
    {
        var (time, model) = Model();
        for (var chat = 1; chat <= 20; chat++)
            Assert.NotNull(model.Take(chat, 1, isGroup: false).Ticket);
        time.Advance(TimeSpan.FromSeconds(0.6));
        for (var chat = 21; chat <= 30; chat++)
            Assert.NotNull(model.Take(chat, 1, isGroup: false).Ticket);

        Assert.Equal((null, 1), model.Take(31, 1, isGroup: false));
        time.Advance(TimeSpan.FromSeconds(0.4));
        for (var chat = 31; chat <= 50; chat++)
            Assert.NotNull(model.Take(chat, 1, isGroup: false).Ticket);
        Assert.Null(model.Take(51, 1, isGroup: false).Ticket);
        Assert.Equal(2, model.Refusals);
    }

    [Fact]
    public void A_group_takes_twenty_a_minute_and_the_wait_is_told_in_whole_seconds()
    {
        var (time, model) = Model();
        for (var i = 0; i < 20; i++)
        {
            Assert.NotNull(model.Take(Group, 1, isGroup: true).Ticket);
            time.Advance(TimeSpan.FromSeconds(1.05));
        }

        // The first went out 21 s ago, so a place is free in 39 s.
        Assert.Equal((null, 39), model.Take(Group, 1, isGroup: true));
        time.Advance(TimeSpan.FromSeconds(39));
        Assert.NotNull(model.Take(Group, 1, isGroup: true).Ticket);
        Assert.Equal((null, 2), model.Take(Group, 1, isGroup: true)); // the second went out 1.05 s after the first
    }

    [Fact]
    public void An_album_counts_its_messages_needs_a_whole_burst_and_is_paid_off()
    {
        var (time, model) = Model();
        Assert.NotNull(model.Take(1, 1, isGroup: false).Ticket);
        Assert.Null(model.Take(1, 10, isGroup: false).Ticket);
        time.Advance(TimeSpan.FromSeconds(1));

        Assert.NotNull(model.Take(1, 10, isGroup: false).Ticket);

        Assert.Equal((null, 8), model.Take(1, 1, isGroup: false));
        Assert.NotNull(model.Take(2, 10, isGroup: false).Ticket);
        Assert.NotNull(model.Take(3, 10, isGroup: false).Ticket);
        Assert.Null(model.Take(4, 1, isGroup: false).Ticket);
    }

    [Fact]
    public void What_is_given_back_is_free_again()
    {
        var (_, model) = Model();
        for (var i = 0; i < 50; i++)
            model.GiveBack(model.Take(Group, 3, isGroup: true).Ticket!);

        Assert.NotNull(model.Take(Group, 3, isGroup: true).Ticket);
        Assert.Null(model.Take(Group, 1, isGroup: true).Ticket);
    }

    private static (ManualTime Time, RateModel Model) Model()
    {
        var time = new ManualTime();
        return (time, new RateModel(new SandboxRates { Time = time }));
    }
}
