using Microsoft.AspNetCore.Http;

namespace Shnor.Sandbox.Web;

/// <summary>
/// A foreign name in Host that leads to this machine is DNS rebinding: some site in the browser is trying to be us.
/// </summary>
internal static class LoopbackOnly
{
    public static RequestDelegate Guard(RequestDelegate serve) => async http =>
    {
        if (http.Request.Host.Host is "localhost" or "127.0.0.1" or "[::1]")
        {
            await serve(http);
            return;
        }

        http.Response.StatusCode = StatusCodes.Status403Forbidden;
        await http.Response.WriteAsync("The sandbox answers only to localhost.", http.RequestAborted);
    };
}
