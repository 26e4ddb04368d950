using System.Text.Json.Nodes;

namespace Shnor.Sandbox.Tests;

public sealed class TextSpecs
{
    [Theory]
    [InlineData("<b>Срок</b> — <i>завтра</i>", "Срок — завтра", "bold 0 4; italic 7 6")]
    [InlineData("<strong>а</strong><em>б</em><u>в</u><ins>г</ins><s>д</s><strike>е</strike><del>ж</del>", "абвгдеж", "bold 0 1; italic 1 1; underline 2 1; underline 3 1; strikethrough 4 1; strikethrough 5 1; strikethrough 6 1")]
    [InlineData("<span class=\"tg-spoiler\">а</span><tg-spoiler>б</tg-spoiler>", "аб", "spoiler 0 1; spoiler 1 1")]
    [InlineData("<b>а<i>б</i></b>", "аб", "bold 0 2; italic 1 1")]
    [InlineData("<B>а</B>", "а", "bold 0 1")]
    [InlineData("<blockquote expandable>а</blockquote>", "а", "expandable_blockquote 0 1")]
    [InlineData("<pre><code class=\"language-csharp\">а</code></pre>", "а", "pre 0 1 csharp")]
    [InlineData("<code>а</code> <pre>б</pre>", "а б", "code 0 1; pre 2 1")]
    [InlineData("<a href='https://example.org/?a=1&amp;b=2'>сюда</a>", "сюда", "text_link 0 4 https://example.org/?a=1&b=2")]
    [InlineData("&lt;3 &amp; &quot;x&quot; &gt; &#171;&#xBB;", "<3 & \"x\" > «»", "")]
    [InlineData("&nbsp;&copy;", "&nbsp;&copy;", "")]
    [InlineData("😀<b>я</b>", "😀я", "bold 2 1")]
    [InlineData("  <b> а </b>\n", "а", "bold 0 1")]
    [InlineData("<b></b>а", "а", "")]
    [InlineData("Ссылка: https://t.me/bot?start=AB12. /plan", "Ссылка: https://t.me/bot?start=AB12. /plan", "url 8 27; bot_command 37 5")]
    [InlineData("<code>/plan</code> 10/12", "/plan 10/12", "code 0 5")]
    public async Task Html_becomes_text_and_entities(string html, string text, string entities)
    {
        await using var messenger = await Messenger.Open();

        var message = await messenger.Good("sendMessage", new { chat_id = Messenger.Anna, text = html, parse_mode = "HTML" });

        Assert.Equal(text, message["text"]!.GetValue<string>());
        Assert.Equal(entities, Describe(message["entities"]));
    }

    [Theory]
    [InlineData("а < b", "Unsupported start tag \"\" at byte offset 3")]
    [InlineData("люблю <3", "Unclosed start tag at byte offset 11")]
    [InlineData("<p>а</p>", "Unsupported start tag \"p\" at byte offset 0")]
    [InlineData("ё<br>", "Unsupported start tag \"br\" at byte offset 2")]
    [InlineData("<b>а", "Can't find end tag corresponding to start tag \"b\"")]
    [InlineData("<b>а</i>", "Unmatched end tag at byte offset 5, expected \"</b>\", found \"</i>\"")]
    [InlineData("а</b>", "Unexpected end tag at byte offset 2")]
    [InlineData("<b>а</b", "Unclosed end tag at byte offset 5")]
    [InlineData("<a href>а</a>", "Expected equal sign in declaration of an attribute of the tag \"a\" at byte offset 0")]
    [InlineData("<a href=\"x", "Unclosed start tag at byte offset 0")]
    [InlineData("<a href=x/y>а</a>", "Unexpected end of name token at byte offset 8")]
    [InlineData("<span>а</span>", "Tag \"span\" must have class \"tg-spoiler\" at byte offset 0")]
    [InlineData("<tg-emoji>а</tg-emoji>", "Invalid custom emoji identifier specified")]
    [InlineData("<!-- а -->", "Unsupported start tag \"!--\" at byte offset 0")]
    public async Task Html_that_telegram_does_not_take_is_refused_whole(string html, string why)
    {
        await using var messenger = await Messenger.Open();

        var refused = await messenger.Refused("sendMessage", new { chat_id = Messenger.Anna, text = html, parse_mode = "HTML" });

        Assert.Equal((400, $"Bad Request: can't parse entities: {why}"), refused);
    }

    [Fact]
    public async Task Without_a_parse_mode_tags_are_text()
    {
        await using var messenger = await Messenger.Open();

        await messenger.Sends(Messenger.Anna, "a < b <b>");

        var message = Assert.Single(messenger.People.Messages(Messenger.Anna));
        Assert.Equal("a < b <b>", message.Text);
        Assert.Equal("a &lt; b &lt;b&gt;", message.Html);
    }

    [Fact]
    public async Task Html_reads_back_as_it_was_written()
    {
        await using var messenger = await Messenger.Open();
        const string Html = "<b>а<i>б</i></b> <a href=\"https://example.org/?a=1&amp;b=2\">в</a> <pre><code class=\"language-x\">г</code></pre> &lt;д&gt;";

        await messenger.Good("sendMessage", new { chat_id = Messenger.Anna, text = Html, parse_mode = "HTML" });

        Assert.Equal(Html, messenger.People.Messages(Messenger.Anna)[0].Html);
    }

    [Theory]
    [InlineData("", "message text is empty")]
    [InlineData("  \n ", "text must be non-empty")]
    [InlineData("<b> </b>", "text must be non-empty")]
    public async Task Text_that_says_nothing_is_refused(string text, string why)
    {
        await using var messenger = await Messenger.Open();

        var refused = await messenger.Refused("sendMessage", new { chat_id = Messenger.Anna, text, parse_mode = "HTML" });

        Assert.Equal((400, $"Bad Request: {why}"), refused);
    }

    [Fact]
    public async Task Length_is_counted_in_utf16_units_after_the_tags_are_gone()
    {
        await using var messenger = await Messenger.Open();
        var longest = string.Concat(Enumerable.Repeat("😀", 2048));

        await messenger.Good("sendMessage", new { chat_id = Messenger.Anna, text = $"<b>{longest}</b>", parse_mode = "HTML" });
        var refused = await messenger.Refused("sendMessage", new { chat_id = Messenger.Anna, text = $"{longest}." });

        Assert.Equal((400, "Bad Request: message is too long"), refused);
    }

    [Fact]
    public async Task An_unknown_parse_mode_is_refused()
    {
        await using var messenger = await Messenger.Open();

        var refused = await messenger.Refused("sendMessage", new { chat_id = Messenger.Anna, text = "а", parse_mode = "HTM" });

        Assert.Equal((400, "Bad Request: unsupported parse_mode"), refused);
    }

    private static string Describe(JsonNode? entities) => string.Join("; ", (entities?.AsArray() ?? []).Select(e =>
        $"{e!["type"]} {e["offset"]} {e["length"]} {e["url"]}{e["language"]}".TrimEnd()));
}
