using System.Xml.Linq;

namespace Shnor.Bot.Tests.House;

/// <summary>Which project may reference which; read from the project files.</summary>
internal static class Arrows
{
    /// <summary>The whole table. A project that is not here breaks the rule, so a new one is placed on purpose.</summary>
    public static readonly IReadOnlyDictionary<string, string[]> Allowed = new Dictionary<string, string[]>(StringComparer.Ordinal)
    {
        ["Shnor.Domain"] = [],
        ["Shnor.Documents"] = ["Shnor.Domain"],
        ["Shnor.Storage"] = ["Shnor.Domain"],
        ["Shnor.Telegram"] = [],
        ["Shnor.Sandbox"] = [],
        ["Shnor.Bot"] = ["Shnor.Domain", "Shnor.Documents", "Shnor.Storage", "Shnor.Telegram", "Shnor.Sandbox"],
    };

    public static IEnumerable<string> Broken(string project, string projectFile)
    {
        if (!Allowed.TryGetValue(project, out var allowed))
            return [$"{project} is new: say in {nameof(Arrows)} what it may reference"];

        return Includes(projectFile, "ProjectReference")
            .Select(path => Path.GetFileNameWithoutExtension(path.Replace('\\', '/')))
            .Except(allowed, StringComparer.Ordinal)
            .Select(other => $"{project} → {other}");
    }

    public static IEnumerable<string> Packages(string projectFile) =>
        Includes(projectFile, "PackageReference").Concat(Includes(projectFile, "FrameworkReference"));

    private static IEnumerable<string> Includes(string projectFile, string item) =>
        XDocument.Parse(projectFile).Descendants(item).Select(element => (string?)element.Attribute("Include")).OfType<string>();
}
