using Shnor.Sandbox.Api;
using Shnor.Sandbox.State;

namespace Shnor.Sandbox;

/// <summary>What people do, in their private chat with the bot or in a group.</summary>
public sealed partial class SandboxMessenger
{
    public void AddPerson(SandboxPerson person)
    {
        if (person.Id <= 0)
            throw new ArgumentException($"A person's id is positive, not {person.Id}.", nameof(person));
        lock (gate)
        {
            if (!chats.TryAdd(person.Id, new PrivateChat(person)))
                throw new ArgumentException($"The id {person.Id} is taken by {Of(person.Id).Person.Name}.", nameof(person));
            order.Add(person.Id);
        }

        Tell(SandboxChangeKind.Person, person.Id);
    }

    /// <summary>Somebody new, under an id of their own; they have not pressed «Старт».</summary>
    public SandboxPerson AddPerson(string firstName, string lastName = "", string? username = null, string caption = "новый человек", bool started = false)
    {
        SandboxPerson person;
        lock (gate)
        {
            person = new SandboxPerson(order.DefaultIfEmpty().Max() + 1, firstName, lastName, username, caption, started);
            AddPerson(person);
        }

        return person;
    }

    /// <summary>«Старт», or a link <c>https://t.me/BOT?start=PAYLOAD</c>. Who had blocked the bot unblocks it by this.</summary>
    public SandboxMessage Start(long personId, string? payload = null)
    {
        if (Person(personId).Blocked)
            Unblock(personId);
        return SendText(personId, string.IsNullOrEmpty(payload) ? "/start" : $"/start {payload}");
    }

    /// <summary>
    /// Types a text. Longer than 4096 it goes as several messages, as from Telegram's own clients; the last is returned.
    /// Who has not started the bot can only send /start.
    /// </summary>
    /// <param name="personId">Who types.</param>
    /// <param name="text">What.</param>
    /// <param name="inGroup">Null: to the bot.</param>
    /// <param name="replyTo">The message of that chat it answers.</param>
    public SandboxMessage SendText(long personId, string text, long? inGroup = null, long? replyTo = null)
    {
        if (string.IsNullOrWhiteSpace(text))
            throw new ArgumentException("A message has some text.", nameof(text));
        SandboxMessage? last = null;
        foreach (var part in LongText.Split(text.Trim()))
            last = Say(personId, inGroup, replyTo, message => message with { Content = new SandboxContent(part, MessageText.Found(part), []) });
        return last!;
    }

    /// <summary>Types a text with formatting, given as the HTML of the Bot API.</summary>
    /// <exception cref="ArgumentException">The HTML is none, or longer than one message.</exception>
    public SandboxMessage SendHtml(long personId, string html, long? inGroup = null, long? replyTo = null)
    {
        var content = MessageText.Typed(html);
        return Say(personId, inGroup, replyTo, message => message with { Content = content });
    }

    /// <summary>Sends a file.</summary>
    /// <param name="personId">Who sends it.</param>
    /// <param name="name">What it is called.</param>
    /// <param name="bytes">What is in it.</param>
    /// <param name="caption">What stands under it.</param>
    /// <param name="inGroup">Null: to the bot.</param>
    /// <param name="replyTo">The message of that chat it answers.</param>
    /// <param name="album">Files sent together have one name here.</param>
    /// <param name="isHtml">The caption is the HTML of the Bot API.</param>
    public SandboxMessage SendFile(
        long personId,
        string name,
        ReadOnlyMemory<byte> bytes,
        string caption = "",
        long? inGroup = null,
        long? replyTo = null,
        string? album = null,
        bool isHtml = false)
    {
        var content = Caption(caption, isHtml);
        var document = Shelved(shelf => shelf.AddDocument(name, bytes)).Document;
        return Say(personId, inGroup, replyTo, message => message with { Content = content, Document = document, AlbumId = album });
    }

    /// <summary>Sends a picture as a picture; PNG or JPEG.</summary>
    /// <param name="personId">Who sends it.</param>
    /// <param name="bytes">The picture.</param>
    /// <param name="caption">What stands under it.</param>
    /// <param name="inGroup">Null: to the bot.</param>
    /// <param name="replyTo">The message of that chat it answers.</param>
    /// <param name="album">Pictures sent together have one name here.</param>
    /// <param name="isHtml">The caption is the HTML of the Bot API.</param>
    public SandboxMessage SendPhoto(
        long personId,
        ReadOnlyMemory<byte> bytes,
        string caption = "",
        long? inGroup = null,
        long? replyTo = null,
        string? album = null,
        bool isHtml = false)
    {
        var content = Caption(caption, isHtml);
        var size = PictureSize.Read(bytes.Span) ?? throw new ArgumentException("Only PNG and JPEG are pictures here.", nameof(bytes));
        var photo = Shelved(shelf => shelf.AddPhoto(size, bytes)).Photo;
        return Say(personId, inGroup, replyTo, message => message with { Content = content, Photo = photo, AlbumId = album });
    }

    /// <summary>Presses a button the message has now, by its label or its data; returns the callback's id.</summary>
    public string Press(long personId, long messageId, string labelOrData, long? inGroup = null)
    {
        var message = MessageOf(inGroup ?? personId, messageId);
        var button = Find(message.Content, labelOrData)
            ?? throw new ArgumentException($"Message {messageId} has no button «{labelOrData}»: {Describe(message)}", nameof(labelOrData));
        return PressForged(personId, messageId, button.Data!, inGroup);
    }

