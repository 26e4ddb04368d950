using System.Text.RegularExpressions;

namespace Shnor.Domain.People;

/// <summary>
/// A person as plans and coordinators write them: surname and initials. «Светлова Е.А.», «Е.А. Светлова» and «Светлова Елена Андреевна»
/// are one person, and so are «Пчёлкина О.В.» and «Пчелкина О.В.»: two names are equal when their <see cref="Key"/> is.
/// </summary>
public sealed partial class PersonName : IEquatable<PersonName>
{
    /// <summary>Longer is not a name.</summary>
    public const int MaxLength = 100;

    private PersonName(string surname, string initials)
    {
        Surname = Capitalised(surname);
        Initials = initials.ToUpperInvariant();
        Display = Surname + " " + string.Concat(Initials.Select(i => i + "."));
        Key = Display.ToLowerInvariant().Replace('ё', 'е');
    }

    public string Surname { get; }

    /// <summary>One or two letters, without dots.</summary>
    public string Initials { get; }

    /// <summary>«Светлова Е.А.».</summary>
    public string Display { get; }

    /// <summary>The same for every spelling of the person: «светлова е.а.», with е for ё.</summary>
    public string Key { get; }

    /// <summary>Null when the text is not a surname with initials (or with a first name and a patronymic).</summary>
    public static PersonName? TryParse(string? text)
    {
        if (text is null || text.Length > MaxLength) return null;
        var clean = LookAlikes.ToCyrillic(LookAlikes.Compose(text)).Replace('\u00A0', ' ');
        if (!OnlyNameLetters().IsMatch(clean)) return null;

        var words = GluedInitial().Replace(clean, " ").Split([' ', '.', ','], StringSplitOptions.RemoveEmptyEntries);
        return words switch
        {
            [{ Length: > 1 } s, { Length: 1 } i] => new(s, i),
            [{ Length: > 1 } s, { Length: 1 } i, { Length: 1 } p] => new(s, i + p),
            [{ Length: 1 } i, { Length: > 1 } s] => new(s, i),
            [{ Length: 1 } i, { Length: 1 } p, { Length: > 1 } s] => new(s, i + p),
            [{ Length: > 1 } s, { Length: > 1 } i, { Length: > 1 } p] when Patronymic().IsMatch(p) => new(s, $"{i[0]}{p[0]}"),
            [{ Length: > 1 } i, { Length: > 1 } p, { Length: > 1 } s] when Patronymic().IsMatch(p) => new(s, $"{i[0]}{p[0]}"),
            _ => null,
        };
    }

    /// <summary>Of two spellings of one person the one to show: «Пчёлкина» says more than «Пчелкина».</summary>
    public static PersonName Clearer(PersonName one, PersonName other) => Yo(other) > Yo(one) ? other : one;

    public bool Equals(PersonName? other) => other is not null && Key == other.Key;

    public override bool Equals(object? obj) => Equals(obj as PersonName);

    public override int GetHashCode() => Key.GetHashCode(StringComparison.Ordinal);

    public override string ToString() => Display;

    private static int Yo(PersonName name) => name.Display.Count(letter => letter is 'ё' or 'Ё');

    /// <summary>«СВЕТЛОВА» and «светлова» become «Светлова»; «МакАртур» stays as written.</summary>
    private static string Capitalised(string surname) => string.Join('-', surname.Split('-').Select(part =>
    {
        var rest = part[1..];
        return char.ToUpperInvariant(part[0]) + (rest.Any(char.IsLower) ? rest : rest.ToLowerInvariant());
    }));

    [GeneratedRegex(@"^\s*[А-ЯЁа-яё]+(?:(?:[\s.,]+|-)[А-ЯЁа-яё]+)*[\s.,]*$", RegexOptions.CultureInvariant)]
    private static partial Regex OnlyNameLetters();

    /// <summary>«СветловаЕ.А.»</summary>
    [GeneratedRegex(@"(?<=[а-яё])(?=[А-ЯЁ]\.)", RegexOptions.CultureInvariant)]
    private static partial Regex GluedInitial();

    /// <summary>Also as it stands after «поручить» and «совместно с»: «Светловой Елены Андреевны», «Кузнецову Петру Ильичу».</summary>
    [GeneratedRegex("(?:(?:вич|ьич|мич|кич)(?:а|у|е|ем)?|(?:вн|чн|шн)[аые]|оглы|кызы)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Patronymic();
}
