using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Shnor.Sandbox.State;

/// <summary>Where the bot wants its updates posted, and how that goes.</summary>
internal sealed class Webhook : IDisposable
{
    private const string SecretHeader = "X-Telegram-Bot-Api-Secret-Token"; // Bot API, setWebhook

    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    // One for all: connections to a bot that is gone die of idleness. A redirect is an answer like any other that is not 2xx.
    private static readonly HttpClient Http = new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseProxy = false,
        PooledConnectionIdleTimeout = TimeSpan.FromSeconds(15),
    })
    {
        Timeout = Timeout.InfiniteTimeSpan,
    };

    private readonly CancellationTokenSource life = new();
    private readonly string? secret;

    public Webhook(Uri url, string? secret, int maxConnections)
    {
        this.secret = secret;
        (Url, MaxConnections, Alive) = (url, maxConnections, life.Token);
    }

    public Uri Url { get; }
    public int MaxConnections { get; }

    /// <summary>Requests that are open now.</summary>
    public int Open { get; set; }

    public DateTimeOffset? LastErrorAt { get; set; }
    public string? LastError { get; set; }

    /// <summary>Cancelled when the webhook is replaced or removed: what is on its way is dropped.</summary>
    public CancellationToken Alive { get; }

    /// <summary>Null when the bot took it, else what was wrong, in Telegram's words.</summary>
    public async Task<string?> Post(JsonObject update)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Url);
        request.Content = new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(update, Json));
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        if (secret is not null)
            request.Headers.Add(SecretHeader, secret);
        try
        {
            using var response = await Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, Alive);
            return response.IsSuccessStatusCode ? null : $"Wrong response from the webhook: {(int)response.StatusCode} {response.ReasonPhrase}";
        }
        catch (HttpRequestException trouble)
        {
            return trouble.InnerException is SocketException { SocketErrorCode: SocketError.ConnectionRefused }
                ? "Connection refused"
                : "Connection reset by peer";
        }
    }

    public void Dispose()
    {
        life.Cancel();
        life.Dispose();
    }
}
