using Shnor.Telegram;

namespace Shnor.Bot.Messengers.Telegram;

/// <summary>Calls that must succeed some time, tried again with growing pauses. What is in the way is said once, not at every attempt.</summary>
public sealed partial class PatientCalls(TelegramClient client, TimeProvider time, ILogger<PatientCalls> log)
{
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(1);

    /// <exception cref="TokenRefusedException">The server answered 401.</exception>
    public async Task<T> Make<T>(ApiCall<T> call, CancellationToken ct)
    {
        var said = "";
        for (var pause = TimeSpan.FromSeconds(1); ; pause = pause * 2 < LongestPause ? pause * 2 : LongestPause)
        {
            var result = await client.Call(call, ct);
            switch (result)
            {
                case ApiResult<T>.Ok(var value):
                    return value;
                case ApiResult<T>.Unauthorized:
                    throw new TokenRefusedException();
            }

            var reason = ResultInWords.Of(result);
            if (reason != said) LogTrouble(call.Method, reason);
            said = reason;
            await Task.Delay(result is ApiResult<T>.RetryAfter(var told) && told > pause ? told : pause, time, ct);
        }
    }

    [LoggerMessage(EventId = 303, Level = LogLevel.Warning, Message = "{Method} does not succeed ({Reason}); tried again with pauses of up to a minute")]
    private partial void LogTrouble(string method, string reason);
}
