using Microsoft.Data.Sqlite;
using Shnor.Storage.Tables;

namespace Shnor.Storage.Copies;

/// <summary>Asks a database file what it is, without changing it; also beside a running service.</summary>
public static class LookInside
{
    private const int BusySeconds = 5;
    private const int NotADatabase = 26; // sqlite.org/rescode.html

    /// <exception cref="SqliteException">The file is damaged or cannot be read.</exception>
    public static async Task<StoreContent> File(string path, CancellationToken ct)
    {
        if (!System.IO.File.Exists(path)) return StoreContent.Absent;
        await using var connection = Connection(path, SqliteOpenMode.ReadOnly);
        try
        {
            await connection.OpenAsync(ct);
            await using var snapshot = connection.BeginTransaction(deferred: true);
            return await Content(connection, ct);
        }
        catch (SqliteException notOne) when (notOne.SqliteErrorCode == NotADatabase)
        {
            return StoreContent.Foreign;
        }
    }

    /// <returns>What SQLite found wrong, or null.</returns>
    public static async Task<string?> Damage(SqliteConnection connection, bool thorough, CancellationToken ct)
    {
        try
        {
            // One finding is enough to know.
            return (await Column(connection, thorough ? "PRAGMA integrity_check(1)" : "PRAGMA quick_check(1)", ct)) is ["ok"] ? null : "integrity_check";
        }
        catch (SqliteException damaged) when (damaged.SqliteErrorCode is 11 or NotADatabase)
        {
            return damaged.Message;
        }
    }

    public static SqliteConnection Connection(string path, SqliteOpenMode mode) =>
        new(new SqliteConnectionStringBuilder { DataSource = path, Mode = mode, Pooling = false, DefaultTimeout = BusySeconds }.ToString());

    internal static async Task<StoreContent> Content(SqliteConnection connection, CancellationToken ct)
    {
        var tables = await Column(connection, "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'", ct);
        // EF makes these two of its own before ours: the first start was cut short, and the next goes on.
        if (tables.All(table => table is "__EFMigrationsLock" or "__EFMigrationsHistory")) return StoreContent.Empty;
        if (!tables.Contains("__EFMigrationsHistory") || !tables.Contains("Identity")) return StoreContent.Foreign;

        var rows = new Dictionary<string, long>();
        foreach (var table in tables)
            rows[table] = long.Parse((await Column(connection, $"SELECT count(*) FROM \"{table.Replace("\"", "\"\"", StringComparison.Ordinal)}\"", ct))[0], System.Globalization.CultureInfo.InvariantCulture);
        var migrations = await Column(connection, "SELECT MigrationId FROM __EFMigrationsHistory ORDER BY MigrationId", ct);
        return new(StoreKind.Ours, migrations, await Identity(connection, ct), rows);
    }

    public static async Task<List<string>> Column(SqliteConnection connection, string sql, CancellationToken ct)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync(ct);
        var values = new List<string>();
        while (await reader.ReadAsync(ct)) values.Add(reader.GetString(0));
        return values;
    }

    private static async Task<StoreIdentity?> Identity(SqliteConnection connection, CancellationToken ct)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT BotId, Mode, ClockOffset FROM Identity";
        await using var reader = await command.ExecuteReaderAsync(ct);
        return await reader.ReadAsync(ct)
            ? new StoreIdentity { BotId = reader.GetInt64(0), Mode = Enum.Parse<StoreMode>(reader.GetString(1)), ClockOffset = new(reader.GetInt64(2)) }
            : null;
    }
}
