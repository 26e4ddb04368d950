using System.Net;
using System.Text;

namespace Shnor.Telegram.Tests;

/// <summary>The invented bot of these tests and ways to reach its server.</summary>
internal static class Bots
{
    public const string TokenText = "123456789:AAF-invented_secret_of_thirty5chars";
    public const string SecretPart = "AAF-invented_secret_of_thirty5chars";

    public static readonly BotToken Token = BotToken.Parse(TokenText);

    public static TelegramClient At(HttpMessageHandler server, TimeProvider? time = null) =>
        new(new HttpClient(server) { Timeout = Timeout.InfiniteTimeSpan }, new TelegramOptions { Token = Token }, time);

    public static TelegramClient At(Uri server) => new(TelegramHttp.CreateClient(), new TelegramOptions { Token = Token, ApiUrl = server });

    public static TelegramClient Answering(HttpStatusCode status, string body) => At(new Stub((_, _) => Task.FromResult(Answer(status, body))));

    public static HttpResponseMessage Answer(HttpStatusCode status, string body) =>
        new(status) { Content = new StringContent(body, Encoding.UTF8, "application/json") };

    public static SendMessage Hello() => new() { ChatId = 5, Text = "Здравствуйте" };

    /// <summary>A server as a function.</summary>
    internal sealed class Stub(Func<HttpRequestMessage, CancellationToken, Task<HttpResponseMessage>> answer) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken ct) => answer(request, ct);
    }
}
