using Shnor.Bot.Screens;

namespace Shnor.Bot.Tests.Chat;

public sealed class MarkupSpecs
{
    [Theory]
    [InlineData("a < b", "a &lt; b")]
    [InlineData("<3", "&lt;3")]
    [InlineData("<b>ООО «Ромашка» & Ко</b>", "&lt;b&gt;ООО «Ромашка» &amp; Ко&lt;/b&gt;")]
    [InlineData("&amp;", "&amp;amp;")]
    [InlineData("\" onclick=\"", "&quot; onclick=&quot;")]
    public void What_people_wrote_stays_text(string written, string html)
    {
        Assert.Equal(html, Markup.Plain(written).Html);
        Assert.Equal($"<b>{html}</b>", Markup.Of($"<b>{written}</b>").Html);
    }

    [Fact]
    public void Markup_in_a_hole_is_escaped_once()
    {
        var name = Markup.Of($"<i>{"Ветрова & Лаптева"}</i>");

        Assert.Equal("Это <i>Ветрова &amp; Лаптева</i>, 7", Markup.Of($"Это {name}, {7}").Html);
    }

    [Fact]
    public void Nothing_written_is_nothing_shown()
    {
        string? nobody = null;

        Assert.Equal("[]", Markup.Of($"[{nobody}]").Html);
        Assert.True(default(Markup).IsEmpty);
        Assert.Equal("a\n\nb", Markup.Paragraphs(Markup.Plain("a"), Markup.Empty, default, Markup.Plain("b")).Html);
    }
}
