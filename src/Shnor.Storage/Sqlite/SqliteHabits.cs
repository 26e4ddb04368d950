using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Shnor.Storage.Sqlite;

/// <summary>What every connection is told. WAL lets readers and the writer work together; FULL keeps a commit through a power cut.</summary>
internal sealed class SqliteHabits : DbConnectionInterceptor
{
    // synchronous, foreign_keys and secure_delete belong to a connection, journal_mode to the file.
    private const string OfConnection = "PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; PRAGMA secure_delete=ON; PRAGMA busy_timeout=5000;";
    private const string OfFile = "PRAGMA journal_mode=WAL;";

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = connection.CreateCommand();
        command.CommandText = Pragmas(connection);
        command.ExecuteNonQuery();
    }

    public override async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = Pragmas(connection);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    // EF looks whether a store is there through a connection that may only read, and so may not change the file.
    private static string Pragmas(DbConnection connection) =>
        new SqliteConnectionStringBuilder(connection.ConnectionString).Mode == SqliteOpenMode.ReadOnly ? OfConnection : OfFile + OfConnection;
}
