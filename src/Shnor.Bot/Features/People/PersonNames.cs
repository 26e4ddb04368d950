using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Shnor.Domain.People;
using Shnor.Domain.Wording;

namespace Shnor.Bot.Features.People;

internal static partial class PersonNames
{
    public const int MaxLength = 64; // first and last name of a Telegram profile have up to 64 letters each
    private const int ZeroWidthJoiner = 0x200D; // holds the parts of one emoji together

    /// <summary>A profile name may be empty, one emoji or a page of letters; it may try to turn a whole line around.</summary>
    public static string OfProfile(string profileName)
    {
        var clean = new StringBuilder();
        foreach (var rune in profileName.EnumerateRunes().Where(IsSeen)) clean.Append(rune.ToString());
        var name = Spaces().Replace(clean.ToString(), " ").Trim();
        return name.Length == 0 ? "Без имени" : PoliteCut.To(name, MaxLength);
    }

    public static string KeyOf(string name) => PersonName.TryParse(name)?.Key ?? name.ToLowerInvariant().Replace('ё', 'е');

    /// <summary>«подключилась» or «подключился» where the surname tells, otherwise a word that fits everybody.</summary>
    public static string HasJoined(string name) => BySurname(name, "подключилась", "подключился", "теперь на связи");

    /// <summary>«Орлова Е.А. открыла…», and a word that fits everybody where the surname does not tell.</summary>
    public static string BySurname(string name, string she, string he, string other) => PersonName.TryParse(name)?.Surname switch
    {
        { } surname when Hers().IsMatch(surname) => she,
        { } surname when His().IsMatch(surname) => he,
        _ => other,
    };

    /// <summary>
    /// What a coordinator typed: «Орлова Е.А.», «Орлова Елена Петровна» (shown as «Орлова Е.П.», kept in full as well), or a name of another kind.
    /// </summary>
    /// <returns>Null: no name at all, or more than one line.</returns>
    public static (string Name, string? FullName)? Typed(string words)
    {
        var text = words.Trim();
        if (text.Length is 0 or > MaxLength || text.Contains('\n', StringComparison.Ordinal) || text.StartsWith('/')) return null;
        var clean = OfProfile(text);
        if (PersonName.TryParse(clean) is { } name) return (name.Display, clean.Contains('.', StringComparison.Ordinal) || clean.Split(' ').Length < 3 ? null : clean);
        return clean.Count(char.IsLetter) >= 2 && !clean.Any(char.IsDigit) && !clean.Contains("://", StringComparison.Ordinal) ? (clean, null) : null;
    }

    /// <summary>Line breaks, signs that change the direction of writing and signs without a shape are not part of a name.</summary>
    private static bool IsSeen(Rune rune) => rune.Value == ZeroWidthJoiner || Rune.GetUnicodeCategory(rune) is not
        (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
        or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned);

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Spaces();

    [GeneratedRegex("(?:[оеё]ва|[иы]на|[сц]кая)$", RegexOptions.CultureInvariant)]
    private static partial Regex Hers();

    [GeneratedRegex("(?:[оеё]в|[иы]н|[сц]кий)$", RegexOptions.CultureInvariant)]
    private static partial Regex His();
}
