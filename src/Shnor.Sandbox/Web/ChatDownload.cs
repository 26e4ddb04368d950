using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Shnor.Sandbox.Web;

/// <summary>A person's chat to keep, as a text file.</summary>
internal sealed class ChatDownload(SandboxMessenger messenger)
{
    public IEnumerable<ControlRoute> Routes => [new("GET", "/sandbox/people/{id:long}/transcript", Serve)];

    private async Task Serve(HttpContext http, CancellationToken ct)
    {
        if (messenger.People.FirstOrDefault(p => p.Person.Id == ControlRoute.Id(http)) is not { } known)
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        var disposition = new ContentDispositionHeaderValue("attachment");
        disposition.SetHttpFileName($"Переписка {known.Person.Name}.txt");
        http.Response.ContentType = "text/plain; charset=utf-8";
        http.Response.Headers.ContentDisposition = disposition.ToString();
        http.Response.Headers.XContentTypeOptions = "nosniff";
        // The mark at the beginning tells old editors that this is UTF-8.
        byte[] bytes = [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(ChatText.Write(messenger, known.Person))];
        await http.Response.Body.WriteAsync(bytes, ct);
    }
}
