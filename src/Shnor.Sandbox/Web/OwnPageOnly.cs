using Microsoft.AspNetCore.Http;

namespace Shnor.Sandbox.Web;

/// <summary>
/// What changes something comes from our own page: another site cannot send this header without a preflight,
/// and nobody here answers preflights.
/// </summary>
internal sealed class OwnPageOnly : IEndpointFilter
{
    public const string Header = "X-Sandbox";

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var request = context.HttpContext.Request;
        var origin = request.Headers.Origin.ToString();
        var foreign = origin.Length > 0 && origin != $"{request.Scheme}://{request.Host}";
        return foreign || !request.Headers.ContainsKey(Header)
            ? TypedResults.Text("Only the sandbox's own page may do this.", statusCode: StatusCodes.Status403Forbidden)
            : await next(context);
    }
}
