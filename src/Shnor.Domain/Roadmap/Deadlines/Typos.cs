namespace Shnor.Domain.Roadmap.Deadlines;

/// <summary>One slip of the finger, taken back where a single word remains possible.</summary>
internal static class Typos
{
    // In three letters one slip makes any word any other («мая», «моя»).
    private const int ShortestWord = 4;

    public static Sense? Correct(string word)
    {
        if (word.Length < ShortestWord || word.Length > 20) return null;
        Sense? only = null;
        foreach (var (known, sense) in Lexicon.WholeWords)
        {
            if (known.Length < ShortestWord || !IsOneSlip(word, known)) continue;
            if (only is not null && !SameReading(only, sense)) return null;
            only = only is Sense.MonthName { FollowsDay: true } ? only : sense;
        }
        return only;
    }

    private static bool SameReading(Sense one, Sense other) =>
        one == other || (one is Sense.MonthName a && other is Sense.MonthName b && a.Value == b.Value);

    /// <summary>A letter more, less, other, or two swapped. The first letter must stand in short words, or «карта» would be March.</summary>
    private static bool IsOneSlip(string word, string known)
    {
        if (Math.Abs(word.Length - known.Length) > 1 || (word[0] != known[0] && known.Length < 6)) return false;
        var start = 0;
        while (start < word.Length && start < known.Length && word[start] == known[start]) start++;
        var w = word.AsSpan(start);
        var k = known.AsSpan(start);
        if (w.Length == 0 || k.Length == 0) return w.Length + k.Length == 1;
        return w[1..].SequenceEqual(k[1..]) || w[1..].SequenceEqual(k) || w.SequenceEqual(k[1..])
            || (w.Length >= 2 && k.Length >= 2 && w[0] == k[1] && w[1] == k[0] && w[2..].SequenceEqual(k[2..]));
    }
}
