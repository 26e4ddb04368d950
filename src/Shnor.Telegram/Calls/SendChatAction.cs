namespace Shnor.Telegram;

/// <summary>Shows for at most 5 seconds what the bot is doing (Bot API, sendChatAction). Worth it where an answer takes noticeably long.</summary>
public sealed record SendChatAction() : ApiCall<bool>("sendChatAction")
{
    public required long ChatId { get; init; }

    /// <summary>One of <see cref="ChatActions"/>.</summary>
    public required string Action { get; init; }
}

/// <summary>Values of <see cref="SendChatAction.Action"/> for what this client sends.</summary>
public static class ChatActions
{
    public const string Typing = "typing";
    public const string UploadDocument = "upload_document";
    public const string UploadPhoto = "upload_photo";
}
