using System.Text.Json.Nodes;
using Shnor.Sandbox.Api;
using Shnor.Sandbox.State;

namespace Shnor.Sandbox;

/// <summary>What the bot does, called by the methods of the Bot API.</summary>
public sealed partial class SandboxMessenger
{
    private static readonly TimeSpan LongestDeletable = TimeSpan.FromHours(48); // Bot API, deleteMessage

    private long lastAlbumId;

    internal bool Knows(long chatId)
    {
        lock (gate)
            return chats.ContainsKey(chatId);
    }

    internal SandboxFile? FindFile(string fileId)
    {
        lock (gate)
            return shelf.Find(fileId);
    }

    internal SandboxFile? FindFileByPath(string path)
    {
        lock (gate)
            return shelf.FindByPath(path);
    }

    /// <summary>Sends one message, or several as an album: all or nothing.</summary>
    internal IReadOnlyList<JsonObject> Post(long chatId, ReplyTarget? replyTo, bool silent, IReadOnlyList<Draft> drafts)
    {
        List<SandboxMessage> posted = [];
        List<JsonObject> written = [];
        lock (gate)
        {
            var chat = At(chatId);
            chat.AdmitBot();
            var answered = replyTo is null ? null : chat.Find(replyTo.MessageId);
            if (replyTo is { MayMiss: false } && answered is null)
                throw ApiRefusal.BadRequest("message to be replied not found");
            var album = drafts.Count > 1 ? (++lastAlbumId).ToString(CultureInfo.InvariantCulture) : null;
            foreach (var draft in drafts)
            {
                var file = draft.File?.Invoke(shelf);
                posted.Add(chat.Add(new SandboxMessage
                {
                    Id = ++lastMessageId,
                    ChatId = chatId,
                    Author = null,
                    At = Now,
                    Content = draft.Content,
                    Document = file?.Document,
                    Photo = file?.Photo,
                    AlbumId = album,
                    ReplyTo = answered?.Id,
                    Silent = silent,
                }));
                written.Add(Written(chat, posted[^1]));
            }
        }

        foreach (var message in posted)
            Tell(SandboxChangeKind.Message, chatId, message.Id);
        return written;
    }

    internal JsonObject EditText(long chatId, long messageId, SandboxContent content) => Edit(chatId, messageId, current =>
        current.Document is null && current.Photo is null
            ? content
            : throw ApiRefusal.BadRequest("there is no text in the message to edit"));

    internal JsonObject EditCaption(long chatId, long messageId, SandboxContent content) => Edit(chatId, messageId, current =>
        current.Document is not null || current.Photo is not null
            ? content
            : throw ApiRefusal.BadRequest("there is no caption in the message to edit"));

    internal JsonObject EditButtons(long chatId, long messageId, IReadOnlyList<IReadOnlyList<SandboxButton>> rows) =>
        Edit(chatId, messageId, current => current.Content with { Rows = rows });

    internal void Delete(long chatId, long messageId)
    {
        lock (gate)
        {
            var chat = At(chatId);
            if (chat is GroupChat)
                chat.AdmitBot();
            var message = chat.Find(messageId) ?? throw ApiRefusal.BadRequest("message to delete not found");
            // The bot is nobody's administrator: in a group it takes back its own words only.
            if (chat is GroupChat && !message.FromBot)
                throw ApiRefusal.BadRequest("message can't be deleted");
            if (Now - message.At >= LongestDeletable)
                throw ApiRefusal.BadRequest("message can't be deleted for everyone");
            chat.Remove(messageId);
        }

        Tell(SandboxChangeKind.Deletion, chatId, messageId);
    }

    internal void Act(long chatId, string action)
    {
        lock (gate)
        {
            var chat = At(chatId);
            chat.AdmitBot();
            chat.Act(action, Now);
        }

        Tell(SandboxChangeKind.Action, chatId);
    }

    internal JsonObject FullInfo(long chatId)
    {
        lock (gate)
        {
            var chat = At(chatId);
            return chat.IsMet ? SandboxWriter.FullInfo(chat) : throw ApiRefusal.BadRequest("chat not found");
        }
    }

    internal void AnswerPress(string callbackId, string text, bool alert)
    {
        SandboxPress press;
        lock (gate)
        {
            if (!unanswered.TryGetValue(callbackId, out var place) || Now - place.Chat.Presses[place.Index].At > options.AnswerWindow)
                throw ApiRefusal.BadRequest("query is too old and response timeout expired or query ID is invalid");
            unanswered.Remove(callbackId);
            press = place.Chat.Presses[place.Index] with { Answer = new SandboxAnswer(text, alert, Now) };
            place.Chat.Presses[place.Index] = press;
        }

        Tell(SandboxChangeKind.Answer, press.ChatId, press.MessageId);
    }

    internal void SetCommands(string scope, string language, IReadOnlyList<SandboxCommand> commands)
    {
        lock (gate)
            menu.Set(scope, language, commands);
        Tell(SandboxChangeKind.Commands);
    }

    private JsonObject Edit(long chatId, long messageId, Func<SandboxMessage, SandboxContent> change)
    {
        JsonObject written;
        lock (gate)
        {
            var chat = At(chatId);
            chat.AdmitBot();
            var current = chat.Find(messageId) ?? throw ApiRefusal.BadRequest("message to edit not found");
            if (!current.FromBot)
                throw ApiRefusal.BadRequest("message can't be edited");
            var content = change(current);
            if (content.SameAs(current.Content))
            {
                throw ApiRefusal.BadRequest(
                    "message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message");
            }

            written = Written(chat, chat.Replace(current with
            {
                Content = content,
                Former = [.. current.Former, current.Content],
                EditedAt = Now,
            }));
        }

        Tell(SandboxChangeKind.Edit, chatId, messageId);
        return written;
    }

    private JsonObject Written(Chat chat, SandboxMessage message)
    {
        var json = Writer.Message(chat, message);
        if (message.ReplyTo is { } id && chat.Find(id) is { } answered)
            json["reply_to_message"] = Writer.Message(chat, answered);
        return json;
    }
}

/// <summary>A message of the bot before it is sent.</summary>
/// <param name="File">Puts its file on the shelf, or finds it there.</param>
internal sealed record Draft(SandboxContent Content, Func<FileShelf, SandboxFile>? File = null);

/// <summary>The message that the bot's message answers.</summary>
internal sealed record ReplyTarget(long MessageId, bool MayMiss);
