using System.Net;
using System.Text.Json;

namespace Shnor.Telegram;

/// <summary>
/// Turns an answer into a value. Only a Bot API envelope may say that a person is unreachable or a token wrong:
/// a bare 401 or 403 comes from some proxy on the way and says nothing about either.
/// </summary>
internal static class AnswerReader
{
    private static readonly TimeSpan ShortestDelay = TimeSpan.FromSeconds(1); // also of a 429 that states none
    private static readonly TimeSpan LongestDelay = TimeSpan.FromDays(1); // more is a broken answer, and more than timers can bear

    public static ApiResult<T> Read<T>(ApiCall<T> call, HttpResponseMessage response, byte[] body, BotToken token)
    {
        if (ReadEnvelope(body) is not { } answer)
        {
            return response.StatusCode == HttpStatusCode.TooManyRequests
                ? new ApiResult<T>.RetryAfter(Delay(response, seconds: null))
                : new ApiResult<T>.Unknown($"HTTP {(int)response.StatusCode}, not an answer of the Bot API");
        }

        return answer.Ok ? ReadResult(call, answer.Result) : ReadRefusal<T>(answer, response, token);
    }

    public static DownloadResult? RefusedDownload(HttpResponseMessage response) => response.StatusCode switch
    {
        HttpStatusCode.OK => null,
        HttpStatusCode.NotFound or HttpStatusCode.Gone => new DownloadResult.Gone(),
        HttpStatusCode.Unauthorized => new DownloadResult.Unauthorized(),
        HttpStatusCode.TooManyRequests => new DownloadResult.RetryAfter(Delay(response, seconds: null)),
        var status => new DownloadResult.Failed($"HTTP {(int)status}"),
    };

    private static ApiAnswer? ReadEnvelope(byte[] body)
    {
        try
        {
            return JsonSerializer.Deserialize(body, TelegramJson.Default.ApiAnswer);
        }
        catch (JsonException)
        {
            return null; // the caller names the HTTP status; the body is untrusted and stays out of the log
        }
    }

    private static ApiResult<T> ReadResult<T>(ApiCall<T> call, JsonElement? result)
    {
        try
        {
            return result is { } value
                ? new ApiResult<T>.Ok(call.Read(value))
                : new ApiResult<T>.Unknown($"{call.Method} answered ok without a result");
        }
        catch (JsonException)
        {
            return new ApiResult<T>.Unknown($"{call.Method} answered ok with a result of an unknown shape");
        }
    }

    private static ApiResult<T> ReadRefusal<T>(ApiAnswer answer, HttpResponseMessage response, BotToken token)
    {
        var code = answer.ErrorCode ?? (int)response.StatusCode;
        var said = token.HideIn(answer.Description ?? "");
        return code switch
        {
            400 when Says(said, "message is not modified") => new ApiResult<T>.NotModified(),
            400 when Says(said, "chat not found") || Says(said, "not enough rights to send") || Says(said, "have no rights to send") || Says(said, "CHAT_WRITE_FORBIDDEN") => new ApiResult<T>.Unreachable(said),
            401 => new ApiResult<T>.Unauthorized(said),
            403 => new ApiResult<T>.Unreachable(said),
            409 => new ApiResult<T>.Conflict(said),
            429 => new ApiResult<T>.RetryAfter(Delay(response, answer.Parameters?.RetryAfter)),
            >= 400 and < 500 => new ApiResult<T>.Rejected(code, said, answer.Parameters?.MigrateToChatId),
            _ => new ApiResult<T>.Unknown($"{code} {said}".TrimEnd()),
        };
    }

    private static TimeSpan Delay(HttpResponseMessage response, int? seconds)
    {
        var stated = seconds is { } told ? TimeSpan.FromSeconds(told) : response.Headers.RetryAfter?.Delta ?? ShortestDelay;
        return stated < ShortestDelay ? ShortestDelay : stated > LongestDelay ? LongestDelay : stated;
    }

    private static bool Says(string description, string words) => description.Contains(words, StringComparison.OrdinalIgnoreCase);
}
