using Shnor.Sandbox.State;

namespace Shnor.Sandbox;

/// <summary>Groups: who comes and goes, and what of their talk reaches the bot.</summary>
public sealed partial class SandboxMessenger
{
    private const long FirstSupergroup = -1_000_000_000_000;

    /// <summary>All groups, in the order they were founded.</summary>
    public IReadOnlyList<SandboxGroupState> Groups
    {
        get
        {
            lock (gate)
                return [.. order.Select(id => chats[id]).OfType<GroupChat>().Select(chat => chat.State)];
        }
    }

    /// <summary>Founds a group of people; the bot comes when somebody adds it.</summary>
    public void AddGroup(SandboxGroup group, params IReadOnlyList<long> members)
    {
        if (group.IsSupergroup ? group.Id >= FirstSupergroup : group.Id is >= 0 or <= FirstSupergroup)
            throw new ArgumentException("A group's id is negative; a supergroup's is below -1000000000000.", nameof(group));
        lock (gate)
        {
            var chat = new GroupChat(group);
            chat.Members.AddRange(members.Select(id => Of(id).Person));
            if (!chats.TryAdd(group.Id, chat))
                throw new ArgumentException($"The id {group.Id} is taken.", nameof(group));
            order.Add(group.Id);
        }

        Tell(SandboxChangeKind.Group, group.Id);
    }

    public void Join(long groupId, long personId) => Change(groupId, chat =>
    {
        var person = Of(personId).Person;
        if (chat.Members.Contains(person))
            throw new InvalidOperationException($"{person.Name} is already in «{chat.Group.Title}».");
        chat.Members.Add(person);
        Note(chat, person, new SandboxService.Joined(person));
    });

    public void Leave(long groupId, long personId) => Change(groupId, chat =>
    {
        var person = chat.Member(personId);
        Note(chat, person, new SandboxService.Left(person));
        chat.Members.Remove(person);
    });

    /// <summary>A member adds the bot: it is told by my_chat_member, and the group sees it come.</summary>
    public void AddBot(long groupId, long byPersonId) => Change(groupId, chat =>
    {
        var person = chat.Member(byPersonId);
        if (chat.Bot == BotPresence.Inside)
            throw new InvalidOperationException($"The bot is already in «{chat.Group.Title}».");
        var before = chat.Bot == BotPresence.Never ? "left" : "kicked";
        chat.Bot = BotPresence.Inside;
        Enqueue("my_chat_member", chat, Writer.Membership(chat, person, before, "member", Now));
        Note(chat, person, new SandboxService.Joined(Person: null));
    });

    /// <summary>A member removes the bot: it is told by my_chat_member and may not write any more.</summary>
    public void RemoveBot(long groupId, long byPersonId) => Change(groupId, chat =>
    {
        var person = chat.Member(byPersonId);
        if (chat.Bot != BotPresence.Inside)
            throw new InvalidOperationException($"The bot is not in «{chat.Group.Title}».");
        chat.Bot = BotPresence.Left;
        Enqueue("my_chat_member", chat, Writer.Membership(chat, person, "member", "kicked", Now));
        Note(chat, person, new SandboxService.Left(Person: null));
    });

    /// <summary>The group becomes a supergroup under a new id; a call to the old one is refused with migrate_to_chat_id.</summary>
    /// <returns>The supergroup's id.</returns>
    public long Upgrade(long groupId, long byPersonId)
    {
        var supergroup = new GroupChat(new SandboxGroup(FirstSupergroup + groupId, Group(groupId).Group.Title, IsSupergroup: true));
        Change(groupId, chat =>
        {
            if (chat.Group.IsSupergroup)
                throw new InvalidOperationException($"«{chat.Group.Title}» is a supergroup already.");
            var person = chat.Member(byPersonId);
            supergroup.Members.AddRange(chat.Members);
            supergroup.Bot = chat.Bot;
            chats.Add(supergroup.Id, supergroup);
            order.Add(supergroup.Id);
            Note(chat, person, new SandboxService.MigratedTo(supergroup.Id));
            Note(supergroup, person, new SandboxService.MigratedFrom(groupId));
            chat.MigratedTo = supergroup.Id;
        });
        Tell(SandboxChangeKind.Group, supergroup.Id);
        return supergroup.Id;
    }

    public SandboxGroupState Group(long groupId)
    {
        lock (gate)
            return GroupAt(groupId).State;
    }

    private void Change(long groupId, Action<GroupChat> change)
    {
        lock (gate)
        {
            var chat = GroupAt(groupId);
            if (chat.MigratedTo is not null)
                throw new InvalidOperationException($"«{chat.Group.Title}» has become a supergroup.");
            change(chat);
        }

        Tell(SandboxChangeKind.Group, groupId);
    }

    /// <summary>A line of the chat that nobody wrote. The bot sees all of them, while it is there.</summary>
    private void Note(GroupChat chat, SandboxPerson by, SandboxService service)
    {
        var message = chat.Add(new SandboxMessage
        {
            Id = ++lastMessageId,
            ChatId = chat.Id,
            Author = by,
            At = Now,
            Content = SandboxContent.Empty,
            Service = service,
        });
        if (chat.Bot == BotPresence.Inside)
            Enqueue("message", chat, Written(chat, message));
    }

    /// <summary>Privacy mode (core.telegram.org/bots/features): in a group a bot sees commands that may be meant for it and replies to it.</summary>
    private bool ReachesBot(Chat chat, SandboxMessage message)
    {
        if (chat is not GroupChat group)
            return true;
        if (group.Bot != BotPresence.Inside)
            return false;
        var answersBot = message.ReplyTo is { } id && chat.Find(id) is { FromBot: true };
        return options.SeesWholeGroups || answersBot || IsCommandForBot(message);
    }

    private bool IsCommandForBot(SandboxMessage message)
    {
        if (message.Entities.FirstOrDefault(e => e is { Type: "bot_command", Offset: 0 }) is not { } command)
            return false;
        var name = message.Text[..command.Length];
        var at = name.IndexOf('@', StringComparison.Ordinal);
        return at < 0 || name[(at + 1)..].Equals(options.BotUsername, StringComparison.OrdinalIgnoreCase);
    }

    private GroupChat GroupAt(long groupId) => At(groupId) as GroupChat
        ?? throw new ArgumentException($"{groupId} is not a group.", nameof(groupId));
}
