using System.Collections.Concurrent;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Shnor.Bot.Messengers.Telegram;
using Shnor.Bot.Settings;
using Shnor.Bot.Watching;
using Shnor.Telegram;
using Shnor.Telegram.Tests;

namespace Shnor.Bot.Tests.Messengers;

/// <summary>What is agreed with Telegram about the way updates come.</summary>
public sealed class ReceivingSpecs
{
    private const string Ours = "https://bot.example.ru/telegram";

    [Fact]
    public async Task A_webhook_is_set_with_its_secret_and_nothing_is_polled()
    {
        var telegram = new Telegram();
        await telegram.Runs(Ours, () => telegram.Log.Count > 0);

        var (method, call) = telegram.Calls.First();
        Assert.Equal("setWebhook", method);
        Assert.Equal((Ours, "s3cret", 40), ((string)call["url"]!, (string)call["secret_token"]!, (int)call["max_connections"]!));
        Assert.Equal(["message", "callback_query", "my_chat_member"], call["allowed_updates"]!.AsArray().Select(kind => (string)kind!));
        Assert.DoesNotContain(telegram.Calls, later => later.Method == "getUpdates");
        Assert.DoesNotContain(telegram.Log, line => line.Contains("s3cret", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_webhook_that_Telegram_refuses_is_asked_for_again_and_said_once()
    {
        var telegram = new Telegram { Refusals = 3 };
        await telegram.Runs(Ours, () => telegram.Log.Any(line => line.Contains("posts updates to", StringComparison.Ordinal)));

        Assert.Equal(4, telegram.Calls.Count(call => call.Method == "setWebhook"));
        Assert.Single(telegram.Log, line => line.Contains("bad webhook", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_webhook_that_somebody_took_away_is_set_again()
    {
        var telegram = new Telegram { Url = "https://other.example.ru/x" };
        await telegram.Runs(Ours, () => telegram.Log.Any(line => line.Contains("other.example.ru", StringComparison.Ordinal)));

        Assert.Equal(["setWebhook", "getWebhookInfo", "setWebhook"], telegram.Calls.Select(call => call.Method).Take(3));
        Assert.Single(telegram.Log, line => line.Contains("other.example.ru", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_Telegram_says_of_its_posts_is_said_once()
    {
        var telegram = new Telegram { Url = Ours, Error = "Wrong response from the webhook: 502 Bad Gateway" };
        await telegram.Runs(Ours, () => telegram.Calls.Count >= 4);

        Assert.Single(telegram.Log, line => line.Contains("502 Bad Gateway", StringComparison.Ordinal));
        Assert.Single(telegram.Calls, call => call.Method == "setWebhook");
    }

    [Fact]
    public async Task A_webhook_left_from_before_is_taken_away_and_what_waits_is_not_dropped()
    {
        var telegram = new Telegram { Url = "https://old.example.ru/telegram" };
        await telegram.Runs(null, () => telegram.Log.Count > 0);

        Assert.False((bool)telegram.Calls.Single(call => call.Method == "deleteWebhook").Call["drop_pending_updates"]!);
        Assert.Contains(telegram.Calls, call => call.Method == "getUpdates");
        Assert.Single(telegram.Log, line => line.Contains("old.example.ru", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Where_there_is_no_webhook_none_is_taken_away()
    {
        var telegram = new Telegram();
        await telegram.Runs(null, () => telegram.Calls.Count == 2);

        Assert.Equal(["getUpdates", "getWebhookInfo"], telegram.Calls.Select(call => call.Method).Order(StringComparer.Ordinal));
    }

    /// <summary>The far side: answers what the test says and remembers what it was asked.</summary>
    private sealed class Telegram : HttpMessageHandler
    {
        private readonly FakeTime _time = new();
        private readonly LinesLogger _log = new();

        public ConcurrentQueue<(string Method, JsonNode Call)> Calls { get; } = [];

        public IReadOnlyCollection<string> Log => _log.Lines;

        public string Url { get; set; } = "";

        public string? Error { get; set; }

        public int Refusals { get; set; }

        public async Task Runs(string? webhookUrl, Func<bool> until)
        {
            var settings = new BotSettings
            {
                Token = BotToken.Parse("123456789:AAfake"),
                StorePath = "none.db",
                Webhook = webhookUrl is null ? null : new WebhookSettings(new Uri(webhookUrl), WebhookSecret.Parse("s3cret")),
            };
            using var http = new HttpClient(this, disposeHandler: false) { Timeout = Timeout.InfiniteTimeSpan };
            var client = new TelegramClient(http, new TelegramOptions { Token = settings.Token }); // its time limits stay on the machine's clock
            var poller = new UpdatePoller(client, (_, _) => Task.CompletedTask, _time, NullLogger<UpdatePoller>.Instance);
            using var stop = new CancellationTokenSource();
            var receiving = new Receiving(settings, new PatientCalls(client, _time, _log.For<PatientCalls>()), poller, new Heartbeats(_time), _time, _log.For<Receiving>()).Run(stop.Token);
            while (!until())
            {
                Assert.False(receiving.IsCompleted);
                _time.JumpIfSomebodyWaits();
                await Task.Yield();
            }

            await stop.CancelAsync();
            await receiving.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var method = request.RequestUri!.Segments[^1];
            Calls.Enqueue((method, JsonNode.Parse(await request.Content!.ReadAsStringAsync(cancellationToken))!));
            if (method == "getUpdates") await new TaskCompletionSource().Task.WaitAsync(cancellationToken);
            if (method == "setWebhook" && Refusals-- > 0) return Answer(HttpStatusCode.BadRequest, """{"ok":false,"error_code":400,"description":"Bad Request: bad webhook: Failed to resolve host"}""");
            var error = Error is null ? "" : $",\"last_error_date\":1644476400,\"last_error_message\":\"{Error}\"";
            return Answer(HttpStatusCode.OK, method == "getWebhookInfo"
                ? $$$"""{"ok":true,"result":{"url":"{{{Url}}}","has_custom_certificate":false,"pending_update_count":2{{{error}}}}}"""
                : """{"ok":true,"result":true}""");
        }

        private static HttpResponseMessage Answer(HttpStatusCode status, string json) => new(status) { Content = new StringContent(json, Encoding.UTF8, "application/json") };
    }

    private sealed class LinesLogger
    {
        private readonly ConcurrentQueue<string> _lines = new();

        public IReadOnlyCollection<string> Lines => _lines;

        public ILogger<T> For<T>() => new Logger<T>(_lines);

        private sealed class Logger<T>(ConcurrentQueue<string> lines) : ILogger<T>
        {
            public IDisposable? BeginScope<TState>(TState state)
                where TState : notnull => null;

            public bool IsEnabled(LogLevel logLevel) => true;

            public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) => lines.Enqueue(formatter(state, exception));
        }
    }
}
