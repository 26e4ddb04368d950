namespace Shnor.Domain.Roadmap.Deadlines;

/// <summary>One slip of the finger, taken back where a single word remains possible.</summary>
internal static class Typos
{
    // In three letters one slip makes any word any other («мая», «моя»).
    private const int ShortestWord = 4;
    private const int LongestWord = 20;

    private static readonly KeyValuePair<string, Sense>[][] KnownByLength =
        [.. Enumerable.Range(0, LongestWord + 2).Select(length => Lexicon.WholeWords.Where(w => w.Key.Length == length && length >= ShortestWord).ToArray())];

    public static Sense? Correct(string word)
    {
        var candidates = Candidates(word);
        return candidates.Count == 1 ? candidates[0] : null;
    }

    /// <summary>Every reading one slip away, each once.</summary>
    public static IReadOnlyList<Sense> Candidates(string word)
    {
        if (word.Length is < ShortestWord or > LongestWord) return [];
        var candidates = new List<Sense>();
        for (var length = word.Length - 1; length <= word.Length + 1; length++)
        {
            foreach (var (known, sense) in KnownByLength[length])
            {
                if (IsOneSlip(word, known)) Add(candidates, sense);
            }
        }
        return candidates;
    }

    /// <summary>Forms of one month are one reading; the form that stands behind a day can stand everywhere.</summary>
    private static void Add(List<Sense> candidates, Sense sense)
    {
        var same = candidates.FindIndex(c => c == sense || (c is Sense.MonthName a && sense is Sense.MonthName b && a.Value == b.Value));
        if (same < 0) candidates.Add(sense);
        else if (sense is Sense.MonthName { FollowsDay: true }) candidates[same] = sense;
    }

    /// <summary>A letter more, less, other, or two swapped. The first letter must stand in short words, or «карта» would be March.</summary>
    private static bool IsOneSlip(string word, string known)
    {
        if (word[0] != known[0] && known.Length < 6) return false;
        var start = 0;
        while (start < word.Length && start < known.Length && word[start] == known[start]) start++;
        var w = word.AsSpan(start);
        var k = known.AsSpan(start);
        if (w.Length == 0 || k.Length == 0) return w.Length + k.Length == 1;
        return w[1..].SequenceEqual(k[1..]) || w[1..].SequenceEqual(k) || w.SequenceEqual(k[1..])
            || (w.Length >= 2 && k.Length >= 2 && w[0] == k[1] && w[1] == k[0] && w[2..].SequenceEqual(k[2..]));
    }
}
