using Microsoft.AspNetCore.Http;

namespace Shnor.Sandbox.Web;

/// <summary>
/// Programs and pages of this machine only. A foreign name in Host that leads here is DNS rebinding; a request
/// another site's page makes says so in Sec-Fetch-Site, and may at most open our page.
/// </summary>
internal static class ThisMachineOnly
{
    public static RequestDelegate Guard(RequestDelegate serve) => async http =>
    {
        if (IsLoopback(http.Request) && (!IsFromAnotherSite(http.Request) || http.Request.Path == "/"))
        {
            await serve(http);
            return;
        }

        http.Response.StatusCode = StatusCodes.Status403Forbidden;
        await http.Response.WriteAsync("The sandbox answers only to this machine.", http.RequestAborted);
    };

    private static bool IsLoopback(HttpRequest request) => request.Host.Host is "localhost" or "127.0.0.1" or "[::1]";

    private static bool IsFromAnotherSite(HttpRequest request) =>
        request.Headers["Sec-Fetch-Site"].ToString() is "cross-site" or "same-site";
}
