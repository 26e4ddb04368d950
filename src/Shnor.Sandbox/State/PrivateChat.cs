using Shnor.Sandbox.Api;

namespace Shnor.Sandbox.State;

/// <summary>A person's private chat with the bot.</summary>
internal sealed class PrivateChat(SandboxPerson person) : Chat(person.Id)
{
    public SandboxPerson Person => person;
    public bool Started { get; set; } = person.Started;
    public bool Blocked { get; set; }

    public SandboxPersonState State => new(person, Started, Blocked);

    public override bool IsMet => Started;

    public override void AdmitBot()
    {
        if (!Started)
            throw ApiRefusal.Forbidden("bot can't initiate conversation with a user");
        if (Blocked)
            throw ApiRefusal.Forbidden("bot was blocked by the user");
    }
}
