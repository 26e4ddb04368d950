using System.Text.RegularExpressions;

namespace Shnor.Documents.Plans.Rows;

/// <summary>What a page adds to the text: «12», «Страница 2 из 5», «стр. 3».</summary>
internal static partial class PageFurniture
{
    private const int Longest = 40;

    public static bool Is(string text) => text.Length <= Longest && Page().IsMatch(text);

    [GeneratedRegex(@"^(?:[-–—]?\s*\d{1,3}\s*[-–—]?|(?:страница|стр\.?|с\.|лист|page)\s*\d{1,3}(?:\s*(?:из|/|of)\s*\d{1,3})?)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Page();
}
