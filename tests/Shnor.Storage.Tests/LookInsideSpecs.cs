using Shnor.Storage.Copies;
using Shnor.Storage.Tests.Support;

namespace Shnor.Storage.Tests;

public sealed class LookInsideSpecs
{
    [Fact]
    public async Task A_store_of_a_newer_bot_is_known_by_its_migrations()
    {
        await using var file = await StoreFile.Create();
        Assert.False((await Look(file)).IsNewer);

        await file.Raw("INSERT INTO __EFMigrationsHistory VALUES ('29990101000000_Wonders', '99.0.0')");

        Assert.True((await Look(file)).IsNewer);
    }

    [Fact]
    public async Task A_store_of_an_older_bot_lacks_a_migration()
    {
        await using var file = await StoreFile.Create();
        Assert.False((await Look(file)).IsOlder);

        await file.Raw("DELETE FROM __EFMigrationsHistory");

        Assert.True((await Look(file)).IsOlder);
    }

    [Fact]
    public async Task What_is_not_a_store_is_told_apart()
    {
        await using var file = StoreFile.Unmigrated();
        Assert.Equal(StoreKind.Absent, (await Look(file)).Kind);

        await File.WriteAllBytesAsync(file.Path, []);
        Assert.Equal(StoreKind.Empty, (await Look(file)).Kind);

        await File.WriteAllTextAsync(file.Path, "not a database at all, but a text of some length");
        Assert.Equal(StoreKind.Foreign, (await Look(file)).Kind);
    }

    [Fact]
    public async Task Rows_are_counted_beside_an_open_store()
    {
        await using var file = await StoreFile.Create();
        await file.Write(db => db.AddRange(Rows.Person(), Rows.Person("Титова Е.А.")));

        var content = await Look(file);

        Assert.Equal((StoreKind.Ours, 2, 0), (content.Kind, content.RowsOf("People"), content.RowsOf("Outbox")));
    }

    private static Task<StoreContent> Look(StoreFile file) => LookInside.File(file.Path, CancellationToken.None);
}
