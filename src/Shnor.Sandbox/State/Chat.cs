namespace Shnor.Sandbox.State;

/// <summary>A chat the bot may be in, with everything that is to be seen there.</summary>
internal abstract class Chat(long id)
{
    private static readonly TimeSpan ActionLife = TimeSpan.FromSeconds(5); // Bot API, sendChatAction

    private readonly List<SandboxMessage> messages = []; // in the order of their ids
    private readonly Dictionary<long, long> read = [];
    private (string Name, DateTimeOffset At)? action;

    public long Id => id;
    public IReadOnlyList<SandboxMessage> Messages => messages;
    public List<SandboxPress> Presses { get; } = [];

    /// <summary>Ends the call when the bot may not write here.</summary>
    public abstract void AdmitBot();

    /// <summary>The bot has met this chat: it may ask about it.</summary>
    public abstract bool IsMet { get; }

    public SandboxMessage? Find(long messageId) => PlaceOf(messageId) is var place and >= 0 ? messages[place] : null;

    public SandboxMessage Add(SandboxMessage message)
    {
        messages.Add(message);
        action = message.FromBot ? null : action;
        return message;
    }

    public SandboxMessage Replace(SandboxMessage message) => messages[PlaceOf(message.Id)] = message;

    public void Remove(long messageId) => messages.RemoveAt(PlaceOf(messageId));

    public void Act(string name, DateTimeOffset now) => action = (name, now);

    /// <summary>«печатает…»: what the bot is doing, for a few seconds or until it writes.</summary>
    public string? ActionAt(DateTimeOffset now) => action is var (name, at) && now - at < ActionLife ? name : null;

    public void MarkRead(long personId) => read[personId] = messages.Count == 0 ? 0 : messages[^1].Id;

    public int UnreadBy(long personId)
    {
        var last = read.GetValueOrDefault(personId);
        return messages.Count(m => m.Id > last && m.Author?.Id != personId && m.Service is null);
    }

    private int PlaceOf(long messageId)
    {
        var (low, high) = (0, messages.Count - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (messages[middle].Id == messageId)
                return middle;
            if (messages[middle].Id < messageId)
                low = middle + 1;
            else
                high = middle - 1;
        }

        return -1;
    }
}
