using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Shnor.Storage.Privacy;

/// <summary>The texts in the JSON of an open dialogue, whatever its shape.</summary>
public static class TalkTexts
{
    private static readonly JsonSerializerOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <returns>Null when nothing has changed, or the data is no JSON: such a dialogue is closed with a word when somebody answers it.</returns>
    public static string? Replace(string data, Func<string, string> change)
    {
        try
        {
            if (JsonNode.Parse(data) is not { } root) return null;
            var changed = Walk(root, change, out var isChanged);
            return isChanged ? changed!.ToJsonString(Compact) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static JsonNode? Walk(JsonNode? node, Func<string, string> change, out bool isChanged)
    {
        isChanged = false;
        switch (node)
        {
            case JsonObject members:
                foreach (var (key, value) in members.ToList())
                {
                    var replaced = Walk(value, change, out var here);
                    if (here && !ReferenceEquals(value, replaced)) members[key] = replaced;
                    isChanged |= here;
                }

                return members;
            case JsonArray items:
                for (var i = 0; i < items.Count; i++)
                {
                    var replaced = Walk(items[i], change, out var here);
                    if (here && !ReferenceEquals(items[i], replaced)) items[i] = replaced;
                    isChanged |= here;
                }

                return items;
            case JsonValue value when value.GetValueKind() == JsonValueKind.String && value.GetValue<string>() is var text && change(text) is var after && after != text:
                isChanged = true;
                return JsonValue.Create(after);
            default:
                return node;
        }
    }
}
