using System.Runtime.ExceptionServices;

namespace Shnor.Telegram;

/// <summary>
/// Calls the Bot API over HTTP. Trouble is a value (<see cref="ApiResult{T}"/>, <see cref="DownloadResult"/>); it never sleeps, never retries
/// and throws only <see cref="OperationCanceledException"/>, when the caller's own token is cancelled, and what a file to be uploaded throws. Safe for parallel use.
/// </summary>
/// <param name="http">See <see cref="TelegramHttp.CreateClient"/>. Not disposed here.</param>
/// <param name="options">Which bot, which server.</param>
/// <param name="time">The machine's clock, for timeouts; not the product's, which may be moved.</param>
public sealed class TelegramClient(HttpClient http, TelegramOptions options, TimeProvider? time = null)
{
    private const int MaxAnswerBytes = 32 * 1024 * 1024; // 100 updates with long texts and keyboards stay far below

    private readonly TimeProvider clock = time ?? TimeProvider.System;

    // Absolute on purpose: «bot123:abc/getMe» alone reads as an address of scheme «bot123».
    private readonly string calls = $"{options.ApiUrl.AbsoluteUri.TrimEnd('/')}/bot{options.Token.Reveal()}/";
    private readonly string files = $"{options.ApiUrl.AbsoluteUri.TrimEnd('/')}/file/bot{options.Token.Reveal()}/";

    /// <summary>Makes one call. See <see cref="ApiResult{T}"/> for all it may end in.</summary>
    /// <exception cref="OperationCanceledException"><paramref name="ct"/> was cancelled; the effect may or may not have happened.</exception>
    public async Task<ApiResult<T>> Call<T>(ApiCall<T> call, CancellationToken ct)
    {
        if (call.Attachments.FirstOrDefault(a => a.IsTooLarge) is { } large) return TooLarge<T>(large);

        using var limit = new TimeLimit(options.CallTimeout + call.ExtraTime, clock, ct);
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(calls + call.Method)) { Content = call.Write() };
            using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, limit.Token);
            await response.Content.LoadIntoBufferAsync(MaxAnswerBytes, limit.Token);
            var body = await response.Content.ReadAsByteArrayAsync(limit.Token);
            return AnswerReader.Read(call, response, body, options.Token);
        }
        catch (FileTroubleException file)
        {
            ExceptionDispatchInfo.Throw(file.InnerException!);
            throw;
        }
        catch (Exception trouble) when (NetworkTrouble.IsOne(trouble))
        {
            ct.ThrowIfCancellationRequested();
            var neverConnected = NetworkTrouble.NeverLeft(trouble) || IsConnectTimeout(trouble, limit);
            return new ApiResult<T>.Unknown(NetworkTrouble.Describe(trouble), neverConnected);
        }
    }

    /// <summary>Fetches a file into <paramref name="destination"/> (Bot API, getFile).</summary>
    /// <param name="filePath">As <see cref="File.FilePath"/> says.</param>
    /// <param name="destination">Written from its current position; its own errors are thrown.</param>
    /// <param name="maxBytes">More is not read. Telegram itself stops at <see cref="TelegramLimits.MaxDownloadBytes"/>.</param>
    /// <param name="ct">Cancels the transfer.</param>
    public async Task<DownloadResult> DownloadFile(string filePath, Stream destination, long maxBytes, CancellationToken ct)
    {
        if (FileAddress(filePath) is not { } address) return new DownloadResult.Failed("the path leads out of the bot's folder");

        using var limit = new TimeLimit(options.DownloadTimeout, clock, ct);
        HttpResponseMessage response;
        try
        {
            response = await http.GetAsync(address, HttpCompletionOption.ResponseHeadersRead, limit.Token);
        }
        catch (Exception trouble) when (NetworkTrouble.IsOne(trouble))
        {
            ct.ThrowIfCancellationRequested();
            return new DownloadResult.Failed(NetworkTrouble.Describe(trouble));
        }

        using (response)
        {
            var result = AnswerReader.RefusedDownload(response) ?? await BoundedCopy.Run(response.Content, destination, maxBytes, limit.Token);
            if (result is DownloadResult.Failed) ct.ThrowIfCancellationRequested();
            return result;
        }
    }

    private static ApiResult<T>.Rejected TooLarge<T>(Attachment file) =>
        new(TelegramLimits.TooLargeCode, $"the file has {file.File.Length} bytes, at most {file.MaxBytes} may be sent", MigrateToChatId: null);

    // A cancellation that neither the caller, nor our limit, nor HttpClient.Timeout asked for is SocketsHttpHandler.ConnectTimeout.
    private bool IsConnectTimeout(Exception trouble, TimeLimit limit) =>
        trouble is OperationCanceledException { InnerException: TimeoutException }
        && !limit.Token.IsCancellationRequested
        && http.Timeout == Timeout.InfiniteTimeSpan;

    // «..» would climb out of the bot's folder, even percent-encoded: Uri resolves both.
    private Uri? FileAddress(string filePath)
    {
        var segments = filePath.Split('/', StringSplitOptions.RemoveEmptyEntries);
        return segments.Length == 0 || segments.Any(s => s is "." or "..")
            ? null
            : new Uri(files + string.Join('/', segments.Select(Uri.EscapeDataString)));
    }
}
