using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Shnor.Bot.Messengers.Telegram;
using Shnor.Bot.Settings;
using Shnor.Telegram;
using Shnor.Testing;

namespace Shnor.Bot.Tests.Web;

/// <summary>Updates that Telegram posts, as often and in whatever order it likes, against the real inbox and store.</summary>
public sealed class TelegramWebhookSpecs
{
    private static readonly DateTime Noon = new(2022, 2, 10, 12, 0, 0);

    [Fact]
    public async Task A_post_with_the_right_secret_is_done_before_it_is_answered()
    {
        await using var town = await TestTown.Found(Noon);
        await using var door = await WebhookDoor.Before(town);
        var (anna, press) = await Consent(town, door);

        Assert.Equal(HttpStatusCode.OK, await door.Posts(press));

        Assert.True(await town.Look(db => db.People.AnyAsync(person => person.IsOwner)));
        Assert.Equal("", anna.Toast);
    }

    [Fact]
    public async Task Without_the_secret_nothing_is_done_and_nothing_is_said()
    {
        await using var town = await TestTown.Found(Noon);
        await using var door = await WebhookDoor.Before(town);
        var (_, press) = await Consent(town, door);

        foreach (var wrong in new[] { null, "", "the-Secret", "the-Secret_of-thirty_letters-2", $"{WebhookDoor.Secret}0", $"{WebhookDoor.Secret},{WebhookDoor.Secret}" })
            Assert.Equal(HttpStatusCode.Unauthorized, await door.Posts(press, wrong));

        Assert.Equal(1, await town.Look(db => db.SeenUpdates.CountAsync()));
        Assert.Single(town.LogLines, line => line.Contains("without the right secret", StringComparison.Ordinal));
        Assert.DoesNotContain(town.LogLines, line => line.Contains(WebhookDoor.Secret, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Only_posts_are_taken()
    {
        await using var town = await TestTown.Found(Noon);
        await using var door = await WebhookDoor.Before(town);

        using var answer = await door.Asks(HttpMethod.Get);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.StatusCode);
    }

    [Fact]
    public async Task A_body_over_a_megabyte_is_refused_whether_it_says_so_or_not()
    {
        await using var town = await TestTown.Found(Noon);
        await using var door = await WebhookDoor.Before(town);
        using var honest = new ByteArrayContent(new byte[(1024 * 1024) + 1]);
        using var endless = new StreamContent(new Pipe((1024 * 1024) + 1));

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, await door.Posts(honest));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, await door.Posts(endless));
    }

