using System.Text.RegularExpressions;

namespace Shnor.Domain.People;

/// <summary>
/// A school as people write it. «МБОУ «СОШ № 5»», «МБОУ СОШ №5» and «мбоу-сош N5» are one school; «МБОУ СОШ № 5» and «МАОУ СОШ № 5» are
/// two: a legal form is left out by nobody's guess.
/// </summary>
public static partial class SchoolName
{
    /// <summary>The same for every spelling of one name: small letters with е for ё, words and numbers parted by one space, no quotes and no signs.</summary>
    public static string KeyOf(string name)
    {
        var letters = LookAlikes.ToCyrillic(LookAlikes.Compose(name)).ToLowerInvariant().Replace('ё', 'е');
        var words = Word().Matches(letters).Select(word => word.Value).ToList();
        return string.Join(' ', words.Where((word, i) => !IsNumberSign(word, i + 1 < words.Count ? words[i + 1] : "")).SelectMany(FormApart));
    }

    /// <summary>The name in one line as it is written. Null when there is no name in it: no letter, no digit, longer than <see cref="School.MaxName"/>, or with control characters.</summary>
    public static string? Clean(string text)
    {
        if (text.Any(c => char.IsControl(c) && c is not ('\t' or '\r' or '\n'))) return null;
        var name = Spaces().Replace(text, " ").Trim();
        return name.Length <= School.MaxName && KeyOf(name).Length > 0 ? name : null;
    }

    /// <summary>«N 5» is «№ 5», typed where the keyboard has no «№».</summary>
    private static bool IsNumberSign(string word, string next) => word is "n" or "no" or "nо" && next is [>= '0' and <= '9', ..];

    /// <summary>«МБОУСОШ» is «МБОУ СОШ».</summary>
    private static IEnumerable<string> FormApart(string word) => FormAndKind().Match(word) is { Success: true } glued ? [glued.Groups[1].Value, glued.Groups[2].Value] : [word];

    [GeneratedRegex(@"[\p{L}\p{M}]+|\p{N}+", RegexOptions.CultureInvariant)]
    private static partial Regex Word();

    [GeneratedRegex("^((?:м|г|ог|кг)(?:б|к|а|об|оа|ок)?оу)([сон]ош)$", RegexOptions.CultureInvariant)]
    private static partial Regex FormAndKind();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Spaces();
}
