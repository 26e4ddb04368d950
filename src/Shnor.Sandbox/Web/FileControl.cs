using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Shnor.Sandbox.Web;

/// <summary>Files of any message. A picture is shown, everything else is saved: nothing that was sent runs on our page.</summary>
internal sealed class FileControl(SandboxMessenger messenger)
{
    public IEnumerable<ControlRoute> Routes => [new("GET", "/sandbox/files/{file}", Serve)];

    public static string UrlOf(string fileId) => $"/sandbox/files/{fileId}";

    private async Task Serve(HttpContext http, CancellationToken ct)
    {
        if (messenger.FindFile((string)http.Request.RouteValues["file"]!) is not { } file)
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        var disposition = new ContentDispositionHeaderValue(file.Photo is null ? "attachment" : "inline");
        disposition.SetHttpFileName(file.Name);
        http.Response.ContentType = file.Photo?.MimeType ?? "application/octet-stream";
        http.Response.Headers.ContentDisposition = disposition.ToString();
        http.Response.Headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        http.Response.Headers.XContentTypeOptions = "nosniff";
        http.Response.Headers.CacheControl = "private, max-age=3600, immutable";
        await http.Response.Body.WriteAsync(file.Bytes, ct);
    }
}
