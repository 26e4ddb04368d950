using System.Text.Json.Nodes;

namespace Shnor.Sandbox.Api;

/// <summary>A method of the Bot API: its parameters, and what it does with them once they are checked.</summary>
internal sealed record ApiMethod(
    string Name,
    IReadOnlyList<Field> Fields,
    Func<JsonObject, Attachments, CancellationToken, Task<JsonNode>> Run)
{
    /// <summary>How many messages a call sends; null for what sends none.</summary>
    public Func<JsonObject, int>? Messages { get; init; }

    public ApiMethod Sending(Func<JsonObject, int> messages) => this with { Messages = messages };

    public static ApiMethod Of(string name, Func<JsonObject, JsonNode> run, params Field[] fields) =>
        new(name, fields, (call, _, _) => Task.FromResult(run(call)));

    public static ApiMethod WithFiles(string name, Func<JsonObject, Attachments, JsonNode> run, params Field[] fields) =>
        new(name, fields, (call, files, _) => Task.FromResult(run(call, files)));
}

/// <summary>Reads of parameters whose shape is already checked.</summary>
internal static class Checked
{
    public static string? Text(this JsonObject call, string name) => call[name]?.GetValue<string>();

    public static long? Integer(this JsonObject call, string name) => call[name]?.GetValue<long>();

    public static bool Flag(this JsonObject call, string name) => call[name]?.GetValue<bool>() ?? false;

    /// <summary>A chat's number; null for a name, because nothing here has a public one.</summary>
    public static long? Chat(this JsonObject call, string name)
    {
        var chat = call[name];
        if (chat is null || chat.AsValue().TryGetValue<long>(out var number))
            return chat?.GetValue<long>();
        return long.TryParse(chat.GetValue<string>(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number) ? number : null;
    }
}
