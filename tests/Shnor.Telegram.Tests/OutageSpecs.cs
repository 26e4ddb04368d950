using System.Net;

namespace Shnor.Telegram.Tests;

/// <summary>The poller outlives every trouble but a wrong token, and does not cry at each attempt.</summary>
public sealed class OutageSpecs
{
    private const int Hang = 20_000; // ms; a guard, not a wait

    private static readonly Func<HttpResponseMessage> NoNetwork = () =>
        throw new HttpRequestException(HttpRequestError.NameResolutionError, $"no such host: https://api.telegram.org/bot{Bots.TokenText}/getUpdates");

    public static TheoryData<string, Func<HttpResponseMessage>> Troubles { get; } = new()
    {
        { "no network", NoNetwork },
        { "cut", () => throw new HttpIOException(HttpRequestError.ResponseEnded, Bots.TokenText) },
        { "500", () => Bots.Answer(HttpStatusCode.InternalServerError, $$"""{"ok":false,"error_code":500,"description":"at /bot{{Bots.TokenText}}/"}""") },
        { "502 of a proxy", () => Bots.Answer(HttpStatusCode.BadGateway, $"<html>/bot{Bots.TokenText}/</html>") },
        { "torn", () => Bots.Answer(HttpStatusCode.OK, """{"ok":true,"result":[{"update_id":10,"mess""") },
        { "404", () => Bots.Answer(HttpStatusCode.NotFound, """{"ok":false,"error_code":404,"description":"Not Found"}""") },
        { "409", () => Bots.Answer(HttpStatusCode.Conflict, """{"ok":false,"error_code":409,"description":"Conflict: terminated by other getUpdates request"}""") },
        { "429", () => Bots.Answer(HttpStatusCode.TooManyRequests, """{"ok":false,"error_code":429,"description":"Too Many Requests","parameters":{"retry_after":5}}""") },
    };

    [Theory(Timeout = Hang)]
    [MemberData(nameof(Troubles), DisableDiscoveryEnumeration = true)]
    public async Task Trouble_passes_and_is_said_twice(string name, Func<HttpResponseMessage> trouble)
    {
        Assert.NotEmpty(name);
        using var bot = new PolledBot();
        bot.Telegram.Sends(10);
        bot.Telegram.Fails(trouble, times: 20);
        bot.Starts();

        await bot.InTime(() => bot.Done.Contains(10));
        await bot.Stops();

        Assert.Equal(2, bot.Log.All.Count);
        Assert.Contains("20 failed attempts", bot.Log.All[1], StringComparison.Ordinal);
        Assert.DoesNotContain(bot.Log.All, line => line.Contains(Bots.SecretPart, StringComparison.Ordinal));
    }

    [Fact(Timeout = Hang)]
    public async Task Whoever_watches_the_loop_hears_of_every_turn_and_how_long_the_next_rests()
    {
        var turns = new System.Collections.Concurrent.ConcurrentQueue<(OutageKind Kind, TimeSpan Pause)>();
        using var bot = new PolledBot(new UpdatePollerOptions { OnTurn = (kind, pause) => turns.Enqueue((kind, pause)) });
        bot.Telegram.Sends(10);
        bot.Telegram.Fails(NoNetwork, times: 2);
        bot.Telegram.Fails(() => Bots.Answer(HttpStatusCode.TooManyRequests, """{"ok":false,"error_code":429,"description":"Too Many Requests","parameters":{"retry_after":500}}"""), times: 1);
        bot.Starts();

        await bot.InTime(() => bot.Done.Contains(10));
        await bot.Stops();

        Assert.Equal([OutageKind.Network, OutageKind.Network, OutageKind.Flood, OutageKind.None], turns.Take(4).Select(turn => turn.Kind));
        Assert.Equal(TimeSpan.FromSeconds(500), turns.ElementAt(2).Pause);
    }

    [Fact(Timeout = Hang)]
    public async Task A_day_without_network_costs_a_call_a_minute_and_two_lines()
    {
        using var bot = new PolledBot();
        bot.Telegram.Sends(10);
        bot.Telegram.Fails(NoNetwork, times: 1_800);
        bot.Starts();

        await bot.InTime(() => bot.Done.Contains(10));
        await bot.InTime(() => bot.Telegram.Unconfirmed.Count == 0);
        await bot.Stops();

        Assert.InRange(bot.Time.Elapsed, TimeSpan.FromHours(20), TimeSpan.FromHours(26)); // 1800 pauses of 30 to 60 s
        Assert.Equal(2, bot.Log.All.Count);
        Assert.Equal([10], bot.Begun);
    }

