namespace Shnor.Domain.Roadmap.Deadlines;

/// <summary>A phrase cleaned and cut into words with a meaning, before rules read them; they may be read more than once.</summary>
internal sealed class PhraseWords
{
    private readonly PhraseText text;

    private PhraseWords(PhraseText text, IReadOnlyList<Token> tokens) => (this.text, Tokens) = (text, tokens);

    public IReadOnlyList<Token> Tokens { get; }

    public static PhraseWords Of(string written)
    {
        var cleaned = PhraseText.Of(written);
        return new PhraseWords(cleaned, TornWords.Mend(Lexer.Read(cleaned.Clean)));
    }

    /// <param name="pairsAreTimes">Null lets the words around decide whether «9.10» is an hour.</param>
    public ReadPhrase Read(DeadlineContext context, bool? pairsAreTimes = null) =>
        PhraseReader.Read(new TokenCursor(text.Clean, Tokens, context) { PairsAreTimes = pairsAreTimes ?? HoursOrDates.PairsAreTimes(Tokens, context) });

    public PhraseWords With(int at, Sense sense)
    {
        var tokens = Tokens.ToArray();
        tokens[at] = tokens[at] with { Sense = sense };
        return new PhraseWords(text, tokens);
    }

    /// <summary>The piece as written, with the dot of its last abbreviation and the bracket that closes it.</summary>
    public string Evidence(ReadPhrase phrase)
    {
        if (phrase.Last < phrase.First) return "";
        var end = Tokens[phrase.Last].End;
        if (end < text.Clean.Length && text.Clean[end] == '.' && Tokens[phrase.Last].IsWord) end++;
        var start = Tokens[phrase.First].Start;
        var open = text.Clean.AsSpan(start, end - start).Count('(') > text.Clean.AsSpan(start, end - start).Count(')');
        if (open && end < text.Clean.Length && text.Clean[end] == ')') end++;
        return text.Written(start, end);
    }

    public bool WasMended(ReadPhrase phrase)
    {
        if (text.WasMended) return true;
        for (var i = phrase.First; i <= phrase.Last; i++)
        {
            if (Tokens[i].WasMended) return true;
        }
        return false;
    }
}
