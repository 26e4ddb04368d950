namespace Shnor.Sandbox.Api;

/// <summary>
/// Ends a call with an error of Telegram's. A check deep inside a keyboard ends the whole call, so this is
/// thrown, and caught in one place: <see cref="BotApi"/>.
/// </summary>
internal sealed class ApiRefusal(int code, string description) : Exception(description)
{
    public int Code => code;
    public string Description => Message;

    /// <summary>The one field of <c>parameters</c> that helps to do better (Bot API, ResponseParameters).</summary>
    public (string Name, long Value)? Parameter { get; init; }

    public static ApiRefusal BadRequest(string text) => new(400, $"Bad Request: {text}");
    public static ApiRefusal Forbidden(string text) => new(403, $"Forbidden: {text}");
    public static ApiRefusal Unauthorized() => new(401, "Unauthorized");
    public static ApiRefusal NotFound() => new(404, "Not Found");

    public static ApiRefusal Conflict(string text) => new(409, $"Conflict: {text}");

    public static ApiRefusal AnotherPoll() =>
        Conflict("terminated by other getUpdates request; make sure that only one bot instance is running");

    public static ApiRefusal TooManyRequests(int seconds) =>
        new(429, $"Too Many Requests: retry after {seconds}") { Parameter = ("retry_after", seconds) };

    public static ApiRefusal TooLarge() => new(413, "Request Entity Too Large");

    public static ApiRefusal Migrated(long supergroup) =>
        new(400, "Bad Request: group chat was upgraded to a supergroup chat") { Parameter = ("migrate_to_chat_id", supergroup) };

    public static ApiRefusal ServerError(int code) => new(code, code switch
    {
        502 => "Bad Gateway",
        503 => "Service Unavailable",
        504 => "Gateway Timeout",
        _ => "Internal Server Error",
    });
}
