namespace Shnor.Sandbox.Api;

/// <summary>The tags of parse_mode=HTML (Bot API, "HTML style") and what of them an entity keeps.</summary>
internal static class HtmlTags
{
    private const string MentionPrefix = "tg://user?id=";

    public static string? EntityOf(string tag) => tag switch
    {
        "b" or "strong" => "bold",
        "i" or "em" => "italic",
        "u" or "ins" => "underline",
        "s" or "strike" or "del" => "strikethrough",
        "tg-spoiler" => "spoiler",
        "tg-emoji" => "custom_emoji",
        "code" => "code",
        "pre" => "pre",
        "blockquote" => "blockquote",
        _ => null,
    };

    public static string? Argument(string tag, string attribute, string value) => (tag, attribute) switch
    {
        ("a", "href") => value,
        ("tg-emoji", "emoji-id") => value,
        ("code", "class") when value.StartsWith("language-", StringComparison.Ordinal) => value["language-".Length..],
        ("span", "class") when value.StartsWith("tg-", StringComparison.Ordinal) => value["tg-".Length..],
        ("blockquote", "expandable") => "expandable",
        _ => null,
    };

    /// <summary>A link as an entity; null when Telegram would leave plain text in its place.</summary>
    public static SandboxEntity? Link(string url)
    {
        if (url.StartsWith(MentionPrefix, StringComparison.Ordinal))
            return new SandboxEntity("text_mention", 0, 0, url);
        return WebLink.Read(url) is { Fault: null } link ? new SandboxEntity("text_link", 0, 0, link.Url) : null;
    }
}
