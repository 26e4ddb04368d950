using System.Net;
using System.Text.Json.Nodes;
using System.Threading.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Shnor.Sandbox.Tests;

/// <summary>A bot that gets its updates by webhook and answers when the test says so.</summary>
internal sealed class ListeningBot : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly Channel<Post> posts = Channel.CreateUnbounded<Post>();
    private int received;

    private ListeningBot(WebApplication app) => this.app = app;

    public string Url => $"{app.Urls.First()}/hook";

    /// <summary>All that came so far.</summary>
    public int Received => Volatile.Read(ref received);

    /// <summary>Posts the test has not looked at yet.</summary>
    public int Waiting => posts.Reader.Count;

    public static async Task<ListeningBot> Open()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        builder.Services.AddRoutingCore();
        var bot = new ListeningBot(builder.Build());
        bot.app.MapPost("/hook", bot.Take);
        await bot.app.StartAsync();
        return bot;
    }

    public ValueTask<Post> Next() => posts.Reader.ReadAsync();

    public async ValueTask DisposeAsync()
    {
        using var atOnce = new CancellationTokenSource(TimeSpan.Zero);
        await app.StopAsync(atOnce.Token);
        await app.DisposeAsync();
    }

    private async Task Take(HttpContext http)
    {
        Interlocked.Increment(ref received);
        var update = (await JsonNode.ParseAsync(http.Request.Body))!;
        var post = new Post(update, http.Request.Headers["X-Telegram-Bot-Api-Secret-Token"], http.RequestAborted);
        await posts.Writer.WriteAsync(post);
        http.Response.StatusCode = await post.Code;
    }
}

/// <summary>One update on its way: it stays open until it is answered.</summary>
internal sealed class Post(JsonNode update, string? secret, CancellationToken gone)
{
    private readonly TaskCompletionSource<int> code = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource left = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public string? Secret => secret;
    public long UpdateId => update["update_id"]!.GetValue<long>();
    public string Text => update["message"]!["text"]!.GetValue<string>();
    public Task<int> Code => code.Task;
    public bool IsGone => gone.IsCancellationRequested;

    /// <summary>Until the messenger hangs up.</summary>
    public Task Gone
    {
        get
        {
            gone.Register(() => left.TrySetResult());
            return left.Task;
        }
    }

    public void Answer(int status) => code.TrySetResult(status);
}
