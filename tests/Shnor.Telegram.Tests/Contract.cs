using System.Text.Json.Nodes;

namespace Shnor.Telegram.Tests;

/// <summary>The part of the published Bot API that this client speaks.</summary>
internal static class Contract
{
    public static JsonNode Fixture { get; } = Read(Path.Combine(AppContext.BaseDirectory, "Fixtures", "bot-api-10.1.part.json"));

    public static JsonObject Methods => Fixture["methods"]!.AsObject();

    public static IReadOnlyCollection<string> Returns(string method) => Strings(Methods[method]!["returns"]);

    public static IReadOnlyDictionary<string, Field> FieldsOfMethod(string method) => Fields(Methods[method]!);

    public static IReadOnlyCollection<string> Subtypes(string type) => Strings(Fixture["types"]![type]?["subtypes"]);

    /// <summary>A type's fields; of a family those of all members, required only where every member requires them.</summary>
    public static IReadOnlyDictionary<string, Field> FieldsOfType(string type, IReadOnlyCollection<string> andOf)
    {
        IReadOnlyCollection<string> family = Subtypes(type) is { Count: > 0 } members ? members : [type, .. andOf];
        var all = family.Select(member => Fields(Fixture["types"]![member]!)).ToList();
        return all.SelectMany(fields => fields.Keys).Distinct(StringComparer.Ordinal).ToDictionary(
            name => name,
            name => new Field(
                all.First(fields => fields.ContainsKey(name))[name].Types,
                all.TrueForAll(fields => fields.TryGetValue(name, out var field) && field.Required)),
            StringComparer.Ordinal);
    }

    /// <summary>The whole contract where it lies beside the repository; null elsewhere.</summary>
    public static JsonNode? Published()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !System.IO.File.Exists(Path.Combine(folder.FullName, "Shnor.Bot.sln"))) folder = folder.Parent;
        var path = Path.Combine(folder?.Parent?.FullName ?? "", "shared", "contract", "bot-api-10.1.json");
        return System.IO.File.Exists(path) ? Read(path) : null;
    }

    private static Dictionary<string, Field> Fields(JsonNode owner) => (owner["fields"]?.AsArray() ?? []).ToDictionary(
        field => (string)field!["name"]!,
        field => new Field(Strings(field!["types"]), (bool)field["required"]!),
        StringComparer.Ordinal);

    private static List<string> Strings(JsonNode? list) => [.. (list?.AsArray() ?? []).Select(item => (string)item!)];

    private static JsonNode Read(string path) => JsonNode.Parse(System.IO.File.ReadAllText(path))!;

    internal sealed record Field(IReadOnlyCollection<string> Types, bool Required);
}
