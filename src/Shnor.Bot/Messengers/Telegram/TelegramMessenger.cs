using System.Globalization;
using Shnor.Domain.People;
using Shnor.Telegram;

namespace Shnor.Bot.Messengers.Telegram;

/// <summary>Our screens in Telegram's words, and Telegram's results in ours.</summary>
public sealed partial class TelegramMessenger(TelegramClient client, BotName name, TimeProvider time, ILogger<TelegramMessenger> log) : IMessenger
{
    private const int MaxToast = 200; // characters (Bot API, answerCallbackQuery)
    private const int MostTries = 3;

    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(5); // a person waits for what is tried again here

    public async Task<SendOutcome> Send(ChatAddress to, Screen screen, CancellationToken ct) => Outcome(
        await client.Call(
            new SendMessage
            {
                ChatId = to.Id,
                Text = screen.Text.Html,
                ParseMode = ParseMode.Html,
                LinkPreviewOptions = NoPreview,
                ReplyMarkup = Keyboard(screen),
            },
            ct),
        messageId: "");

    public async Task<SendOutcome> SendFile(ChatAddress to, OutgoingFile file, CancellationToken ct)
    {
        var input = file.FileId is { } known ? InputFile.Known(known) : InputFile.Upload(file.Name, file.Bytes);
        var (caption, keyboard) = (file.Caption.Text.Html, Keyboard(file.Caption));
        bool? silent = file.IsSilent ? true : null;
        var result = file.IsPicture
            ? await client.Call(new SendPhoto { ChatId = to.Id, Photo = input, Caption = caption, ParseMode = ParseMode.Html, DisableNotification = silent, ReplyMarkup = keyboard }, ct)
            : await client.Call(new SendDocument { ChatId = to.Id, Document = input, Caption = caption, ParseMode = ParseMode.Html, DisableNotification = silent, ReplyMarkup = keyboard }, ct);
        return Outcome(result, messageId: "");
    }

    public async Task<SendOutcome> SendAlbum(ChatAddress to, OutgoingAlbum album, CancellationToken ct)
    {
        var media = album.FileIds.Select(id => album.ArePictures ? (InputMedia)new InputMediaPhoto { Media = InputFile.Known(id) } : new InputMediaDocument { Media = InputFile.Known(id) });
        var result = await client.Call(new SendMediaGroup { ChatId = to.Id, Media = [.. media], DisableNotification = true }, ct);
        return result is ApiResult<IReadOnlyList<Message>>.Ok({ Count: > 0 } messages)
            ? new SendOutcome.Delivered(Name(messages[^1].MessageId)) { All = [.. messages.Select(message => Name(message.MessageId))] }
            : Trouble(result, messageId: "");
    }

    public async Task<SendOutcome> Edit(ChatAddress chat, string messageId, Screen screen, CancellationToken ct) => Outcome(
        await client.Call(
            new EditMessageText
            {
                ChatId = chat.Id,
                MessageId = Number(messageId),
                Text = screen.Text.Html,
                ParseMode = ParseMode.Html,
                LinkPreviewOptions = NoPreview,
                ReplyMarkup = Keyboard(screen),
            },
            ct),
        messageId);

    public async Task<SendOutcome> EditCaption(ChatAddress chat, string messageId, Screen caption, CancellationToken ct) => Outcome(
        await client.Call(
            new EditMessageCaption { ChatId = chat.Id, MessageId = Number(messageId), Caption = caption.Text.Html, ParseMode = ParseMode.Html, ReplyMarkup = Keyboard(caption) },
            ct),
        messageId);

    public async Task<SendOutcome> Delete(ChatAddress chat, string messageId, CancellationToken ct)
    {
        var result = await client.Call(new DeleteMessage { ChatId = chat.Id, MessageId = Number(messageId) }, ct);
        return result is ApiResult<bool>.Ok ? new SendOutcome.Delivered(messageId) : Trouble(result, messageId);
    }

    public async Task<SendOutcome> TakeButtonsAway(ChatAddress chat, string messageId, CancellationToken ct) =>
        Outcome(await client.Call(new EditMessageReplyMarkup { ChatId = chat.Id, MessageId = Number(messageId) }, ct), messageId);

    public async Task Answer(string pressId, string text, CancellationToken ct)
    {
        var toast = Domain.Wording.PoliteCut.To(text, MaxToast);
        var result = await client.Call(new AnswerCallbackQuery { CallbackQueryId = pressId, Text = toast.Length == 0 ? null : toast }, ct);
        // The effect is committed; a late answer only leaves the waiting mark on the button a little longer.
        if (result is ApiResult<bool>.Ok) return;
        var reason = ResultInWords.Of(result);
        LogAnswer(reason);
    }

