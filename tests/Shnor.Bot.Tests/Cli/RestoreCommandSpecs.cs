using Shnor.Storage;

namespace Shnor.Bot.Tests.Cli;

public sealed class RestoreCommandSpecs
{
    [Fact]
    public async Task A_copy_takes_the_place_of_the_store_and_the_replaced_one_is_kept()
    {
        await using var store = await Copied();
        await store.AddPerson("Лишняя В.Г.");

        var (code, output, error) = await Restore(store);

        Assert.Equal((0, ""), (code, error));
        Assert.Contains("2 человека", output, StringComparison.Ordinal);
        Assert.Equal(2, await store.CountPeople());
        Assert.Equal(3, await LiveStore.AskIn(store.Path + ".before-restore", "SELECT count(*) FROM People"));
        Assert.True(File.Exists(store.In("copy.db")));
    }

    [Fact]
    public async Task A_second_restore_does_not_lose_what_the_first_has_kept()
    {
        await using var store = await Copied();
        await Restore(store);
        await store.AddPerson("Вторая В.Г.");

        var (_, output, _) = await Restore(store);

        Assert.Contains(".before-restore-2", output, StringComparison.Ordinal);
        Assert.Equal(2, await LiveStore.AskIn(store.Path + ".before-restore", "SELECT count(*) FROM People"));
        Assert.Equal(3, await LiveStore.AskIn(store.Path + ".before-restore-2", "SELECT count(*) FROM People"));
    }

    [Fact]
    public async Task What_a_killed_service_had_not_folded_in_is_neither_lost_nor_played_into_the_copy()
    {
        await using var store = await Copied();
        // A connection that is never closed leaves its -wal, as a killed process does; the store is then carried elsewhere with it.
        var dead = store.In("dead.db");
        await using (var open = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={store.Path};Pooling=False"))
        {
            await open.OpenAsync();
            await using var write = open.CreateCommand();
            write.CommandText = "PRAGMA journal_mode=WAL; INSERT INTO People (Name, NameKey, IsOwner) VALUES ('Поздняя П.П.', 'П', 0)";
            await write.ExecuteNonQueryAsync();
            File.Copy(store.Path, dead);
            File.Copy(store.Path + "-wal", dead + "-wal");
        }

        var (code, _, error) = await Terminal.Types("restore", store.In("copy.db"), $"--Storage:Connection=Data Source={dead}", store.Settings[1]);

        Assert.Equal((0, ""), (code, error));
        Assert.Equal(2, await LiveStore.AskIn(dead, "SELECT count(*) FROM People"));
        Assert.Equal(3, await LiveStore.AskIn(dead + ".before-restore", "SELECT count(*) FROM People"));
    }

    [Fact]
    public async Task A_running_service_keeps_its_store()
    {
        await using var store = await Copied();
        using var service = StoreLock.TryTake(store.Path);

        var (code, _, error) = await Restore(store);

        Assert.Equal(1, code);
        Assert.Contains("Остановите её", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_store_that_was_lost_comes_back()
    {
        await using var store = await Copied();
        foreach (var file in Directory.GetFiles(store.Folder, "shnor.db*")) File.Delete(file);

        Assert.Equal(0, (await Restore(store)).Code);

        Assert.Equal(2, await store.CountPeople());
        Assert.Null((await store.Prepare()).Refusal);
    }

    [Fact]
    public async Task A_damaged_store_is_replaced_and_kept_as_it_lies()
    {
        await using var store = await Copied();
        await BackupCommandSpecs.Damage(store.Path);
        var damaged = await File.ReadAllBytesAsync(store.Path);

        Assert.Equal(0, (await Restore(store)).Code);

        Assert.Equal(2, await store.CountPeople());
        Assert.Equal(damaged, await File.ReadAllBytesAsync(store.Path + ".before-restore"));
    }

    [Fact]
    public async Task What_is_not_a_copy_of_ours_changes_nothing()
    {
        await using var store = await Copied();
        await File.WriteAllTextAsync(store.In("text.db"), new string('т', 5000));
        await LiveStore.AskIn(store.In("other.db"), "CREATE TABLE Recipes (Name TEXT)");
        File.Copy(store.In("copy.db"), store.In("damaged.db"));
        await BackupCommandSpecs.Damage(store.In("damaged.db"));
        File.Copy(store.In("copy.db"), store.In("newer.db"));
        await LiveStore.AskIn(store.In("newer.db"), "INSERT INTO __EFMigrationsHistory VALUES ('29990101000000_Wonders', '99.0.0')");

        await AssertRefused(store, "missing.db", "проверьте путь");
        await AssertRefused(store, "text.db", "повреждён");
        await AssertRefused(store, "other.db", "не база бота");
        await AssertRefused(store, "damaged.db", "повреждён");
        await AssertRefused(store, "newer.db", "более новой версией");
    }

    [Fact]
    public async Task A_copy_of_another_bot_or_of_the_sandbox_is_refused()
    {
        await using var store = await Copied();
        await using var sandbox = new LiveStore();
        await sandbox.Prepare(token: null);

        var other = await Terminal.Types("restore", store.In("copy.db"), store.Settings[0], $"--Telegram:Token={LiveStore.OtherToken}");
        var play = await Terminal.Types(["restore", sandbox.Path, .. store.Settings]);

        Assert.Equal(1, other.Code);
        Assert.Contains("другому боту", other.Error, StringComparison.Ordinal);
        Assert.Equal(1, play.Code);
        Assert.Contains("песочницей", play.Error, StringComparison.Ordinal);
    }

    private static async Task AssertRefused(LiveStore store, string copy, string because)
    {
        var before = Files(store);
        var (code, output, error) = await Terminal.Types(["restore", store.In(copy), .. store.Settings]);

        Assert.Equal((1, ""), (code, output));
        Assert.Contains(because, error, StringComparison.Ordinal);
        Assert.Equal(2, await store.CountPeople());
        Assert.Equal(before.Append(store.Path + ".lock").Distinct().Order(), Files(store));
    }

    private static List<string> Files(LiveStore store) =>
        [.. Directory.GetFiles(store.Folder).Where(file => !file.EndsWith("-wal", StringComparison.Ordinal) && !file.EndsWith("-shm", StringComparison.Ordinal)).Order()];

    private static async Task<LiveStore> Copied()
    {
        var store = await BackupCommandSpecs.Founded();
        Assert.Equal(0, (await Terminal.Types(["backup", store.In("copy.db"), .. store.Settings])).Code);
        return store;
    }

    private static Task<(int Code, string Output, string Error)> Restore(LiveStore store) => Terminal.Types(["restore", store.In("copy.db"), .. store.Settings]);
}
