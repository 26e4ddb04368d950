namespace Shnor.Sandbox.State;

/// <summary>Commands by scope and language; the narrowest scope that has any wins (Bot API, BotCommandScope).</summary>
internal sealed class CommandMenu
{
    private const string ReaderLanguage = "ru";

    private readonly Dictionary<(string Scope, string Language), IReadOnlyList<SandboxCommand>> lists = [];

    public void Set(string scope, string language, IReadOnlyList<SandboxCommand> commands) => lists[(scope, language)] = commands;

    public IReadOnlyList<SandboxCommand> For(long personId)
    {
        var scopes = new[] { $"chat {personId}", "all_private_chats", "default" };
        var found = scopes
            .SelectMany(scope => new[] { (scope, ReaderLanguage), (scope, "") })
            .Select(key => lists.GetValueOrDefault(key))
            .FirstOrDefault(list => list is { Count: > 0 });
        return found ?? [];
    }
}
