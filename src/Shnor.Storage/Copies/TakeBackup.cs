using Microsoft.Data.Sqlite;

namespace Shnor.Storage.Copies;

/// <summary>
/// A copy of a store, also while the service writes to it: SQLite's online backup over one snapshot. The copy gets its name only after it was
/// opened, checked and counted against that snapshot, so a file of that name is whole.
/// </summary>
public static class TakeBackup
{
    private const string Unfinished = ".unfinished";

    /// <exception cref="SqliteException">The disk is full, the store is damaged…</exception>
    /// <exception cref="IOException">The folder cannot be written to.</exception>
    public static async Task<BackupOutcome> Run(string storePath, string to, CancellationToken ct)
    {
        if (!File.Exists(storePath)) return new BackupOutcome.NoStore();
        if (Path.Exists(to)) return new BackupOutcome.NameTaken();
        var folder = Path.GetDirectoryName(Path.GetFullPath(to))!;
        PrivateFile.CreateFolder(folder);
        if (FreeRoom.Lacks(folder, FreeRoom.SizeOf(storePath)) is { } room) return new BackupOutcome.NoRoom(room.Needed, room.Free);

        var part = to + Unfinished;
        Remove(part);
        PrivateFile.Create(part);
        try
        {
            var outcome = await Copy(storePath, part, ct);
            if (outcome is not BackupOutcome.Done) return outcome;
            PrivateFile.FlushToDisk(part);
            if (Path.Exists(to)) return new BackupOutcome.NameTaken();
            File.Move(part, to, overwrite: false);
            return outcome;
        }
        finally
        {
            Remove(part);
        }
    }

    private static async Task<BackupOutcome> Copy(string storePath, string part, CancellationToken ct)
    {
        await using var source = LookInside.Connection(storePath, SqliteOpenMode.ReadOnly);
        await source.OpenAsync(ct);
        await using var snapshot = source.BeginTransaction(deferred: true); // counting and copying see the same moment
        var content = await LookInside.Content(source, ct);
        if (content.Kind != StoreKind.Ours) return new BackupOutcome.NotAStore();

        await using var target = LookInside.Connection(part, SqliteOpenMode.ReadWrite);
        await target.OpenAsync(ct);
        source.BackupDatabase(target);
        await LookInside.Column(target, "PRAGMA journal_mode=DELETE", ct); // one file that can be carried away, without a -wal beside it
        if (await LookInside.Damage(target, thorough: true, ct) is { } damage) return new BackupOutcome.Damaged(damage);
        var copied = await LookInside.Content(target, ct);
        return copied.HoldsAsMuchAs(content)
            ? new BackupOutcome.Done(copied, new FileInfo(part).Length)
            : throw new InvalidOperationException("The copy does not hold as many rows as the store did at that moment.");
    }

    private static void Remove(string part)
    {
        File.Delete(part);
        File.Delete(part + "-journal");
    }
}

/// <summary>What became of a backup. A closed family.</summary>
public abstract record BackupOutcome
{
    private BackupOutcome()
    {
    }

    public sealed record Done(StoreContent Content, long Bytes) : BackupOutcome;

    public sealed record NoStore : BackupOutcome;

    /// <summary>There is a file of that name; it is left alone.</summary>
    public sealed record NameTaken : BackupOutcome;

    public sealed record NotAStore : BackupOutcome;

    /// <summary>The copy would leave the disk full, and the store could not be written to any more.</summary>
    public sealed record NoRoom(long Needed, long Free) : BackupOutcome;

    /// <summary>The store itself does not pass SQLite's check.</summary>
    public sealed record Damaged(string Said) : BackupOutcome;
}