    public async Task<byte[]?> Fetch(IncomingFile file, CancellationToken ct)
    {
        for (var attempt = 1; attempt <= MostTries; attempt++)
        {
            if (await client.Call(new GetFile { FileId = file.FileId }, ct) is ApiResult<global::Shnor.Telegram.File>.Ok { Value.FilePath: { } path })
            {
                using var content = new MemoryStream();
                if (await client.DownloadFile(path, content, TelegramLimits.MaxDownloadBytes, ct) is DownloadResult.Done) return content.ToArray();
            }

            if (attempt < MostTries) await Task.Delay(TimeSpan.FromSeconds(attempt), time, ct);
        }

        LogFetch(file.Size);
        return null;
    }

    public Task ShowWorking(ChatAddress chat, CancellationToken ct) => client.Call(new SendChatAction { ChatId = chat.Id, Action = ChatActions.Typing }, ct);

    public Uri? StartLink(string code) => name.Username is { } username ? new Uri($"https://t.me/{username}?start={code}") : null;

    public async Task ShowCommands(ChatAddress chat, IReadOnlyList<(string Command, string Description)> commands, CancellationToken ct)
    {
        var call = new SetMyCommands { Commands = [.. commands.Select(c => new BotCommand { Command = c.Command, Description = c.Description })], Scope = new BotCommandScopeChat { ChatId = chat.Id } };
        for (var attempt = 1; attempt <= MostTries; attempt++)
        {
            var result = await client.Call(call, ct);
            if (result is ApiResult<bool>.Ok) return;
            var reason = ResultInWords.Of(result);
            LogCommands(reason);
            if (result is not ApiResult<bool>.RetryAfter(var wait) || wait > LongestWait) return; // the list is a convenience: the next change of role shows it
            await Task.Delay(wait, time, ct);
        }
    }

    private static readonly LinkPreviewOptions NoPreview = new() { IsDisabled = true };

    private static InlineKeyboardMarkup? Keyboard(Screen screen) => screen.Rows.Count == 0
        ? null
        : new InlineKeyboardMarkup
        {
            InlineKeyboard = [.. screen.Rows.Select(row => (IReadOnlyList<InlineKeyboardButton>)[.. row.Select(ToTelegram)])],
        };

    private static InlineKeyboardButton ToTelegram(Button button) => new() { Text = button.Label, CallbackData = button.Data, Url = button.Link?.AbsoluteUri };

    private static long Number(string messageId) => long.Parse(messageId, CultureInfo.InvariantCulture);

    private static string Name(long messageId) => messageId.ToString(CultureInfo.InvariantCulture);

    private static SendOutcome Outcome(ApiResult<Message> result, string messageId) =>
        result is ApiResult<Message>.Ok(var message) ? new SendOutcome.Delivered(Name(message.MessageId)) : Trouble(result, messageId);

    private static SendOutcome Trouble<T>(ApiResult<T> result, string messageId) => result switch
    {
        ApiResult<T>.NotModified => new SendOutcome.Delivered(messageId),
        ApiResult<T>.RetryAfter(var delay) => new SendOutcome.RetryAfter(delay),
        ApiResult<T>.Unreachable(var reason) => new SendOutcome.Unreachable(reason, IsForGood: reason.Contains("user is deactivated", StringComparison.OrdinalIgnoreCase)),
        ApiResult<T>.Rejected(var code, var description, var movedTo) => new SendOutcome.Rejected($"{code} {description}", movedTo is { } id ? new ChatAddress(Messenger.Telegram, id) : null)
        {
            Missed = MissedIn(description),
        },
        ApiResult<T>.Unknown(var reason, var neverLeft) => new SendOutcome.Unknown(reason, neverLeft),
        _ => new SendOutcome.Unknown(ResultInWords.Of(result), NeverLeft: true), // 401 and 409: surely not done, and the poller says what to do
    };

    /// <summary>Telegram has no code for it: the words are all there is (Bot API, editMessageText and deleteMessage).</summary>
    private static MissedMessage? MissedIn(string description)
    {
        if (Says(description, "message to edit not found") || Says(description, "message to delete not found") || Says(description, "MESSAGE_ID_INVALID")) return MissedMessage.Gone;
        return Says(description, "message can't be edited") || Says(description, "message can't be deleted") ? MissedMessage.TooLate : null;
    }

    private static bool Says(string description, string words) => description.Contains(words, StringComparison.OrdinalIgnoreCase);

    [LoggerMessage(EventId = 300, Level = LogLevel.Information, Message = "A press was answered too late: {Reason}")]
    private partial void LogAnswer(string reason);

    [LoggerMessage(EventId = 301, Level = LogLevel.Warning, Message = "A file of {Bytes} bytes could not be fetched")]
    private partial void LogFetch(long bytes);

    [LoggerMessage(EventId = 302, Level = LogLevel.Warning, Message = "The list of commands was not taken: {Reason}")]
    private partial void LogCommands(string reason);
}
