using Shnor.Bot.Messengers.Telegram;
using Shnor.Bot.Screens;
using Shnor.Sandbox;
using Shnor.Sandbox.Api;
using Shnor.Telegram;

namespace Shnor.Bot.Tests.Messengers;

/// <summary>The formatting people write with, as our markup; held against the parser that the sandbox reads HTML with.</summary>
public sealed class FormattedTextSpecs
{
    private const int Seed = 20_261_123;
    private const int Cases = 4_000;

    private static readonly string[] Styles = ["bold", "italic", "underline", "strikethrough", "spoiler"];
    private static readonly string[] Types = [.. Styles, "blockquote", "expandable_blockquote", "code", "pre", "text_link", "mention", "custom_emoji", "url", "of-tomorrow"];
    private static readonly string?[] Urls = ["https://example.ru/?a=1&b=\"2\"", "http://школа.рф/<план>", "javascript:alert(1)", "tg://user?id=7", "https://localhost/", "file:///etc/passwd", "", null];
    private static readonly string[] Bits = ["а", "Б", " ", "\n", "<", ">", "&", "\"", "&lt;", "</b>", "<b>", "👩‍🏫", "🎓", "é", "{имя}"];

    [Theory]
    [InlineData("жирный и не", "bold:0:6", "<b>жирный</b> и не")]
    [InlineData("абвгд", "bold:0:3;italic:1:4", "<b>а<i>бв</i></b><i>гд</i>")] // two that cross
    [InlineData("абв", "italic:0:3;bold:0:3", "<b><i>абв</i></b>")]
    [InlineData("а <b> & б", "underline:2:3", "а <u>&lt;b&gt;</u> &amp; б")]
    [InlineData("цитата", "blockquote:0:6;bold:0:2", "<blockquote><b>ци</b>тата</blockquote>")]
    [InlineData("абвг", "blockquote:0:2;blockquote:2:2", "<blockquote>аб</blockquote><blockquote>вг</blockquote>")] // side by side, not one
    [InlineData("абвг", "expandable_blockquote:0:4;blockquote:1:2", "<blockquote expandable>абвг</blockquote>")]
    [InlineData("x = 1", "pre:0:5:c#;bold:0:5", "<pre><code class=\"language-c#\">x = 1</code></pre>")]
    [InlineData("x = 1", "pre:0:5:\"><a", "<pre>x = 1</pre>")]
    [InlineData("x = 1", "code:0:1;spoiler:0:5", "<code>x</code><tg-spoiler> = 1</tg-spoiler>")]
    [InlineData("тут", "text_link:0:3:https://example.ru/?a=1&b=2", "<a href=\"https://example.ru/?a=1&amp;b=2\">тут</a>")]
    [InlineData("тут", "text_link:0:3:javascript:alert(1)", "тут")]
    [InlineData("тут", "text_link:0:3:tg://user?id=7", "тут")]
    [InlineData("@anna и #план", "mention:0:5;hashtag:8:5", "@anna и #план")]
    [InlineData("🎓", "custom_emoji:0:2;bold:1:1", "<b>🎓</b>")] // half a character is the whole of it
    [InlineData("абв", "bold:-1:2;italic:3:1;underline:0:0;spoiler:0:-5;strikethrough:2:2147483647", "аб<s>в</s>")]
    public void Pieces_become_tags(string text, string pieces, string html) => Assert.Equal(html, FormattedText.Of(text, Read(pieces)).Html);

    [Fact]
    public void What_is_not_formatted_is_plain_and_half_a_character_is_never_sent()
    {
        Assert.Equal("&lt;b&gt;", FormattedText.Of("<b>", null).Html);
        Assert.True(FormattedText.Of("", [new() { Type = "bold", Offset = 0, Length = 1 }]).IsEmpty);
        Assert.Equal("а\uFFFDб", FormattedText.Of("а\uD83Cб", null).Html);
        Assert.Equal("<b>а\n</b>б", FormattedText.Of("а\r\nб", [new() { Type = "bold", Offset = 0, Length = 3 }]).Html);
    }

    [Fact]
    public void Whatever_pieces_come_the_text_and_its_formatting_arrive_and_nothing_is_refused()
    {
        var random = new Random(Seed);
        for (var i = 0; i < Cases; i++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(1, 25)).Select(_ => Bits[random.Next(Bits.Length)]));
            var pieces = Enumerable.Range(0, random.Next(0, 9)).Select(_ => Piece(random, text.Length)).ToList();

