namespace Shnor.Sandbox.State;

/// <summary>A person's private chat with the bot.</summary>
internal sealed class Chat(SandboxPerson person)
{
    private readonly Dictionary<long, int> places = [];

    public SandboxPerson Person => person;
    public bool Started { get; set; } = person.Started;
    public bool Blocked { get; set; }
    public List<SandboxMessage> Messages { get; } = [];
    public List<SandboxPress> Presses { get; } = [];

    public SandboxPersonState State => new(person, Started, Blocked);

    public SandboxMessage? Find(long messageId) => places.TryGetValue(messageId, out var i) ? Messages[i] : null;

    public SandboxMessage Add(SandboxMessage message)
    {
        places[message.Id] = Messages.Count;
        Messages.Add(message);
        return message;
    }

    public SandboxMessage Replace(SandboxMessage message) => Messages[places[message.Id]] = message;
}
