using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Shnor.Bot.Messengers.Telegram;
using Shnor.Bot.Settings;
using Shnor.Bot.Tests.Scheduling;
using Shnor.Bot.Web;
using Shnor.Telegram;
using Shnor.Testing;

namespace Shnor.Bot.Tests.Web;

/// <summary>The webhook on a real server of its own before a town, and Telegram's side of it in the test's hand.</summary>
internal sealed class WebhookDoor : IAsyncDisposable
{
    public const string Secret = "the-Secret_of-thirty_letters-1";

    private readonly TestTown _town;
    private readonly WebApplication _app;
    private readonly HttpClient _telegram = new();

    private WebhookDoor(TestTown town, WebApplication app) => (_town, _app) = (town, app);

    public Uri Url => new(new Uri(_app.Urls.Single()), "/telegram");

    /// <param name="town">Whose inbox is behind the door.</param>
    /// <param name="life">Null: it goes on.</param>
    public static async Task<WebhookDoor> Before(TestTown town, IHostApplicationLifetime? life = null)
    {
        var webhook = new WebhookSettings(new Uri("https://bot.example.ru/telegram"), WebhookSecret.Parse(Secret));
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        builder.Services.AddRoutingCore().AddTelegramWebhook(webhook).AddSingleton(town.Services.GetRequiredService<TelegramInbox>());
        builder.Services.AddSingleton(town.Services.GetRequiredService<ILoggerFactory>());
        builder.Services.AddSingleton(provider => new TelegramWebhook(
            webhook, provider.GetRequiredService<TelegramInbox>(), life ?? new Life(), provider.GetRequiredService<ILogger<TelegramWebhook>>()));
        var app = builder.Build();
        app.MapTelegramWebhook(webhook);
        await app.StartAsync();
        return new WebhookDoor(town, app);
    }

    /// <summary>What people did and nobody has fetched yet, as Telegram writes it; from now on it is ours to deliver.</summary>
    public async Task<IReadOnlyList<string>> TakeUpdates()
    {
        var updates = await GetUpdates("");
        if (updates.Count > 0) await GetUpdates($"?offset={(long)updates[^1]!["update_id"]! + 1}");
        return [.. updates.Select(update => update!.ToJsonString())];
    }

    public async Task<HttpStatusCode> Posts(string update, string? secret = Secret)
    {
        using var content = new StringContent(update, Encoding.UTF8, "application/json");
        return await Posts(content, secret);
    }

    public async Task<HttpStatusCode> Posts(HttpContent content, string? secret = Secret)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Url) { Content = content };
        if (secret is not null) request.Headers.TryAddWithoutValidation(WebhookSecret.Header, secret);
        using var response = await _telegram.SendAsync(request);
        Assert.Empty(await response.Content.ReadAsByteArrayAsync());
        return response.StatusCode;
    }

    public Task<HttpResponseMessage> Asks(HttpMethod method) => _telegram.SendAsync(new HttpRequestMessage(method, Url));

    public async ValueTask DisposeAsync()
    {
        _telegram.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
    }

    private async Task<JsonArray> GetUpdates(string query)
    {
        var options = _town.Services.GetRequiredService<BotSettings>();
        var answer = await _telegram.GetStringAsync(new Uri(options.ApiUrl, $"/bot{_town.Messenger.Token}/getUpdates{query}"));
        return JsonNode.Parse(answer)!["result"]!.AsArray();
    }
}
