using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace Shnor.Sandbox.Web;

/// <summary>Changes as server-sent events. An event says whose chat to read again, not what changed in it.</summary>
internal sealed class ChangeStream(SandboxMessenger messenger)
{
    public async Task Serve(HttpContext http, CancellationToken ct)
    {
        http.Response.ContentType = "text/event-stream";
        http.Response.Headers.CacheControl = "no-cache";

        await using var changes = messenger.Watch(ct).GetAsyncEnumerator(ct);
        var next = changes.MoveNextAsync();
        // By now we are watching: the page that reads the state on this event misses nothing after it.
        await Write(http.Response, "ready", new { }, ct);
        while (await next)
        {
            var change = changes.Current;
            if (change.Kind is not (SandboxChangeKind.Updates or SandboxChangeKind.Call))
                await Write(http.Response, "change", Of(change), ct);
            next = changes.MoveNextAsync();
        }
    }

    private static object Of(SandboxChange change) => change.ChatId < 0
        ? new { kind = change.Kind.ToString(), group = change.ChatId }
        : new { kind = change.Kind.ToString(), person = change.ChatId };

    private static async Task Write(HttpResponse response, string name, object data, CancellationToken ct)
    {
        await response.WriteAsync($"event: {name}\ndata: {JsonSerializer.Serialize(data)}\n\n", ct);
        await response.Body.FlushAsync(ct);
    }
}
