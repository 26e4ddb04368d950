using Shnor.Storage.Copies;

namespace Shnor.Storage;

/// <summary>One process per store: two would send everything twice. Held by an open file beside the store; a crash frees it.</summary>
public sealed class StoreLock : IDisposable
{
    // How .NET reports that somebody else has the file: errno of flock(2) on Unix, the error of CreateFile on Windows.
    private const int WouldBlockOnLinux = 11;
    private const int WouldBlockOnMac = 35;
    private const int SharingViolation = unchecked((int)0x80070020);
    private const int LockViolation = unchecked((int)0x80070021);

    private readonly FileStream _held;

    private StoreLock(FileStream held) => _held = held;

    /// <returns>Null when another process holds the store.</returns>
    /// <exception cref="UnauthorizedAccessException">The folder cannot be written to.</exception>
    /// <exception cref="IOException">The folder cannot be made, the disk is full or may only be read.</exception>
    public static StoreLock? TryTake(string storePath)
    {
        // A link and the file it leads to are one store.
        var linked = File.Exists(storePath) ? File.ResolveLinkTarget(storePath, returnFinalTarget: true) : null;
        var path = (linked?.FullName ?? Path.GetFullPath(storePath)) + ".lock";
        PrivateFile.CreateFolder(Path.GetDirectoryName(path)!);
        try
        {
            return new(new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException held) when (held.HResult is WouldBlockOnLinux or WouldBlockOnMac or SharingViolation or LockViolation)
        {
            return null;
        }
    }

    public void Dispose() => _held.Dispose();
}
