namespace Shnor.Documents.Conversion;

/// <summary>A temporary folder that only our account may enter; it is gone with whatever is in it.</summary>
internal sealed class PrivateFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("shnor-").FullName; // mode 0700 on Unix, as mkdtemp

    public string File(string name) => System.IO.Path.Combine(Path, name);

    public void Dispose()
    {
        try
        {
            Directory.Delete(Path, recursive: true);
        }
        catch (Exception left) when (left is IOException or UnauthorizedAccessException)
        {
            // On Windows a program that was just killed may still hold a file; the system cleans its folder for temporary files.
        }
    }
}
