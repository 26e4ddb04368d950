using Microsoft.EntityFrameworkCore;
using Shnor.Storage.Tests.Support;

namespace Shnor.Storage.Tests;

public sealed class PragmaSpecs
{
    [Fact]
    public async Task Every_connection_keeps_the_habits_pooled_ones_too()
    {
        await using var file = await StoreFile.Create();
        for (var time = 0; time < 3; time++)
        {
            await file.Read(ShouldBeInForce); // a pooled connection forgets its pragmas when it is given back
            await file.Store.InOneCommit((db, _) => ShouldBeInForce(db), CancellationToken.None);
        }

        // Several at a time, so that some are new and some are taken from the pool.
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => file.Read(ShouldBeInForce)));
    }

    [Fact]
    public async Task Rows_that_point_at_nothing_are_refused()
    {
        await using var file = await StoreFile.Create();

        await Assert.ThrowsAsync<DbUpdateException>(() => file.Write(db => db.Add(new Domain.People.Body { Name = "Комитет", ProgrammeId = new(404) })));
    }

    private static async Task<bool> ShouldBeInForce(ShnorDb db)
    {
        Assert.Equal("wal", await Pragma<string>(db, "journal_mode"));
        Assert.Equal(2, await Pragma<long>(db, "synchronous")); // FULL
        Assert.Equal(1, await Pragma<long>(db, "foreign_keys"));
        Assert.Equal(1, await Pragma<long>(db, "secure_delete"));
        Assert.Equal(5000, await Pragma<long>(db, "busy_timeout"));
        return true;
    }

    private static async Task<T> Pragma<T>(ShnorDb db, string name)
    {
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = $"PRAGMA {name}";
        return (T)(await command.ExecuteScalarAsync())!;
    }
}
