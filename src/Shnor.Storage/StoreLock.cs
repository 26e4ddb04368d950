namespace Shnor.Storage;

/// <summary>One process per store: two would send everything twice. Held by an open file beside the store; a crash frees it.</summary>
public sealed class StoreLock : IDisposable
{
    private readonly FileStream _held;

    private StoreLock(FileStream held) => _held = held;

    /// <returns>Null when another process holds the store.</returns>
    /// <exception cref="UnauthorizedAccessException">The folder cannot be written to.</exception>
    public static StoreLock? TryTake(string storePath)
    {
        var path = storePath + ".lock";
        if (Path.GetDirectoryName(Path.GetFullPath(path)) is { } folder) Directory.CreateDirectory(folder);
        try
        {
            return new(new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException)
        {
            return null;
        }
    }

    public void Dispose() => _held.Dispose();
}
