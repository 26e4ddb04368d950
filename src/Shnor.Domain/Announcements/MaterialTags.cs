using System.Security.Cryptography;
using System.Text;

namespace Shnor.Domain.Announcements;

/// <summary>«оценивание, вебинар»: short words by which files are found. Small letters; ё and spaces tell no two of them apart.</summary>
public static class MaterialTags
{
    public const int Most = 8;

    /// <summary>Of one; in UTF-16 units.</summary>
    public const int Longest = 30;

    private const string Between = ", ";

    public static IReadOnlyList<string> Of(string stored) => stored.Split(Between, StringSplitOptions.RemoveEmptyEntries);

    public static string Write(IEnumerable<string> tags) => string.Join(Between, tags);

    /// <summary>With a comma, a semicolon, «#» or a line between.</summary>
    /// <returns>Null: none, more than <see cref="Most"/>, or one that is too long.</returns>
    public static IReadOnlyList<string>? Read(string typed)
    {
        var tags = typed.ToLowerInvariant().Split([',', ';', '#', '\n'], StringSplitOptions.RemoveEmptyEntries)
            .Select(tag => string.Join(' ', tag.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries))).Where(tag => tag.Any(char.IsLetterOrDigit)).DistinctBy(KeyOf).ToList();
        return tags.Count is > 0 and <= Most && tags.TrueForAll(tag => tag.Length <= Longest) ? tags : null;
    }

    /// <summary>Eight letters that a button can carry instead of the tag itself.</summary>
    public static string KeyOf(string tag) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(tag.ToLowerInvariant().Replace('ё', 'е'))).AsSpan(0, 4));
}
