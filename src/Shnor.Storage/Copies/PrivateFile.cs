namespace Shnor.Storage.Copies;

/// <summary>A store and its copies hold names of people: only the account of the service may read them.</summary>
public static class PrivateFile
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>An empty file that was not there before. SQLite takes one for a new database, and gives its -wal and -shm the same rights.</summary>
    /// <exception cref="IOException">There is a file of this name.</exception>
    public static void Create(string path)
    {
        using var made = Open(path, FileMode.CreateNew);
    }

    /// <summary>The folder and those above it; an existing one keeps its rights.</summary>
    public static void CreateFolder(string path)
    {
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(path);
        else Directory.CreateDirectory(path, OwnerOnly | UnixFileMode.UserExecute);
    }

    /// <summary>The copy is on the disk, not only on its way there, when this returns.</summary>
    public static async Task Copy(string from, string to, CancellationToken ct)
    {
        await using var source = new FileStream(from, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        await using var target = Open(to, FileMode.CreateNew);
        await source.CopyToAsync(target, ct);
        target.Flush(flushToDisk: true);
    }

    /// <summary>What another program has written is on the disk when this returns.</summary>
    public static void FlushToDisk(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.ReadWrite);
        file.Flush(flushToDisk: true);
    }

    private static FileStream Open(string path, FileMode mode)
    {
        var options = new FileStreamOptions { Mode = mode, Access = FileAccess.ReadWrite };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = OwnerOnly;
        return new FileStream(path, options);
    }
}
