using Microsoft.AspNetCore.Http;

namespace Shnor.Sandbox.Web;

/// <summary>
/// What changes something comes from our own page: another site cannot send this header without a preflight,
/// and nobody here answers preflights.
/// </summary>
internal static class OwnPageOnly
{
    private const string Header = "X-Sandbox";

    public static RequestDelegate Guard(RequestDelegate serve) => async http =>
    {
        var origin = http.Request.Headers.Origin.ToString();
        var own = origin.Length == 0 || origin == $"{http.Request.Scheme}://{http.Request.Host}";
        if (own && http.Request.Headers.ContainsKey(Header))
        {
            await serve(http);
            return;
        }

        http.Response.StatusCode = StatusCodes.Status403Forbidden;
        await http.Response.WriteAsync("Only the sandbox's own page may do this.", http.RequestAborted);
    };
}
