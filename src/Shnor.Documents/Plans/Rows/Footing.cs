using System.Text.RegularExpressions;

namespace Shnor.Documents.Plans.Rows;

/// <summary>What closes a table and is no activity: «Итого: 12», «Председатель комитета | И.И. Иванов».</summary>
internal static partial class Footing
{
    private const int Longest = 160;

    /// <param name="row">Its cells parted by « | ».</param>
    public static bool Is(string row) => row.Length <= Longest && (IsTotal(row) || Signature().IsMatch(row));

    public static bool IsTotal(string row) => row.Length <= Longest && Total().IsMatch(row);

    [GeneratedRegex(@"^(?:итого|всего)(?!\p{L})[^|.]{0,60}(?:\|\s*\d[\d\s]*)*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Total();

    /// <summary>A post, and a name in the next cell, where nothing else is.</summary>
    [GeneratedRegex(@"^(?i:и\.\s?о\.\s)?(?i:председател|начальник|директор|заведующ|руководител|заместител|глава|методист|секретар)[^|:]{0,80}:?\s*\|[\s_]*(?:\p{Lu}\.\s?\p{Lu}\.\s?\p{Lu}\p{Ll}+|\p{Lu}\p{Ll}+\s\p{Lu}\.\s?\p{Lu}\.)$", RegexOptions.CultureInvariant)]
    private static partial Regex Signature();
}
