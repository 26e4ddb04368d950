using Shnor.Storage;

namespace Shnor.Bot.Tests.Cli;

public sealed class BackupCommandSpecs
{
    [Fact]
    public async Task A_copy_is_taken_beside_the_running_service_and_says_what_is_in_it()
    {
        await using var store = await Founded();
        using var service = StoreLock.TryTake(store.Path);
        var copy = store.In(Path.Combine("copies", "monday.db"));

        var (code, output, error) = await Terminal.Types(["backup", copy, .. store.Settings]);

        Assert.Equal((0, ""), (code, error));
        Assert.Contains("2 человека, 0 программ", output, StringComparison.Ordinal);
        Assert.Contains(copy, output, StringComparison.Ordinal);
        Assert.Equal(2, await LiveStore.AskIn(copy, "SELECT count(*) FROM People"));
        Assert.Equal([copy], Directory.GetFiles(store.In("copies"))); // neither an unfinished file nor a -wal
        if (!OperatingSystem.IsWindows()) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(copy));
    }

    [Fact]
    public async Task A_copy_never_lies_down_upon_another()
    {
        await using var store = await Founded();
        await File.WriteAllTextAsync(store.In("precious.db"), "precious");

        var (code, _, error) = await Terminal.Types(["backup", store.In("precious.db"), .. store.Settings]);

        Assert.Equal(1, code);
        Assert.Contains("уже есть, он не тронут", error, StringComparison.Ordinal);
        Assert.Equal("precious", await File.ReadAllTextAsync(store.In("precious.db")));
    }

    [Fact]
    public async Task Without_a_store_there_is_nothing_to_copy()
    {
        await using var store = new LiveStore();

        var (code, _, error) = await Terminal.Types(["backup", store.In("copy.db"), .. store.Settings]);

        Assert.Equal(1, code);
        Assert.Contains("копировать нечего", error, StringComparison.Ordinal);
        Assert.False(File.Exists(store.In("copy.db")));
    }

    [Fact]
    public async Task A_damaged_store_gives_no_copy()
    {
        await using var store = await Founded();
        await Damage(store.Path);

        var (code, _, error) = await Terminal.Types(["backup", store.In("copy.db"), .. store.Settings]);

        Assert.Equal(1, code);
        Assert.Contains("повреждена", error, StringComparison.Ordinal);
        Assert.Equal(["shnor.db"], Directory.GetFiles(store.Folder).Select(Path.GetFileName));
    }

    [Fact]
    public async Task The_store_of_another_bot_is_not_copied_by_mistake()
    {
        await using var store = await Founded();

        var (code, _, error) = await Terminal.Types("backup", store.In("copy.db"), store.Settings[0], $"--Telegram:Token={LiveStore.OtherToken}");

        Assert.Equal(2, code);
        Assert.Contains("принадлежит другому боту", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_setting_in_the_place_of_the_path_is_not_a_file_name() =>
        Assert.Equal(2, (await Terminal.Types("backup", "--Web:Url=http://localhost:1", "copy.db")).Code);

    internal static async Task<LiveStore> Founded()
    {
        var store = new LiveStore();
        Assert.Null((await store.Prepare()).Refusal);
        await store.AddPerson("Ветрова А.Б.");
        await store.AddPerson("Титова Е.А.");
        return store;
    }

    /// <summary>A table's root page is overwritten: SQLite opens the file, and finds out when it looks.</summary>
    internal static async Task Damage(string path)
    {
        await LiveStore.AskIn(path, "PRAGMA journal_mode=DELETE");
        var page = await LiveStore.AskIn(path, "SELECT rootpage FROM sqlite_schema WHERE name = 'IX_Outbox_Key'");
        await using var file = new FileStream(path, FileMode.Open);
        file.Position = (page - 1) * 4096L;
        await file.WriteAsync(new byte[4096]);
    }
}
