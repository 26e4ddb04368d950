using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Shnor.Bench.Api;

/// <summary>
/// A Bot API server on loopback, as lean as can be: it shares two cores with the service it measures. It checks nothing; the strict one is Shnor.Sandbox.
/// </summary>
internal sealed class LoopbackApi : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly TaskCompletionSource<long> firstPoll = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private long lastMessage;

    private LoopbackApi(WebApplication app) => this.app = app;

    /// <summary>The timestamp of <see cref="TimeProvider.System"/> at which the first getUpdates arrived.</summary>
    public Task<long> FirstPoll => firstPoll.Task;

    public string Url => app.Urls.Single();

    public PendingUpdates Updates { get; } = new();

    /// <summary>Asked for each sendMessage (chat, text): null takes it, a number is the retry_after of a 429.</summary>
    public Func<long, string, int?> OnSend { get; set; } = (_, _) => null;

    /// <summary>Told of each answerCallbackQuery: the press and the toast.</summary>
    public Action<string, string?> OnAnswer { get; set; } = (_, _) => { };

    /// <summary>Told of each screen that is drawn or sent: the chat and the buttons under it, as JSON or undefined.</summary>
    public Action<long, JsonElement> OnScreen { get; set; } = (_, _) => { };

    public long Edits { get; private set; }

    public static async Task<LoopbackApi> Start(CancellationToken ct)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var server = new LoopbackApi(builder.Build());
        server.app.Run(server.Answer);
        await server.app.StartAsync(ct);
        return server;
    }

    public async ValueTask DisposeAsync()
    {
        using var atOnce = new CancellationTokenSource(TimeSpan.Zero);
        await app.StopAsync(atOnce.Token);
        await app.DisposeAsync();
    }

    private async Task Answer(HttpContext context)
    {
        var ct = context.RequestAborted;
        var path = context.Request.Path.Value!;
        using var call = context.Request.ContentLength is > 0 ? await JsonDocument.ParseAsync(context.Request.Body, default, ct) : JsonDocument.Parse("{}");
        var (status, answer) = path[(path.LastIndexOf('/') + 1)..].ToUpperInvariant() switch
        {
            "GETUPDATES" => (200, await GetUpdates(call.RootElement, ct)),
            "ANSWERCALLBACKQUERY" => (200, AnswerCallbackQuery(call.RootElement)),
            "SENDMESSAGE" => SendMessage(call.RootElement),
            "EDITMESSAGETEXT" or "EDITMESSAGEREPLYMARKUP" => (200, Edit(call.RootElement)),
            "GETME" => (200, Ok("""{"id":100,"is_bot":true,"first_name":"Bench","username":"bench_bot"}"""u8)),
            "GETWEBHOOKINFO" => (200, Ok("""{"url":"","has_custom_certificate":false,"pending_update_count":0}"""u8)),
            _ => (200, Ok("true"u8)),
        };
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json";
        context.Response.ContentLength = answer.Length;
        await context.Response.Body.WriteAsync(answer, ct);
    }

    private async Task<byte[]> GetUpdates(JsonElement call, CancellationToken ct)
    {
        firstPoll.TrySetResult(TimeProvider.System.GetTimestamp());
        var offset = call.TryGetProperty("offset", out var from) ? from.GetInt64() : 0;
        var wait = TimeSpan.FromSeconds(call.TryGetProperty("timeout", out var seconds) ? seconds.GetInt32() : 0);
        return Ok(await Updates.From(offset, wait, ct));
    }

    private byte[] AnswerCallbackQuery(JsonElement call)
    {
        OnAnswer(call.GetProperty("callback_query_id").GetString()!, call.TryGetProperty("text", out var text) ? text.GetString() : null);
        return Ok("true"u8);
    }

    private (int, byte[]) SendMessage(JsonElement call)
    {
        var chat = call.GetProperty("chat_id").GetInt64();
        if (OnSend(chat, call.GetProperty("text").GetString()!) is not { } retryAfter)
        {
            OnScreen(chat, ButtonsOf(call));
            return (200, Message(chat, Interlocked.Increment(ref lastMessage)));
        }

        return (429, Encoding.UTF8.GetBytes($$$"""{"ok":false,"error_code":429,"description":"Too Many Requests: retry after {{{retryAfter}}}","parameters":{"retry_after":{{{retryAfter}}}}}"""));
    }

    private byte[] Edit(JsonElement call)
    {
        Edits++;
        OnScreen(call.GetProperty("chat_id").GetInt64(), ButtonsOf(call));
        return Message(call.GetProperty("chat_id").GetInt64(), call.GetProperty("message_id").GetInt64());
    }

    private static JsonElement ButtonsOf(JsonElement call) => call.TryGetProperty("reply_markup", out var markup) ? markup : default;

    private static byte[] Message(long chat, long id) => Ok(Encoding.UTF8.GetBytes($$$"""{"message_id":{{{id}}},"date":1,"chat":{"id":{{{chat}}},"type":"private"}}"""));

    private static byte[] Ok(ReadOnlySpan<byte> result) => [.. """{"ok":true,"result":"""u8, .. result, .. "}"u8];
}
