namespace Shnor.Domain.Roadmap.Deadlines;

/// <summary>Puts torn words together («понедельн ик», «сен-тябрь»), parts glued ones («втечение»), and reads shortened and mistyped ones.</summary>
internal static class TornWords
{
    private const int MostPieces = 4;
    private const int LongestEnding = 3;
    private const int LongestPiece = 16;

    public static IReadOnlyList<Token> Mend(IReadOnlyList<Token> tokens)
    {
        if (!tokens.Any(t => t.Sense is Sense.Unknown)) return tokens;
        tokens = JoinHyphened(tokens);
        var mended = new List<Token>(tokens.Count);
        for (var i = 0; i < tokens.Count; i++)
        {
            if (TryJoin(tokens, i, mended, out var taken)) i += taken - 1;
            else mended.Add(tokens[i].Sense is Sense.Unknown ? Guess(tokens[i]) : tokens[i]);
        }
        return mended;
    }

    /// <summary>«сен-тябрь», «ежеме-» and «сячно» on the next line: a word broken at the edge of its cell.</summary>
    private static List<Token> JoinHyphened(IReadOnlyList<Token> tokens)
    {
        var joined = new List<Token>(tokens.Count);
        for (var i = 0; i < tokens.Count; i++)
        {
            if (i + 2 < tokens.Count && tokens[i] is { Sense: Sense.Mark { Value: Word.School }, Text.Length: 2 } && tokens[i + 1].Sense is Sense.Dash && tokens[i + 2] is { Sense: Sense.Unknown, Text.Length: <= 3 })
            {
                joined.Add(tokens[i]); // «уч-го»
                i += 2;
            }
            else if (i + 2 < tokens.Count && tokens[i].IsWord && tokens[i + 2].IsWord && tokens[i + 1] is { Sense: Sense.Dash } dash && dash.Start == tokens[i].End
                && (tokens[i].Sense is Sense.Unknown || tokens[i + 2].Sense is Sense.Unknown) && Lexicon.Find(tokens[i].Text + tokens[i + 2].Text, LongestEnding) is { } whole)
            {
                joined.Add(new Token(whole, tokens[i].Text + tokens[i + 2].Text, tokens[i].Start, tokens[i + 2].End, WasMended: true));
                i += 2;
            }
            else
            {
                joined.Add(tokens[i]);
            }
        }
        return joined;
    }

    private static bool TryJoin(IReadOnlyList<Token> tokens, int at, List<Token> mended, out int taken)
    {
        taken = 0;
        if (!tokens[at].IsWord) return false;
        for (taken = Math.Min(MostPieces, tokens.Count - at); taken >= 1; taken--)
        {
            if (!IsTorn(tokens, at, taken)) continue;
            if (Words(Letters(tokens, at, taken)) is not { } words) continue;
            if (taken > 1 && (IsUntouched(tokens[at], words[0]) || IsUntouched(tokens[at + taken - 1], words[^1]))) continue;
            if (taken > 1 && (words.Count >= taken ? HasKnownLong(tokens, at, taken) : GrewOutOf(tokens, at, taken, words))) continue;
            Add(mended, words, tokens[at].Start, tokens[at + taken - 1].End);
            return true;
        }
        return false;
    }

    /// <summary>Both ends of a tear carry a part of a torn word: a known neighbour is left alone.</summary>
    private static bool IsTorn(IReadOnlyList<Token> tokens, int at, int taken)
    {
        var unknown = false;
        for (var i = at; i < at + taken; i++)
        {
            if (!tokens[i].IsWord) return false;
            unknown |= tokens[i].Sense is Sense.Unknown;
        }
        return unknown && (taken == 1 || IsPart(tokens[at]) || IsPart(tokens[at + taken - 1]));
    }

    private static bool IsPart(Token token) => token.Sense is Sense.Unknown || token.Text.Length <= 2;

    /// <summary>A known word that comes out of the mending as it went in was never torn: «в тече ние» begins with «тече».</summary>
    private static bool IsUntouched(Token token, string word) => token.Sense is not Sense.Unknown && token.Text == word;

    private static bool HasKnownLong(IReadOnlyList<Token> tokens, int at, int taken)
    {
        for (var i = at; i < at + taken; i++)
        {
            if (tokens[i].Sense is not Sense.Unknown && tokens[i].Text.Length > 3) return true;
        }
        return false;
    }

    /// <summary>«период ГИА» is no form of «период»: a whole word does not grow into itself.</summary>
    private static bool GrewOutOf(IReadOnlyList<Token> tokens, int at, int taken, List<string> words)
    {
        for (var i = at; i < at + taken; i++)
        {
            if (tokens[i].Sense is not Sense.Unknown && tokens[i].Text.Length > 3 && Lexicon.IsWhole(tokens[i].Text) && words.Exists(w => Lexicon.Find(w) == tokens[i].Sense)) return true;
        }
        return false;
    }

    private static string Letters(IReadOnlyList<Token> tokens, int at, int taken)
    {
        var letters = tokens[at].Text;
        for (var i = at + 1; i < at + taken; i++) letters += tokens[i].Text;
        return letters;
    }

    /// <summary>Months run into each other have lost the dash between them: a list would have kept its comma or space.</summary>
    private static void Add(List<Token> mended, List<string> words, int start, int end)
    {
        var wasMonth = false;
        foreach (var word in words)
        {
            var sense = Lexicon.Find(word)!;
            if (wasMonth && sense is Sense.MonthName) mended.Add(new Token(new Sense.Dash(WasGlued: true), "-", start, end));
            mended.Add(new Token(sense, word, start, end, WasMended: true));
            wasMonth = sense is Sense.MonthName;
        }
    }

    /// <summary>The fewest known words the letters fall apart into, or null.</summary>
    private static List<string>? Words(string letters)
    {
        if (letters.Length is < 4 or > 40) return null;
        Span<int> fewest = stackalloc int[letters.Length + 1]; // words up to here, 0 where none fit
        Span<int> last = stackalloc int[letters.Length + 1]; // where the last of them begins
        for (var from = 0; from < letters.Length; from++)
        {
            if (from > 0 && (fewest[from] == 0 || fewest[from] == MostPieces)) continue;
            for (var to = from + 1; to <= Math.Min(from + LongestPiece, letters.Length); to++)
            {
                if (fewest[to] > 0 && fewest[to] <= fewest[from] + 1) continue;
                if (!CanBePiece(letters.AsSpan(from, to - from), isAtEdge: from == 0 || to == letters.Length)) continue;
                (fewest[to], last[to]) = (fewest[from] + 1, from);
            }
        }
        if (fewest[^1] == 0) return null;
        var words = new List<string>();
        for (var to = letters.Length; to > 0; to = last[to]) words.Insert(0, letters[last[to]..to]);
        return words;
    }

    private static bool CanBePiece(ReadOnlySpan<char> word, bool isAtEdge) => word.Length switch
    {
        <= 2 => isAtEdge && word is "в" or "с" or "до" or "по" or "на" or "за" or "не",
        _ => Lexicon.Find(word, LongestEnding) is not null,
    };

    private static Token Guess(Token token)
    {
        if (Lexicon.FindShortened(token.Text) is { } shortened) return token with { Sense = shortened };
        return Typos.Correct(token.Text) is { } sense ? token with { Sense = sense, WasMended = true } : token;
    }
}
