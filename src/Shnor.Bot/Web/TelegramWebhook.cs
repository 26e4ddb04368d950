using Shnor.Bot.Messengers.Telegram;
using Shnor.Bot.Settings;
using Shnor.Telegram;

namespace Shnor.Bot.Web;

/// <summary>
/// Takes Telegram's posts. It answers 200 only after the update's effect is committed; whatever gets another answer, or none in time, Telegram posts
/// again, beside a slow first one too: the inbox does each once.
/// </summary>
public sealed partial class TelegramWebhook(WebhookSettings settings, TelegramInbox inbox, IHostApplicationLifetime life, ILogger<TelegramWebhook> log)
{
    private const int MaxBytes = 1024 * 1024; // an update with the longest texts and a full keyboard stays far below

    private int _strangers;

    public async Task Serve(HttpContext http) => http.Response.StatusCode = await Answer(http);

    private async Task<int> Answer(HttpContext http)
    {
        if (!settings.Secret.Matches(http.Request.Headers[WebhookSecret.Header]))
        {
            if (Interlocked.Increment(ref _strangers) == 1) LogStranger(); // once: anybody may knock as often as they like
            return StatusCodes.Status401Unauthorized;
        }

        if (await ReadBody(http.Request, http.RequestAborted) is not { } body)
        {
            LogTooLarge(MaxBytes);
            return StatusCodes.Status413PayloadTooLarge;
        }

        // What cannot be read now cannot be read later, and Telegram would post it for ever: it is passed over, as the poller does.
        if (Update.TryRead(body) is not { } update)
        {
            LogNoUpdate(body.Length);
            return StatusCodes.Status200OK;
        }

        if (update.Unreadable) LogUnreadable(update.UpdateId);
        return await Take(update);
    }

    /// <summary>Not cancelled when Telegram hangs up: the work goes on, and the next post of the same update finds it done.</summary>
    private async Task<int> Take(Update update)
    {
        var stopping = life.ApplicationStopping;
        if (stopping.IsCancellationRequested) return StatusCodes.Status503ServiceUnavailable;
        try
        {
            await inbox.Take(update, stopping);
            return StatusCodes.Status200OK;
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            return StatusCodes.Status503ServiceUnavailable;
        }
        catch (Exception error)
        {
            LogNotTaken(update.UpdateId, error);
            return StatusCodes.Status503ServiceUnavailable;
        }
    }

    /// <returns>Null when it is too large; no more than the limit is kept.</returns>
    private static async Task<byte[]?> ReadBody(HttpRequest request, CancellationToken ct)
    {
        if (request.ContentLength > MaxBytes) return null;
        using var body = new MemoryStream();
        var chunk = new byte[16 * 1024];
        while (await request.Body.ReadAsync(chunk, ct) is > 0 and var read)
        {
            if (body.Length + read > MaxBytes) return null;
            body.Write(chunk, 0, read);
        }

        return body.ToArray();
    }

    [LoggerMessage(EventId = 310, Level = LogLevel.Warning, Message = "A post to the webhook without the right secret was refused; further ones are refused in silence")]
    private partial void LogStranger();

    [LoggerMessage(EventId = 311, Level = LogLevel.Error, Message = "A post to the webhook is larger than {Limit} bytes")]
    private partial void LogTooLarge(int limit);

    [LoggerMessage(EventId = 312, Level = LogLevel.Error, Message = "A post to the webhook, {Bytes} bytes, is no update and was passed over")]
    private partial void LogNoUpdate(int bytes);

    [LoggerMessage(EventId = 313, Level = LogLevel.Warning, Message = "Update {UpdateId} has a shape this version does not know")]
    private partial void LogUnreadable(long updateId);

    [LoggerMessage(EventId = 314, Level = LogLevel.Error, Message = "Update {UpdateId} was not handled; Telegram posts it again")]
    private partial void LogNotTaken(long updateId, Exception error);
}
