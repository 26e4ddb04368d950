namespace Shnor.Storage;

/// <summary>One process per store: two would send everything twice. Held by an open file beside the store; a crash frees it.</summary>
public sealed class StoreLock : IDisposable
{
    private readonly FileStream _held;

    private StoreLock(FileStream held) => _held = held;

    /// <returns>Null when another process holds the store.</returns>
    /// <exception cref="UnauthorizedAccessException">The folder cannot be written to.</exception>
    /// <exception cref="IOException">The folder cannot be made.</exception>
    public static StoreLock? TryTake(string storePath)
    {
        // A link and the file it leads to are one store.
        var linked = File.Exists(storePath) ? File.ResolveLinkTarget(storePath, returnFinalTarget: true) : null;
        var path = (linked?.FullName ?? Path.GetFullPath(storePath)) + ".lock";
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
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
