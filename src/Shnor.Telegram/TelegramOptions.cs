namespace Shnor.Telegram;

/// <summary>Which bot, at which server, and how long to wait for it.</summary>
public sealed record TelegramOptions
{
    public static readonly Uri PublicApi = new("https://api.telegram.org");

    private readonly Uri apiUrl = PublicApi;
    private readonly TimeSpan callTimeout = TimeSpan.FromSeconds(30);
    private readonly TimeSpan downloadTimeout = TimeSpan.FromMinutes(2);

    public required BotToken Token { get; init; }

    /// <summary>The server's address, a path prefix included; <c>/bot…/method</c> is appended. Default: <see cref="PublicApi"/>.</summary>
    /// <exception cref="ArgumentException">Not an absolute http or https address, or it carries a query, a fragment or a password.</exception>
    public Uri ApiUrl
    {
        get => apiUrl;
        init => apiUrl = IsServerAddress(value)
            ? value
            : throw new ArgumentException("The Bot API server is an absolute http or https address without query, fragment and password.", nameof(value));
    }

    /// <summary>How long one call may take, from connecting to the last byte. getUpdates adds its long poll. Default: 30 s.</summary>
    public TimeSpan CallTimeout
    {
        get => callTimeout;
        init => callTimeout = Positive(value);
    }

    /// <summary>How long fetching one file may take. Default: 2 min, 20 MB over a slow line.</summary>
    public TimeSpan DownloadTimeout
    {
        get => downloadTimeout;
        init => downloadTimeout = Positive(value);
    }

    private static TimeSpan Positive(TimeSpan value) => value > TimeSpan.Zero
        ? value
        : throw new ArgumentOutOfRangeException(nameof(value), "A call needs time to be made.");

    private static bool IsServerAddress(Uri address) =>
        address.IsAbsoluteUri
        && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp)
        && address.Query.Length == 0
        && address.Fragment.Length == 0
        && address.UserInfo.Length == 0;
}
