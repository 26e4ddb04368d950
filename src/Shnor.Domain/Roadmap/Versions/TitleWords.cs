using System.Text.RegularExpressions;

namespace Shnor.Domain.Roadmap.Versions;

/// <summary>
/// How alike titles of one plan are, by the words they share. A word that many rows have («проведение», «школ») says little, a rare one
/// («десант») much. Endings do not count, nor do ё and е.
/// </summary>
internal sealed partial class TitleWords
{
    private const int StemLength = 6; // «разработка» and «разработать» are one word here, «программа» and «программный» too

    private readonly Dictionary<string, TitleSense> _titles = [];
    private readonly double[] _weights;

    /// <param name="titles">Of both versions: what is rare is rare among them.</param>
    public TitleWords(IReadOnlyCollection<string> titles)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        var stems = titles.Distinct().ToDictionary(title => title, title => StemsOf(title).Select(stem => numbers.TryGetValue(stem, out var known) ? known : numbers[stem] = numbers.Count).Order().ToArray());
        var counts = new double[numbers.Count];
        foreach (var stem in titles.SelectMany(title => stems[title])) counts[stem]++;
        _weights = [.. counts.Select(count => Math.Log(1 + (titles.Count / count)))];
        foreach (var (title, own) in stems) _titles[title] = new(Plain(title), own, own.Sum(stem => _weights[stem]));
    }

    public TitleSense Of(string title) => _titles[title];

    public double Likeness(string one, string other) => Likeness(Of(one), Of(other));

    /// <summary>0: no word in common; 1: the same words.</summary>
    public double Likeness(TitleSense one, TitleSense other)
    {
        var all = one.Weight + other.Weight;
        if (all == 0) return one.Plain == other.Plain ? 1 : 0;
        var (common, i, j) = (0.0, 0, 0);
        while (i < one.Stems.Length && j < other.Stems.Length)
        {
            var (first, second) = (one.Stems[i], other.Stems[j]);
            if (first == second) common += _weights[first];
            if (first <= second) i++;
            if (second <= first) j++;
        }

        return 2 * common / all;
    }

    /// <summary>Letters and digits in order: what is left when case, dots, quotes, dashes and ё are a matter of typing.</summary>
    public static string Plain(string? text) =>
        string.Join(' ', Word().Matches(text ?? "").Select(match => match.Value)).ToLowerInvariant().Replace('ё', 'е');

    /// <param name="word">Plain.</param>
    public static string WithoutEnding(string word) => Ending().Replace(word, "");

    private static HashSet<string> StemsOf(string title) => [.. Plain(title).Split(' ', StringSplitOptions.RemoveEmptyEntries)
        .Where(word => word.Length > 2 || char.IsDigit(word[0])).Select(WithoutEnding).Select(word => word.Length > StemLength ? word[..StemLength] : word)];

    [GeneratedRegex(@"[\p{L}\p{Nd}]+", RegexOptions.CultureInvariant)]
    private static partial Regex Word();

    [GeneratedRegex(@"(?<=\p{L}{3})(?:ами|ями|ого|его|ому|ему|ыми|ими|ов|ев|ам|ям|ах|ях|ом|ем|ой|ей|ый|ий|ая|яя|ое|ее|ые|ие|ых|их|ым|им|ую|юю|ия|ии|ию|[аеиоуыюяьй])$", RegexOptions.CultureInvariant)]
    private static partial Regex Ending();
}

/// <param name="Plain">See <see cref="TitleWords.Plain"/>.</param>
/// <param name="Stems">Numbers of its words, ascending.</param>
/// <param name="Weight">What all of them say together.</param>
internal sealed record TitleSense(string Plain, int[] Stems, double Weight);
