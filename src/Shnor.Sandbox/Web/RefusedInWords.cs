using Microsoft.AspNetCore.Http;

namespace Shnor.Sandbox.Web;

/// <summary>What a person cannot do here (press a button that went away, write to a blocked bot) is 409, not a crash.</summary>
internal sealed class RefusedInWords : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        try
        {
            return await next(context);
        }
        catch (Exception e) when (e is ArgumentException or InvalidOperationException)
        {
            return TypedResults.Conflict(new SandboxControl.Refused(e.Message));
        }
    }
}
