namespace Shnor.Bench;

/// <summary>A folder for one run, gone afterwards.</summary>
internal sealed class BenchFolder : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("shnor-bench-");

    public string Path => folder.FullName;

    public string StorePath => System.IO.Path.Combine(Path, "shnor.db");

    public void Dispose() => folder.Delete(recursive: true);
}
