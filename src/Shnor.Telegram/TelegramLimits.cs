namespace Shnor.Telegram;

/// <summary>Sizes the Bot API states in its method descriptions (Bot API 10.1).</summary>
public static class TelegramLimits
{
    public const int MaxText = 4096; // UTF-16 units after entities parsing (sendMessage)
    public const int MaxCallbackData = 64; // bytes of UTF-8 (InlineKeyboardButton)
    public const int MaxCallbackAnswer = 200; // characters (answerCallbackQuery)
    public const int MaxButtons = 100; // inline buttons under one message; seen in practice, not stated
    public const int MaxUpdates = 100; // updates in one answer (getUpdates)
    public const int MaxLongPollSeconds = 50; // the server answers no later than this (getUpdates)
    public const int MaxCaption = 1024; // UTF-16 units after entities parsing (sendDocument, sendPhoto)
    public const long MaxUploadBytes = 50 * 1024 * 1024; // any file but a photo («Sending files»)
    public const long MaxPhotoBytes = 10 * 1024 * 1024; // a photo («Sending files»)
    public const long MaxDownloadBytes = 20 * 1024 * 1024; // the size a bot may fetch (getFile)

    internal const int TooLargeCode = 413; // what the server says to a body beyond its limit
}
