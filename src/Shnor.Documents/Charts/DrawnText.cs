using System.Text;

namespace Shnor.Documents.Charts;

/// <summary>People's text on its way into a picture: only what the font can draw, in lines that fit.</summary>
internal static class DrawnText
{
    private const double Usual = 0.62; // ems, of letters of DejaVu Sans
    private const double Wide = 0.86;
    private const double Narrow = 0.36;

    /// <summary>One line without emoji, control signs and signs that turn the direction of what follows.</summary>
    public static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune)) clean.Append(' ');
            else if (rune.Value is < 0x20 or (>= 0x7F and < 0xA0) or (>= 0x200B and <= 0x200F) or (>= 0x202A and <= 0x202E) or (>= 0x2060 and <= 0x206F) or (>= 0x2600 and <= 0x27BF) or (>= 0xE000 and <= 0xFB1C) or >= 0xFE00) continue;
            else clean.Append(rune.ToString());
        }

        return string.Join(' ', clean.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>As XML writes it.</summary>
    public static string Escaped(string text) => new StringBuilder(text).Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;").Replace("\"", "&quot;").Replace("'", "&#39;").ToString();

    /// <summary>At words, and never between «№» and its number; a word that is longer than a line is broken, and what has no room ends in «…».</summary>
    /// <param name="text">Cleaned here.</param>
    /// <param name="size">Of the letters, in the units of <paramref name="width"/>.</param>
    /// <param name="width">Of a line.</param>
    /// <param name="most">Lines.</param>
    public static IReadOnlyList<string> Lines(string text, int size, int width, int most)
    {
        var lines = new List<string>();
        var line = "";
        foreach (var word in Clean(text).Replace("№ ", "№\u00A0", StringComparison.Ordinal).Split(' ').SelectMany(word => Pieces(word, size, width)))
        {
            var longer = line.Length == 0 ? word : $"{line} {word}";
            if (WidthOf(longer, size) <= width)
            {
                line = longer;
                continue;
            }

            lines.Add(line);
            line = word;
        }

        lines.Add(line);
        return lines.Count <= most ? lines : [.. lines.Take(most - 1), Cut(lines[most - 1], size, width)];
    }

    private static string Cut(string line, int size, int width)
    {
        while (line.Length > 1 && WidthOf(line + "…", size) > width) line = line[..^1];
        return line.TrimEnd(' ', ',', ';', ':', '.', '-', '«', '(') + "…";
    }

    private static IEnumerable<string> Pieces(string word, int size, int width)
    {
        while (word.Length > 1 && WidthOf(word, size) > width)
        {
            var fits = Math.Max(1, Enumerable.Range(1, word.Length).Last(length => length == 1 || WidthOf(word[..length], size) <= width));
            yield return word[..fits];
            word = word[fits..];
        }

        yield return word;
    }

    private static double WidthOf(string text, int size) => size * text.Sum(letter => letter switch
    {
        'Ш' or 'Щ' or 'Ж' or 'Ю' or 'М' or 'Ф' or 'Ы' or 'ш' or 'щ' or 'ж' or 'ю' or 'ф' or 'м' or 'ы' or '№' or 'W' or 'M' or 'm' or 'w' or '%' or '…' or '—' => Wide,
        ' ' or '.' or ',' or ':' or ';' or '!' or '(' or ')' or '-' or 'i' or 'l' or 'j' or 'І' => Narrow,
        _ when char.IsUpper(letter) => (Usual + Wide) / 2,
        _ => Usual,
    });
}
