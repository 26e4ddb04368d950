using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Shnor.Fault.Tests.Support;
using Shnor.Sandbox;

namespace Shnor.Fault.Tests;

/// <summary>The process dies while it starts, or must not start at all: each ends in a store that the next start can use, and in a clear sentence.</summary>
public sealed class StartSpecs
{
    private const string CodeLine = "Код владельца: ";

    [Fact]
    public async Task A_first_start_that_dies_again_and_again_leaves_a_store_that_the_next_one_opens_and_a_code_that_works()
    {
        await using var town = await KillTown.Found(residents: 0);
        var death = town.DiesAt("getMe", SandboxPoint.BeforeEffect);
        town.Start();
        await death;
        var code = town.Output.Split('\n').Single(line => line.StartsWith(CodeLine, StringComparison.Ordinal))[CodeLine.Length..].Trim();

        death = town.DiesAt("setMyCommands", SandboxPoint.AfterEffect);
        town.Start();
        await death;
        LeaveTheMarkOfADeadMigration(town);
        town.Messenger.Start(TownStore.Coordinator, code);
        await town.StartAndSettle();

        Assert.DoesNotContain(CodeLine, town.Output, StringComparison.Ordinal);
        await town.Until(() => town.Messenger.Messages(TownStore.Coordinator).Any(message => message.Buttons.Any(button => button.Label == "Согласен(на)")), "ask for consent");
    }

    [Fact]
    public async Task A_first_start_that_dies_in_the_middle_of_making_its_tables_is_made_up_for()
    {
        await using var town = await KillTown.Found(residents: 0);
        town.Start();
        await town.Until(() => File.Exists(town.Store.Path + "-wal") && new FileInfo(town.Store.Path + "-wal").Length > 0, "begin its tables");
        await town.Kill();

        await town.StartAndSettle();
        Assert.Equal(1, await town.Store.Look(db => db.Identity.CountAsync()));
    }

    [Fact]
    public async Task A_plan_sent_to_a_service_that_keeps_dying_is_launched_once()
    {
        await using var town = await KillTown.Found(residents: 1);
        var coordinator = TownStore.Coordinator;
        var death = town.DiesAt("getFile", SandboxPoint.BeforeEffect);
        town.Messenger.SendFile(coordinator, "план.txt", "План на 2030 год\n\n\tСодержание деятельности\tСроки\tОтветственные\n1\tАнализ результатов\tМай 2030 года\tБорин Б.Б."u8.ToArray());
        town.Start();
        await death;
        death = town.DiesAt("file", SandboxPoint.AfterEffect);
        town.Start();
        await death;

        await town.StartAndSettle();
        await PressesUntil("Запустить");
        var launch = Last();
        death = town.DiesAt("answerCallbackQuery", SandboxPoint.BeforeEffect);
        town.Messenger.Press(coordinator, launch.Id, "Запустить");
        await death;
        await town.StartAndSettle();
        town.Messenger.Press(coordinator, launch.Id, "Запустить"); // its button is still there
        await town.Until(() => town.Messenger.Presses(coordinator).All(press => press.Answer is not null), "answer");
        await town.Settled();

        Assert.NotEqual("", town.Messenger.Presses(coordinator)[^1].Answer!.Text); // it says that the plan is launched
        Assert.Equal(2, await town.Store.Look(db => db.Programmes.CountAsync()));
        Assert.Equal(1, await town.Store.Look(db => db.Occurrences.CountAsync()));

        SandboxMessage Last() => town.Messenger.Messages(coordinator).Last(message => message.FromBot);

        async Task PressesUntil(string label)
        {
            await town.Until(() => Last().Buttons.Any(), "ask about the plan");
            while (Last() is var message && message.Buttons.All(button => button.Label != label))
            {
                var ready = message.Buttons.First(button => button.Label is "Новая программа" or "Верно").Label;
                town.Messenger.Press(coordinator, message.Id, ready);
                await town.Until(() => Last().Id != message.Id || Last().Edits > message.Edits, $"go on after «{ready}»");
            }
        }
    }

    [Fact]
    public async Task A_second_process_on_the_same_store_is_refused_and_the_first_goes_on()
    {
        await using var town = await KillTown.Found(residents: 1);
        await town.StartAndSettle();
        using var second = ServiceProcess.Start(town.Folder, town.Settings);

        Assert.Equal(1, await second.End());
        Assert.Equal($"База {town.Store.Path} уже открыта другим процессом бота. Остановите его или укажите другой файл в Storage:Connection.", second.Errors.Trim());
        Assert.True(town.IsUp);
        await town.Kill();
        await town.StartAndSettle(); // a dead process holds nothing
    }

    [SkippableFact]
    public async Task A_store_that_may_only_be_read_is_refused_with_a_sentence()
    {
        Skip.If(OperatingSystem.IsWindows(), "File modes are a Unix matter.");
        if (OperatingSystem.IsWindows()) return; // said once more for the analyzer, which does not know Skip
        await using var town = await KillTown.Found(residents: 1);
        SqliteConnection.ClearAllPools();
        foreach (var file in Directory.EnumerateFiles(town.Folder)) File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.GroupRead | UnixFileMode.OtherRead);
        File.SetUnixFileMode(town.Folder, (UnixFileMode)0b111_101_101);
        using var process = ServiceProcess.StartUnprivileged(town.Folder, town.Settings);

        Assert.Equal(1, await process.End());
        var said = process.Errors.Trim();
        Assert.DoesNotContain('\n', said);
        Assert.Contains("прав", said, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("   at ", said, StringComparison.Ordinal);
    }

    /// <summary>As EF leaves it behind when its process dies while it migrates.</summary>
    private static void LeaveTheMarkOfADeadMigration(KillTown town)
    {
        using var connection = new SqliteConnection($"Data Source={town.Store.Path};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "INSERT INTO __EFMigrationsLock (Id, Timestamp) VALUES (1, '2022-02-10 12:00:00')";
        Assert.Equal(1, command.ExecuteNonQuery());
    }
}