            var markup = FormattedText.Of(text, pieces);
            var (read, entities) = HtmlParser.Parse(markup.Html); // throws where the messenger would refuse

            Assert.Equal(text, read);
            Assert.Equal(text, markup.Words);
            Assert.Equal(text.Length, markup.Length);
            for (var at = 0; at < text.Length; at++) Assert.Equal(Meant(text, pieces, at), Shown(entities, at));
            Assert.Equal(markup, FormattedText.Of(read, [.. entities.Select(Again)])); // sent on, it is the same
        }
    }

    private static MessageEntity Piece(Random random, int length) => new()
    {
        Type = Types[random.Next(Types.Length)],
        Offset = random.Next(-2, length + 3),
        Length = random.Next(20) == 0 ? int.MaxValue : random.Next(-1, length + 3),
        Url = Urls[random.Next(Urls.Length)],
        Language = random.Next(3) switch { 0 => null, 1 => "python", _ => "\" onclick=\"" },
    };

    /// <summary>Said once more and otherwise: of quotes, of code and of links the first that covers a place, of the rest each that does, none inside code.</summary>
    private static string Meant(string text, List<MessageEntity> pieces, int at)
    {
        var here = pieces.Select(piece => (Piece: piece, Span: Span(text, piece))).Where(each => each.Span is var (from, to) && from <= at && at < to)
            .OrderBy(each => each.Span!.Value.From).ThenByDescending(each => each.Span!.Value.To).Select(each => each.Piece).ToList();
        var said = new List<string>();
        if (here.Find(piece => piece.Type is "blockquote" or "expandable_blockquote") is { } quote) said.Add(quote.Type);
        if (here.Find(piece => piece.Type is "pre" or "code") is { } code) return string.Join(' ', said.Append(code is { Type: "pre", Language: "python" } ? "pre python" : code.Type));
        if (here.Find(piece => piece.Type == "text_link" && WebAddress.Read(piece.Url) is not null) is { } link) said.Add(WebAddress.Read(link.Url)!.AbsoluteUri);
        said.AddRange(Styles.Where(style => here.Exists(piece => piece.Type == style)));
        return string.Join(' ', said);
    }

    private static (int From, int To)? Span(string text, MessageEntity piece)
    {
        if (piece.Offset < 0 || piece.Length <= 0 || piece.Offset >= text.Length) return null;
        var to = (int)Math.Min((long)piece.Offset + piece.Length, text.Length);
        return (IsInside(piece.Offset) ? piece.Offset - 1 : piece.Offset, IsInside(to) ? to + 1 : to);

        bool IsInside(int at) => at > 0 && at < text.Length && char.IsLowSurrogate(text[at]);
    }

    private static string Shown(IReadOnlyList<SandboxEntity> entities, int at)
    {
        var here = entities.Where(entity => entity.Offset <= at && at < entity.Offset + entity.Length).ToList();
        var said = here.Where(entity => entity.Type.EndsWith("blockquote", StringComparison.Ordinal)).Select(entity => entity.Type)
            .Concat(here.Where(entity => entity.Type is "pre" or "code").Select(entity => $"{entity.Type} {entity.Language}".TrimEnd()))
            .Concat(here.Where(entity => entity.Type == "text_link").Select(entity => entity.Url!))
            .Concat(Styles.Where(style => here.Exists(entity => entity.Type == style)));
        return string.Join(' ', said);
    }

    private static MessageEntity Again(SandboxEntity entity) => new() { Type = entity.Type, Offset = entity.Offset, Length = entity.Length, Url = entity.Url, Language = entity.Language };

    /// <summary>«bold:0:6», with a link or a language behind.</summary>
    private static List<MessageEntity> Read(string pieces) => [.. pieces.Split(';').Select(piece => piece.Split(':', 4)).Select(parts => new MessageEntity
    {
        Type = parts[0],
        Offset = int.Parse(parts[1], System.Globalization.CultureInfo.InvariantCulture),
        Length = int.Parse(parts[2], System.Globalization.CultureInfo.InvariantCulture),
        Url = parts.Length > 3 ? parts[3] : null,
        Language = parts.Length > 3 ? parts[3] : null,
    })];
}
