using System.Net.Mime;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Shnor.Sandbox.Web;

/// <summary>What the page lets people save: files of a chat, the chat itself, and for developers the calls of the bot.</summary>
internal sealed class Downloads(SandboxMessenger messenger)
{
    // A file of a stranger is shown or saved, never run.
    private const string Policy = "default-src 'none'; sandbox";

    private static readonly JsonSerializerOptions Readable = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    public IReadOnlyList<(string Verb, string Route, Func<HttpContext, CancellationToken, Task> Serve)> Routes =>
    [
        ("GET", "/sandbox/files/{file}", ServeFile),
        ("GET", "/sandbox/people/{id:long}/transcript", ServeChat),
        ("GET", "/sandbox/calls", ServeCalls),
    ];

    private Task ServeFile(HttpContext http, CancellationToken ct)
    {
        if (messenger.FindFile((string)http.Request.RouteValues["file"]!) is not { } file)
            return NotFound(http);
        return Save(http, file.Document?.Name ?? Path.GetFileName(file.Path), MediaTypeNames.Application.Octet, file.Bytes, ct);
    }

    private Task ServeChat(HttpContext http, CancellationToken ct)
    {
        var id = long.Parse((string)http.Request.RouteValues["id"]!, CultureInfo.InvariantCulture);
        if (!messenger.Knows(id))
            return NotFound(http);
        var person = messenger.Person(id).Person;
        // The mark at the beginning tells old editors that this is UTF-8.
        byte[] bytes = [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(ChatText.Write(messenger, person))];
        return Save(http, $"Переписка {person.Name}.txt", "text/plain; charset=utf-8", bytes, ct);
    }

    private Task ServeCalls(HttpContext http, CancellationToken ct)
    {
        var calls = messenger.Transcript.Select(call => new
        {
            call.Number,
            call.At,
            call.Method,
            call.Parameters,
            call.Code,
            call.Description,
            call.Done,
            call.Result,
            Fault = call.Fault?.ToString(),
        });
        return Save(http, "zhurnal-vyzovov.json", MediaTypeNames.Application.Json, JsonSerializer.SerializeToUtf8Bytes(calls, Readable), ct);
    }

    private static async Task Save(HttpContext http, string name, string type, ReadOnlyMemory<byte> bytes, CancellationToken ct)
    {
        var disposition = new ContentDispositionHeaderValue("attachment");
        disposition.SetHttpFileName(name);
        http.Response.ContentType = type;
        http.Response.ContentLength = bytes.Length;
        http.Response.Headers.ContentDisposition = disposition.ToString();
        http.Response.Headers.ContentSecurityPolicy = Policy;
        http.Response.Headers.XContentTypeOptions = "nosniff";
        await http.Response.Body.WriteAsync(bytes, ct);
    }

    private static Task NotFound(HttpContext http)
    {
        http.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }
}
