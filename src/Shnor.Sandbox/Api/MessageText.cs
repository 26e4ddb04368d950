using System.Text.RegularExpressions;

namespace Shnor.Sandbox.Api;

/// <summary>Text as a chat keeps it: parsed, trimmed, measured, with the links and commands Telegram finds by itself.</summary>
internal static partial class MessageText
{
    public const int Longest = 4096; // UTF-16 units after entities parsing (Bot API, sendMessage)

    private const int LongestCaption = 1024; // the same measure (Bot API, sendDocument)

    [GeneratedRegex(@"https?://[^\s<>""]*[^\s<>"".,;:!?)»]|(?<![\w./@-])t\.me/[\w?=&/%+-]+", RegexOptions.IgnoreCase)]
    private static partial Regex Url { get; }

    [GeneratedRegex(@"(?<![\w/<>])/[A-Za-z0-9_]{1,64}(?:@[A-Za-z0-9_]{3,32})?(?![\w/])")]
    private static partial Regex Command { get; }

    /// <summary>What a bot sends.</summary>
    public static (string Text, IReadOnlyList<SandboxEntity> Entities) Of(string text, string? parseMode)
    {
        if (text.Replace("\r", "", StringComparison.Ordinal).Length == 0)
            throw ApiRefusal.BadRequest("message text is empty");
        var read = Read(text, parseMode);
        if (read.Text.Length == 0)
            throw ApiRefusal.BadRequest("text must be non-empty");
        return read.Text.Length <= Longest ? read : throw ApiRefusal.BadRequest("message is too long");
    }

    /// <summary>What a bot writes under a file; it may be nothing.</summary>
    public static (string Text, IReadOnlyList<SandboxEntity> Entities) Caption(string? text, string? parseMode)
    {
        var read = Read(text ?? "", parseMode);
        return read.Text.Length <= LongestCaption ? read : throw ApiRefusal.BadRequest("message caption is too long");
    }

    /// <summary>What a person writes with formatting, as the HTML a client would make of it.</summary>
    /// <exception cref="ArgumentException">It is not HTML, says nothing, or is longer than one message.</exception>
    public static SandboxContent Typed(string html, bool isCaption = false)
    {
        try
        {
            var (text, entities) = isCaption ? Caption(html, "HTML") : Of(html, "HTML");
            return new SandboxContent(text, entities, []);
        }
        catch (ApiRefusal refusal)
        {
            throw new ArgumentException(refusal.Message, nameof(html), refusal);
        }
    }

    private static (string Text, IReadOnlyList<SandboxEntity> Entities) Read(string text, string? parseMode)
    {
        text = text.Replace("\r", "", StringComparison.Ordinal);
        var (plain, entities) = (parseMode ?? "").ToUpperInvariant() switch
        {
            "" => (text, []),
            "HTML" => HtmlParser.Parse(text),
            "MARKDOWN" or "MARKDOWNV2" => throw ApiRefusal.BadRequest($"parse_mode \"{parseMode}\" is not supported by the sandbox"),
            _ => throw ApiRefusal.BadRequest("unsupported parse_mode"),
        };
        var trimmed = Trim(plain, entities);
        return (trimmed.Text, WithFound(trimmed.Text, trimmed.Entities));
    }

    /// <summary>What a person typed.</summary>
    public static IReadOnlyList<SandboxEntity> Found(string text) => WithFound(text, []);

    private static (string Text, IReadOnlyList<SandboxEntity> Entities) Trim(string text, IReadOnlyList<SandboxEntity> entities)
    {
        var left = text.Length - text.TrimStart().Length;
        var trimmed = text.Trim();
        var moved = entities
            .Select(e => Cut(e, e.Offset - left, e.Offset + e.Length - left, trimmed.Length))
            .Where(e => e.Length > 0)
            .ToList();
        return (trimmed, moved);
    }

    private static SandboxEntity Cut(SandboxEntity entity, int from, int to, int length)
    {
        from = Math.Clamp(from, 0, length);
        return entity with { Offset = from, Length = Math.Clamp(to, 0, length) - from };
    }

    private static IReadOnlyList<SandboxEntity> WithFound(string text, IReadOnlyList<SandboxEntity> entities)
    {
        var closed = entities.Where(e => e.Type is "code" or "pre" or "text_link" or "text_mention").ToList();
        var urls = Url.Matches(text).Select(m => new SandboxEntity("url", m.Index, m.Length)).Where(IsFree).ToList();
        closed.AddRange(urls);
        var commands = Command.Matches(text).Select(m => new SandboxEntity("bot_command", m.Index, m.Length)).Where(IsFree);
        return [.. entities.Concat(urls).Concat(commands).OrderBy(e => e.Offset).ThenByDescending(e => e.Length)];

        bool IsFree(SandboxEntity found) =>
            !closed.Any(e => e.Offset < found.Offset + found.Length && found.Offset < e.Offset + e.Length);
    }
}
