namespace Shnor.Storage.Copies;

/// <summary>Room on a disk. A copy must not take the last of it from the store itself.</summary>
public static class FreeRoom
{
    /// <summary>Bytes that stay free for the store: its -wal grows between checkpoints.</summary>
    public const long Reserve = 50L * 1024 * 1024;

    /// <summary>The store with what is not yet folded into it.</summary>
    public static long SizeOf(string storePath) => Length(storePath) + Length(storePath + "-wal");

    /// <returns>Null where <paramref name="bytes"/> fit.</returns>
    public static (long Needed, long Free)? Lacks(string folder, long bytes)
    {
        var free = Of(folder);
        return free < bytes + Reserve ? (bytes + Reserve, free) : null;
    }

    /// <summary>Bytes free for this account on the disk of the folder.</summary>
    public static long Of(string folder) => new DriveInfo(Path.GetFullPath(folder)).AvailableFreeSpace;

    private static long Length(string path) => new FileInfo(path) is { Exists: true } file ? file.Length : 0;
}
