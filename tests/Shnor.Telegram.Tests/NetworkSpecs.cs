using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Http;

namespace Shnor.Telegram.Tests;

/// <summary>The network fails in every way it can, and the token stays inside.</summary>
public sealed class NetworkSpecs
{
    [Fact]
    public async Task A_refused_connection_is_known_to_have_had_no_effect()
    {
        var unknown = await Unknown(Bots.At(NobodyListens()));

        Assert.True(unknown.NeverLeft);
        Assert.Contains("ConnectionRefused", unknown.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_that_does_not_resolve_is_known_to_have_had_no_effect()
    {
        var client = Bots.At(new Bots.Stub((request, _) =>
            throw new HttpRequestException(HttpRequestError.NameResolutionError, $"Name or service not known ({request.RequestUri})")));

        Assert.True((await Unknown(client)).NeverLeft);
    }

    [Fact]
    public async Task A_server_that_cannot_be_connected_to_in_time_is_known_to_have_had_no_effect()
    {
        var handler = TelegramHttp.CreateHandler();
        handler.ConnectTimeout = TimeSpan.FromMilliseconds(1);
        handler.ConnectCallback = async (_, ct) =>
        {
            await new TaskCompletionSource().Task.WaitAsync(ct);
            return Stream.Null;
        };

        Assert.True((await Unknown(Bots.At(handler))).NeverLeft);
    }

    [Fact]
    public async Task A_connection_cut_in_the_middle_of_the_answer_leaves_the_effect_unknown_and_the_call_unrepeated()
    {
        var calls = 0;
        await using var server = await LoopbackServer.Start(context =>
        {
            Interlocked.Increment(ref calls);
            return LoopbackServer.CutMidBody(context);
        });

        Assert.False((await Unknown(Bots.At(server.Url))).NeverLeft);
        Assert.Equal(1, calls);
    }

    [Fact]
    public async Task A_kept_connection_dropped_without_an_answer_is_not_repeated_behind_our_back()
    {
        var calls = 0;
        await using var server = await LoopbackServer.Start(async context =>
        {
            await context.Request.Body.CopyToAsync(Stream.Null);
            if (Interlocked.Increment(ref calls) == 1) await context.Response.WriteAsync("""{"ok":true,"result":true}""");
            else context.Abort();
        });
        var client = Bots.At(server.Url);

        Assert.IsType<ApiResult<bool>.Ok>(await client.Call(new AnswerCallbackQuery { CallbackQueryId = "q" }, default));
        Assert.False((await Unknown(client)).NeverLeft);
        Assert.Equal(2, calls);
    }

    [Fact]
    public async Task A_server_that_repeats_the_address_in_its_error_does_not_give_the_token_away()
    {
        await using var server = await LoopbackServer.Start(async context =>
        {
            context.Response.StatusCode = 500;
            await context.Response.WriteAsync($$"""{"ok":false,"error_code":500,"description":"cannot serve {{context.Request.Path}} nor {{Uri.EscapeDataString(Bots.TokenText)}}"}""");
        });

        Assert.Contains("***", (await Unknown(Bots.At(server.Url))).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_redirect_is_not_followed_with_the_token_in_hand()
    {
        await using var server = await LoopbackServer.Start(context =>
        {
            context.Response.Redirect("http://127.0.0.1:1/elsewhere");
            return Task.CompletedTask;
        });

        Assert.Contains("302", (await Unknown(Bots.At(server.Url))).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Traces_do_not_carry_the_address()
    {
        List<string> seen = [];
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == "System.Net.Http",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = activity => seen.AddRange(activity.TagObjects.Select(t => $"{t.Value}")),
        };
        ActivitySource.AddActivityListener(listener);

        await Unknown(Bots.At(NobodyListens()));

        Assert.DoesNotContain(seen, tag => tag.Contains(Bots.SecretPart, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_server_that_keeps_silent_is_left_after_the_calls_time()
    {
        var time = new FakeTime();
        var client = Bots.At(new Bots.Stub(Silence), time);

        var call = client.Call(Bots.Hello(), default);
        time.Advance(TimeSpan.FromSeconds(29));
        Assert.False(call.IsCompleted);
        time.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal(new ApiResult<Message>.Unknown("no answer in time", NeverLeft: false), await call);
    }

    [Fact]
    public async Task A_long_poll_gets_its_own_time_on_top()
    {
        var time = new FakeTime();
        var client = Bots.At(new Bots.Stub(Silence), time);

        var call = client.Call(new GetUpdates { Timeout = 50 }, default);
        time.Advance(TimeSpan.FromSeconds(79));
        Assert.False(call.IsCompleted);
        time.Advance(TimeSpan.FromSeconds(1));

        Assert.IsType<ApiResult<IReadOnlyList<Update>>.Unknown>(await call);
    }

    [Fact]
    public async Task Only_the_callers_own_cancellation_is_thrown()
    {
        using var stop = new CancellationTokenSource();
        var call = Bots.At(new Bots.Stub(Silence)).Call(Bots.Hello(), stop.Token);

        await stop.CancelAsync();

        var thrown = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
        Assert.DoesNotContain(Bots.SecretPart, thrown.ToString(), StringComparison.Ordinal);
    }

    private static Uri NobodyListens()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        listener.Stop();
        return new Uri($"http://127.0.0.1:{port}");
    }

    private static async Task<HttpResponseMessage> Silence(HttpRequestMessage request, CancellationToken ct)
    {
        await new TaskCompletionSource().Task.WaitAsync(ct);
        throw new InvalidOperationException("Silence has no end of its own.");
    }

    private static async Task<ApiResult<Message>.Unknown> Unknown(TelegramClient client)
    {
        var unknown = Assert.IsType<ApiResult<Message>.Unknown>(await client.Call(Bots.Hello(), default));
        Assert.DoesNotContain(Bots.SecretPart, unknown.ToString(), StringComparison.OrdinalIgnoreCase);
        return unknown;
    }
}
