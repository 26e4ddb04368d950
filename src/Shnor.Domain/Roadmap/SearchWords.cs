using Shnor.Domain.Roadmap.Versions;

namespace Shnor.Domain.Roadmap;

/// <summary>
/// What somebody looks for in a plan: the beginnings of the words they typed, without endings, case and ё. All of them must be found. Written in a
/// byte a letter, so that the button of a further page can carry them: an old button searches as the first one did.
/// </summary>
public sealed class SearchWords
{
    /// <summary>Of <see cref="ToString"/>.</summary>
    public const int MaxLength = 26;

    private const int MostLetters = 8; // «программный» is found by «программа»
    private const char Gap = '+';
    private const string Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ!$&(),"; // а–я, ё is е

    private readonly IReadOnlyList<string> _stems;

    private SearchWords(IReadOnlyList<string> stems) => _stems = stems;

    /// <summary>Short words say nothing, unless there are no others.</summary>
    public static SearchWords Of(string typed)
    {
        var words = TitleWords.Plain(typed).Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => string.Concat(word.Where(IsKnown))).Where(word => word.Length > 0).ToList();
        var telling = words.FindAll(word => word.Length > 2 || char.IsDigit(word[0]));
        return new([.. (telling.Count > 0 ? telling : words).Select(StemOf).Distinct(StringComparer.Ordinal)]);
    }

    /// <summary>Reads what <see cref="ToString"/> writes; null for anything else.</summary>
    public static SearchWords? TryParse(string text)
    {
        if (text.Length is 0 or > MaxLength || text.Any(letter => letter != Gap && !IsLatinOrDigit(letter) && !Letters.Contains(letter, StringComparison.Ordinal))) return null;
        var stems = text.Split(Gap, StringSplitOptions.RemoveEmptyEntries);
        return stems.Length == 0 ? null : new([.. stems.Select(stem => string.Concat(stem.Select(letter => Letters.IndexOf(letter, StringComparison.Ordinal) is >= 0 and var at ? (char)('а' + at) : letter)))]);
    }

    public bool IsEmpty => _stems.Count == 0;

    /// <summary>More words than a button bears.</summary>
    public bool IsTooLong => ToString().Length > MaxLength;

    public bool AllIn(string text)
    {
        var words = TitleWords.Plain(text).Split(' ');
        return _stems.All(stem => Array.Exists(words, word => IsNumber(stem) ? word == stem : word.StartsWith(stem, StringComparison.Ordinal)));
    }

    /// <summary>At most <see cref="MaxLength"/> bytes, unless <see cref="IsTooLong"/>.</summary>
    public override string ToString() =>
        string.Join(Gap, _stems.Select(stem => string.Concat(stem.Select(letter => letter is >= 'а' and <= 'я' ? Letters[letter - 'а'] : letter))));

    private static string StemOf(string word) => IsNumber(word) ? word : TitleWords.WithoutEnding(word) is var stem && stem.Length > MostLetters ? stem[..MostLetters] : TitleWords.WithoutEnding(word);

    /// <summary>«7» is not the beginning of «75».</summary>
    private static bool IsNumber(string word) => word.All(char.IsAsciiDigit);

    private static bool IsKnown(char letter) => letter is >= 'а' and <= 'я' || IsLatinOrDigit(letter);

    private static bool IsLatinOrDigit(char letter) => letter is >= 'a' and <= 'z' or >= '0' and <= '9';
}
