using Shnor.Documents.Plans;

namespace Shnor.Documents.Tests;

/// <summary>The real documents, where they lie beside the repository.</summary>
internal static class Seeds
{
    public const string Absent = "the shared seeds are not beside the repository";

    public static PlanReading? Read(string pattern) => Find(pattern) is { } seed ? PlanReader.Read(File.ReadAllBytes(seed), Path.GetFileName(seed)) : null;

    /// <summary>Their files; none where they are absent.</summary>
    public static IReadOnlyList<string> All => Folder() is { } folder ? [.. Directory.EnumerateFiles(folder, "*.txt").Order(StringComparer.Ordinal)] : [];

    private static string? Find(string pattern) => Folder() is { } folder ? Directory.EnumerateFiles(folder, pattern).FirstOrDefault() : null;

    private static string? Folder()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (!File.Exists(Path.Combine(folder.FullName, "Shnor.Bot.sln"))) continue;
            var seeds = Path.GetFullPath(Path.Combine(folder.FullName, "..", "shared", "seeds"));
            return Directory.Exists(seeds) ? seeds : null;
        }

        return null;
    }
}
