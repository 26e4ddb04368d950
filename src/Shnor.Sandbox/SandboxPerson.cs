namespace Shnor.Sandbox;

/// <summary>A person with a messenger account. The id is also the id of their private chat with the bot.</summary>
/// <param name="Caption">Who they are in the story, shown above their phone: «координатор».</param>
/// <param name="Started">False: they have not pressed «Старт», and the bot may not write to them.</param>
public sealed record SandboxPerson(
    long Id,
    string FirstName,
    string LastName = "",
    string? Username = null,
    string Caption = "",
    bool Started = false)
{
    public string Name => LastName.Length == 0 ? FirstName : $"{FirstName} {LastName}";
}

/// <summary>A person as they are now.</summary>
public sealed record SandboxPersonState(SandboxPerson Person, bool Started, bool Blocked);
