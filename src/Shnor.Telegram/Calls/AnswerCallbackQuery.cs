namespace Shnor.Telegram;

/// <summary>Stops the clock on a pressed button (Bot API, answerCallbackQuery). The window is short: answer within a second.</summary>
public sealed record AnswerCallbackQuery() : ApiCall<bool>("answerCallbackQuery")
{
    public required string CallbackQueryId { get; init; }

    /// <summary>0–200 characters. Null: the person sees nothing.</summary>
    public string? Text { get; init; }

    /// <summary>A window with «OK» instead of a line at the top.</summary>
    public bool? ShowAlert { get; init; }

    /// <summary>Seconds the answer may be reused by the person's client. Null is 0.</summary>
    public int? CacheTime { get; init; }
}
