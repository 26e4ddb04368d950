namespace Shnor.Telegram;

/// <summary>What became of fetching a file. After anything but <see cref="Done"/> the destination may hold a part of it.</summary>
public abstract record DownloadResult
{
    private DownloadResult()
    {
    }

    /// <summary>The whole file is in the destination.</summary>
    public sealed record Done(long Bytes) : DownloadResult;

    /// <summary>The file is larger than the caller allowed; no more than that was read.</summary>
    public sealed record TooLarge(long MaxBytes) : DownloadResult;

    /// <summary>The address is no longer valid: ask <see cref="GetFile"/> again.</summary>
    public sealed record Gone : DownloadResult;

    /// <summary>429: ask again after <paramref name="Delay"/>.</summary>
    public sealed record RetryAfter(TimeSpan Delay) : DownloadResult;

    /// <summary>401: the token is wrong or was revoked.</summary>
    public sealed record Unauthorized : DownloadResult;

    /// <summary>The network or the server failed; fetching again may help.</summary>
    /// <param name="Reason">For the log; neither the address nor the token is in it.</param>
    public sealed record Failed(string Reason) : DownloadResult;
}
