using System.Net;

namespace Shnor.Telegram;

/// <summary>
/// The connection to a Bot API server. The token stands in the address of every call, so whatever writes addresses down must stay away:
/// do not register this client with IHttpClientFactory, whose handlers log the address.
/// </summary>
public static class TelegramHttp
{
    /// <summary>A client without a timeout of its own: <see cref="TelegramClient"/> times every call. Keep one per process.</summary>
    public static HttpClient CreateClient() => new(CreateHandler(), disposeHandler: true) { Timeout = Timeout.InfiniteTimeSpan };

    public static SocketsHttpHandler CreateHandler() => new()
    {
        // A long-lived process must notice that the name points elsewhere.
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        PooledConnectionIdleTimeout = TimeSpan.FromMinutes(1),
        ConnectTimeout = TimeSpan.FromSeconds(10),
        AllowAutoRedirect = false,
        UseCookies = false,
        AutomaticDecompression = DecompressionMethods.None,

        // Null takes DiagnosticsHandler out of the chain: it would tag traces with url.full, token included.
        ActivityHeadersPropagator = null,
    };
}
