using System.Data;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using Shnor.Domain;
using Shnor.Domain.Announcements;

namespace Shnor.Storage.Sqlite;

public sealed class SqliteShnorDb(DbContextOptions<SqliteShnorDb> options) : ShnorDb(options)
{
    internal override async Task<IAsyncDisposable> BeginReading(CancellationToken ct)
    {
        // Microsoft.Data.Sqlite makes a deferred transaction of this level, which takes no lock, and nothing weaker than SQLite's own snapshot.
        var snapshot = await Database.BeginTransactionAsync(IsolationLevel.ReadUncommitted, ct);
        await Database.ExecuteSqlRawAsync("PRAGMA query_only=ON", ct);
        return new Reading(this, snapshot);
    }

    public override Task WriteLedger(AnnouncementId id, IEnumerable<(PersonId Person, SchoolId? School)> people, DateTime notBefore, CancellationToken ct)
    {
        var rows = JsonSerializer.Serialize(people.Select(each => new long?[] { each.Person.Value, each.School?.Value }));
        return Database.ExecuteSqlAsync(
            $"""
            INSERT INTO AnnouncementRecipients (AnnouncementId, PersonId, SchoolId, State, PartsDone, MessageIds, Revision, Attempts, NotBefore)
            SELECT {id.Value}, json_extract(value, '$[0]'), json_extract(value, '$[1]'), {nameof(RecipientState.Pending)}, 0, '', 0, 0, {notBefore} FROM json_each({rows})
            """,
            ct);
    }

    internal override async Task LeaveNumbersOut(long upTo, CancellationToken ct)
    {
        // The sequence of AUTOINCREMENT (sqlite.org/autoinc.html) has a row once the table had one.
        var moved = await Database.ExecuteSqlAsync($"UPDATE sqlite_sequence SET seq = max(seq, {upTo}) WHERE name = 'People'", ct);
        if (moved == 0) await Database.ExecuteSqlAsync($"INSERT INTO sqlite_sequence (name, seq) VALUES ('People', {upTo})", ct);
    }

    internal override async Task<bool> FoldJournal(CancellationToken ct)
    {
        await Database.OpenConnectionAsync(ct);
        try
        {
            await using var command = Database.GetDbConnection().CreateCommand();
            command.CommandText = "PRAGMA busy_timeout=200; PRAGMA wal_checkpoint(TRUNCATE)"; // readers hold it for a moment; who waits here holds up every writer
            await using var answer = await command.ExecuteReaderAsync(ct);
            while (answer.FieldCount < 3 && await answer.NextResultAsync(ct))
            {
            }

            return await answer.ReadAsync(ct) && answer.GetInt64(0) == 0; // busy, frames, folded (sqlite.org/pragma.html#pragma_wal_checkpoint)
        }
        finally
        {
            await Database.CloseConnectionAsync();
        }
    }

    internal override async Task ForgetDeadMigration(CancellationToken ct)
    {
        // EF's own lock is a row of this table (EF Core, SQLite limitations, «Concurrent migrations protection»); ours is StoreLock, which dies with its process.
        var tables = await Database.SqlQueryRaw<int>("SELECT COUNT(*) AS Value FROM sqlite_master WHERE name = '__EFMigrationsLock'").ToListAsync(ct);
        if (tables[0] > 0) await Database.ExecuteSqlRawAsync("DELETE FROM __EFMigrationsLock", ct);
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);
        // Numbers stand in buttons that live for years: one that was used is never given to another row.
        // Said here for every key, because the convention overlooks keys of a type of their own.
        foreach (var key in modelBuilder.Model.GetEntityTypes().Select(table => table.FindPrimaryKey()!))
        {
            if (key.Properties is [{ ValueGenerated: ValueGenerated.OnAdd } id]) id.SetValueGenerationStrategy(SqliteValueGenerationStrategy.Autoincrement);
        }
    }

    /// <summary>The connection goes back to the pool as it came.</summary>
    private sealed class Reading(SqliteShnorDb db, IDbContextTransaction snapshot) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            await db.Database.ExecuteSqlRawAsync("PRAGMA query_only=OFF");
            await snapshot.DisposeAsync();
        }
    }
}

/// <summary>For the migrations tool only; see eng/migrations.</summary>
public sealed class SqliteDesignTime : IDesignTimeDbContextFactory<SqliteShnorDb>
{
    public SqliteShnorDb CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqliteShnorDb>().UseSqlite("Data Source=:memory:").Options);
}
