namespace Shnor.Sandbox.Api;

/// <summary>
/// Ends a call with an error of Telegram's. A check deep inside a keyboard ends the whole call, so this is
/// thrown, and caught in one place: <see cref="BotApi"/>.
/// </summary>
internal sealed class ApiRefusal(int code, string description) : Exception(description)
{
    public int Code => code;
    public string Description => Message;

    public static ApiRefusal BadRequest(string text) => new(400, $"Bad Request: {text}");
    public static ApiRefusal Forbidden(string text) => new(403, $"Forbidden: {text}");
    public static ApiRefusal Unauthorized() => new(401, "Unauthorized");
    public static ApiRefusal NotFound() => new(404, "Not Found");

    public static ApiRefusal Conflict() => new(
        409,
        "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running");
}
