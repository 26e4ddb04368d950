
namespace Shnor.Testing;

/// <summary>Files of this repository, and the optional real plans beside it.</summary>
public static class Repository
{
    public static string Root { get; } = FindRoot();

    /// <summary>A file of the real plans; a test that needs it is skipped, visibly, where the folder is absent.</summary>
    public static string Shared(string folder, string prefix)
    {
        var path = Path.Combine(Root, "..", "shared", folder);
        Skip.IfNot(Directory.Exists(path), $"The optional folder ../shared/{folder} is not here.");
        return Directory.EnumerateFiles(path).Single(file => Path.GetFileName(file).StartsWith(prefix, StringComparison.Ordinal));
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Shnor.Bot.sln")))
            folder = folder.Parent ?? throw new InvalidOperationException("The tests do not run inside the repository.");
        return folder.FullName;
    }
}
