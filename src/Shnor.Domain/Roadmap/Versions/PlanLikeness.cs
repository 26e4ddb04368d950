using System.Text.RegularExpressions;

namespace Shnor.Domain.Roadmap.Versions;

/// <summary>Whether a document may be about a programme that is already there.</summary>
public static partial class PlanLikeness
{
    /// <summary>Of two programmes' titles, 0–1. Years do not count: next year's plan has other ones.</summary>
    public static double OfTitles(string one, string other)
    {
        var (first, second) = (Digits().Replace(one, " "), Digits().Replace(other, " "));
        return new TitleWords([first, second]).Likeness(first, second);
    }

    /// <summary>Which share of the smaller plan's rows the other has word for word, 0–1.</summary>
    public static double OfRows(IReadOnlyCollection<string> one, IReadOnlyCollection<string> other)
    {
        var (first, second) = (one.Select(TitleWords.Plain).ToHashSet(), other.Select(TitleWords.Plain).ToHashSet());
        return first.Count == 0 || second.Count == 0 ? 0 : (double)first.Count(second.Contains) / Math.Min(first.Count, second.Count);
    }

    [GeneratedRegex(@"\d+", RegexOptions.CultureInvariant)]
    private static partial Regex Digits();
}
