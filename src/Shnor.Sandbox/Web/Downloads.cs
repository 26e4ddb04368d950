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

    public IEnumerable<ControlRoute> Routes =>
    [
        new("GET", "/sandbox/files/{file}", ServeFile),
        new("GET", "/sandbox/people/{id:long}/transcript", ServeChat),
        new("GET", "/sandbox/calls", ServeCalls),
    ];

    public static string UrlOf(string fileId) => $"/sandbox/files/{fileId}";

    private Task ServeFile(HttpContext http, CancellationToken ct)
    {
        if (messenger.FindFile((string)http.Request.RouteValues["file"]!) is not { } file)
            return NotFound(http);
        return file.Photo is { } photo
            ? Give(http, "inline", file.Name, photo.MimeType, file.Bytes, ct)
            : Save(http, file.Name, MediaTypeNames.Application.Octet, file.Bytes, ct);
    }

    private Task ServeChat(HttpContext http, CancellationToken ct)
    {
        if (messenger.People.FirstOrDefault(p => p.Person.Id == ControlRoute.Id(http)) is not { Person: var person })
            return NotFound(http);
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
            Fault = call.Fault is null ? null : FaultForm.NameOf(call.Fault),
        });
        return Save(http, "zhurnal-vyzovov.json", MediaTypeNames.Application.Json, JsonSerializer.SerializeToUtf8Bytes(calls, Readable), ct);
    }

    private static Task Save(HttpContext http, string name, string type, ReadOnlyMemory<byte> bytes, CancellationToken ct) =>
        Give(http, "attachment", name, type, bytes, ct);

    private static async Task Give(HttpContext http, string how, string name, string type, ReadOnlyMemory<byte> bytes, CancellationToken ct)
    {
        var disposition = new ContentDispositionHeaderValue(how);
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
