using Shnor.Documents.Plans;

namespace Shnor.Documents.Tests;

/// <summary>The real documents, where they lie beside the repository.</summary>
internal static class Seeds
{
    public const string Absent = "the shared seeds are not beside the repository";

    public static PlanReading? Read(string pattern) => Find(pattern) is { } seed ? PlanReader.Read(File.ReadAllBytes(seed), Path.GetFileName(seed)) : null;

    private static string? Find(string pattern)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (!File.Exists(Path.Combine(folder.FullName, "Shnor.Bot.sln"))) continue;
            var seeds = Path.GetFullPath(Path.Combine(folder.FullName, "..", "shared", "seeds"));
            return Directory.Exists(seeds) ? Directory.EnumerateFiles(seeds, pattern).FirstOrDefault() : null;
        }

        return null;
    }
}
