using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Shnor.Storage.Sqlite;
using Shnor.Testing;

namespace Shnor.Bot.Tests.Faults;

/// <summary>
/// A disk without room: SQLite itself refuses to grow the file (SQLITE_FULL). Tables have room left in their pages, so each write that is to fail
/// brings a page of ballast with it.
/// </summary>
internal sealed class FullDisk : DbConnectionInterceptor
{
    private const string Ballast = "CREATE TABLE IF NOT EXISTS Ballast (Bytes BLOB)";

    private volatile bool _isFull;

    public void Into(IServiceCollection services) => services.ConfigureDbContext<SqliteShnorDb>(options => options.AddInterceptors(this));

    /// <summary>From now on nothing more can be written into the table.</summary>
    /// <param name="town">Whose disk.</param>
    /// <param name="change">«INSERT ON "Outbox"», «UPDATE OF "State" ON "Outbox" WHEN NEW."State" = 'Sent'».</param>
    public async Task Fill(TestTown town, string change)
    {
        var when = change.Split(" WHEN ");
        var condition = when.Length == 2 ? $"WHEN {when[1]}" : "";
        await Run(town, $"{Ballast}; CREATE TRIGGER Growing AFTER {when[0]} {condition} BEGIN INSERT INTO Ballast VALUES (zeroblob(100000)); END");
        _isFull = true;
    }

    public async Task Free(TestTown town)
    {
        _isFull = false;
        await Run(town, "DROP TRIGGER Growing");
    }

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => Limit(connection);

    public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Limit(connection);
        return Task.CompletedTask;
    }

    private void Limit(DbConnection connection)
    {
        if (connection is not SqliteConnection { State: System.Data.ConnectionState.Open }) return;
        using var command = connection.CreateCommand();
        // A limit below the size of the file means: as large as it is, and no larger (SQLite, PRAGMA max_page_count).
        command.CommandText = _isFull ? "PRAGMA max_page_count = 1" : "PRAGMA max_page_count = 4294967294";
        command.ExecuteNonQuery();
    }

    private static Task Run(TestTown town, string sql) => town.Store.InOneCommit((db, ct) => db.Database.ExecuteSqlRawAsync(sql, ct), CancellationToken.None);
}
