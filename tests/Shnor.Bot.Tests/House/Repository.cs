namespace Shnor.Bot.Tests.House;

/// <summary>The files of this repository, seen from a test.</summary>
internal static class Repository
{
    private static readonly string[] Made = ["bin", "obj", "artifacts", "node_modules", ".git", "data"];

    public static string Root { get; } = FindRoot();

    public static string Read(string path) => File.ReadAllText(Path.Combine(Root, path));

    /// <summary>Paths relative to the root, with forward slashes, without what a build leaves behind.</summary>
    public static IEnumerable<string> Files(string pattern, string under = "") =>
        Directory.EnumerateFiles(Path.Combine(Root, under), pattern, SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Root, file).Replace('\\', '/'))
            .Where(file => !file.Split('/').Any(Made.Contains))
            .Order(StringComparer.Ordinal);

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Shnor.Bot.sln")))
                return folder.FullName;
        }

        throw new InvalidOperationException($"No Shnor.Bot.sln above {AppContext.BaseDirectory}: the tests look at the sources.");
    }
}
