using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Shnor.Documents.Plans;

/// <summary>What is shown is clean: traces of markup and of the file it came from are taken off, the words stay as they are.</summary>
public static partial class CellText
{
    /// <summary>One line without <c>&lt;i&gt;</c>, <c>**</c>, <c>[bookmark: …]</c>, hidden characters and repeated spaces.</summary>
    public static string Clean(string raw)
    {
        var text = Bookmark().Replace(BreakTag().Replace(raw, " "), "");
        text = Tag().Replace(text, "").Replace("**", "", StringComparison.Ordinal);

        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes()) // a broken pair comes as U+FFFD
        {
            if (Rune.IsWhiteSpace(rune)) AppendSpace(clean);
            else if (Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format)) clean.Append(rune);
        }

        return clean.ToString().TrimEnd();
    }

    /// <summary>As <see cref="Clean"/>, the lines of the cell kept apart by <c>\n</c>.</summary>
    public static string Lines(string raw) =>
        raw.AsSpan().IndexOfAny('\n', '<') < 0 ? Clean(raw) : string.Join('\n', BreakTag().Replace(raw, "\n").Split('\n').Select(Clean).Where(line => line.Length > 0));

    private static void AppendSpace(StringBuilder text)
    {
        if (text.Length > 0 && text[^1] != ' ') text.Append(' ');
    }

    [GeneratedRegex(@"</?(?:p|br|div|li|tr|td)(?:\s[^<>]{0,200})?/?>", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex BreakTag();

    [GeneratedRegex(@"</?(?:i|b|u|s|a|em|strong|span|sup|sub|font)(?:\s[^<>]{0,200})?/?>", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Tag();

    [GeneratedRegex(@"\[bookmark:[^\[\]]{0,200}\]", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Bookmark();
}
