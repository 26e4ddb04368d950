using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Shnor.Domain.Roadmap.Deadlines;

/// <summary>One way to write what people and office programs write in many: spaces, dashes, ё, traces of markup.</summary>
internal static partial class PhraseText
{
    public static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in Composed(Markup().Replace(text, " ")).EnumerateRunes())
        {
            if (One(rune) is { } c) clean.Append(c);
        }
        return clean.ToString().Trim();
    }

    /// <summary>«и» with a separate breve becomes «й», «Ⅳ» becomes IV; lone surrogates, which normalization refuses, become U+FFFD.</summary>
    private static string Composed(string text)
    {
        var whole = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes()) whole.Append(rune.ToString());
        try
        {
            return whole.ToString().Normalize(NormalizationForm.FormKC);
        }
        catch (ArgumentException)
        {
            return whole.ToString(); // a code point the platform's normalization does not accept: read without it
        }
    }

    private static char? One(Rune rune)
    {
        if (rune.Value is '\n' or '\r' or '\v' or 0x2028 or 0x2029) return '\n';
        if (Rune.IsWhiteSpace(rune)) return ' ';
        if (!rune.IsBmp) return ' ';
        return (char)rune.Value switch
        {
            'ё' => 'е',
            'Ё' => 'Е',
            '−' or '‑' or '~' => '-',
            var c => CharUnicodeInfo.GetUnicodeCategory(c) switch
            {
                UnicodeCategory.DashPunctuation => '-',
                UnicodeCategory.Format or UnicodeCategory.NonSpacingMark => null,
                UnicodeCategory.Control => ' ',
                _ => c,
            },
        };
    }

    [GeneratedRegex(@"<[^<>]{1,40}>|\*\*|\[bookmark:[^\]]{0,80}\]", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Markup();
}