    /// <summary>Presses a button the message had before an edit: a phone that has not redrawn it yet.</summary>
    public string PressFormer(long personId, long messageId, string labelOrData, long? inGroup = null)
    {
        var message = MessageOf(inGroup ?? personId, messageId);
        var button = message.Former.Reverse().Select(content => Find(content, labelOrData)).FirstOrDefault(b => b is not null)
            ?? throw new ArgumentException($"Message {messageId} never had a button «{labelOrData}».", nameof(labelOrData));
        return PressForged(personId, messageId, button.Data!, inGroup);
    }

    /// <summary>A changed client: any data, on any message of the chat.</summary>
    public string PressForged(long personId, long messageId, string data, long? inGroup = null)
    {
        SandboxPress press;
        lock (gate)
        {
            var (chat, person) = Acting(personId, inGroup);
            var message = chat.Find(messageId)
                ?? throw new ArgumentException($"{person.Name} has no message {messageId}.", nameof(messageId));
            press = new SandboxPress((++lastCallbackId).ToString(CultureInfo.InvariantCulture), personId, chat.Id, messageId, data, Now);
            unanswered[press.CallbackId] = (chat, chat.Presses.Count);
            chat.Presses.Add(press);
            chat.MarkRead(personId);
            Enqueue("callback_query", chat, Writer.Press(press, person, Written(chat, message)));
        }

        Tell(SandboxChangeKind.Press, press.ChatId, messageId);
        return press.CallbackId;
    }

    public void Block(long personId) => SetBlocked(personId, blocked: true);

    public void Unblock(long personId) => SetBlocked(personId, blocked: false);

    /// <summary>Opens a chat and sees everything in it. Who writes or presses has done that too.</summary>
    public void Read(long personId, long? inGroup = null)
    {
        lock (gate)
        {
            if (inGroup is { } group)
                GroupAt(group).Member(personId);
            At(inGroup ?? personId).MarkRead(personId);
        }

        Tell(SandboxChangeKind.Read, inGroup ?? personId);
    }

    private SandboxMessage Say(long personId, long? inGroup, long? replyTo, Func<SandboxMessage, SandboxMessage> write)
    {
        SandboxMessage message;
        lock (gate)
        {
            var (chat, author) = Acting(personId, inGroup);
            message = write(new SandboxMessage
            {
                Id = lastMessageId + 1,
                ChatId = chat.Id,
                Author = author,
                At = Now,
                Content = SandboxContent.Empty,
                ReplyTo = replyTo,
            });
            if (replyTo is { } answered && chat.Find(answered) is null)
                throw new ArgumentException($"There is no message {answered} to reply to.", nameof(replyTo));
            if (chat is PrivateChat { Started: false } && message.Text != "/start" && !message.Text.StartsWith("/start ", StringComparison.Ordinal))
                throw new InvalidOperationException($"{author.Name} has not pressed «Старт» yet.");
            if (chat is PrivateChat own)
                own.Started = true;
            lastMessageId = message.Id;
            chat.Add(message);
            chat.MarkRead(personId);
            if (ReachesBot(chat, message))
                Enqueue("message", chat, Written(chat, message));
        }

        Tell(SandboxChangeKind.Message, message.ChatId, message.Id);
        return message;
    }

    /// <summary>Where a person acts; refused where they cannot.</summary>
    private (Chat Chat, SandboxPerson Person) Acting(long personId, long? inGroup)
    {
        if (inGroup is { } id)
        {
            var group = GroupAt(id);
            return group.MigratedTo is null
                ? (group, group.Member(personId))
                : throw new InvalidOperationException($"«{group.Group.Title}» has become a supergroup.");
        }

        var chat = Of(personId);
        return chat.Blocked ? throw new InvalidOperationException($"{chat.Person.Name} has blocked the bot.") : (chat, chat.Person);
    }

    private void SetBlocked(long personId, bool blocked)
    {
        lock (gate)
        {
            var chat = Of(personId);
            if (chat.Blocked == blocked)
                return;
            chat.Blocked = blocked;
            var (before, now) = blocked ? ("member", "kicked") : ("kicked", "member");
            Enqueue("my_chat_member", chat, Writer.Membership(chat, chat.Person, before, now, Now));
        }

        Tell(SandboxChangeKind.Person, personId);
    }

    /// <summary>Keeps a file without sending it, as if somebody had sent it in an earlier run.</summary>
    /// <returns>Its id: counted, so the same files kept first have the same ids in every run.</returns>
    public string Shelve(string name, ReadOnlyMemory<byte> bytes) => Shelved(shelf => shelf.AddDocument(name, bytes)).Id;

    private SandboxFile Shelved(Func<FileShelf, SandboxFile> add)
    {
        lock (gate)
            return add(shelf);
    }

    private SandboxMessage MessageOf(long chatId, long messageId)
    {
        lock (gate)
            return At(chatId).Find(messageId) ?? throw new ArgumentException($"There is no message {messageId}.", nameof(messageId));
    }

    private static SandboxContent Caption(string caption, bool isHtml) =>
        isHtml ? MessageText.Typed(caption, isCaption: true) : new(caption, MessageText.Found(caption), []);

    private static SandboxButton? Find(SandboxContent content, string labelOrData) =>
        content.Buttons.FirstOrDefault(b => b.Data is not null && b.Label == labelOrData)
        ?? content.Buttons.FirstOrDefault(b => b.Data == labelOrData);

    private static string Describe(SandboxMessage message) =>
        $"«{message.Text}» [{string.Join(", ", message.Buttons.Select(b => b.Label))}]";
}
