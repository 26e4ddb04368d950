using System.Text.RegularExpressions;

namespace Shnor.Domain.People;

/// <summary>A person as a list of people names them: surname and initials, and the whole name where it is written out.</summary>
/// <param name="Full">«Светлова Елена Андреевна»; null where there are initials only.</param>
public sealed partial record FullName(PersonName Name, string? Full)
{
    /// <summary>
    /// From a text that names one person: «Светлова Елена Андреевна», «Светлова Е.А.», «Е.А. Светлова». Null for anything else: a name is never
    /// guessed, and «в отпуске», «г. Озёрск» and «и.о. директора» are none.
    /// </summary>
    public static FullName? TryParse(string? text)
    {
        if (PersonName.TryParse(text) is not { } name || Posts.IsNotSurname(name.Surname)) return null;
        var words = Words(text!);
        if (words is not [{ Length: > 1 } first, { Length: > 1 } second, { Length: > 1 } third]) return WithInitials().IsMatch(LookAlikes.ToCyrillic(LookAlikes.Compose(text!))) ? new(name, Full: null) : null;
        return IsSurname(third, name) && !IsSurname(first, name) ? new(name, $"{third} {first} {second}") : new(name, $"{first} {second} {third}");
    }

    /// <summary>From columns of their own: nobody has to be told apart, so a name without a patronymic is a name too.</summary>
    public static FullName? Of(string surname, string first, string patronymic)
    {
        var (families, names, fathers) = (Words(surname), Words(first), Words(patronymic));
        if (families is not [{ Length: > 1 } family] || names is not [var own] || fathers.Length > 2 || !fathers.Append(own).All(IsWord)) return null; // «Рафик оглы» is two
        var father = string.Join(' ', fathers);
        if (PersonName.TryParse($"{family} {own[0]}.{(father.Length > 0 ? father[0] + "." : "")}") is not { } name) return null;
        return new(name, own.Length == 1 || father.Length == 1 ? null : $"{family} {own} {father}".TrimEnd());
    }

    /// <summary>The same for every spelling of one whole name: small letters, е for ё.</summary>
    public static string KeyOf(string full) => string.Join(' ', Words(full)).ToLowerInvariant().Replace('ё', 'е');

    private static bool IsSurname(string word, PersonName name) => word.Equals(name.Surname, StringComparison.OrdinalIgnoreCase);

    private static bool IsWord(string word) => NameWord().IsMatch(word);

    private static string[] Words(string text) =>
        [.. Parted().Split(LookAlikes.ToCyrillic(LookAlikes.Compose(text))).Where(word => word.Length > 0).Select(Capitalised)];

    /// <summary>«СВЕТЛОВА» and «светлова» become «Светлова»; «МакАртур» and «оглы» stay as written.</summary>
    private static string Capitalised(string word) => word is "оглы" or "кызы"
        ? word
        : string.Join('-', word.Split('-').Select(part => part.Length == 0 || (part.Any(char.IsLower) && char.IsUpper(part[0])) ? part : char.ToUpperInvariant(part[0]) + part[1..].ToLowerInvariant()));

    /// <summary>Capitals on both sides, or two initials with their dots behind the surname, as people type in a hurry: «кедров п.и.».</summary>
    [GeneratedRegex(@"^\s*(?:[А-ЯЁ][А-ЯЁа-яё-]+[\s.,]*[А-ЯЁ]\s*(?:[.,]|\s|$)\s*(?:[А-ЯЁ]\s*[.,]?)?|[А-ЯЁ]\s*[.,\s]\s*(?:[А-ЯЁ]\s*[.,\s]\s*)?[А-ЯЁ][А-ЯЁа-яё-]+|[а-яё-]{2,}[\s,]+[А-ЯЁа-яё]\s*\.\s*[А-ЯЁа-яё]\s*\.)[\s.,]*$", RegexOptions.CultureInvariant)]
    private static partial Regex WithInitials();

    [GeneratedRegex("^[А-ЯЁа-яё]+(?:-[А-ЯЁа-яё]+)*$", RegexOptions.CultureInvariant)]
    private static partial Regex NameWord();

    [GeneratedRegex(@"[\s.,]+", RegexOptions.CultureInvariant)]
    private static partial Regex Parted();
}
