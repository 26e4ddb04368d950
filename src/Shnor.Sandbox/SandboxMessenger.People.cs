using System.Text.Json.Nodes;
using Shnor.Sandbox.Api;
using Shnor.Sandbox.State;

namespace Shnor.Sandbox;

/// <summary>What people do.</summary>
public sealed partial class SandboxMessenger
{
    public void AddPerson(SandboxPerson person)
    {
        lock (gate)
        {
            if (!chats.TryAdd(person.Id, new Chat(person)))
                throw new ArgumentException($"The id {person.Id} is taken by {chats[person.Id].Person.Name}.", nameof(person));
            order.Add(person.Id);
        }

        Tell(SandboxChangeKind.Person, person.Id);
    }

    /// <summary>Somebody new, under an id of their own; they have not pressed «Старт».</summary>
    public SandboxPerson AddPerson(string firstName, string lastName = "")
    {
        SandboxPerson person;
        lock (gate)
        {
            person = new SandboxPerson(order.DefaultIfEmpty().Max() + 1, firstName, lastName, Caption: "новый человек");
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
    public SandboxMessage SendText(long personId, string text)
    {
        if (string.IsNullOrWhiteSpace(text))
            throw new ArgumentException("A message has some text.", nameof(text));
        SandboxMessage? last = null;
        foreach (var part in LongText.Split(text.Trim()))
        {
            last = Say(personId, isStart: part == "/start" || part.StartsWith("/start ", StringComparison.Ordinal), id => new()
            {
                Id = id,
                Person = Of(personId).Person,
                FromBot = false,
                At = Now,
                Content = new SandboxContent(part, MessageText.Found(part), []),
            });
        }

        return last!;
    }

    public SandboxMessage SendFile(long personId, string name, ReadOnlyMemory<byte> bytes, string caption = "")
    {
        SandboxDocument document;
        lock (gate)
        {
            var number = files.Count + 1;
            document = new SandboxDocument($"file{number}", name, FileKinds.MimeTypeOf(name), bytes.Length);
            files[document.FileId] = new SandboxFile(document, $"documents/file_{number}{Path.GetExtension(name)}", bytes);
        }

        return Say(personId, isStart: false, id => new()
        {
            Id = id,
            Person = Of(personId).Person,
            FromBot = false,
            At = Now,
            Content = new SandboxContent(caption, MessageText.Found(caption), []),
            Document = document,
        });
    }

    /// <summary>Presses a button the message has now, by its label or its data; returns the callback's id.</summary>
    public string Press(long personId, long messageId, string labelOrData)
    {
        var message = MessageOf(personId, messageId);
        var button = Find(message.Content, labelOrData)
            ?? throw new ArgumentException($"Message {messageId} has no button «{labelOrData}»: {Describe(message)}", nameof(labelOrData));
        return PressForged(personId, messageId, button.Data!);
    }

    /// <summary>Presses a button the message had before an edit: a phone that has not redrawn it yet.</summary>
    public string PressFormer(long personId, long messageId, string labelOrData)
    {
        var message = MessageOf(personId, messageId);
        var button = message.Former.Reverse().Select(content => Find(content, labelOrData)).FirstOrDefault(b => b is not null)
            ?? throw new ArgumentException($"Message {messageId} never had a button «{labelOrData}».", nameof(labelOrData));
        return PressForged(personId, messageId, button.Data!);
    }

    /// <summary>A changed client: any data, on any message of the chat.</summary>
    public string PressForged(long personId, long messageId, string data)
    {
        SandboxPress press;
        lock (gate)
        {
            var chat = Of(personId);
            RefuseBlocked(chat);
            var message = chat.Find(messageId) ?? throw new ArgumentException($"{chat.Person.Name} has no message {messageId}.", nameof(messageId));
            press = new SandboxPress((++lastCallbackId).ToString(CultureInfo.InvariantCulture), personId, messageId, data, Now);
            unanswered[press.CallbackId] = (chat, chat.Presses.Count);
            chat.Presses.Add(press);
            Enqueue("callback_query", Writer.Press(press, message));
        }

        Tell(SandboxChangeKind.Press, personId, messageId);
        return press.CallbackId;
    }

    public void Block(long personId) => SetBlocked(personId, blocked: true);

    public void Unblock(long personId) => SetBlocked(personId, blocked: false);

    /// <summary>Delivers a recent update once more with the same id, confirmed or not.</summary>
    public void Redeliver(long updateId)
    {
        lock (gate)
        {
            var update = updates.FindRecent(updateId) ?? throw new ArgumentException($"There was no update {updateId}.", nameof(updateId));
            updates.AddRaw(update, Now);
            Wake();
        }

        Tell(SandboxChangeKind.Updates);
    }

    /// <summary>Delivers an update exactly as given; it carries its own update_id.</summary>
    public void Inject(JsonObject update)
    {
        if (update["update_id"] is null)
            throw new ArgumentException("An update has an update_id.", nameof(update));
        lock (gate)
        {
            updates.AddRaw(update, Now);
            Wake();
        }

        Tell(SandboxChangeKind.Updates);
    }

    /// <summary>The id of the newest update.</summary>
    public long LastUpdateId
    {
        get
        {
            lock (gate)
                return updates.LastId;
        }
    }

    /// <summary>The id the next update gets: after an idle week Telegram may start anywhere.</summary>
    public long NextUpdateId
    {
        get
        {
            lock (gate)
                return updates.NextId;
        }

        set
        {
            lock (gate)
                updates.NextId = value;
        }
    }

    /// <summary>
    /// Ids of updates and messages go on above this one: what a store remembers of an earlier server must not be met again.
    /// </summary>
    public void GoOnAfter(long id)
    {
        lock (gate)
        {
            updates.NextId = Math.Max(updates.NextId, id + 1);
            lastMessageId = Math.Max(lastMessageId, id);
        }
    }

    private SandboxMessage Say(long personId, bool isStart, Func<long, SandboxMessage> write)
    {
        SandboxMessage message;
        lock (gate)
        {
            var chat = Of(personId);
            RefuseBlocked(chat);
            if (!chat.Started && !isStart)
                throw new InvalidOperationException($"{chat.Person.Name} has not pressed «Старт» yet.");
            chat.Started = true;
            message = chat.Add(write(++lastMessageId));
            Enqueue("message", Writer.Message(message));
        }

        Tell(SandboxChangeKind.Message, personId, message.Id);
        return message;
    }

    private void SetBlocked(long personId, bool blocked)
    {
        lock (gate)
        {
            var chat = Of(personId);
            if (chat.Blocked == blocked)
                return;
            chat.Blocked = blocked;
            Enqueue("my_chat_member", Writer.Membership(chat.Person, blocked, Now));
        }

        Tell(SandboxChangeKind.Person, personId);
    }

    private SandboxMessage MessageOf(long personId, long messageId)
    {
        lock (gate)
            return Of(personId).Find(messageId) ?? throw new ArgumentException($"There is no message {messageId}.", nameof(messageId));
    }

    private static SandboxButton? Find(SandboxContent content, string labelOrData) =>
        content.Buttons.FirstOrDefault(b => b.Data is not null && b.Label == labelOrData)
        ?? content.Buttons.FirstOrDefault(b => b.Data == labelOrData);

    private static string Describe(SandboxMessage message) =>
        $"«{message.Text}» [{string.Join(", ", message.Buttons.Select(b => b.Label))}]";

    private static void RefuseBlocked(Chat chat)
    {
        if (chat.Blocked)
            throw new InvalidOperationException($"{chat.Person.Name} has blocked the bot.");
    }

    private void Enqueue(string kind, JsonObject content)
    {
        updates.Add(kind, content, Now);
        Wake();
    }
}
