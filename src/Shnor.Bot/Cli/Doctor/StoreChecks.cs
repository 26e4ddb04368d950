using System.Globalization;
using Microsoft.Data.Sqlite;
using Shnor.Bot.Settings;
using Shnor.Bot.Stores;
using Shnor.Domain.Wording;
using Shnor.Storage.Copies;

namespace Shnor.Bot.Cli.Doctor;

/// <summary>The file of the store: whose, how large, sound, on what disk. Nothing is written.</summary>
internal static class StoreChecks
{
    /// <returns>The findings; and whether the rows may be asked.</returns>
    public static async Task<(List<Finding> Findings, bool IsUsable)> Look(BotSettings settings, CancellationToken ct)
    {
        var path = settings.StorePath;
        var findings = new List<Finding> { Room(path) };
        StoreContent content;
        try
        {
            content = await LookInside.File(path, ct);
        }
        catch (SqliteException unreadable)
        {
            findings.Add(new($"База {path} не читается.", StoreTrouble.Sentence(unreadable)));
            return (findings, false);
        }

        if (content.Kind is StoreKind.Absent or StoreKind.Empty)
        {
            findings.Add(new($"Базы {path} ещё нет: она появится при первом запуске службы."));
            return (findings, false);
        }

        if (WhoseStore.Refusal(content, settings, $"База {path}") is { } refusal)
        {
            findings.Add(new("База не подходит к этим настройкам.", refusal));
            return (findings, false);
        }

        findings.Add(new($"База {path}: {StoreInWords.Of(content)}; {Bytes.InWords(FreeRoom.SizeOf(path))}."));
        findings.Add(new(content.IsOlder ? "Таблицы прежней версии: при запуске база обновится, а копия прежней останется рядом." : "Таблицы этой версии бота."));
        findings.Add(Writable(path));
        findings.AddRange(await Sound(path, ct));
        return (findings, !content.IsOlder);
    }

    public static Finding Backups(BotSettings settings, DateOnly today)
    {
        if (settings.BackupFolder is not { } folder)
            return new(settings.Token is null ? "Песочница: копий базы не делаем." : "Ежедневные копии базы выключены (Backup:Folder = off).");
        var days = Watching.BackupShelf.DaysIn(folder);
        if (days.Count == 0)
        {
            var isNew = File.Exists(settings.StorePath) && TimeProvider.System.GetUtcNow().UtcDateTime - File.GetCreationTimeUtc(settings.StorePath) < TimeSpan.FromDays(2);
            return isNew || !File.Exists(settings.StorePath)
                ? new($"Копий базы ещё нет: первая появится ночью в {folder}.")
                : new($"В {folder} нет ни одной копии базы.", "Служба делает их после трёх часов ночи. Проверьте, что она работает и может писать в эту папку; снять копию сейчас: backup PATH.");
        }

        var age = today.DayNumber - days[^1].DayNumber;
        var said = $"Последняя копия базы: {RussianDate.FullDay(days[^1])}, всего {Plural.Of(days.Count, "копия", "копии", "копий")} в {folder}.";
        return age <= 2 ? new(said) : new(said, $"Ей {Plural.Of(age, "день", "дня", "дней")}. Посмотрите в журнале службы, почему нет новых; снять копию сейчас: backup PATH.");
    }

    private static Finding Room(string path)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        while (!Directory.Exists(folder)) folder = Path.GetDirectoryName(folder)!;
        var free = FreeRoom.Of(folder);
        var said = $"На диске с базой свободно {Bytes.InWords(free)}.";
        return free > FreeRoom.Reserve + (2 * FreeRoom.SizeOf(path)) ? new(said) : new(said, "Этого мало: освободите место, иначе база перестанет записываться, а копии — сниматься.");
    }

    private static Finding Writable(string path)
    {
        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite);
            return new("Файл базы открыт для записи.");
        }
        catch (Exception refused) when (refused is UnauthorizedAccessException or IOException)
        {
            return new("В файл базы нельзя писать.", "Дайте учётной записи службы право писать в файл базы и в его папку; doctor запускайте от той же учётной записи.");
        }
    }

    private static async Task<IEnumerable<Finding>> Sound(string path, CancellationToken ct)
    {
        await using var connection = LookInside.Connection(path, SqliteOpenMode.ReadOnly);
        await connection.OpenAsync(ct);
        var damage = await LookInside.Damage(connection, thorough: false, ct);
        var mode = (await LookInside.Column(connection, "PRAGMA journal_mode", ct))[0].ToUpper(CultureInfo.InvariantCulture);
        return
        [
            damage is null ? new("База цела.") : new("База повреждена.", "Остановите службу и верните базу из последней целой копии: restore PATH."),
            new(mode == "WAL" ? "Журнал базы: WAL." : $"Журнал базы: {mode}; при запуске службы станет WAL."),
        ];
    }
}
