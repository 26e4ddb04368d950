using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Shnor.Sandbox.Tests;

public sealed class HostSpecs
{
    [Fact]
    public async Task The_sandbox_lives_inside_another_application_with_its_clock()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        builder.Services.AddSingleton<ISandboxClock>(provider =>
        {
            // As in the service: its clock reaches its bot, and the bot this messenger.
            Assert.NotNull(provider.GetRequiredService<SandboxMessenger>());
            return new StandingClock();
        });
        builder.Services.AddSandbox(new SandboxOptions());
        await using var app = builder.Build();
        app.MapSandbox();
        await app.StartAsync();
        using var http = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };

        Assert.Contains("Песочница", await http.GetStringAsync("/"), StringComparison.Ordinal);
        Assert.Contains("Asia/Yekaterinburg", await http.GetStringAsync("/sandbox/clock"), StringComparison.Ordinal);
        Assert.NotNull(app.Services.GetRequiredService<SandboxMessenger>().Clock);
    }

    [Fact]
    public async Task A_server_stops_at_once_while_a_poll_and_a_page_are_waiting()
    {
        var messenger = await Messenger.Open();
        using var http = new HttpClient { BaseAddress = messenger.Url };
        var poll = http.GetAsync($"{messenger.Path("getUpdates")}?timeout=50");
        await using var page = await http.GetStreamAsync("/sandbox/events");
        await messenger.People.When(p => p.Idle);

        await messenger.DisposeAsync();

        await Assert.ThrowsAsync<HttpRequestException>(() => poll);
    }
}
