using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Shnor.Domain.Tests.Roadmap.Deadlines;

/// <summary>One way to type the same phrase otherwise.</summary>
internal sealed partial record Perturbation(string Name, Func<string, Random, string> Of)
{
    private const string Cyrillic = "асеорхуктмнвАСЕОРХКТМНВ";
    private const string Latin = "aceopxyktmhbACEOPXKTMHB";
    private const string Dashes = "-–—−‑‒―";
    private static readonly CultureInfo Russian = CultureInfo.GetCultureInfo("ru-RU");

    public static IReadOnlyList<Perturbation> All { get; } =
    [
        new("capitals", (text, _) => Roman().IsMatch(text) ? text : text.ToUpper(Russian)),
        new("small letters", (text, _) => text.ToLower(Russian)),
        new("a capital first", (text, _) => text.Length == 0 ? text : char.ToUpper(text[0], Russian) + text[1..]),
        new("spaces that do not break", (text, _) => text.Replace(' ', '\u00a0')),
        new("thin spaces", (text, _) => text.Replace(' ', '\u2009')),
        new("narrow spaces", (text, _) => text.Replace(' ', '\u202f')),
        new("doubled spaces", (text, _) => text.Replace(" ", "  ", StringComparison.Ordinal)),
        new("tabs", (text, _) => text.Replace(' ', '\t')),
        new("spaces around", (text, _) => $"  {text}\u00a0 "),
        new("line breaks around", (text, _) => $"\n{text}\r\n"),
        new("soft hyphens", (text, random) => EachLetter(text, random, oneOf: 4, c => $"{c}\u00ad")),
        new("spaces of no width", (text, random) => EachLetter(text, random, oneOf: 4, c => $"{c}\u200b")),
        new("another dash", (text, random) => string.Concat(text.Select(c => Dashes.Contains(c, StringComparison.Ordinal) ? Dashes[random.Next(Dashes.Length)] : c))),
        new("г. for года", (text, _) => YearWord().Replace(text, " г.")),
        new("г close to its year", (text, _) => YearWord().Replace(text, "г")),
        new("года for г.", (text, _) => YearLetter().Replace(text, " года")),
        new("год for года", (text, _) => YearWord().Replace(text, " год")),
        new("a dot behind", (text, _) => text.TrimEnd().EndsWith('.') ? text : text + "."),
        new("ё for е", (text, random) => EachLetter(text, random, oneOf: 2, c => c == 'е' ? "ё" : c == 'Е' ? "Ё" : $"{c}")),
        new("й in two characters", (text, _) => text.Replace("й", "и\u0306", StringComparison.Ordinal)),
        new("Latin letters that look alike", LookAlike),
        new("brackets around", (text, _) => $"({text})"),
        new("quotation marks around", (text, random) => random.Next(2) == 0 ? $"«{text}»" : $"\"{text}\""),
    ];

    private static string EachLetter(string text, Random random, int oneOf, Func<char, string> other)
    {
        var changed = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            var marked = i + 1 < text.Length && char.GetUnicodeCategory(text[i + 1]) == UnicodeCategory.NonSpacingMark; // a letter and its mark stay together
            changed.Append(char.IsLetter(text[i]) && !marked && random.Next(oneOf) == 0 ? other(text[i]) : $"{text[i]}");
        }
        return changed.ToString();
    }

    // A word keeps one letter that only Cyrillic has, or it would be a word of another alphabet.
    private static string LookAlike(string text, Random random) =>
        Word().Replace(text, word => word.Value.All(c => Cyrillic.Contains(c, StringComparison.Ordinal)) ? word.Value : EachLetter(word.Value, random, oneOf: 3, AsLatin));

    private static string AsLatin(char c) => Cyrillic.IndexOf(c, StringComparison.Ordinal) is >= 0 and var index ? $"{Latin[index]}" : $"{c}";

    [GeneratedRegex(@"\b[IVXivx]+\b|[Vv]\b")]
    private static partial Regex Roman();

    [GeneratedRegex(@"\p{L}{3,}")]
    private static partial Regex Word();

    [GeneratedRegex(@"(?<=\d{4}) года\b")]
    private static partial Regex YearWord();

    [GeneratedRegex(@"(?<=\d{4}) ?г(\.|\b)(?!\.?\s?г|г)")]
    private static partial Regex YearLetter();
}
