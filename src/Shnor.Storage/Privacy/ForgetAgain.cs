using Microsoft.EntityFrameworkCore;
using Shnor.Storage.Copies;
using Shnor.Storage.Sqlite;

namespace Shnor.Storage.Privacy;

/// <summary>A copy is brought to today's tables and loses everybody of the ledger before it takes the store's place: no start ever sees them.</summary>
public static class ForgetAgain
{
    /// <param name="path">The copy; nobody else has it open.</param>
    /// <param name="ledger">Of the store the copy is going to be.</param>
    /// <param name="utcNow">When it is done.</param>
    /// <param name="ct">Leaves the copy half done: it is not used then.</param>
    /// <returns>How many were removed.</returns>
    public static async Task<int> In(string path, ForgottenLedger ledger, DateTime utcNow, CancellationToken ct)
    {
        if (ledger.People.Count == 0) return 0;
        int removed;
        await using (var db = Open(path))
        {
            await db.ForgetDeadMigration(ct);
            await db.Database.MigrateAsync(ct);
            await using var transaction = await db.Database.BeginTransactionAsync(ct);
            removed = await ApplyLedger.To(db, ledger, utcNow, ct);
            await transaction.CommitAsync(ct);
        }

        await using var file = LookInside.Connection(path, Microsoft.Data.Sqlite.SqliteOpenMode.ReadWrite);
        await file.OpenAsync(ct);
        await LookInside.Column(file, "PRAGMA journal_mode=DELETE", ct); // one file again, all of it in it
        return removed;
    }

    private static SqliteShnorDb Open(string path)
    {
        var connection = new Microsoft.Data.Sqlite.SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString();
        return new(new DbContextOptionsBuilder<SqliteShnorDb>().UseSqlite(connection).AddInterceptors(new SqliteHabits()).Options);
    }
}
