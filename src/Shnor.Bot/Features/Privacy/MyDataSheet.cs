using System.Net;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Shnor.Bot.Features.Privacy;

/// <summary>Everything about one person, once as a page that opens on a phone and once for programs.</summary>
public sealed record MyDataSheet(string TakenAt, IReadOnlyList<DataSection> Sections)
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public byte[] ToJson()
    {
        var root = new JsonObject { ["takenAt"] = TakenAt };
        foreach (var section in Sections)
            root[section.Key] = new JsonArray([.. section.Rows.Select(row => (JsonNode)new JsonObject(row.Select(field => KeyValuePair.Create(field.Key, (JsonNode?)JsonValue.Create(field.Value)))))]);
        return Encoding.UTF8.GetBytes(root.ToJsonString(Indented));
    }

    /// <summary>One file, no pictures, no scripts, nothing fetched from anywhere.</summary>
    public byte[] ToHtml()
    {
        var page = new StringBuilder(
            """
            <!DOCTYPE html>
            <html lang="ru"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Мои данные</title>
            <style>body{font:16px/1.5 sans-serif;margin:1em;max-width:45em}h2{margin-top:1.5em;font-size:1.1em}dl{border-top:1px solid #ccc;margin:0;padding:.4em 0}dt{color:#666;font-size:.85em}dd{margin:0 0 .3em}</style></head><body>
            """);
        page.Append("<h1>Мои данные</h1>\n<p>Всё, что бот хранит о вас: ").Append(Escape(TakenAt)).Append(".</p>\n");
        foreach (var section in Sections)
        {
            page.Append("<h2>").Append(Escape(section.Title)).Append("</h2>\n");
            if (section.Rows.Count == 0) page.Append("<p>Ничего.</p>\n");
            foreach (var row in section.Rows)
            {
                page.Append("<dl>");
                foreach (var field in row.Where(field => field.Value.Length > 0)) page.Append("<dt>").Append(Escape(field.Label)).Append("</dt><dd>").Append(Escape(field.Value)).Append("</dd>");
                page.Append("</dl>\n");
            }
        }

        return Encoding.UTF8.GetBytes(page.Append("</body></html>\n").ToString());
    }

    private static string Escape(string text) => WebUtility.HtmlEncode(text);
}

/// <param name="Key">In the file for programs.</param>
/// <param name="Title">On the page.</param>
public sealed record DataSection(string Key, string Title, IReadOnlyList<IReadOnlyList<DataField>> Rows);

/// <param name="Value">Empty: not shown on the page.</param>
public sealed record DataField(string Key, string Label, string Value);
