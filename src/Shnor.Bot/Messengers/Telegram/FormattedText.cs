using System.Text;
using System.Text.RegularExpressions;
using Shnor.Telegram;

namespace Shnor.Bot.Messengers.Telegram;

/// <summary>
/// A text with Telegram's pieces of formatting as our markup. Total: pieces that lie outside the text, cut a character in two, cross each other or
/// lead to no web page never throw and never give markup that is refused; what cannot be kept becomes plain text. Mentions, hashtags and the like
/// are plain text anyway, and an emoji of one's own is the usual one that stands in its place.
/// </summary>
public static partial class FormattedText
{
    private const int MostPieces = 500; // Telegram gives at most 100 (Bot API, sendMessage)

    /// <param name="text">As it was written: untrusted.</param>
    /// <param name="entities">Null: it is plain.</param>
    public static Markup Of(string text, IReadOnlyList<MessageEntity>? entities)
    {
        var pieces = (entities ?? []).Take(MostPieces).Select(entity => Piece.Read(entity, text)).OfType<Piece>().OrderBy(piece => piece.From).ThenByDescending(piece => piece.To).ToList();
        if (pieces.Count == 0) return Markup.Plain(Whole(text));
        var html = new StringBuilder(text.Length + (pieces.Count * 8));
        var open = new List<Piece>();
        var borders = pieces.SelectMany(piece => (int[])[piece.From, piece.To]).Append(0).Append(text.Length).Distinct().Order().ToList();
        for (var i = 0; i + 1 < borders.Count; i++)
        {
            var wanted = At(pieces, borders[i]);
            var kept = open.Zip(wanted).TakeWhile(pair => pair.First == pair.Second).Count();
            Close(html, open, kept);
            foreach (var piece in wanted.Skip(kept)) html.Append(piece.Start);
            open.AddRange(wanted.Skip(kept));
            html.Append(Markup.Plain(Whole(text[borders[i]..borders[i + 1]])).Html);
        }

        Close(html, open, 0);
        return new Markup(html.ToString());
    }

    /// <summary>What holds at this place, the outermost first. Quotes hold no quotes, code holds nothing, and of two that cross the earlier goes on.</summary>
    private static List<Piece> At(List<Piece> pieces, int at)
    {
        var here = pieces.FindAll(piece => piece.From <= at && at < piece.To);
        var wanted = new List<Piece>();
        if (here.Find(piece => piece.Kind == Kind.Quote) is { } quote) wanted.Add(quote);
        if (here.Find(piece => piece.Kind is Kind.Pre or Kind.Code) is { } code) return [.. wanted, code];
        if (here.Find(piece => piece.Kind == Kind.Link) is { } link) wanted.Add(link);
        wanted.AddRange(here.Where(piece => piece.Kind > Kind.Link).OrderBy(piece => piece.Kind).DistinctBy(piece => piece.Kind));
        return wanted;
    }

    private static void Close(StringBuilder html, List<Piece> open, int kept)
    {
        for (var i = open.Count - 1; i >= kept; i--) html.Append(open[i].End);
        open.RemoveRange(kept, open.Count - kept);
    }

    /// <summary>Half a character cannot be sent.</summary>
    private static string Whole(string text)
    {
        var whole = new StringBuilder(text.Length);
        foreach (var rune in text.Replace("\r", "", StringComparison.Ordinal).EnumerateRunes()) whole.Append(rune);
        return whole.ToString();
    }

    private enum Kind
    {
        Quote,
        Pre,
        Code,
        Link,
        Bold,
        Italic,
        Underline,
        Strikethrough,
        Spoiler,
    }

    private sealed partial record Piece(Kind Kind, int From, int To, string Start, string End)
    {
        public static Piece? Read(MessageEntity entity, string text)
        {
            if (entity.Offset < 0 || entity.Length <= 0 || entity.Offset >= text.Length) return null;
            var (from, to) = (entity.Offset, (int)Math.Min((long)entity.Offset + entity.Length, text.Length));
            if (IsInsideCharacter(text, from)) from--;
            if (IsInsideCharacter(text, to)) to++;
            return Tags(entity) is var (kind, start, end) ? new(kind, from, to, start, end) : null;
        }

        private static bool IsInsideCharacter(string text, int at) => at > 0 && at < text.Length && char.IsSurrogatePair(text[at - 1], text[at]);

        private static (Kind Kind, string Start, string End)? Tags(MessageEntity entity) => entity.Type switch
        {
            "bold" => (Kind.Bold, "<b>", "</b>"),
            "italic" => (Kind.Italic, "<i>", "</i>"),
            "underline" => (Kind.Underline, "<u>", "</u>"),
            "strikethrough" => (Kind.Strikethrough, "<s>", "</s>"),
            "spoiler" => (Kind.Spoiler, "<tg-spoiler>", "</tg-spoiler>"),
            "blockquote" => (Kind.Quote, "<blockquote>", "</blockquote>"),
            "expandable_blockquote" => (Kind.Quote, "<blockquote expandable>", "</blockquote>"),
            "code" => (Kind.Code, "<code>", "</code>"),
            "pre" when entity.Language is { } language && Language().IsMatch(language) => (Kind.Pre, $"<pre><code class=\"language-{language}\">", "</code></pre>"),
            "pre" => (Kind.Pre, "<pre>", "</pre>"),
            "text_link" when WebAddress.Read(entity.Url) is { } link => (Kind.Link, $"<a href=\"{Markup.Plain(link.AbsoluteUri).Html}\">", "</a>"),
            _ => null,
        };

        [GeneratedRegex(@"^[A-Za-z0-9+#_.-]{1,30}\z", RegexOptions.CultureInvariant)]
        private static partial Regex Language();
    }
}
