using Microsoft.Extensions.DependencyInjection;
using Shnor.Bot.Settings;
using Shnor.Bot.Tests.Cli;
using Shnor.Bot.Watching;
using Shnor.Testing;

namespace Shnor.Bot.Tests.Watching;

public sealed class DailyBackupSpecs : IDisposable
{
    private readonly string _folder = Path.Combine(Directory.CreateTempSubdirectory("shnor-daily-").FullName, "backups");
    private readonly HastyTime _machine = new();

    [Fact]
    public async Task A_copy_a_day_in_the_small_hours_and_not_before()
    {
        await using var town = await Found();
        await LooksAt(town, new(2026, 11, 23, 2, 59, 0));
        Assert.False(Directory.Exists(_folder));

        await LooksAt(town, new(2026, 11, 23, 3, 5, 0));
        await LooksAt(town, new(2026, 11, 23, 9, 0, 0));
        await LooksAt(town, new(2026, 11, 25, 14, 0, 0)); // the machine was off for a night and a morning

        Assert.Equal(["shnor-2026-11-23.db", "shnor-2026-11-25.db"], Directory.GetFiles(_folder).Select(Path.GetFileName).Order());
        Assert.Equal(1, await LiveStore.AskIn(Path.Combine(_folder, "shnor-2026-11-25.db"), "SELECT count(*) FROM Identity"));
    }

    [Fact]
    public async Task A_folder_that_takes_nothing_is_told_to_the_owner_once_a_day()
    {
        await using var town = await Found();
        var owner = town.Phone("Анна", "Орлова");
        await owner.Starts(town.OwnerCode);
        await owner.Presses("Согласен(на)");
        await File.WriteAllTextAsync(_folder, "a file stands where the folder should be");

        await LooksAt(town, new(2026, 11, 23, 8, 30, 0));
        await town.Settle();
        await LooksAt(town, new(2026, 11, 23, 10, 0, 0));
        await town.Settle();

        Assert.StartsWith("Ночная копия базы не получилась.", owner.Last.Text, StringComparison.Ordinal);
        Assert.Contains("Backup:Folder", owner.Last.Text, StringComparison.Ordinal);
        Assert.Single(owner.Inbox, message => message.Text.StartsWith("Ночная копия", StringComparison.Ordinal));
        Assert.Single(town.LogLines, line => line.StartsWith("Error: The daily copy", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_next_good_copy_ends_the_trouble_and_tidies_up()
    {
        await using var town = await Found();
        await File.WriteAllTextAsync(_folder, "in the way");
        await LooksAt(town, new(2026, 11, 23, 8, 30, 0));
        Assert.Equal(BackupTrouble.NoAccess, Backup(town).Trouble);

        File.Delete(_folder);
        Directory.CreateDirectory(_folder);
        for (var day = 1; day <= 22; day++) await File.WriteAllTextAsync(Path.Combine(_folder, $"shnor-2026-10-{day:00}.db"), "old");
        await Task.Delay(TimeSpan.FromMinutes(61), _machine);
        await LooksAt(town, new(2026, 11, 23, 9, 40, 0));

        Assert.Equal(BackupTrouble.None, Backup(town).Trouble);
        Assert.InRange(Directory.GetFiles(_folder).Length, 8, 12);
        Assert.True(File.Exists(Path.Combine(_folder, "shnor-2026-11-23.db")));
    }

    public void Dispose() => Directory.Delete(Path.GetDirectoryName(_folder)!, recursive: true);

    private Task<TestTown> Found() => TestTown.Found(
        new(2026, 11, 22, 20, 0, 0),
        change: services => services.AddSingleton(provider => new DailyBackup(
            provider.GetRequiredService<BotSettings>() with { BackupFolder = _folder },
            provider.GetRequiredService<Domain.Time.TownClock>(),
            _machine,
            provider.GetRequiredService<Owners>(),
            provider.GetRequiredService<Microsoft.Extensions.Logging.ILogger<DailyBackup>>())));

    private static Task LooksAt(TestTown town, DateTime local)
    {
        town.JumpTo(local);
        return Backup(town).Look(CancellationToken.None);
    }

    private static DailyBackup Backup(TestTown town) => town.Services.GetRequiredService<DailyBackup>();
}
