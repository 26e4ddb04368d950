using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Shnor.Sandbox;

/// <summary>A sandbox on a Kestrel of its own: loopback, a free port. For tests.</summary>
public sealed class SandboxServer : IAsyncDisposable
{
    private readonly WebApplication app;

    private SandboxServer(WebApplication app)
    {
        this.app = app;
        Url = new Uri(app.Urls.First());
        Messenger = app.Services.GetRequiredService<SandboxMessenger>();
    }

    /// <summary>The address for Telegram:ApiUrl.</summary>
    public Uri Url { get; }

    public SandboxMessenger Messenger { get; }

    public string Token => Messenger.Token;

    public static async Task<SandboxServer> Start(SandboxOptions? options = null, CancellationToken ct = default)
    {
        // Empty: neither the environment nor appsettings of whoever runs the tests has a say.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        builder.Services.AddSandbox(options ?? new SandboxOptions());
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(2));
        var built = builder.Build();
        built.MapSandbox();
        await built.StartAsync(ct);
        return new SandboxServer(built);
    }

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
    }
}
