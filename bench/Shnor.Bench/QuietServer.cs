using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Shnor.Bench;

/// <summary>A Bot API server on loopback where nothing ever happens: it knows the bot and has no updates for it.</summary>
public sealed class QuietServer : IAsyncDisposable
{
    private static readonly TimeSpan LongPoll = TimeSpan.FromSeconds(20);

    private readonly WebApplication app;
    private readonly TaskCompletionSource<long> firstPoll = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private QuietServer(WebApplication app) => this.app = app;

    /// <summary>The timestamp of <see cref="TimeProvider.System"/> at which the first getUpdates arrived.</summary>
    public Task<long> FirstPoll => firstPoll.Task;

    public string Url => app.Urls.Single();

    public static async Task<QuietServer> StartAsync(CancellationToken ct)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var server = new QuietServer(builder.Build());
        server.app.MapMethods("/{bot}/{method}", ["GET", "POST"], server.AnswerAsync);
        await server.app.StartAsync(ct);
        return server;
    }

    public async ValueTask DisposeAsync()
    {
        using var atOnce = new CancellationTokenSource(TimeSpan.Zero);
        await app.StopAsync(atOnce.Token);
        await app.DisposeAsync();
    }

    private async Task AnswerAsync(string method, HttpContext context)
    {
        var result = method.ToUpperInvariant() switch
        {
            "GETME" => Bot(),
            "GETUPDATES" => await NothingAsync(context.RequestAborted),
            _ => JsonValue.Create(true),
        };
        await context.Response.WriteAsJsonAsync(new JsonObject { ["ok"] = true, ["result"] = result }, context.RequestAborted);
    }

    private async Task<JsonNode> NothingAsync(CancellationToken ct)
    {
        firstPoll.TrySetResult(TimeProvider.System.GetTimestamp());
        await Task.Delay(LongPoll, TimeProvider.System, ct);
        return new JsonArray();
    }

    private static JsonObject Bot() => new()
    {
        ["id"] = 100,
        ["is_bot"] = true,
        ["first_name"] = "Bench",
        ["username"] = "bench_bot",
        ["can_join_groups"] = true,
        ["can_read_all_group_messages"] = false,
        ["supports_inline_queries"] = false,
    };
}
