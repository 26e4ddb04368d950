using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Shnor.Bot.Tests.House;

/// <summary>What the pages of this repository promise, in a form that can be checked.</summary>
internal static partial class Papers
{
    /// <summary>Names that <paramref name="page"/> gives in the first column of its tables: <c>| `Name` | … |</c>.</summary>
    public static IEnumerable<string> FirstColumn(string page) =>
        FirstCell().Matches(page).Select(match => match.Groups[1].Value);

    public static IEnumerable<string> CentralPackages(string packagesProps) =>
        XDocument.Parse(packagesProps).Descendants("PackageVersion").Select(element => (string)element.Attribute("Include")!);

    /// <summary>Every leaf of a settings file as a configuration key: <c>Telegram:Token</c>.</summary>
    public static IEnumerable<string> SettingKeys(string settings)
    {
        using var document = JsonDocument.Parse(
            settings, new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
        return Leaves(document.RootElement, "").ToList();
    }

    /// <summary>Links of a page that lead nowhere: a file that is not there, or a heading that the file does not have.</summary>
    public static IEnumerable<string> DeadLinks(string page, string text, Func<string, string?> read)
    {
        foreach (var target in Link().Matches(text).Select(match => match.Groups[1].Value).Where(IsOurs))
        {
            var (path, anchor) = Split(target);
            var file = path.Length == 0 ? page : Join(page, path);
            var there = read(file);
            if (there is null || (anchor.Length > 0 && !Headings(there).Contains(anchor, StringComparer.Ordinal)))
                yield return $"{page} → {target}";
        }
    }

    private static bool IsOurs(string target) => !target.Contains("://", StringComparison.Ordinal) && !target.StartsWith("mailto:", StringComparison.Ordinal);

    private static (string Path, string Anchor) Split(string target) =>
        target.Split('#', 2) is [var path, var anchor] ? (path, anchor) : (target, "");

    private static string Join(string page, string path) =>
        Path.GetRelativePath("/", Path.Combine("/", Path.GetDirectoryName(page)!, path)).Replace('\\', '/');

    // The anchor of a heading: lower case, punctuation dropped, spaces turned into hyphens.
    private static IEnumerable<string> Headings(string text) =>
        Heading().Matches(text).Select(match =>
            string.Concat(match.Groups[1].Value.Trim().ToLowerInvariant().Where(c => char.IsLetterOrDigit(c) || c is ' ' or '-' or '_')).Replace(' ', '-'));

    private static IEnumerable<string> Leaves(JsonElement element, string path) =>
        element.ValueKind == JsonValueKind.Object
            ? element.EnumerateObject().SelectMany(child => Leaves(child.Value, path.Length == 0 ? child.Name : $"{path}:{child.Name}"))
            : [path];

    [GeneratedRegex(@"^\| *`([^`|]+)` *\|", RegexOptions.Multiline)]
    private static partial Regex FirstCell();

    [GeneratedRegex(@"\]\(([^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"^#{1,6} +(.+?)\r?$", RegexOptions.Multiline)]
    private static partial Regex Heading();
}
