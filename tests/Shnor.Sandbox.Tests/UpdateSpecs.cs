using System.Text.Json.Nodes;

namespace Shnor.Sandbox.Tests;

public sealed class UpdateSpecs
{
    [Fact]
    public async Task A_message_of_a_person_comes_with_its_author_chat_and_command()
    {
        await using var messenger = await Messenger.Open();
        messenger.People.Start(Messenger.Stranger, "AB12");

        var update = Assert.Single(await messenger.Updates());

        var message = update["message"]!;
        Assert.Equal("/start AB12", message["text"]!.GetValue<string>());
        Assert.Equal("bot_command", message["entities"]![0]!["type"]!.GetValue<string>());
        Assert.Equal(6, message["entities"]![0]!["length"]!.GetValue<int>());
        Assert.Equal(Messenger.Stranger, message["from"]!["id"]!.GetValue<long>());
        Assert.Equal("private", message["chat"]!["type"]!.GetValue<string>());
        Assert.Equal(messenger.Time.GetUtcNow().ToUnixTimeSeconds(), message["date"]!.GetValue<long>());
    }

    [Fact]
    public async Task Only_a_larger_offset_confirms()
    {
        await using var messenger = await Messenger.Open();
        messenger.People.SendText(Messenger.Anna, "раз");
        messenger.People.SendText(Messenger.Anna, "два");
        var first = Id((await messenger.Updates())[0]);

        Assert.Equal(2, (await messenger.Updates()).Count);
        Assert.Equal(2, (await messenger.Updates(first)).Count);
        Assert.Equal(first + 1, Id(Assert.Single(await messenger.Updates(first + 1))));
        Assert.Single(await messenger.Updates(first));
        Assert.Equal(1, messenger.People.PendingUpdates);
        Assert.Empty(await messenger.Updates(first + 2));
        Assert.Equal(0, messenger.People.PendingUpdates);
    }

    [Fact]
    public async Task A_negative_offset_keeps_the_last_ones_and_forgets_the_rest()
    {
        await using var messenger = await Messenger.Open();
        foreach (var text in new[] { "раз", "два", "три" })
            messenger.People.SendText(Messenger.Anna, text);

        var last = Assert.Single(await messenger.Updates(-1));

        Assert.Equal("три", last["message"]!["text"]!.GetValue<string>());
        Assert.Equal(1, messenger.People.PendingUpdates);
    }

    [Theory]
    [InlineData("""{"limit":0}""")]
    [InlineData("""{"limit":101}""")]
    [InlineData("""{"timeout":-1}""")]
    [InlineData("""{"allowed_updates":["mesage"]}""")]
    [InlineData("""{"allowed_updates":"message"}""")]
    [InlineData("""{"offset":"one"}""")]
    public async Task A_poll_that_is_not_quite_right_is_refused(string parameters)
    {
        await using var messenger = await Messenger.Open();

        Assert.Equal(400, (await messenger.Call("getUpdates", JsonNode.Parse(parameters))).Code);
    }

    [Fact]
    public async Task A_limit_gives_the_oldest_first()
    {
        await using var messenger = await Messenger.Open();
        messenger.People.SendText(Messenger.Anna, "раз");
        messenger.People.SendText(Messenger.Boris, "два");

        var updates = (await messenger.Good("getUpdates", new { limit = 1 })).AsArray();

        Assert.Equal("раз", Assert.Single(updates)!["message"]!["text"]!.GetValue<string>());
    }

    [Fact]
    public async Task Only_the_kinds_asked_for_are_queued_and_the_choice_stays()
    {
        await using var messenger = await Messenger.Open();
        await messenger.Good("getUpdates", new { allowed_updates = new[] { "message" } });

        messenger.People.Block(Messenger.Boris);
        messenger.People.SendText(Messenger.Anna, "раз");
        Assert.NotNull(Assert.Single(await messenger.Updates())["message"]);

        await messenger.Good("getUpdates", new { allowed_updates = Array.Empty<string>() });
        messenger.People.Unblock(Messenger.Boris);
        Assert.NotNull((await messenger.Updates())[^1]["my_chat_member"]);
    }

    [Fact]
    public async Task A_long_poll_ends_as_soon_as_something_comes()
    {
        await using var messenger = await Messenger.Open();

        var poll = messenger.Good("getUpdates", new { timeout = 50 });
        await messenger.People.When(p => p.Idle);
        messenger.People.SendText(Messenger.Anna, "раз");

        Assert.Single((await poll).AsArray());
        Assert.False(messenger.People.Idle);
    }

