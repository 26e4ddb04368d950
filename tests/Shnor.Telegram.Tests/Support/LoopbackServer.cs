using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Shnor.Telegram.Tests;

/// <summary>A real HTTP server on a free port of this machine that does to each request what the test says.</summary>
internal sealed class LoopbackServer : IAsyncDisposable
{
    private readonly WebApplication app;

    private LoopbackServer(WebApplication app) => this.app = app;

    public Uri Url => new(app.Urls.Single());

    public static async Task<LoopbackServer> Start(Func<HttpContext, Task> answer)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var server = new LoopbackServer(builder.Build());
        server.app.Run(context => answer(context));
        await server.app.StartAsync();
        return server;
    }

    /// <summary>Promises more than it sends, then cuts the connection.</summary>
    public static async Task CutMidBody(HttpContext context)
    {
        context.Response.ContentLength = 1000;
        await context.Response.WriteAsync("""{"ok":true,"result":{"mess""");
        await context.Response.Body.FlushAsync();
        context.Abort();
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();
}
