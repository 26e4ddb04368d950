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
        services.AddSingleton(options);
        services.AddSingleton(provider => new SandboxMessenger(options, provider.GetService<ISandboxClock>()));
        services.AddSingleton(provider => new BotApi(provider.GetRequiredService<SandboxMessenger>()));
        return services;
    }

    /// <summary>
    /// Routes: <c>/bot{token}/{method}</c>, <c>/file/bot{token}/{path}</c>, <c>/sandbox/…</c> and the page at <c>/</c>.
    /// Only this machine is answered.
    /// </summary>
    public static IEndpointRouteBuilder MapSandbox(this IEndpointRouteBuilder routes)
    {
        var local = routes.MapGroup("").AddEndpointFilter<LoopbackOnly>();
        local.MapMethods("/bot{token}/{method}", ["GET", "POST"], Call);
        local.MapGet("/file/bot{token}/{**path}", Download);
        SandboxControl.Map(local.MapGroup("/sandbox"));
        SandboxPage.Map(local);
        return routes;
    }

    private static Task Call(HttpContext http, string token, string method, BotApi api, IHostApplicationLifetime host) =>
        UntilStopped(http, host, ct => api.Serve(http, token, method, ct));

    private static Task Download(HttpContext http, string token, string path, BotApi api, IHostApplicationLifetime host) =>
        UntilStopped(http, host, ct => api.ServeFile(http, token, path, ct));

    /// <summary>A waiting poll must not hold up the host when it stops, nor outlive a caller that left.</summary>
    internal static async Task UntilStopped(HttpContext http, IHostApplicationLifetime host, Func<CancellationToken, Task> serve)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, host.ApplicationStopping);
        try
        {
            await serve(either.Token);
        }
        catch (OperationCanceledException) when (either.IsCancellationRequested)
        {
            http.Abort();
        }
    }
}
