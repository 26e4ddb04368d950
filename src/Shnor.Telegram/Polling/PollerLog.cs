using Microsoft.Extensions.Logging;

namespace Shnor.Telegram;

/// <summary>What the poller says to the operator. No addresses, no texts of people.</summary>
internal static partial class PollerLog
{
    [LoggerMessage(1, LogLevel.Warning, "No updates from the Bot API server ({Reason}); attempts go on with pauses of up to a minute")]
    public static partial void Unavailable(ILogger logger, string reason);

    [LoggerMessage(2, LogLevel.Warning, "Another process polls with the same token, or a webhook is set ({Said}): stop it, updates are handled by one of the two only")]
    public static partial void AnotherPoller(ILogger logger, string said);

    [LoggerMessage(3, LogLevel.Warning, "The Bot API server asks to poll more rarely; the next call is made after {Delay}")]
    public static partial void Flood(ILogger logger, string delay);

    [LoggerMessage(4, LogLevel.Error, "The server refuses getUpdates ({Said}): check Telegram:ApiUrl; attempts go on with pauses of up to a minute")]
    public static partial void Refused(ILogger logger, string said);

    [LoggerMessage(5, LogLevel.Information, "Updates come again after {Minutes:0.#} min and {Attempts} failed attempts")]
    public static partial void Recovered(ILogger logger, double minutes, int attempts);

    [LoggerMessage(6, LogLevel.Error, "Update {UpdateId} was not handled; it stays unconfirmed and is tried again until it is")]
    public static partial void NotHandled(ILogger logger, Exception failure, long updateId);

    [LoggerMessage(7, LogLevel.Warning, "Update {UpdateId} has a shape this version does not know")]
    public static partial void Unreadable(ILogger logger, long updateId);
}
