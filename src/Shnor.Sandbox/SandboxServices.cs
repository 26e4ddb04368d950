using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Shnor.Sandbox.Api;
using Shnor.Sandbox.Web;

namespace Shnor.Sandbox;

/// <summary>The sandbox inside any ASP.NET application: the Bot API, the page, the page's control.</summary>
public static class SandboxServices
{
    /// <summary>
    /// Adds one <see cref="SandboxMessenger"/>. The clock bar appears when <see cref="SandboxOptions.Clock"/> is set
    /// or an <see cref="ISandboxClock"/> is registered.
    /// </summary>
    public static IServiceCollection AddSandbox(this IServiceCollection services, SandboxOptions options)
    {
        services.AddRoutingCore();
        services.AddSingleton(provider => new SandboxMessenger(options, provider.GetService<ISandboxClock>));
        return services;
    }

    /// <summary>
    /// Routes: <c>/bot{token}/{method}</c>, <c>/file/bot{token}/{path}</c>, <c>/sandbox/…</c> and the page at <c>/</c>.
    /// Only this machine is answered.
    /// </summary>
    public static IEndpointRouteBuilder MapSandbox(this IEndpointRouteBuilder routes)
    {
        var messenger = routes.ServiceProvider.GetRequiredService<SandboxMessenger>();
        var stopping = routes.ServiceProvider.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping;
        var api = new BotApi(messenger);

        // Plain delegates: handlers with parameters are compiled for every new server, which tests start by the hundred.
        Map("GET", "/", SandboxPage.ServeIndex);
        Map("GET", "/sandbox/page/{file}", SandboxPage.ServeFile);
        Map("GET", "/bot{token}/{method}", api.Serve);
        Map("POST", "/bot{token}/{method}", api.Serve);
        Map("GET", "/file/bot{token}/{**path}", api.ServeFile);
        foreach (var (verb, route, serve) in SandboxControl.Routes(messenger))
            Map(verb, route, serve);
        return routes;

        void Map(string verb, string route, Func<HttpContext, CancellationToken, Task> serve) =>
            routes.MapMethods(route, [verb], ThisMachineOnly.Guard(http => UntilStopped(http, serve, stopping)));
    }

    /// <summary>A waiting poll must not hold up the host when it stops, nor outlive a caller that left.</summary>
    private static async Task UntilStopped(HttpContext http, Func<HttpContext, CancellationToken, Task> serve, CancellationToken stopping)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, stopping);
        try
        {
            await serve(http, either.Token);
        }
        catch (OperationCanceledException) when (either.IsCancellationRequested)
        {
            http.Abort();
        }
    }
}
