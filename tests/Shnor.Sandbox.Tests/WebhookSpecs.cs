using System.Text.Json.Nodes;

namespace Shnor.Sandbox.Tests;

public sealed class WebhookSpecs
{
    [Fact]
    public async Task Updates_are_posted_with_the_secret_and_are_done_when_the_bot_says_so()
    {
        await using var messenger = await Messenger.Open();
        await using var bot = await ListeningBot.Open();
        messenger.People.SendText(Messenger.Anna, "раз");
        await messenger.Good("setWebhook", new { url = bot.Url, secret_token = "s3cret-_" });

        var first = await bot.Next();
        Assert.Equal("s3cret-_", first.Secret);
        Assert.Equal("раз", first.Text);
        Assert.Equal(1, messenger.People.PendingUpdates);
        first.Answer(200);
        await messenger.People.When(p => p.PendingUpdates == 0);

        messenger.People.SendText(Messenger.Anna, "два");
        var second = await bot.Next();
        Assert.Equal(first.UpdateId + 1, second.UpdateId);
        second.Answer(204);
        await messenger.People.When(p => p.PendingUpdates == 0);
        Assert.Equal(2, bot.Received);
    }

    [Fact]
    public async Task What_is_refused_is_posted_again_later_and_later()
    {
        await using var messenger = await Messenger.Open();
        await using var bot = await ListeningBot.Open();
        await messenger.Good("setWebhook", new { url = bot.Url });
        messenger.People.SendText(Messenger.Anna, "раз");
        long? id = null;

        foreach (var pause in new[] { 1, 2, 4 })
        {
            var post = await bot.Next();
            Assert.Equal(id ??= post.UpdateId, post.UpdateId);
            post.Answer(500);
            await messenger.Time.Waits(TimeSpan.FromSeconds(pause));
            messenger.Time.Advance(TimeSpan.FromSeconds(pause) - TimeSpan.FromMilliseconds(1));
            Assert.Equal(0, bot.Waiting);
            messenger.Time.Advance(TimeSpan.FromMilliseconds(1));
        }

        var info = await messenger.Good("getWebhookInfo");
        Assert.Equal("Wrong response from the webhook: 500 Internal Server Error", info["last_error_message"]!.GetValue<string>());
        Assert.Equal(messenger.Time.GetUtcNow().AddSeconds(-4).ToUnixTimeSeconds(), info["last_error_date"]!.GetValue<long>());
        Assert.Equal(1, info["pending_update_count"]!.GetValue<int>());
        (await bot.Next()).Answer(200);
        await messenger.People.When(p => p.PendingUpdates == 0);
    }

    [Fact]
    public async Task A_slow_one_is_posted_again_beside_the_first()
    {
        await using var messenger = await Messenger.Open();
        await using var bot = await ListeningBot.Open();
        await messenger.Good("setWebhook", new { url = bot.Url });
        messenger.People.SendText(Messenger.Anna, "раз");

        var slow = await bot.Next();
        await messenger.Time.Waits(TimeSpan.FromMinutes(1));
        messenger.Time.Advance(TimeSpan.FromMinutes(1));
        await messenger.Time.Waits(TimeSpan.FromSeconds(1));
        messenger.Time.Advance(TimeSpan.FromSeconds(1));
        var again = await bot.Next();

        Assert.Equal(slow.UpdateId, again.UpdateId);
        Assert.False(slow.IsGone);
        Assert.Equal("Read timeout expired", (await messenger.Good("getWebhookInfo"))["last_error_message"]!.GetValue<string>());
        slow.Answer(200);
        await messenger.People.When(p => p.PendingUpdates == 0);
        again.Answer(200);
    }

    [Fact]
    public async Task Chats_go_in_parallel_and_each_in_order()
    {
        await using var messenger = await Messenger.Open();
        await using var bot = await ListeningBot.Open();
        await messenger.Good("setWebhook", new { url = bot.Url });
        messenger.People.SendText(Messenger.Anna, "Анна 1");
        messenger.People.SendText(Messenger.Anna, "Анна 2");
        messenger.People.SendText(Messenger.Boris, "Борис 1");

        var two = new[] { await bot.Next(), await bot.Next() };
        Assert.Equal(["Анна 1", "Борис 1"], two.Select(p => p.Text).Order());
        Assert.Equal(0, bot.Waiting);
        two.Single(p => p.Text == "Анна 1").Answer(200);
        var third = await bot.Next();
        Assert.Equal("Анна 2", third.Text);
        third.Answer(200);
        two.Single(p => p.Text == "Борис 1").Answer(200);
        await messenger.People.When(p => p.PendingUpdates == 0);
    }

