using System.Text;

namespace Shnor.Domain.Announcements;

/// <summary>One piece of a text with braces. The pieces one after another are the text itself, to the letter.</summary>
/// <param name="Html">As it stands there.</param>
internal abstract record TemplatePiece(string Html)
{
    /// <summary>Words and tags, and braces that mean nothing.</summary>
    public sealed record Words(string Html) : TemplatePiece(Html);

    /// <summary>«{{»: a brace to be read.</summary>
    public sealed record Brace() : TemplatePiece("{{");

    /// <summary>«{дата}», or «{участников: участник|участника|участников}».</summary>
    /// <param name="Name">As written, one space between words. Untrusted.</param>
    /// <param name="Forms">Three forms of the counted word; null: no number is counted.</param>
    public sealed record Slot(string Html, string Name, IReadOnlyList<string>? Forms) : TemplatePiece(Html)
    {
        public string Key => TemplateText.KeyOf(Name);
    }

    /// <summary>A brace that would be taken amiss: it stays as it is written.</summary>
    public sealed record Wrong(string Html, TemplateFault Fault) : TemplatePiece(Html);
}

/// <summary>Cuts the small HTML of our messengers at its braces. Total: whatever the text, nothing is lost and nothing throws.</summary>
internal static class TemplatePieces
{
    public static List<TemplatePiece> Of(string html)
    {
        var pieces = new List<TemplatePiece>();
        var (from, at, line) = (0, 0, 1);
        while (at < html.Length)
        {
            if (html[at] != '{')
            {
                if (html[at] == '\n') line++;
                at = AfterLetter(html, at);
                continue;
            }

            if (at > from) pieces.Add(new TemplatePiece.Words(html[from..at]));
            var piece = At(html, at, line);
            pieces.Add(piece);
            at += piece.Html.Length;
            from = at;
        }

        if (at > from) pieces.Add(new TemplatePiece.Words(html[from..at]));
        return pieces;
    }

    private static TemplatePiece At(string html, int at, int line)
    {
        if (at + 1 < html.Length && html[at + 1] == '{') return new TemplatePiece.Brace();
        var end = html.AsSpan(at + 1).IndexOfAny("{}<\n") is >= 0 and var found ? at + 1 + found : html.Length;
        if (end < html.Length && html[end] == '}') return Named(html[at..(end + 1)], line);
        var kind = end < html.Length && html[end] == '<' && ClosesBehindTags(html, end) ? TemplateFaultKind.Formatting : TemplateFaultKind.Unclosed;
        return new TemplatePiece.Wrong("{", new(kind, line, Read(html, at)));
    }

    private static TemplatePiece Named(string html, int line)
    {
        var read = SmallHtml.Decode(html);
        var inside = read[1..^1];
        var colon = inside.IndexOf(':', StringComparison.Ordinal);
        var name = OneSpaced(colon < 0 ? inside : inside[..colon]);
        if (colon < 0 && inside.Contains('|', StringComparison.Ordinal)) return Wrong(TemplateFaultKind.Forms);
        if (name.Length == 0) return Wrong(colon < 0 ? TemplateFaultKind.Empty : TemplateFaultKind.Forms);
        if (name.Length > TemplateText.LongestName) return Wrong(TemplateFaultKind.TooLong);
        if (colon < 0) return new TemplatePiece.Slot(html, name, Forms: null);
        string[] forms = [.. inside[(colon + 1)..].Split('|').Select(OneSpaced)];
        return forms.Length == 3 && Array.TrueForAll(forms, form => form.Length > 0) && !TemplateText.IsPersonal(name)
            ? new TemplatePiece.Slot(html, name, forms)
            : Wrong(TemplateFaultKind.Forms);

        TemplatePiece.Wrong Wrong(TemplateFaultKind kind) => new(html, new(kind, line, read));
    }

    /// <summary>Tags are passed over whole: an address may have braces.</summary>
    private static int AfterLetter(string html, int at) => html[at] == '<' && html.IndexOf('>', at) is > 0 and var end ? end + 1 : at + 1;

    private static bool ClosesBehindTags(string html, int at)
    {
        while (at < html.Length && html[at] is not ('{' or '\n'))
        {
            if (html[at] == '}') return true;
            at = AfterLetter(html, at);
        }

        return false;
    }

    /// <summary>The line from here on, as it is read.</summary>
    private static string Read(string html, int at)
    {
        var words = new StringBuilder();
        while (at < html.Length && html[at] != '\n' && words.Length < TemplateText.LongestName)
        {
            var next = AfterLetter(html, at);
            if (next == at + 1) words.Append(html[at]);
            at = next;
            if (words[^1] == '}') break;
        }

        return SmallHtml.Decode(words.ToString());
    }

    private static string OneSpaced(string text) => string.Join(' ', text.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));
}
