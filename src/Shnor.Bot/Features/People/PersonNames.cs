using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Shnor.Domain.People;
using Shnor.Domain.Wording;

namespace Shnor.Bot.Features.People;

internal static partial class PersonNames
{
    private const int MaxProfileName = 64; // first and last name of a Telegram profile have up to 64 letters each
    private const int ZeroWidthJoiner = 0x200D; // holds the parts of one emoji together

    /// <summary>A profile name may be empty, one emoji or a page of letters; it may try to turn a whole line around.</summary>
    public static string OfProfile(string profileName)
    {
        var clean = new StringBuilder();
        foreach (var rune in profileName.EnumerateRunes().Where(IsSeen)) clean.Append(rune.ToString());
        var name = Spaces().Replace(clean.ToString(), " ").Trim();
        return name.Length == 0 ? "Без имени" : PoliteCut.To(name, MaxProfileName);
    }

    public static string KeyOf(string name) => PersonName.TryParse(name)?.Key ?? name.ToLowerInvariant().Replace('ё', 'е');

    /// <summary>«подключилась» or «подключился» where the surname tells, otherwise a word that fits everybody.</summary>
    public static string HasJoined(string name) => PersonName.TryParse(name)?.Surname switch
    {
        { } surname when Hers().IsMatch(surname) => "подключилась",
        { } surname when His().IsMatch(surname) => "подключился",
        _ => "теперь на связи",
    };

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
