namespace Shnor.Domain.Roadmap.Deadlines;

/// <summary>One written word to its meaning: case, Latin letters that look Cyrillic, Roman numbers.</summary>
internal static class WordForms
{
    private const string LooksLatin = "aceopxyktmhbu";
    private const string IsCyrillic = "асеорхуктмнви";

    /// <param name="alike">Latin letters stood for Cyrillic ones.</param>
    public static Sense Read(string word, out string lower, out bool alike)
    {
        lower = Lower(word);
        alike = word.Any(c => char.IsAsciiLetter(c)) && !lower.Any(IsLatin);
        if (Roman(lower) is { } number) return new Sense.Number(number, 0, IsOrdinal: true);
        return Lexicon.Find(lower) ?? new Sense.Unknown();
    }

    /// <summary>Lower case; in a word that has Cyrillic letters, or is nothing in Latin, look-alikes become Cyrillic too.</summary>
    public static string Lower(string word)
    {
        var lower = word.ToLowerInvariant();
        if (!lower.Any(IsLatin)) return lower;
        var cyrillic = string.Create(lower.Length, lower, static (into, from) =>
        {
            for (var i = 0; i < into.Length; i++)
            {
                var same = LooksLatin.IndexOf(from[i], StringComparison.Ordinal);
                into[i] = same < 0 ? from[i] : IsCyrillic[same];
            }
        });
        return cyrillic.Any(IsLatin) ? lower : cyrillic;
    }

    // Typists take І, П, Ш, У and Х for the Roman numbers their keyboards lack.
    private static int? Roman(string lower)
    {
        if (lower is "у" or "х") return null;
        var latin = lower.Replace('і', 'i').Replace('у', 'v').Replace('х', 'x').Replace("ш", "iii", StringComparison.Ordinal).Replace("п", "ii", StringComparison.Ordinal);
        return latin switch
        {
            "i" => 1,
            "ii" => 2,
            "iii" => 3,
            "iv" => 4,
            "v" => 5,
            "vi" => 6,
            "vii" => 7,
            "viii" => 8,
            "ix" => 9,
            "x" => 10,
            "xi" => 11,
            "xii" => 12,
            _ => null,
        };
    }

    private static bool IsLatin(char c) => c is >= 'a' and <= 'z';
}
