using Shnor.Telegram;

namespace Shnor.Bot.Messengers.Telegram;

/// <summary>A result for the log.</summary>
internal static class ResultInWords
{
    public static string Of<T>(ApiResult<T> result) => result switch
    {
        ApiResult<T>.Unknown(var reason, _) => reason,
        ApiResult<T>.Rejected(var code, var description, _) => $"{code} {description}",
        ApiResult<T>.Unreachable(var reason) => reason,
        ApiResult<T>.Conflict(var said) => said,
        _ => result.GetType().Name,
    };
}
