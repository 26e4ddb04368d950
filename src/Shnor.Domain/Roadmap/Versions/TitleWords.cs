using System.Text.RegularExpressions;

namespace Shnor.Domain.Roadmap.Versions;

/// <summary>
/// How alike titles of one plan are, by the words they share. A word that many rows have («проведение», «школ») says little, a rare one
/// («десант») much. Endings do not count, nor do ё and е.
/// </summary>
internal sealed partial class TitleWords
{
    private const int StemLength = 6; // «разработка» and «разработать» are one word here, «программа» and «программный» too

    private readonly Dictionary<string, HashSet<string>> _stems = [];
    private readonly Dictionary<string, double> _weights = [];

    /// <param name="titles">Of both versions: what is rare is rare among them.</param>
    public TitleWords(IReadOnlyCollection<string> titles)
    {
        foreach (var title in titles)
        {
            if (!_stems.TryGetValue(title, out var stems)) _stems[title] = stems = StemsOf(title);
            foreach (var stem in stems) _weights[stem] = _weights.GetValueOrDefault(stem) + 1;
        }

        foreach (var (stem, count) in _weights.ToList()) _weights[stem] = Math.Log(1 + (titles.Count / count));
    }

    /// <summary>0: no word in common; 1: the same words.</summary>
    public double Likeness(string one, string other)
    {
        var (first, second) = (_stems[one], _stems[other]);
        var common = first.Where(second.Contains).Sum(stem => _weights[stem]);
        var all = first.Sum(stem => _weights[stem]) + second.Sum(stem => _weights[stem]);
        return all == 0 ? (Plain(one) == Plain(other) ? 1 : 0) : 2 * common / all;
    }

    /// <summary>Letters and digits in order: what is left when case, dots, quotes, dashes and ё are a matter of typing.</summary>
    public static string Plain(string? text) =>
        string.Join(' ', Word().Matches(text ?? "").Select(match => match.Value)).ToLowerInvariant().Replace('ё', 'е');

    private static HashSet<string> StemsOf(string title) => [.. Plain(title).Split(' ', StringSplitOptions.RemoveEmptyEntries)
        .Where(word => word.Length > 2 || char.IsDigit(word[0])).Select(word => Ending().Replace(word, "")).Select(word => word.Length > StemLength ? word[..StemLength] : word)];

    [GeneratedRegex(@"[\p{L}\p{Nd}]+", RegexOptions.CultureInvariant)]
    private static partial Regex Word();

    [GeneratedRegex(@"(?<=\p{L}{3})(?:ами|ями|ого|его|ому|ему|ыми|ими|ов|ев|ам|ям|ах|ях|ом|ем|ой|ей|ый|ий|ая|яя|ое|ее|ые|ие|ых|их|ым|им|ую|юю|ия|ии|ию|[аеиоуыюяьй])$", RegexOptions.CultureInvariant)]
    private static partial Regex Ending();
}