    [Fact]
    public async Task No_more_connections_are_open_than_the_bot_wants()
    {
        await using var messenger = await Messenger.Open();
        await using var bot = await ListeningBot.Open();
        await messenger.Good("setWebhook", new { url = bot.Url, max_connections = 1 });
        messenger.People.SendText(Messenger.Anna, "раз");
        messenger.People.SendText(Messenger.Boris, "два");

        var first = await bot.Next();
        Assert.Equal(0, bot.Waiting);
        first.Answer(200);

        var second = await bot.Next();
        Assert.Equal("два", second.Text);
        second.Answer(200);
        await messenger.People.When(p => p.PendingUpdates == 0);
    }

    [Fact]
    public async Task Polling_and_a_webhook_exclude_each_other()
    {
        await using var messenger = await Messenger.Open();
        await using var bot = await ListeningBot.Open();
        var poll = messenger.Call("getUpdates", new { timeout = 50 });
        await messenger.People.When(p => p.Idle);

        await messenger.Good("setWebhook", new { url = bot.Url });

        var ended = await poll;
        Assert.Equal((409, "Conflict: terminated by setWebhook request"), (ended.Code, ended.Description));
        Assert.Equal(
            (409, "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"),
            await messenger.Refused("getUpdates"));

        messenger.People.SendText(Messenger.Anna, "раз");
        var post = await bot.Next();
        await messenger.Good("deleteWebhook");
        await post.Gone;
        Assert.Equal("раз", Assert.Single(await messenger.Updates())["message"]!["text"]!.GetValue<string>());
        Assert.Null(messenger.People.WebhookUrl);
        Assert.Equal("", (await messenger.Good("getWebhookInfo"))["url"]!.GetValue<string>());
    }

    [Fact]
    public async Task What_waits_can_be_dropped_and_unwanted_kinds_are_not_posted()
    {
        await using var messenger = await Messenger.Open();
        await using var bot = await ListeningBot.Open();
        messenger.People.SendText(Messenger.Anna, "старое");

        await messenger.Good("setWebhook", new { url = bot.Url, drop_pending_updates = true, allowed_updates = new[] { "message" } });
        messenger.People.Block(Messenger.Boris);
        messenger.People.SendText(Messenger.Anna, "новое");

        var post = await bot.Next();
        Assert.Equal("новое", post.Text);
        post.Answer(200);
        await messenger.People.When(p => p.PendingUpdates == 0);
        var info = await messenger.Good("getWebhookInfo");
        Assert.Equal("message", Assert.Single(info["allowed_updates"]!.AsArray())!.GetValue<string>());
        await messenger.Good("deleteWebhook", new { drop_pending_updates = true });
    }

    [Fact]
    public async Task A_bot_that_is_not_there_is_named_in_the_info()
    {
        await using var messenger = await Messenger.Open();
        var bot = await ListeningBot.Open();
        await messenger.Good("setWebhook", new { url = bot.Url });
        await bot.DisposeAsync();

        messenger.People.SendText(Messenger.Anna, "раз");

        await messenger.Time.Waits(TimeSpan.FromSeconds(1));
        Assert.Equal("Connection refused", (await messenger.Good("getWebhookInfo"))["last_error_message"]!.GetValue<string>());
    }

    [Fact]
    public async Task The_same_update_is_posted_once_more_beside_those_of_its_chat()
    {
        await using var messenger = await Messenger.Open();
        await using var bot = await ListeningBot.Open();
        await messenger.Good("setWebhook", new { url = bot.Url });
        messenger.People.SendText(Messenger.Anna, "раз");
        var first = await bot.Next();

        messenger.People.Redeliver(first.UpdateId);

        var second = await bot.Next();
        Assert.Equal(first.UpdateId, second.UpdateId);
        first.Answer(200);
        second.Answer(200);
        await messenger.People.When(p => p.PendingUpdates == 0);
    }

    [Theory]
    [InlineData("""{"url":"https://bot.example.org/hook"}""", "bad webhook: the sandbox delivers to this machine only")]
    [InlineData("""{"url":"http://169.254.169.254/"}""", "bad webhook: the sandbox delivers to this machine only")]
    [InlineData("""{"url":"ftp://localhost/"}""", "bad webhook: An HTTPS URL must be provided for webhook")]
    [InlineData("""{"url":"hook"}""", "bad webhook: An HTTPS URL must be provided for webhook")]
    [InlineData("""{"url":"http://localhost:9/","secret_token":"a b"}""", "secret token contains unallowed characters")]
    [InlineData("""{"url":"http://localhost:9/","max_connections":101}""", "max_connections must be from 1 to 100")]
    [InlineData("""{"url":"http://localhost:9/","allowed_updates":["mesage"]}""", "unknown update \"mesage\" in allowed_updates")]
    [InlineData("""{}""", "parameter \"url\" is required")]
    public async Task A_webhook_that_cannot_be_is_refused(string parameters, string why)
    {
        await using var messenger = await Messenger.Open();

        Assert.Equal((400, $"Bad Request: {why}"), await messenger.Refused("setWebhook", JsonNode.Parse(parameters)));

        Assert.Null(messenger.People.WebhookUrl);
    }
}
