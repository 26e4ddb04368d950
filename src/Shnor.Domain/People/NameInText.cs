using System.Text.RegularExpressions;

namespace Shnor.Domain.People;

/// <summary>
/// Finds one person in a free text, however the text spells and declines them: «Светлова Е.А.», «Е. А. Светловой», «Светловой Еленой
/// Андреевной». A surname alone is not enough: half a village may have it.
/// </summary>
public sealed partial class NameInText
{
    private const int ShortestStem = 2;

    private readonly Regex[] _shapes;

    private NameInText(IEnumerable<string> shapes) =>
        _shapes = [.. shapes.Select(shape => new Regex($@"(?<!\p{{L}})(?:{shape})", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1)))];

    /// <param name="name">As the bot shows them.</param>
    /// <param name="fullName">Where a list had it.</param>
    public static NameInText Of(string name, string? fullName = null)
    {
        var shapes = new List<string>();
        foreach (var text in new[] { name, fullName }.OfType<string>())
        {
            if (PersonName.TryParse(text) is { } person) shapes.AddRange(Shapes(person));
            else if (Words(text) is { Length: > 1 } words) shapes.Add(string.Join(@"\s+", words.Select(Letters)) + @"(?!\p{L})"); // a messenger's profile has any words
        }

        if (fullName is not null && PersonName.TryParse(fullName) is { } full && FirstName(fullName, full) is { } first)
        {
            // «Светлова Елена» is her where a list has told that she is Елена.
            shapes.Add($@"{Declined(full.Surname)}\s+{Declined(first)}(?!\p{{L}})");
            shapes.Add($@"{Declined(first)}\s+{Declined(full.Surname)}(?!\p{{L}})");
        }

        return new(shapes.Distinct(StringComparer.Ordinal).OrderByDescending(shape => shape.Length));
    }

    /// <summary>Everybody a text names, as it spells them: one who is declined is somebody else here.</summary>
    public static IEnumerable<PersonName> In(string text) => CellPeople.In(Shape(text)).Select(person => person.Name).Distinct();

    /// <summary>A name that a plan wrote in another case («поручить Светловой Е.А.») and that was taken for a person of its own.</summary>
    public bool IsDeclinedIn(string name) => IsIn(name) && PersonName.TryParse(name) is { } other && Oblique().IsMatch(other.Surname);

    public bool IsIn(string? text) => text is not null && Array.Exists(_shapes, shape => shape.IsMatch(Shape(text)));

    /// <summary>The same text with <paramref name="instead"/> where the person stood.</summary>
    public string Replace(string text, string instead)
    {
        foreach (var shape in _shapes)
        {
            var found = shape.Matches(Shape(text));
            for (var i = found.Count - 1; i >= 0; i--) text = text[..found[i].Index] + instead + text[(found[i].Index + found[i].Length)..];
        }

        return text;
    }

    private static IEnumerable<string> Shapes(PersonName name)
    {
        var surname = Declined(name.Surname);
        // A small letter counts with its dot only: «ли в школе» is nobody.
        var initials = string.Join(@"\s?", name.Initials.Select(letter => $@"(?:{letter}(?!\p{{L}})(?:\s?[.,])?|{char.ToLowerInvariant(letter)}\.)"));
        var before = string.Join(@"\s?", name.Initials.Select(letter => $@"(?:{letter}(?:\.|(?=\s))|{char.ToLowerInvariant(letter)}\.)"));
        var glued = string.Join(@"\s?", name.Initials.Select(letter => $@"{letter}\."));
        yield return $@"{surname}(?:\s+|,\s?)(?>{initials}){NoMoreInitials}";
        yield return $@"{surname}(?>{glued}){NoMoreInitials}";
        yield return $@"{before}\s?{surname}(?!\p{{L}})";
        if (name.Initials.Length < 2) yield break;
        var words = string.Join(@"\s+", name.Initials.Select(letter => $@"{letter}\p{{L}}{{2,}}"));
        var patronymic = @"(?<=(?i:(?:вич|ьич|мич|кич)(?:а|у|е|ем)?|(?:вн|чн|шн)(?:а|ы|е|у|ой|ою)|оглы|кызы))(?!\p{L})";
        yield return $@"{surname}\s+{words}{patronymic}";
        yield return $@"{words}{patronymic}\s+{surname}(?!\p{{L}})";
    }

    /// <summary>«Светлова Е.» is not «Светлова Е.А.».</summary>
    private const string NoMoreInitials = @"(?!\s?\p{Lu}\.)";

    /// <summary>The word in each of its cases. A woman's «Светлова» is not the man's «Светлов», but where his genitive reads like her name nobody can tell.</summary>
    private static string Declined(string word) => string.Join('-', word.Split('-').Select(part =>
    {
        var (nominative, cases) = Declensions.First(declension => part.EndsWith(declension.Nominative, StringComparison.OrdinalIgnoreCase));
        if (part.Length - nominative.Length < ShortestStem) return Letters(part);
        var stem = part[..^nominative.Length];
        var fleeting = nominative.Length == 0 && stem.Length > 3 && Fleeting().IsMatch(stem) ? $"|{Letters(stem[..^2])}{Letters(stem[^1..])}" : ""; // «Орёл», «Песец»: «Орла», «Песца»
        return $"(?:{Letters(stem)}{fleeting})(?i:{cases})";
    }));

    private static string? FirstName(string fullName, PersonName name) =>
        Words(fullName).FirstOrDefault(word => word.Length > 1 && char.ToUpperInvariant(word[0]) == name.Initials[0] && !Same(word, name.Surname) && !Patronymic().IsMatch(word));

    private static bool Same(string one, string other) => Shape(one).Equals(Shape(other), StringComparison.OrdinalIgnoreCase);

    private static string[] Words(string text) => Shape(text).Split([' ', '.', ',', '\u00A0'], StringSplitOptions.RemoveEmptyEntries);

    private static string Letters(string word) => string.Concat(Shape(word).Select(Letter));

    private static string Letter(char letter) => char.ToLowerInvariant(letter) switch
    {
        'е' or 'ё' => "[ЕеЁё]",
        var small when char.ToUpperInvariant(letter) != small => $"[{char.ToUpperInvariant(letter)}{small}]",
        _ => Regex.Escape($"{letter}"),
    };

    /// <summary>Letter for letter as long as the text, but for what Unicode writes in two marks.</summary>
    private static string Shape(string text) => LookAlikes.ToCyrillic(text);

    /// <summary>Endings of the nominative, the longer first, and of all cases.</summary>
    private static readonly (string Nominative, string Cases)[] Declensions =
    [
        ("ая", "ая|ой|ою|ую"), ("яя", "яя|ей|ею|юю"), ("ий", "ий|ого|его|ому|ему|им|ом|ем|ия|ию|ии"), ("ый", "ый|ого|ому|ым|ом"), ("ой", "ой|ого|ому|ым|им|ом"),
        ("а", "а|ы|и|е|у|ой|ою|ей|ею"), ("я", "я|и|е|ю|ей|ею"), ("й", "й|я|ю|ем|е"), ("ь", "ь|я|ю|ем|е|и|ью"),
        ("о", "о"), ("е", "е"), ("и", "и"), ("у", "у"), ("ю", "ю"), ("ы", "ы"), ("э", "э"),
        ("", "а|у|ом|ым|е|ем|ём|"),
    ];

    [GeneratedRegex("[еёо][лцкнр]$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Fleeting();

    [GeneratedRegex("(?:вич|ьич|мич|кич|вна|чна|шна|оглы|кызы)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Patronymic();

    [GeneratedRegex("(?:ой|ою|ей|ею|ым|им|ом|ем|ому|ему|ого|его|у|ю|ую|юю)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Oblique();
}
