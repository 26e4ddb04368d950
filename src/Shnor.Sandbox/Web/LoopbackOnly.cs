using Microsoft.AspNetCore.Http;

namespace Shnor.Sandbox.Web;

/// <summary>
/// A foreign name in Host that leads to this machine is DNS rebinding: some site in the browser is trying to be us.
/// </summary>
internal sealed class LoopbackOnly : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var host = context.HttpContext.Request.Host.Host;
        return host is "localhost" or "127.0.0.1" or "[::1]"
            ? await next(context)
            : TypedResults.Text("The sandbox answers only to localhost.", statusCode: StatusCodes.Status403Forbidden);
    }
}
