namespace Shnor.Domain.Roadmap.Deadlines;

/// <summary>Puts torn words together («понедельн ик»), parts glued ones («втечение»), and reads shortened and mistyped ones.</summary>
internal static class TornWords
{
    private const int MostPieces = 4;
    private const int LongestEnding = 3;
    private const int LongestPiece = 16;

    public static IReadOnlyList<Token> Mend(IReadOnlyList<Token> tokens)
    {
        if (!tokens.Any(t => t.Sense is Sense.Unknown)) return tokens;
        var mended = new List<Token>(tokens.Count);
        for (var i = 0; i < tokens.Count; i++)
        {
            if (TryJoin(tokens, i, mended, out var taken)) i += taken - 1;
            else mended.Add(tokens[i].Sense is Sense.Unknown ? Guess(tokens[i]) : tokens[i]);
        }
        return mended;
    }

    private static bool TryJoin(IReadOnlyList<Token> tokens, int at, List<Token> mended, out int taken)
    {
        for (taken = MostPieces; taken >= 1; taken--)
        {
            if (at + taken > tokens.Count) continue;
            var run = tokens.Skip(at).Take(taken).ToArray();
            if (!run.All(t => t.IsWord) || !run.Any(t => t.Sense is Sense.Unknown)) continue;
            // Both ends of a tear carry a part of a torn word: a known neighbour is left alone.
            if (taken > 1 && !IsPart(run[0]) && !IsPart(run[^1])) continue;
            if (Words(string.Concat(run.Select(t => t.Text))) is not { } words) continue;
            if (taken > 1 && words.Count >= taken && run.Any(t => t.Sense is not Sense.Unknown && t.Text.Length > 3)) continue;
            Add(mended, words, run[0].Start, run[^1].End);
            return true;
        }
        return false;
    }

    private static bool IsPart(Token token) => token.Sense is Sense.Unknown || token.Text.Length <= 2;

    /// <summary>Months run into each other have lost the dash between them: a list would have kept its comma or space.</summary>
    private static void Add(List<Token> mended, List<string> words, int start, int end)
    {
        var wasMonth = false;
        foreach (var word in words)
        {
            var sense = Lexicon.Find(word)!;
            if (wasMonth && sense is Sense.MonthName) mended.Add(new Token(new Sense.Dash(), "-", start, end));
            mended.Add(new Token(sense, word, start, end));
            wasMonth = sense is Sense.MonthName;
        }
    }

    /// <summary>The fewest known words the letters fall apart into, or null.</summary>
    private static List<string>? Words(string letters)
    {
        if (letters.Length is < 4 or > 40) return null;
        var best = new List<string>?[letters.Length + 1];
        best[0] = [];
        for (var from = 0; from < letters.Length; from++)
        {
            if (best[from] is not { } before || before.Count == MostPieces) continue;
            for (var length = 1; length <= Math.Min(LongestPiece, letters.Length - from); length++)
            {
                var word = letters.Substring(from, length);
                if (!CanBePiece(word, isFirst: from == 0)) continue;
                if (best[from + length] is { } known && known.Count <= before.Count + 1) continue;
                best[from + length] = [.. before, word];
            }
        }
        return best[letters.Length];
    }

    private static bool CanBePiece(string word, bool isFirst) => word.Length switch
    {
        <= 2 => isFirst && word is "в" or "с" or "до" or "по" or "на" or "за" or "не",
        _ => Lexicon.Find(word, LongestEnding) is not null,
    };

    private static Token Guess(Token token) =>
        (Lexicon.FindShortened(token.Text) ?? Typos.Correct(token.Text)) is { } sense ? token with { Sense = sense } : token;
}