    [Fact]
    public async Task The_same_press_posted_three_times_at_once_works_once()
    {
        await using var town = await TestTown.Found(Noon);
        await using var door = await WebhookDoor.Before(town);
        var (anna, press) = await Consent(town, door);

        var answers = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => door.Posts(press)));
        await town.Settle();

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.OK, answer));
        Assert.Equal(2, await town.Look(db => db.SeenUpdates.CountAsync()));
        Assert.Equal(1, await town.Look(db => db.People.CountAsync()));
        Assert.Single(anna.Inbox);
    }

    [Fact]
    public async Task Updates_that_come_late_and_out_of_order_all_count()
    {
        await using var town = await TestTown.Found(Noon);
        await using var door = await WebhookDoor.Before(town);
        var anna = town.Phone("Анна");
        town.Messenger.Start(anna.Id);
        town.Messenger.SendText(anna.Id, "/help");
        town.Messenger.SendText(anna.Id, "/privacy");
        var updates = await door.TakeUpdates();

        foreach (var late in updates.Reverse()) Assert.Equal(HttpStatusCode.OK, await door.Posts(late));
        foreach (var again in updates) Assert.Equal(HttpStatusCode.OK, await door.Posts(again));
        await town.Settle();

        Assert.Equal(3, await town.Look(db => db.SeenUpdates.CountAsync()));
        Assert.Equal(3, anna.Inbox.Count);
    }

    [Fact]
    public async Task A_store_that_cannot_write_makes_Telegram_post_again()
    {
        await using var town = await TestTown.Found(Noon);
        await using var door = await WebhookDoor.Before(town);
        var (_, press) = await Consent(town, door);
        await Sql(town, "CREATE TRIGGER full BEFORE INSERT ON SeenUpdates BEGIN SELECT RAISE(ABORT, 'the disk is full'); END");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, await door.Posts(press));
        Assert.False(await town.Look(db => db.People.AnyAsync(person => person.IsOwner)));
        await Sql(town, "DROP TRIGGER full");
        Assert.Equal(HttpStatusCode.OK, await door.Posts(press));

        Assert.True(await town.Look(db => db.People.AnyAsync(person => person.IsOwner)));
    }

    [Fact]
    public async Task What_cannot_be_read_is_acknowledged_and_passed_over()
    {
        await using var town = await TestTown.Found(Noon);
        await using var door = await WebhookDoor.Before(town);

        foreach (var body in new[] { "", "null", """{"message":{}}""", """{"update_id":7,"mess""", """{"update_id":7,"message":{"text":"без чата"}}""", """{"update_id":7,"poll_answer":{}}""" })
            Assert.Equal(HttpStatusCode.OK, await door.Posts(body));

        Assert.Equal(0, await town.Look(db => db.SeenUpdates.CountAsync()));
        Assert.Equal(4, town.LogLines.Count(line => line.Contains("is no update", StringComparison.Ordinal)));
        Assert.DoesNotContain(town.LogLines, line => line.Contains("без чата", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_stopping_service_leaves_the_update_to_the_next_one()
    {
        await using var town = await TestTown.Found(Noon);
        using var stop = new CancellationTokenSource();
        await using var door = await WebhookDoor.Before(town, new Ending(stop.Token));
        var (_, press) = await Consent(town, door);
        await stop.CancelAsync();

        Assert.Equal(HttpStatusCode.ServiceUnavailable, await door.Posts(press));

        Assert.Equal(1, await town.Look(db => db.SeenUpdates.CountAsync()));
    }

    [Fact]
    public async Task Posts_of_a_real_server_lead_all_the_way_and_back_to_polling_nothing_is_lost()
    {
        await using var town = await TestTown.Found(Noon);
        await using var door = await WebhookDoor.Before(town);
        var anna = town.Phone("Анна");
        using (var stop = new CancellationTokenSource())
        {
            var receiving = Receiving(town, new WebhookSettings(door.Url, WebhookSecret.Parse(WebhookDoor.Secret))).Run(stop.Token);
            await town.Messenger.When(telegram => telegram.WebhookUrl == door.Url);
            town.Messenger.Start(anna.Id, town.OwnerCode);
            await town.Messenger.When(telegram => telegram.PendingUpdates == 0);
            await town.Settle();
            town.Messenger.Press(anna.Id, anna.Last.Id, "Согласен(на)");
            await town.Messenger.When(telegram => telegram.PendingUpdates == 0);
            await End(receiving, stop);
        }

        Assert.True(await town.Look(db => db.People.AnyAsync(person => person.IsOwner)));

        using (var stop = new CancellationTokenSource())
        {
            var receiving = Receiving(town, webhook: null).Run(stop.Token);
            await town.Messenger.When(telegram => telegram.WebhookUrl is null);
            town.Messenger.SendText(anna.Id, "/help");
            await town.Messenger.When(telegram => telegram.PendingUpdates == 0);
            await End(receiving, stop);
        }

        Assert.Equal(3, await town.Look(db => db.SeenUpdates.CountAsync()));
    }

    private static async Task End(Task receiving, CancellationTokenSource stop)
    {
        await stop.CancelAsync();
        await receiving.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    /// <summary>The town's own, told another way.</summary>
    private static Receiving Receiving(TestTown town, WebhookSettings? webhook) => ActivatorUtilities.CreateInstance<Receiving>(
        town.Services, town.Services.GetRequiredService<BotSettings>() with { Webhook = webhook });

    /// <summary>The owner's code is entered, and the press that agrees lies at Telegram's.</summary>
    private static async Task<(Phone Anna, string Press)> Consent(TestTown town, WebhookDoor door)
    {
        var anna = town.Phone("Анна");
        await anna.Starts(town.OwnerCode);
        await door.TakeUpdates();
        town.Messenger.Press(anna.Id, anna.Last.Id, "Согласен(на)");
        return (anna, Assert.Single(await door.TakeUpdates()));
    }

    private static Task Sql(TestTown town, string sql) => town.Store.InOneCommit((db, ct) => db.Database.ExecuteSqlRawAsync(sql, ct), CancellationToken.None);

    /// <summary>So many bytes, and nobody knows beforehand.</summary>
    private sealed class Pipe(int length) : MemoryStream(new byte[length])
    {
        public override bool CanSeek => false;
    }

    private sealed class Ending(CancellationToken stopping) : IHostApplicationLifetime
    {
        public CancellationToken ApplicationStarted => CancellationToken.None;

        public CancellationToken ApplicationStopping => stopping;

        public CancellationToken ApplicationStopped => CancellationToken.None;

        public void StopApplication()
        {
        }
    }
}
