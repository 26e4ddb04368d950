using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Shnor.Bot.Tests.Cli;
using Shnor.Storage.Copies;
using Shnor.Storage.Sqlite;

namespace Shnor.Bot.Tests;

public sealed class StorePreparationSpecs
{
    public static TheoryData<string> EverySchema => new(KnownMigrations.All);

    [Theory]
    [MemberData(nameof(EverySchema))]
    public async Task A_store_of_every_version_so_far_is_brought_to_today_and_an_older_one_is_kept_first(string schema)
    {
        await using var store = new LiveStore();
        await MakeOld(store.Path, schema);

        var (prepared, refusal) = await store.Prepare();

        Assert.Null(refusal);
        Assert.Null(prepared!.OwnerCode);
        Assert.Equal(KnownMigrations.All, (await LookInside.File(store.Path, CancellationToken.None)).Migrations);
        Assert.Equal(1, await store.CountPeople());
        Assert.Null((await store.Prepare()).Prepared!.Kept);
        if (schema == KnownMigrations.All[^1])
        {
            Assert.Null(prepared.Kept);
            return;
        }

        Assert.Equal($"{store.Path}.before-{ThisVersion.Number}", prepared.Kept);
        Assert.Equal(schema, (await LookInside.File(prepared.Kept!, CancellationToken.None)).Migrations[^1]);
        Assert.Equal(1, await LiveStore.AskIn(prepared.Kept!, "SELECT count(*) FROM People"));
    }

    [Theory]
    [InlineData("INSERT INTO Identity (Id, BotId, Mode, ClockOffset) VALUES (1, 987654321, 'Live', 0)", "другому боту")]
    [InlineData("INSERT INTO Identity (Id, BotId, Mode, ClockOffset) VALUES (1, 0, 'Sandbox', 0)", "песочницей")]
    public async Task Whose_it_is_comes_first_a_store_of_others_is_not_touched(string identity, string because)
    {
        await using var store = new LiveStore();
        await MakeOld(store.Path, KnownMigrations.All[0], identity);
        var before = await File.ReadAllBytesAsync(store.Path);

        var (prepared, refusal) = await store.Prepare();

        Assert.Null(prepared);
        Assert.Contains(because, refusal, StringComparison.Ordinal);
        Assert.Equal(before, await File.ReadAllBytesAsync(store.Path));
    }

    [Fact]
    public async Task A_database_of_another_program_gets_no_tables_of_ours()
    {
        await using var store = new LiveStore();
        await store.Ask("CREATE TABLE Recipes (Name TEXT)");

        Assert.Contains("не база бота", (await store.Prepare()).Refusal, StringComparison.Ordinal);
        Assert.Equal(1, await store.Ask("SELECT count(*) FROM sqlite_schema"));
    }

    [Fact]
    public async Task A_newer_store_refuses_an_older_program()
    {
        await using var store = await BackupCommandSpecs.Founded();
        await store.Ask("INSERT INTO __EFMigrationsHistory VALUES ('29990101000000_Wonders', '99.0.0')");

        Assert.Contains("более новой версией", (await store.Prepare()).Refusal, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task A_new_store_is_for_the_services_eyes_only()
    {
        Skip.If(OperatingSystem.IsWindows(), "Rights of this kind are Unix's.");
        await using var store = await BackupCommandSpecs.Founded();

#pragma warning disable CA1416 // skipped on Windows above
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(store.Path));
#pragma warning restore CA1416
    }

    private static async Task MakeOld(string path, string schema, string identity = "INSERT INTO Identity (Id, BotId, Mode, ClockOffset) VALUES (1, 123456789, 'Live', 0)")
    {
        var connection = $"Data Source={path};Pooling=False";
        await using (var db = new SqliteShnorDb(new DbContextOptionsBuilder<SqliteShnorDb>().UseSqlite(connection).Options))
            await db.GetService<IMigrator>().MigrateAsync(schema);
        await LiveStore.AskIn(path, identity);
        await LiveStore.AskIn(path, "INSERT INTO People (Name, NameKey, IsOwner) VALUES ('Ветрова А.Б.', 'В', 0)");
        await LiveStore.AskIn(path, "PRAGMA journal_mode=DELETE");
        SqliteConnection.ClearAllPools();
    }
}
