using System.Text.RegularExpressions;
using Shnor.Domain.Wording;

namespace Shnor.Domain.Announcements;

/// <summary>A file's own name made readable: «Памятка_по_оцениванию (1).docx» is «Памятка по оцениванию».</summary>
public static partial class MaterialTitle
{
    /// <summary>In UTF-16 units.</summary>
    public const int Longest = 120;

    /// <returns>Empty: the name says nothing.</returns>
    public static string Ready(string fileName)
    {
        var bare = Copy().Replace(Gaps().Replace(Ending().Replace(fileName.Trim(), ""), " "), "").Trim(' ', '-', '–', '.', ',');
        return bare.Any(char.IsLetterOrDigit) ? PoliteCut.To(char.ToUpperInvariant(bare[0]) + bare[1..], Longest) : "";
    }

    /// <returns>Null: nothing, or longer than <see cref="Longest"/>.</returns>
    public static string? Read(string typed) => Gaps().Replace(typed, " ").Trim() is { Length: > 0 and <= Longest } title ? title : null;

    [GeneratedRegex(@"\.[A-Za-z0-9]{1,5}$", RegexOptions.CultureInvariant)]
    private static partial Regex Ending();

    [GeneratedRegex(@"[\s_\p{Cc}]+", RegexOptions.CultureInvariant)]
    private static partial Regex Gaps();

    /// <summary>What a browser puts behind the second of one name.</summary>
    [GeneratedRegex(@"\s*(?:\(\d{1,2}\)|- копия)\s*$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Copy();
}
