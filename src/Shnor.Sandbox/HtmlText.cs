using System.Text;

namespace Shnor.Sandbox;

/// <summary>Writes entities back as the HTML they came from, so that a test can read one string.</summary>
internal static class HtmlText
{
    public static string Write(string text, IReadOnlyList<SandboxEntity> entities)
    {
        var html = new StringBuilder();
        var open = new Stack<SandboxEntity>();
        // Links and commands that the messenger found by itself were never tags.
        var waiting = new Queue<SandboxEntity>(entities.Where(e => e.Type is not ("url" or "bot_command")));

        for (var i = 0; i <= text.Length; i++)
        {
            while (open.TryPeek(out var top) && top.Offset + top.Length == i)
                html.Append(Closing(open.Pop()));
            while (waiting.TryPeek(out var next) && next.Offset == i)
            {
                html.Append(Opening(next));
                open.Push(waiting.Dequeue());
            }

            if (i < text.Length)
                html.Append(Escape(text[i]));
        }

        return html.ToString();
    }

    private static string Opening(SandboxEntity entity) => entity.Type switch
    {
        "text_link" or "text_mention" => $"<a href=\"{string.Concat(entity.Url!.Select(Escape))}\">",
        "expandable_blockquote" => "<blockquote expandable>",
        "pre" when entity.Language is { } language => $"<pre><code class=\"language-{language}\">",
        _ => $"<{Tag(entity)}>",
    };

    private static string Closing(SandboxEntity entity) =>
        entity is { Type: "pre", Language: not null } ? "</code></pre>" : $"</{Tag(entity)}>";

    private static string Tag(SandboxEntity entity) => entity.Type switch
    {
        "bold" => "b",
        "italic" => "i",
        "underline" => "u",
        "strikethrough" => "s",
        "spoiler" => "tg-spoiler",
        "custom_emoji" => "tg-emoji",
        "blockquote" or "expandable_blockquote" => "blockquote",
        "text_link" or "text_mention" => "a",
        _ => entity.Type,
    };

    private static string Escape(char c) => c switch
    {
        '<' => "&lt;",
        '>' => "&gt;",
        '&' => "&amp;",
        '"' => "&quot;",
        _ => c.ToString(),
    };
}
