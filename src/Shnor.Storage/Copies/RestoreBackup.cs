using Microsoft.Data.Sqlite;

namespace Shnor.Storage.Copies;

/// <summary>
/// Puts a copy in the place of the store. At every moment there is a whole store under its name: a crash leaves the old one or the new one.
/// The caller holds the <see cref="StoreLock"/>.
/// </summary>
public static class RestoreBackup
{
    /// <param name="storePath">May be absent.</param>
    /// <param name="from">Left as it is.</param>
    /// <param name="refuse">Looks at what the copy holds; a sentence stops the work.</param>
    /// <param name="settle">What has to be done to the copy before it becomes the store; gets its path.</param>
    /// <param name="ct">Stops the work while nothing is replaced yet.</param>
    public static async Task<RestoreOutcome> Run(string storePath, string from, Func<StoreContent, string?> refuse, Func<string, CancellationToken, Task> settle, CancellationToken ct)
    {
        if (!File.Exists(from)) return new RestoreOutcome.NoFile();
        var folder = Path.GetDirectoryName(Path.GetFullPath(storePath))!;
        PrivateFile.CreateFolder(folder);
        if (FreeRoom.Lacks(folder, FreeRoom.SizeOf(from) + FreeRoom.SizeOf(storePath)) is { } room) return new RestoreOutcome.NoRoom(room.Needed, room.Free);

        var incoming = storePath + ".restoring";
        Remove(incoming);
        try
        {
            await Fetch(from, incoming, ct);
            var (content, refusal) = await Check(incoming, refuse, ct);
            if (refusal is not null) return refusal;
            await settle(incoming, ct);
            PrivateFile.FlushToDisk(incoming);
            var kept = await Keep(storePath, ct);
            // A -wal of the replaced store would be played into the new one.
            File.Delete(storePath + "-wal");
            File.Delete(storePath + "-shm");
            File.Move(incoming, storePath, overwrite: true);
            return new RestoreOutcome.Done(content, kept);
        }
        finally
        {
            Remove(incoming);
        }
    }

    /// <summary>A name that is still free: «shnor.db.before-restore», then «…-2».</summary>
    public static string FreeName(string wanted)
    {
        var name = wanted;
        for (var n = 2; Path.Exists(name); n++) name = $"{wanted}-{n}";
        return name;
    }

    private static async Task Fetch(string from, string incoming, CancellationToken ct)
    {
        await PrivateFile.Copy(from, incoming, ct);
        if (File.Exists(from + "-wal")) await PrivateFile.Copy(from + "-wal", incoming + "-wal", ct); // a store carried away by hand
    }

    private static async Task<(StoreContent Content, RestoreOutcome? Refusal)> Check(string incoming, Func<StoreContent, string?> refuse, CancellationToken ct)
    {
        var content = StoreContent.Foreign;
        try
        {
            await using var copy = LookInside.Connection(incoming, SqliteOpenMode.ReadWrite);
            await copy.OpenAsync(ct);
            if (await LookInside.Damage(copy, thorough: true, ct) is not null) return (content, new RestoreOutcome.Damaged());
            content = await LookInside.Content(copy, ct);
            await LookInside.Column(copy, "PRAGMA journal_mode=DELETE", ct);
        }
        catch (SqliteException unusable) when (unusable.SqliteErrorCode is 11 or 26)
        {
            return (content, new RestoreOutcome.Damaged());
        }

        if (content.Kind != StoreKind.Ours) return (content, new RestoreOutcome.NotAStore());
        return refuse(content) is { } sentence ? (content, new RestoreOutcome.Refused(sentence)) : (content, null);
    }

    /// <summary>A copy, not a move: between two moves there would be a moment without a store, and a start would found a new one.</summary>
    private static async Task<string?> Keep(string storePath, CancellationToken ct)
    {
        if (!File.Exists(storePath)) return null;
        await FoldWal(storePath, ct);
        var kept = FreeName(storePath + ".before-restore");
        await PrivateFile.Copy(storePath, kept, ct);
        if (File.Exists(storePath + "-wal")) await PrivateFile.Copy(storePath + "-wal", kept + "-wal", ct);
        return kept;
    }

    private static async Task FoldWal(string storePath, CancellationToken ct)
    {
        try
        {
            await using var old = LookInside.Connection(storePath, SqliteOpenMode.ReadWrite);
            await old.OpenAsync(ct);
            await LookInside.Column(old, "PRAGMA journal_mode=DELETE", ct);
        }
        catch (SqliteException)
        {
            // A damaged store is the very reason to restore: it is kept as it lies, its -wal beside it.
        }
    }

    private static void Remove(string incoming)
    {
        foreach (var tail in (string[])["", "-wal", "-shm", "-journal"]) File.Delete(incoming + tail);
    }
}

/// <summary>What became of a restore. A closed family; only <see cref="Done"/> has changed anything.</summary>
public abstract record RestoreOutcome
{
    private RestoreOutcome()
    {
    }

    /// <param name="Content">What the store holds now.</param>
    /// <param name="Kept">Where the replaced store lies; null where there was none.</param>
    public sealed record Done(StoreContent Content, string? Kept) : RestoreOutcome;

    public sealed record NoFile : RestoreOutcome;

    public sealed record NotAStore : RestoreOutcome;

    public sealed record Damaged : RestoreOutcome;

    public sealed record NoRoom(long Needed, long Free) : RestoreOutcome;

    public sealed record Refused(string Sentence) : RestoreOutcome;
}
