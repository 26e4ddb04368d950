using Microsoft.EntityFrameworkCore;
using Shnor.Storage.Tests.Support;

namespace Shnor.Storage.Tests;

public sealed class MigrationSpecs
{
    [Fact]
    public async Task Migrations_make_every_table_of_the_model()
    {
        await using var file = await StoreFile.Create();
        var asked = await file.Read(db => Task.FromResult(db.Model.GetEntityTypes().Select(type => type.GetTableName()!).Order().ToList()));

        var made = await file.RawColumn("SELECT name FROM sqlite_schema WHERE type = 'table'");

        Assert.Equal(15, asked.Count);
        Assert.Empty(asked.Except(made));
    }

    [Fact]
    public async Task Migrations_match_the_model()
    {
        await using var file = await StoreFile.Create();

        Assert.False(await file.Read(db => Task.FromResult(db.Database.HasPendingModelChanges())), "See eng/migrations/README.md.");
    }

    [Fact]
    public async Task A_migrated_store_is_migrated_again_in_peace()
    {
        await using var file = await StoreFile.Create();
        await file.Write(db => db.Add(Rows.Person()));

        await file.Store.Migrate(CancellationToken.None);

        Assert.Equal(1, await file.Read(db => db.People.CountAsync()));
    }

    [Fact]
    public async Task An_empty_file_becomes_a_store()
    {
        await using var file = StoreFile.Unmigrated();
        await File.WriteAllBytesAsync(file.Path, []);

        await file.Store.Migrate(CancellationToken.None);

        Assert.Equal(0, await file.Read(db => db.People.CountAsync()));
    }
}
