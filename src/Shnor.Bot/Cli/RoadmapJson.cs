using System.Text;
using System.Text.Json;
using Shnor.Domain.Roadmap;

namespace Shnor.Bot.Cli;

/// <summary>The array that scripts rely on: <c>{no, section, title, deadline, timing, kind, responsible[], expected}</c>.</summary>
internal static class RoadmapJson
{
    public static string Of(Roadmap roadmap)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, TimingJson.Options with { Indented = true }))
        {
            json.WriteStartArray();
            foreach (var row in roadmap.Rows) Write(json, row);
            json.WriteEndArray();
        }

        return Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length) + "\n";
    }

    private static void Write(Utf8JsonWriter json, RoadmapRow row)
    {
        json.WriteStartObject();
        json.WriteString("no", row.Row.No);
        json.WriteString("section", row.Row.Section);
        json.WriteString("title", row.Row.Title);
        json.WriteString("deadline", row.Row.DeadlineText);
        json.WritePropertyName("timing");
        TimingJson.WriteTo(json, row.Timing);
        json.WriteString("kind", row.Kind.ToString().ToLowerInvariant());
        json.WriteStartArray("responsible");
        foreach (var name in row.Row.Responsible) json.WriteStringValue(name);
        json.WriteEndArray();
        json.WriteString("expected", row.Row.Expected);
        json.WriteEndObject();
    }
}
