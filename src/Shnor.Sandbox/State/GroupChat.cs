using Shnor.Sandbox.Api;

namespace Shnor.Sandbox.State;

/// <summary>A group or a supergroup: people, and the bot once somebody has added it.</summary>
internal sealed class GroupChat(SandboxGroup group) : Chat(group.Id)
{
    public SandboxGroup Group => group;
    public List<SandboxPerson> Members { get; } = [];
    public BotPresence Bot { get; set; }

    /// <summary>The supergroup it became.</summary>
    public long? MigratedTo { get; set; }

    public SandboxGroupState State => new(group, [.. Members], Bot == BotPresence.Inside, MigratedTo);

    public override bool IsMet => Bot != BotPresence.Never;

    private string Kind => group.IsSupergroup ? "supergroup" : "group";

    public override void AdmitBot()
    {
        if (MigratedTo is { } supergroup)
            throw ApiRefusal.Migrated(supergroup);
        switch (Bot)
        {
            case BotPresence.Never:
                throw ApiRefusal.BadRequest("chat not found");
            case BotPresence.Left:
                throw ApiRefusal.Forbidden($"bot was kicked from the {Kind} chat");
        }
    }

    public SandboxPerson Member(long personId) => Members.Find(m => m.Id == personId)
        ?? throw new InvalidOperationException($"{personId} is not in «{group.Title}».");
}

internal enum BotPresence
{
    Never,
    Inside,
    Left,
}
