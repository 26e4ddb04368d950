namespace Shnor.Sandbox.Web;

/// <summary>The state as the page draws it.</summary>
internal static class View
{
    // A page draws what is new; a year of reminders need not travel with every change.
    private const int LatestMessages = 200;
    private const int LatestAnswers = 50;

    /// <param name="Run">Another value means another server: the page starts over.</param>
    public sealed record TownView(string Run, BotView Bot, ClockView? Clock, IReadOnlyList<PhoneView> People, IReadOnlyList<GroupView> Groups);

    public sealed record BotView(string Name, string Username);

    /// <param name="Now">Milliseconds since 1970.</param>
    public sealed record ClockView(long Now, string Zone);

    /// <param name="Action">What the bot is doing in this chat now: «typing».</param>
    /// <param name="Unread">Messages the person has not seen: see POST …/read.</param>
    public sealed record PhoneView(
        long Id,
        string Name,
        string? Username,
        string Caption,
        bool Started,
        bool Blocked,
        IReadOnlyList<SandboxCommand> Commands,
        IReadOnlyList<MessageView> Messages,
        IReadOnlyList<AnswerView> Answers,
        string? Action,
        int Unread);

    public sealed record GroupView(
        long Id,
        string Title,
        bool IsSupergroup,
        bool BotInside,
        long? MigratedTo,
        IReadOnlyList<MemberView> Members,
        IReadOnlyList<MessageView> Messages,
        IReadOnlyList<AnswerView> Answers,
        string? Action);

    public sealed record MemberView(long Id, string Name, int Unread);

    /// <param name="AuthorId">Null: the bot.</param>
    /// <param name="AlbumId">Messages of one album have one value here.</param>
    public sealed record MessageView(
        long Id,
        bool FromBot,
        long? AuthorId,
        string? Author,
        long At,
        string Text,
        IReadOnlyList<SandboxEntity> Entities,
        IReadOnlyList<IReadOnlyList<SandboxButton>> Rows,
        DocumentView? Document,
        PhotoView? Photo,
        string? AlbumId,
        long? ReplyTo,
        ServiceView? Service,
        bool Silent,
        bool Edited);

    /// <param name="Url">Where its bytes are.</param>
    public sealed record DocumentView(string FileId, string Name, string MimeType, int Size, string Url);

    public sealed record PhotoView(string FileId, int Width, int Height, string MimeType, int Size, string Url);

    /// <param name="Kind">joined, left, migratedTo, migratedFrom.</param>
    /// <param name="Name">Who joined or left; null: the bot.</param>
    /// <param name="Chat">Where to or from a group moved.</param>
    public sealed record ServiceView(string Kind, string? Name = null, long? Chat = null);

    public sealed record AnswerView(string CallbackId, long PersonId, long MessageId, string Text, bool Alert);

    public static TownView Town(SandboxMessenger town) => new(
        town.Run,
        new BotView(town.BotName, town.BotUsername),
        Clock(town),
        [.. town.People.Select(person => Phone(town, person))],
        [.. town.Groups.Select(group => Group(town, group))]);

    public static ClockView? Clock(SandboxMessenger town) =>
        town.Clock is { } clock ? new ClockView(clock.Now.ToUnixTimeMilliseconds(), clock.Zone.Id) : null;

    public static PhoneView Phone(SandboxMessenger town, SandboxPersonState state) => new(
        state.Person.Id,
        state.Person.Name,
        state.Person.Username,
        state.Person.Caption,
        state.Started,
        state.Blocked,
        town.Commands(state.Person.Id),
        Messages(town, state.Person.Id),
        Answers(town, state.Person.Id),
        town.Action(state.Person.Id),
        town.Unread(state.Person.Id));

    public static GroupView Group(SandboxMessenger town, SandboxGroupState state) => new(
        state.Group.Id,
        state.Group.Title,
        state.Group.IsSupergroup,
        state.BotInside,
        state.MigratedTo,
        [.. state.Members.Select(m => new MemberView(m.Id, m.Name, town.Unread(m.Id, state.Group.Id)))],
        Messages(town, state.Group.Id),
        Answers(town, state.Group.Id),
        town.Action(state.Group.Id));

    private static IReadOnlyList<MessageView> Messages(SandboxMessenger town, long chat) =>
        [.. town.Messages(chat).TakeLast(LatestMessages).Select(Message)];

    private static IReadOnlyList<AnswerView> Answers(SandboxMessenger town, long chat) =>
    [
        .. town.Presses(chat)
            .Where(press => press.Answer is not null)
            .TakeLast(LatestAnswers)
            .Select(press => new AnswerView(press.CallbackId, press.PersonId, press.MessageId, press.Answer!.Text, press.Answer.Alert)),
    ];

    private static MessageView Message(SandboxMessage m) => new(
        m.Id,
        m.FromBot,
        m.Author?.Id,
        m.Author?.Name,
        m.At.ToUnixTimeMilliseconds(),
        m.Text,
        m.Entities,
        m.Rows,
        m.Document is { } d ? new DocumentView(d.FileId, d.Name, d.MimeType, d.Size, Downloads.UrlOf(d.FileId)) : null,
        m.Photo is { } p ? new PhotoView(p.FileId, p.Width, p.Height, p.MimeType, p.Size, Downloads.UrlOf(p.FileId)) : null,
        m.AlbumId,
        m.ReplyTo,
        m.Service is { } service ? Service(service) : null,
        m.Silent,
        m.Edited);

    private static ServiceView Service(SandboxService service) => service switch
    {
        SandboxService.Joined joined => new ServiceView("joined", joined.Person?.Name),
        SandboxService.Left left => new ServiceView("left", left.Person?.Name),
        SandboxService.MigratedTo to => new ServiceView("migratedTo", Chat: to.Supergroup),
        SandboxService.MigratedFrom from => new ServiceView("migratedFrom", Chat: from.Group),
        _ => throw new InvalidOperationException($"No view of {service}."),
    };
}
