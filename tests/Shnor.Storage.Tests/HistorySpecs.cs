using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Shnor.Domain;
using Shnor.Storage.Tests.Support;

namespace Shnor.Storage.Tests;

/// <summary>What happened stays written, whoever writes.</summary>
public sealed class HistorySpecs
{
    private static readonly ProgrammeId Programme = new(1);

    [Theory]
    [InlineData("UPDATE History SET What = 'Undone'")]
    [InlineData("UPDATE History SET Detail = NULL WHERE Id = 1")]
    [InlineData("DELETE FROM History")]
    [InlineData("INSERT OR REPLACE INTO History (Id, ProgrammeId, At, What) VALUES (1, 1, '2022-02-10 07:00:00', 'Undone')")]
    [InlineData("REPLACE INTO History (Id, ProgrammeId, At, What) VALUES (1, 1, '2022-02-10 07:00:00', 'Undone')")]
    [InlineData("INSERT INTO History (Id, ProgrammeId, At, What) VALUES (1, 1, '2022-02-10 07:00:00', 'Undone') ON CONFLICT (Id) DO UPDATE SET What = excluded.What")]
    public async Task Not_even_raw_sql_changes_it(string sql)
    {
        await using var file = await StoreFile.Create();
        await file.Write(db => db.Add(Rows.History(Programme)));

        var refusal = await Assert.ThrowsAsync<SqliteException>(() => file.Raw(sql));

        Assert.Contains("append-only", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(["Launched"], await file.RawColumn("SELECT What FROM History"));
    }

    [Fact]
    public async Task Our_own_code_cannot_take_it_back()
    {
        await using var file = await StoreFile.Create();
        await file.Write(db => db.Add(Rows.History(Programme)));

        await Assert.ThrowsAsync<DbUpdateException>(() => file.Store.InOneCommit(
            async (db, ct) => db.History.Remove(await db.History.SingleAsync(ct)), CancellationToken.None));

        Assert.Equal(1, await file.Read(db => db.History.CountAsync()));
    }

    [Fact]
    public async Task It_is_added_to()
    {
        await using var file = await StoreFile.Create();
        for (var n = 0; n < 3; n++) await file.Write(db => db.Add(Rows.History(Programme)));

        Assert.Equal(3, await file.Read(db => db.History.CountAsync()));
    }
}
