namespace Shnor.Sandbox;

/// <summary>A group of people. Its id is negative; a supergroup's begins with -100 (Bot API, Chat).</summary>
public sealed record SandboxGroup(long Id, string Title, bool IsSupergroup = false);

/// <summary>A group as it is now.</summary>
/// <param name="MigratedTo">It became this supergroup; nothing happens here any more.</param>
public sealed record SandboxGroupState(SandboxGroup Group, IReadOnlyList<SandboxPerson> Members, bool BotInside, long? MigratedTo);
