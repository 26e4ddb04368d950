using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Shnor.Storage.Sqlite;

/// <summary>What every connection is told. WAL lets readers and the writer work together; FULL keeps a commit through a power cut.</summary>
internal sealed class SqliteHabits : DbConnectionInterceptor
{
    // synchronous, foreign_keys and secure_delete belong to a connection, journal_mode to the file.
    private const string Pragmas = "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; PRAGMA secure_delete=ON; PRAGMA busy_timeout=5000;";

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = connection.CreateCommand();
        command.CommandText = Pragmas;
        command.ExecuteNonQuery();
    }

    public override async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = Pragmas;
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
