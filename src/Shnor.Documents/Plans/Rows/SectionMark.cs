using System.Text.RegularExpressions;

namespace Shnor.Documents.Plans.Rows;

/// <summary>Headings inside a plan that say themselves that they are: «II. Кадры», «Раздел 3», «Приоритет 1. …».</summary>
internal static partial class SectionMark
{
    private const int MaxSection = 400;

    /// <summary>«Ш.» is a scanner's «III».</summary>
    public static bool Is(string text) => text.Length is > 2 and <= MaxSection && Mark().IsMatch(text);

    /// <summary>A line that may be a heading: it begins as one and does not end as a torn sentence.</summary>
    public static bool MayBe(string text) =>
        text.Length is > 2 and <= MaxSection && text.Any(char.IsLetter) && (char.IsLetterOrDigit(text[0]) || text[0] is '«' or '"') && !char.IsLower(text[0]) && text[^1] is not (',' or ';' or '-' or '–') && text.AsSpan().IndexOfAny(';', '|', '\t') < 0;

    [GeneratedRegex(@"^(?:[IVXLІХШПУ]{1,6}[.)]\s*(?=[\p{L}«""])|[IVXІХ]{1,6}\s+(?=[\p{Lu}«])|(?i:раздел|блок|направление|этап|приоритет|модуль|задача|цель|часть|глава)\s*(?:№\s*)?(?:\d|[IVX]+\b|[:«""]))", RegexOptions.CultureInvariant)]
    private static partial Regex Mark();
}