    [Fact]
    public async Task A_long_poll_ends_empty_when_its_time_is_over()
    {
        await using var messenger = await Messenger.Open();

        var poll = messenger.Good("getUpdates", new { timeout = 10 });
        await messenger.People.When(p => p.Idle);
        messenger.Time.Advance(TimeSpan.FromSeconds(9));
        Assert.True(messenger.People.Idle);
        messenger.Time.Advance(TimeSpan.FromSeconds(1));

        Assert.Empty((await poll).AsArray());
    }

    [Fact]
    public async Task A_long_poll_waits_50_seconds_at_most()
    {
        await using var messenger = await Messenger.Open();

        var poll = messenger.Good("getUpdates", new { timeout = 600 });
        await messenger.People.When(p => p.Idle);
        messenger.Time.Advance(TimeSpan.FromSeconds(50));

        Assert.Empty((await poll).AsArray());
    }

    [Fact]
    public async Task A_second_poll_ends_the_first_with_a_conflict()
    {
        await using var messenger = await Messenger.Open();

        var first = messenger.Call("getUpdates", new { timeout = 50 });
        await messenger.People.When(p => p.Idle);
        await messenger.Updates();

        var ended = await first;
        Assert.Equal(409, ended.Code);
        Assert.Equal(
            "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running",
            ended.Description);
    }

    [Fact]
    public async Task A_poller_that_hangs_up_leaves_its_updates_to_the_next()
    {
        await using var messenger = await Messenger.Open();
        using var hangUp = new CancellationTokenSource();

        var left = messenger.Call("getUpdates", new { timeout = 50 }, hangUp.Token);
        await messenger.People.When(p => p.Idle);
        await hangUp.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => left);
        messenger.People.SendText(Messenger.Anna, "раз");

        Assert.Single(await messenger.Updates());
    }

    [Fact]
    public async Task Updates_live_for_24_hours()
    {
        await using var messenger = await Messenger.Open();
        messenger.People.SendText(Messenger.Anna, "раз");

        messenger.Time.Advance(TimeSpan.FromHours(24) - TimeSpan.FromSeconds(1));
        Assert.Single(await messenger.Updates());
        messenger.Time.Advance(TimeSpan.FromSeconds(1));
        Assert.Empty(await messenger.Updates());
    }

    [Fact]
    public async Task A_confirmed_update_can_be_delivered_once_more_with_the_same_id()
    {
        await using var messenger = await Messenger.Open();
        messenger.People.SendText(Messenger.Anna, "раз");
        var id = Id(Assert.Single(await messenger.Updates()));
        Assert.Empty(await messenger.Updates(id + 1));

        messenger.People.Redeliver(id);

        Assert.Equal(id, Id(Assert.Single(await messenger.Updates(id + 1))));
        Assert.Empty(await messenger.Updates(id + 1));
    }

    [Fact]
    public async Task An_update_may_be_injected_with_any_id()
    {
        await using var messenger = await Messenger.Open();

        messenger.People.Inject(new JsonObject { ["update_id"] = 5_000_000_000, ["message"] = new JsonObject { ["message_id"] = 1 } });

        Assert.Equal(5_000_000_000, Id(Assert.Single(await messenger.Updates())));
    }

    [Fact]
    public async Task Ids_may_start_anywhere_after_an_idle_week()
    {
        await using var messenger = await Messenger.Open();

        messenger.People.NextUpdateId = 777;
        messenger.People.SendText(Messenger.Anna, "раз");

        Assert.Equal(777, Id(Assert.Single(await messenger.Updates())));
        Assert.Equal(777, messenger.People.LastUpdateId);
    }

    [Fact]
    public async Task What_a_store_remembers_of_an_earlier_server_is_not_met_again()
    {
        await using var messenger = await Messenger.Open();

        messenger.People.GoOnAfter(777);
        messenger.People.SendText(Messenger.Anna, "раз");

        var update = Assert.Single(await messenger.Updates());
        Assert.Equal(778, Id(update));
        Assert.Equal(778, update["message"]!["message_id"]!.GetValue<long>());
    }

    [Fact]
    public async Task A_pasted_text_longer_than_a_message_comes_in_parts_cut_at_lines()
    {
        await using var messenger = await Messenger.Open();
        var line = new string('а', 99);
        var pasted = string.Join('\n', Enumerable.Repeat(line, 50));

        messenger.People.SendText(Messenger.Anna, pasted);

        var parts = (await messenger.Updates()).Select(u => u["message"]!["text"]!.GetValue<string>()).ToList();
        Assert.Equal(2, parts.Count);
        Assert.All(parts, p => Assert.InRange(p.Length, 1, 4096));
        Assert.Equal(pasted, string.Join('\n', parts));
    }

    private static long Id(JsonNode update) => update["update_id"]!.GetValue<long>();
}
