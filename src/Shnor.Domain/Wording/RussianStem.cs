using System.Text.RegularExpressions;

namespace Shnor.Domain.Wording;

/// <summary>
/// What the forms of one Russian word have in common: «отчёт», «отчетов» and «отчётами» are one, «оценка» and «оценок» too. It is not the root
/// and is never shown. Endings are cut by a short table made for the words of schools; two different words may fall together, forms of one should not fall apart.
/// </summary>
public static partial class RussianStem
{
    private const int Shortest = 3; // МО, ОВЗ, ЕГЭ, «час» are what they are
    private const string Vowels = "аеиоуыэюя";

    /// <summary>Of adjectives and nouns, the longest first.</summary>
    private static readonly string[] Endings =
    [
        .. ("иями ьями ыми ими ого его ому ему ями ами иях ием иев иям ьей ьях ьям ой ей ый ий ая яя ое ее ые ие ых их ым им ую юю ою ею "
            + "ям ам ом ем ах ях ов ев ия ья ию ью ье ии ьи а е и о у ы ю я й ь").Split(' ').OrderByDescending(ending => ending.Length),
    ];

    /// <summary>Of verbs, where enough of the word is left: «память» is none.</summary>
    private static readonly string[] VerbEndings = ["ать", "ять", "ить", "еть", "ает", "яет", "ают", "яют", "ует", "уют"];

    /// <summary>A root may end like this as well: «основ», «систем», «приём».</summary>
    private static readonly HashSet<string> LikeRoots = new("ом ем ам ям ах ях ов ев ой ей".Split(' '), StringComparer.Ordinal);

    /// <summary>Forms that no table of endings brings together.</summary>
    private static readonly Dictionary<string, string> Irregular = new (string Stem, string Forms)[]
    {
        ("ребенк", "дети детей детям детьми детях ребенок"), ("ден", "день дня дню днем дни дней дням днями днях"), ("врем", "время времени временем времена времен"), ("писм", "писем"),
    }.SelectMany(each => each.Forms.Split(' ').Select(form => (form, each.Stem))).ToDictionary(each => each.form, each => each.Stem, StringComparer.Ordinal);

    /// <param name="word">Of any case; ё is е. What is not all Cyrillic letters is given back as it is.</param>
    public static string Of(string word)
    {
        word = word.ToLowerInvariant().Replace('ё', 'е');
        if (Irregular.TryGetValue(word, out var known)) return known;
        if (word.Length <= Shortest || !word.All(letter => letter is >= 'а' and <= 'я')) return word;
        var (stem, ending) = WithoutEnding(Reflexive().Replace(word, ""));
        while (stem.Length > Shortest && (IsVowel(stem[^1]) || stem[^1] is 'й' or 'ь')) stem = stem[..^1];
        if (ending.StartsWith('и')) stem = DeedNoun().Replace(stem, ""); // «оценивание» and «оценивать»
        stem = Participle().Replace(stem, "");
        stem = Quality().Replace(stem, "");
        stem = FleetingAfterVowel().Replace(stem, "$1к");
        stem = Fleeting().Replace(stem, "$1$2");
        stem = Science().Replace(stem, "ик"); // «методический», «методичка»: «методика»
        stem = stem.EndsWith("нн", StringComparison.Ordinal) ? stem[..^1] : stem;
        stem = Fleeting().Replace(RootLikeEnding().Replace(stem, ""), "$1$2");
        return stem.Replace("ь", "", StringComparison.Ordinal) is { Length: > 0 } hard ? hard : word;
    }

    private static (string Stem, string Ending) WithoutEnding(string word)
    {
        if (Array.Find(VerbEndings, ending => word.EndsWith(ending, StringComparison.Ordinal) && word.Length - ending.Length > Shortest) is { } verb) return (word[..^verb.Length], verb);
        foreach (var ending in Endings)
        {
            if (!word.EndsWith(ending, StringComparison.Ordinal) || word.Length - ending.Length < Shortest) continue;
            var stem = word[..^ending.Length];
            if (LikeRoots.Contains(ending) && (stem[^1] == 'ъ' || (IsVowel(stem[^1]) && stem.Length == Shortest))) continue; // «объём», «приём»
            return (stem, ending);
        }

        return (word, "");
    }

    private static bool IsVowel(char letter) => Vowels.Contains(letter, StringComparison.Ordinal);

    [GeneratedRegex("(?:(?<=.{5})ся|(?<=.{3}(?:ла|ли|ло|те|ю|у|я))сь)$", RegexOptions.CultureInvariant)]
    private static partial Regex Reflexive();

    [GeneratedRegex("(?<=.{4})(?:ан|ен|ян)$", RegexOptions.CultureInvariant)]
    private static partial Regex DeedNoun();

    [GeneratedRegex("(?<=.{4})(?:ающ|яющ|ующ|юющ|ющ|ящ|ащ|вш)$", RegexOptions.CultureInvariant)]
    private static partial Regex Participle();

    /// <summary>«Грамотность» and «грамотный».</summary>
    [GeneratedRegex("(?<=.{5})ост$", RegexOptions.CultureInvariant)]
    private static partial Regex Quality();

    /// <summary>«Линейка», «линеек».</summary>
    [GeneratedRegex("(?<=.{2})([аеиоуыэюя])[ей]к$", RegexOptions.CultureInvariant)]
    private static partial Regex FleetingAfterVowel();

    /// <summary>«Оценок», «образец», «сестёр»: the vowel that comes and goes is taken out everywhere.</summary>
    [GeneratedRegex("(?<=.)([бвгджзклмнпрстфхцчшщ])[ое]([кцнлр])$", RegexOptions.CultureInvariant)]
    private static partial Regex Fleeting();

    [GeneratedRegex("(?:ическ|ичк)$", RegexOptions.CultureInvariant)]
    private static partial Regex Science();

    [GeneratedRegex("(?<=.{2}[бвгджзйклмнпрстфхцчшщь])(?:ов|ев|ем|ом|ам|ых|их|ым|им|ах|ях)$", RegexOptions.CultureInvariant)]
    private static partial Regex RootLikeEnding();
}
