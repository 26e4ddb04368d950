using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Shnor.Bot.Features.Guests;
using Shnor.Bot.Settings;
using Shnor.Bot.Web;
using Shnor.Domain.Time;
using Shnor.Storage;
using Shnor.Testing;

namespace Shnor.Bot.Tests.Web;

/// <summary>The way of calendars on a real server of its own before a town, and a telephone that fetches them.</summary>
internal sealed class CalendarDoor : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly HttpClient _phone = new();

    private CalendarDoor(WebApplication app) => _app = app;

    public static async Task<CalendarDoor> Before(TestTown town)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        builder.Services.AddRoutingCore().AddCalendarFeed();
        builder.Services.AddSingleton(town.Services.GetRequiredService<Store>()).AddSingleton(town.Services.GetRequiredService<FeedCalendar>());
        builder.Services.AddSingleton(town.Services.GetRequiredService<TownClock>()).AddSingleton(town.Services.GetRequiredService<ILoggerFactory>());
        var app = builder.Build();
        app.MapCalendarFeed(town.Services.GetRequiredService<BotSettings>().PublicUrl!);
        await app.StartAsync();
        return new CalendarDoor(app);
    }

    /// <param name="address">As people have it; the proxy leads it here.</param>
    /// <param name="method">Null: GET.</param>
    /// <param name="known">The tag of what the telephone has.</param>
    public async Task<(HttpStatusCode Status, string File, HttpResponseMessage Answer)> Fetches(Uri address, HttpMethod? method = null, string? known = null)
    {
        using var request = new HttpRequestMessage(method ?? HttpMethod.Get, new Uri(new Uri(_app.Urls.Single()), address.AbsolutePath));
        if (known is not null) request.Headers.TryAddWithoutValidation("If-None-Match", known);
        var answer = await _phone.SendAsync(request);
        return (answer.StatusCode, (await answer.Content.ReadAsStringAsync()).Replace("\r\n ", "", StringComparison.Ordinal), answer);
    }

    public async ValueTask DisposeAsync()
    {
        _phone.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
    }
}
