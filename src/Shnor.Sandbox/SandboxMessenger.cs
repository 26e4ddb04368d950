using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using Shnor.Sandbox.Api;
using Shnor.Sandbox.State;

namespace Shnor.Sandbox;

/// <summary>
/// The messenger itself: people, chats, updates, and what the bot did. Tests and the page act here as people;
/// the bot acts over HTTP. Safe to use from any thread.
/// </summary>
public sealed partial class SandboxMessenger
{
    private readonly Lock gate = new();
    private readonly SandboxOptions options;
    private readonly Lazy<ISandboxClock?> clock;
    private readonly Dictionary<long, Chat> chats = [];
    private readonly List<long> order = [];
    private readonly FileShelf shelf = new();
    private readonly Dictionary<string, (Chat Chat, int Index)> unanswered = new(StringComparer.Ordinal);
    private readonly UpdateQueue updates = new();
    private readonly CommandMenu menu = new();
    private readonly Watchers watchers = new();
    private readonly Transcript transcript;
    private long lastMessageId;
    private long lastCallbackId;

    /// <param name="findClock">
    /// Finds the host's clock when it is not in the options. Asked on first need: to move its clock a host wakes its
    /// bot, and the bot needs this messenger.
    /// </param>
    public SandboxMessenger(SandboxOptions options, Func<ISandboxClock?>? findClock = null)
    {
        this.options = options;
        clock = new Lazy<ISandboxClock?>(() => options.Clock ?? findClock?.Invoke(), LazyThreadSafetyMode.PublicationOnly);
        transcript = new Transcript(options.TranscriptLength);
        rates = options.Rates is null ? null : new RateModel(options.Rates);
        OnCall = options.OnCall;
        Writer = new SandboxWriter(options);
        foreach (var person in options.People)
            AddPerson(person);
    }

    public string Token => options.Token;
    public string BotUsername => options.BotUsername;
    public string BotName => options.BotName;
    public ISandboxClock? Clock => clock.Value;

    /// <summary>The time everything here is dated with.</summary>
    public DateTimeOffset Now => Clock?.Now ?? options.Time.GetUtcNow();

    /// <summary>Everyone, in the order they were added.</summary>
    public IReadOnlyList<SandboxPersonState> People
    {
        get
        {
            lock (gate)
                return [.. order.Select(id => chats[id]).OfType<PrivateChat>().Select(chat => chat.State)];
        }
    }

    /// <summary>The latest calls of the bot, refused ones too.</summary>
    public IReadOnlyList<SandboxCall> Transcript => transcript.Snapshot();

    /// <summary>Updates the bot has not confirmed yet.</summary>
    public int PendingUpdates
    {
        get
        {
            lock (gate)
                return updates.Count;
        }
    }

    /// <summary>The bot confirmed everything and waits in a long poll for more.</summary>
    public bool Idle
    {
        get
        {
            lock (gate)
                return updates.Count == 0 && waiting is not null;
        }
    }

    internal SandboxWriter Writer { get; }

    internal string Run { get; } = RandomNumberGenerator.GetHexString(8);

    /// <summary>Everything the chat of a person or a group holds now, oldest first.</summary>
    public IReadOnlyList<SandboxMessage> Messages(long chatId)
    {
        lock (gate)
            return [.. At(chatId).Messages];
    }

    /// <summary>The presses in the chat of a person or a group with the answers they got, oldest first.</summary>
    public IReadOnlyList<SandboxPress> Presses(long chatId)
    {
        lock (gate)
            return [.. At(chatId).Presses];
    }

    /// <summary>What the bot is doing in this chat now (Bot API, sendChatAction): «typing»; null when nothing.</summary>
    public string? Action(long chatId)
    {
        lock (gate)
            return At(chatId).ActionAt(Now);
    }

    /// <summary>How many messages of others this person has not seen in a chat.</summary>
    /// <param name="personId">Who.</param>
    /// <param name="chatId">Null: their private chat.</param>
    public int Unread(long personId, long? chatId = null)
    {
        lock (gate)
            return At(chatId ?? personId).UnreadBy(personId);
    }

    /// <summary>The bytes of a file in any message.</summary>
    public ReadOnlyMemory<byte> BytesOf(string fileId) =>
        FindFile(fileId)?.Bytes ?? throw new ArgumentException($"There is no file {fileId}.", nameof(fileId));

    /// <summary>The command menu this person sees.</summary>
    public IReadOnlyList<SandboxCommand> Commands(long personId)
    {
        lock (gate)
            return menu.For(personId);
    }

    public SandboxPersonState Person(long personId)
    {
        lock (gate)
            return Of(personId).State;
    }

    /// <summary>Changes from now on, until cancelled.</summary>
    public async IAsyncEnumerable<SandboxChange> Watch([EnumeratorCancellation] CancellationToken ct = default)
    {
        var channel = watchers.Join();
        try
        {
            await foreach (var change in channel.Reader.ReadAllAsync(ct))
                yield return change;
        }
        finally
        {
            watchers.Leave(channel);
        }
    }

    /// <summary>Waits until something is so, looking again after every change.</summary>
    public async Task When(Func<SandboxMessenger, bool> condition, CancellationToken ct = default)
    {
        var channel = watchers.Join();
        try
        {
            while (!condition(this))
                await channel.Reader.ReadAsync(ct);
        }
        finally
        {
            watchers.Leave(channel);
        }
    }

    internal void ClockMoved() => Tell(SandboxChangeKind.Clock);

    private Chat At(long chatId) => chats.TryGetValue(chatId, out var chat)
        ? chat
        : throw new ArgumentException($"Nobody here has the id {chatId}.", nameof(chatId));

    private PrivateChat Of(long personId) => At(personId) as PrivateChat
        ?? throw new ArgumentException($"{personId} is a group.", nameof(personId));

    private void Tell(SandboxChangeKind kind, long? chatId = null, long? messageId = null) =>
        watchers.Tell(new SandboxChange(kind, chatId, messageId));
}
