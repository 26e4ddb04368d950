using System.Text;

namespace Shnor.Sandbox.Api;

/// <summary>
/// parse_mode=HTML as Telegram reads it: a bare <c>&lt;</c> or an unknown tag refuses the whole text, an unknown
/// <c>&amp;name;</c> stays as written. Error texts are Telegram's; their offsets count UTF-8 bytes.
/// </summary>
internal sealed class HtmlParser
{
    private const string CannotParse = "can't parse entities: ";

    private readonly string html;
    private readonly StringBuilder text = new();
    private readonly List<SandboxEntity> entities = [];
    private readonly Stack<OpenTag> open = new();
    private int at;

    private HtmlParser(string html) => this.html = html;

    private sealed record OpenTag(string Name, string Argument, int Offset);

    public static (string Text, IReadOnlyList<SandboxEntity> Entities) Parse(string html)
    {
        var parser = new HtmlParser(html);
        parser.Read();
        var sorted = parser.entities
            .Select(e => e.Type == "code" ? e with { Language = null } : e)
            .OrderBy(e => e.Offset)
            .ThenByDescending(e => e.Length)
            .ToList();
        return (parser.text.ToString(), sorted);
    }

    private char Current => at < html.Length ? html[at] : '\0';

    private bool AtSpace => Current is ' ' or '\t' or '\n' or '\r' or '\v' or '\0';

    private void Read()
    {
        while (at < html.Length)
        {
            if (Current == '&' && HtmlCharacter.Read(html, ref at) is { } character)
                text.Append(character);
            else if (Current != '<')
                text.Append(html[at++]);
            else if (at + 1 < html.Length && html[at + 1] == '/')
                ReadEndTag();
            else
                ReadStartTag();
        }

        if (open.TryPeek(out var unclosed))
            throw Refuse($"Can't find end tag corresponding to start tag \"{unclosed.Name}\"");
    }

    private void ReadStartTag()
    {
        var begin = at++;
        var name = ReadTagName(begin + 1);
        if (at >= html.Length)
            throw RefuseAt("Unclosed start tag", begin);
        if (HtmlTags.EntityOf(name) is null && name is not ("a" or "span"))
            throw RefuseAt($"Unsupported start tag \"{name}\"", begin);

        var argument = "";
        for (SkipSpace(); Current != '>'; SkipSpace())
            argument = ReadAttribute(name, begin) ?? argument;
        at++;

        if (name == "span" && argument != "spoiler")
            throw RefuseAt("Tag \"span\" must have class \"tg-spoiler\"", begin);
        open.Push(new OpenTag(name, argument, text.Length));
    }

    /// <summary>The part of an attribute that an entity keeps; null when it keeps nothing.</summary>
    private string? ReadAttribute(string tag, int begin)
    {
        var start = at;
        while (!AtSpace && Current is not ('=' or '>'))
            at++;
        var name = html[start..at];
        if (at >= html.Length)
            throw RefuseAt("Unclosed start tag", begin);
        if (name.Length == 0)
            throw RefuseAt($"Empty attribute name in the tag \"{tag}\"", begin);
        SkipSpace();
        if (Current != '=')
        {
            return tag == "blockquote" && name == "expandable"
                ? name
                : throw RefuseAt($"Expected equal sign in declaration of an attribute of the tag \"{tag}\"", begin);
        }

        at++;
        SkipSpace();
        var value = Current is '"' or '\'' ? ReadQuoted() : ReadToken();
        if (at >= html.Length)
            throw RefuseAt("Unclosed start tag", begin);
        return HtmlTags.Argument(tag, name, value);
    }

    private string ReadQuoted()
    {
        var end = html[at++];
        var value = new StringBuilder();
        while (at < html.Length && Current != end)
        {
            if (Current == '&' && HtmlCharacter.Read(html, ref at) is { } character)
                value.Append(character);
            else
                value.Append(html[at++]);
        }

        at++;
        return value.ToString();
    }

    private string ReadToken()
    {
        var start = at;
        while (char.IsAsciiLetterOrDigit(Current) || Current is '.' or '-')
            at++;
        if (!AtSpace && Current != '>')
            throw RefuseAt("Unexpected end of name token", start);
        return html[start..at].ToLowerInvariant();
    }

    private void ReadEndTag()
    {
        var begin = at;
        if (!open.TryPeek(out var tag))
            throw RefuseAt("Unexpected end tag", begin);
        at += 2;
        var name = ReadTagName(begin + 2);
        SkipSpace();
        if (Current != '>')
            throw RefuseAt("Unclosed end tag", begin);
        if (name.Length > 0 && name != tag.Name)
            throw Refuse($"Unmatched end tag at byte offset {ByteOffset(begin)}, expected \"</{tag.Name}>\", found \"</{name}>\"");

        at++;
        open.Pop();
        if (text.Length > tag.Offset)
            Close(tag);
    }

    private void Close(OpenTag tag)
    {
        var length = text.Length - tag.Offset;
        if (tag.Name == "a")
        {
            var url = tag.Argument.Length > 0 ? tag.Argument : text.ToString(tag.Offset, length);
            if (HtmlTags.Link(url) is { } link)
                entities.Add(link with { Offset = tag.Offset, Length = length });
            return;
        }

        if (tag.Name == "tg-emoji" && (!long.TryParse(tag.Argument, CultureInfo.InvariantCulture, out var emoji) || emoji == 0))
            throw ApiRefusal.BadRequest(CannotParse + "Invalid custom emoji identifier specified");

        var type = tag switch
        {
            { Name: "span" } => "spoiler",
            { Name: "blockquote", Argument.Length: > 0 } => "expandable_blockquote",
            _ => HtmlTags.EntityOf(tag.Name)!,
        };
        // <pre><code class="language-…"> is one entity; the inner tag closes first and leaves its language behind.
        var inner = entities.Count > 0 ? entities[^1] : null;
        if (type == "pre" && inner is { Type: "code", Language: not null } && inner.Offset == tag.Offset && inner.Length == length)
            entities[^1] = inner with { Type = "pre" };
        else if (type == "code" && open.TryPeek(out var outer) && outer.Name == "pre" && tag.Argument.Length > 0)
            entities.Add(new SandboxEntity(type, tag.Offset, length, Language: tag.Argument));
        else
            entities.Add(new SandboxEntity(type, tag.Offset, length));
    }

    private string ReadTagName(int start)
    {
        while (!AtSpace && Current != '>')
            at++;
        return html[start..at].ToLowerInvariant();
    }

    private void SkipSpace()
    {
        while (at < html.Length && AtSpace)
            at++;
    }

    private int ByteOffset(int index) => Encoding.UTF8.GetByteCount(html.AsSpan(0, index));

    private ApiRefusal RefuseAt(string what, int index) => Refuse($"{what} at byte offset {ByteOffset(index)}");

    private static ApiRefusal Refuse(string what) => ApiRefusal.BadRequest(CannotParse + what);
}
