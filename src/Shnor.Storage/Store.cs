using Microsoft.EntityFrameworkCore;

namespace Shnor.Storage;

/// <summary>
/// The one door to the tables. Writers of this process queue here instead of at SQLite's own lock, whose waiters sleep and starve;
/// what a writer reads and what it writes is one transaction.
/// </summary>
public sealed class Store(IDbContextFactory<ShnorDb> contexts) : IDisposable
{
    private readonly SemaphoreSlim _writer = new(1, 1);

    /// <summary>Runs the work, saves and commits. An exception undoes everything.</summary>
    public async Task<T> InOneCommit<T>(Func<ShnorDb, CancellationToken, Task<T>> work, CancellationToken ct)
    {
        await _writer.WaitAsync(ct);
        try
        {
            await using var db = await contexts.CreateDbContextAsync(ct);
            await using var transaction = await db.Database.BeginTransactionAsync(ct);
            var result = await work(db, ct);
            await db.SaveChangesAsync(ct);
            await transaction.CommitAsync(ct);
            return result;
        }
        finally
        {
            _writer.Release();
        }
    }

    public Task InOneCommit(Func<ShnorDb, CancellationToken, Task> work, CancellationToken ct) => InOneCommit(
        async (db, token) =>
        {
            await work(db, token);
            return true;
        },
        ct);

    /// <summary>Reads beside the writer, and sees one committed state however many queries it takes; nothing is tracked and nothing can be saved by mistake.</summary>
    public async Task<T> Read<T>(Func<ShnorDb, CancellationToken, Task<T>> work, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        db.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTrackingWithIdentityResolution;
        await using var reading = await db.BeginReading(ct);
        return await work(db, ct);
    }

    /// <summary>Folds everything committed into the store's own file and empties the journal: removed data are then in neither.</summary>
    /// <returns>False while a reader still needs it: to be tried again.</returns>
    public async Task<bool> FoldJournal(CancellationToken ct)
    {
        await _writer.WaitAsync(ct);
        try
        {
            await using var db = await contexts.CreateDbContextAsync(ct);
            return await db.FoldJournal(ct);
        }
        finally
        {
            _writer.Release();
        }
    }

    /// <summary>Brings the tables to today's schema; a new store is created. Only for the one process that holds the store.</summary>
    public async Task Migrate(CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        await db.ForgetDeadMigration(ct);
        await db.Database.MigrateAsync(ct);
    }

    public void Dispose() => _writer.Dispose();
}
