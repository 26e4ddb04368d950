namespace Shnor.Browser.Tests.Support;

internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("shnor-browser-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