    [Fact(Timeout = Hang)]
    public async Task Pauses_grow_to_a_minute_and_never_fall_in_step()
    {
        using var bot = new PolledBot();
        bot.Telegram.Fails(NoNetwork, times: 1_000);
        bot.Starts();

        List<double> pauses = [];
        for (var i = 0; i < 50; i++) pauses.Add((await bot.Time.JumpToNextTimer()).TotalSeconds);

        await bot.Stops();
        Assert.InRange(pauses[0], 0.5, 1);
        Assert.InRange(pauses[3], 4, 8);
        Assert.All(pauses[10..], pause => Assert.InRange(pause, 30, 60));
        Assert.True(pauses[10..].Distinct().Count() > 30);
    }

    [Fact(Timeout = Hang)]
    public async Task A_flood_is_waited_out_exactly_as_told()
    {
        using var bot = new PolledBot();
        bot.Telegram.Refuses(429, "Too Many Requests: retry after 37", """{"retry_after":37}""");
        bot.Starts();

        Assert.Equal(TimeSpan.FromSeconds(37), await bot.Time.JumpToNextTimer());
        await bot.Stops();
    }

    [Fact(Timeout = Hang)]
    public async Task Another_poller_is_named_and_given_time_to_end()
    {
        using var bot = new PolledBot();
        bot.Telegram.Refuses(409, "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running");
        bot.Starts();

        Assert.InRange(await bot.Time.JumpToNextTimer(), TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(10));
        await bot.Stops();
        Assert.Contains("Another process polls with the same token", bot.Log.All[0], StringComparison.Ordinal);
    }

    [Fact(Timeout = Hang)]
    public async Task A_trouble_of_another_kind_is_said_too()
    {
        using var bot = new PolledBot();
        bot.Telegram.Fails(NoNetwork, times: 3);
        bot.Telegram.Refuses(409, "Conflict");
        bot.Telegram.Refuses(409, "Conflict");
        bot.Telegram.Sends(10);
        bot.Starts();

        await bot.InTime(() => bot.Done.Contains(10));
        await bot.Stops();
        Assert.Equal(3, bot.Log.All.Count);
    }

    [Fact(Timeout = Hang)]
    public async Task A_refused_token_ends_the_poller_with_one_sentence()
    {
        using var bot = new PolledBot();
        bot.Telegram.Refuses(401, "Unauthorized");
        bot.Starts();

        var end = await Assert.ThrowsAsync<TokenRefusedException>(bot.Ended);

        Assert.Contains("@BotFather", end.Message, StringComparison.Ordinal);
        Assert.Equal(end.Message.Length - 1, end.Message.IndexOf('.', end.Message.IndexOf("Token", StringComparison.Ordinal)));
        Assert.DoesNotContain(Bots.SecretPart, end.ToString(), StringComparison.Ordinal);
    }

    [Fact(Timeout = Hang)]
    public async Task A_refused_token_ends_a_single_poll_too()
    {
        using var bot = new PolledBot();
        bot.Telegram.Refuses(401, "Unauthorized");

        await Assert.ThrowsAsync<TokenRefusedException>(() => bot.Poller.PollOnce(default));
    }

    [Fact(Timeout = Hang)]
    public async Task A_single_poll_that_fails_handles_nothing_and_loses_nothing()
    {
        using var bot = new PolledBot();
        bot.Telegram.Sends(10);
        bot.Telegram.Fails(NoNetwork);

        Assert.Equal(0, await bot.Poller.PollOnce(default));
        Assert.Equal(1, await bot.Poller.PollOnce(default));
        Assert.Equal(2, bot.Log.All.Count);
    }

    [Fact(Timeout = Hang)]
    public async Task A_stop_in_the_middle_of_a_pause_is_immediate()
    {
        using var bot = new PolledBot();
        bot.Telegram.Fails(NoNetwork, times: 10);
        bot.Starts();
        await PolledBot.Eventually(() => bot.Time.SomebodyWaits);

        await bot.Stops();

        Assert.Equal(TimeSpan.Zero, bot.Time.Elapsed);
        Assert.Empty(bot.Log.All); // in the sandbox the messenger leaves together with the service
    }
}
