using System.Text.Json;
using System.Text.Json.Nodes;

namespace Shnor.Sandbox.Tests;

/// <summary>The published Bot API 10.1, the part the sandbox plays.</summary>
internal static class Contract
{
    private static readonly JsonNode Published = Load();

    public static IReadOnlyList<string> Parameters(string method) =>
        [.. Published["methods"]![method]!.AsArray().Select(f => f!["name"]!.GetValue<string>())];

    public static IReadOnlyList<string> Methods => [.. Published["methods"]!.AsObject().Select(m => m.Key)];

    public static IReadOnlyList<string> Fields(string type) =>
        [.. Published["types"]![type]!.AsArray().Select(f => f!["name"]!.GetValue<string>())];

    /// <summary>Fails when an object is not what the API publishes under this name.</summary>
    public static void Holds(string type, JsonNode value)
    {
        if (type.StartsWith("Array of ", StringComparison.Ordinal))
        {
            Assert.All(value.AsArray(), item => Holds(type["Array of ".Length..], item!));
            return;
        }

        if (Primitive(type) is { } kinds)
        {
            Assert.Contains(value.GetValueKind(), kinds);
            return;
        }

        var fields = Published["types"]![Resolve(type, value)]!.AsArray();
        var json = value.AsObject();
        foreach (var field in fields.Where(f => f!["required"]!.GetValue<bool>()))
            Assert.True(json.ContainsKey(field!["name"]!.GetValue<string>()), $"{type} lacks {field["name"]}.");
        foreach (var (name, inner) in json)
        {
            var field = fields.SingleOrDefault(f => f!["name"]!.GetValue<string>() == name);
            Assert.True(field is not null, $"{type} has no field {name}.");
            Holds(field["types"]![0]!.GetValue<string>(), inner!);
        }
    }

    private static JsonValueKind[]? Primitive(string type) => type switch
    {
        "Integer" => [JsonValueKind.Number],
        "String" => [JsonValueKind.String],
        "Boolean" => [JsonValueKind.True, JsonValueKind.False],
        _ => null,
    };

    private static string Resolve(string type, JsonNode value) => type switch
    {
        "MaybeInaccessibleMessage" => "Message",
        "ChatMember" => value["status"]!.GetValue<string>() switch
        {
            "kicked" => "ChatMemberBanned",
            "left" => "ChatMemberLeft",
            _ => "ChatMemberMember",
        },
        _ => type,
    };

    private static JsonNode Load()
    {
        using var stream = typeof(Contract).Assembly.GetManifestResourceStream("Shnor.Sandbox.Tests.Fixtures.bot-api-10.1.json")!;
        return JsonNode.Parse(stream)!;
    }
}
