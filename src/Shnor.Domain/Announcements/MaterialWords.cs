using System.Text.RegularExpressions;
using Shnor.Domain.Roadmap.Versions;
using Shnor.Domain.Wording;

namespace Shnor.Domain.Announcements;

/// <summary>Which words find a file of the library: those of its title, its tags and its file name, without endings, case and ё.</summary>
public static partial class MaterialWords
{
    /// <summary>Where a word stands; the first says the most.</summary>
    public const int InTitle = 0, InTags = 1, InFileName = 2;

    private const int Most = 60; // a hostile title is no library of its own

    /// <summary>They stand in every second title and tell nothing.</summary>
    private static readonly HashSet<string> Empty = new("и в на по с к о об от до из за у не для при под над как что или без со во а но же ли это".Split(' '), StringComparer.Ordinal);

    /// <summary>Each word once, with the best place it has.</summary>
    public static IReadOnlyList<MaterialWord> Of(Material material) =>
    [
        .. new[] { (material.Title, InTitle), (material.Tags, InTags), (material.FileName, InFileName) }
            .SelectMany(text => Telling(text.Item1).Select(word => (Stem: RussianStem.Of(word), Place: text.Item2)))
            .DistinctBy(word => word.Stem).Take(Most).Select(word => new MaterialWord { MaterialId = material.Id, Stem = word.Stem, Place = word.Place }),
    ];

    /// <summary>Short words that say nothing are left out, unless there are no others.</summary>
    internal static IReadOnlyList<string> Telling(string text)
    {
        var words = TitleWords.Plain(Glued().Replace(text, " ")).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var telling = words.Where(word => !Empty.Contains(word)).ToList();
        return telling.Count > 0 ? telling : words;
    }

    /// <summary>«5класс», «ОГЭ2026»; «5а» is one.</summary>
    [GeneratedRegex(@"(?<=\p{L}{3})(?=\p{Nd})|(?<=\p{Nd})(?=\p{L}{3})", RegexOptions.CultureInvariant)]
    private static partial Regex Glued();
}

/// <summary>What somebody looks for in the library. All of the words must be found; the last may be the beginning of one.</summary>
public sealed record MaterialQuery(IReadOnlyList<MaterialQueryWord> Words)
{
    private const int MostWords = 6;
    private const int LongestWord = 40;

    /// <returns>Null: there is no word in it.</returns>
    public static MaterialQuery? Of(string typed)
    {
        var words = MaterialWords.Telling(typed).Select(word => word.Length > LongestWord ? word[..LongestWord] : word).Take(MostWords).ToList();
        return words.Count == 0 ? null : new([.. words.Select((word, i) => MaterialQueryWord.Of(word, isLast: i == words.Count - 1)).DistinctBy(word => word.Stem)]);
    }
}

/// <param name="Stem">A word of the file is this one.</param>
/// <param name="Beginnings">Or begins with one of these: as it was typed, and without its ending. Empty: it must be the whole word.</param>
public sealed record MaterialQueryWord(string Stem, IReadOnlyList<string> Beginnings)
{
    private const int ShortestBeginning = 2;

    internal static MaterialQueryWord Of(string word, bool isLast)
    {
        var stem = RussianStem.Of(word);
        var typed = word.Replace("ь", "", StringComparison.Ordinal); // as stems have none
        var steady = typed.EndsWith('о') || typed.EndsWith('е') ? typed[..^1] : typed; // «уро» begins «урок», which is kept without its «о»
        return new(stem, isLast && !word.All(char.IsAsciiDigit) ? [.. new[] { stem, typed, steady }.Where(each => each.Length >= ShortestBeginning).Distinct(StringComparer.Ordinal)] : []); // «№ 5» is not «№ 50»
    }
}
