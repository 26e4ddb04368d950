using System.Diagnostics.CodeAnalysis;

namespace Shnor.Domain.Roadmap.Deadlines;

/// <summary>A place in the phrase. Rules take tokens from it; one that gives up leaves it anywhere, the reader puts it back.</summary>
internal sealed class TokenCursor(string clean, IReadOnlyList<Token> tokens, DeadlineContext context)
{
    public DeadlineContext Context => context;

    public IReadOnlyList<Token> Tokens => tokens;

    public int At { get; set; }

    public bool AtEnd => At >= tokens.Count;

    /// <summary>«09.25» in a phrase about weekdays is an hour.</summary>
    public required bool PairsAreTimes { get; init; }

    public Sense? Peek(int ahead = 0) => At + ahead >= 0 && At + ahead < tokens.Count ? tokens[At + ahead].Sense : null;

    public bool Next(Word word, int ahead = 0) => Peek(ahead) is Sense.Mark mark && mark.Value == word;

    public bool Next(Span unit, int ahead = 0) => Peek(ahead) is Sense.Unit sense && sense.Value == unit;

    public bool Take<T>([NotNullWhen(true)] out T? sense)
        where T : Sense
    {
        sense = Peek() as T;
        if (sense is null) return false;
        At++;
        return true;
    }

    public bool Take(Word word)
    {
        if (!Next(word)) return false;
        At++;
        return true;
    }

    public bool TakeAny(params ReadOnlySpan<Word> words)
    {
        foreach (var word in words)
        {
            if (Take(word)) return true;
        }
        return false;
    }

    public bool Take(Span unit)
    {
        if (!Next(unit)) return false;
        At++;
        return true;
    }

    public bool TakeDash() => Take<Sense.Dash>(out _);

    /// <summary>What stands between members of a list.</summary>
    public bool TakeListSign() => Take<Sense.Separator>(out _) || Take(Word.And);

    public void SkipSeparators()
    {
        while (Peek() is Sense.Separator or Sense.Dash) At++;
    }

    /// <summary>The words as the plan has them.</summary>
    public string Written(int from, int to) => from >= to ? "" : clean[tokens[from].Start..tokens[to - 1].End].Replace('\n', ' ').Trim();
}
