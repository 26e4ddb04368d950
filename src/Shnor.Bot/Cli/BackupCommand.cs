using System.CommandLine;
using Shnor.Bot.Stores;
using Shnor.Storage.Copies;

namespace Shnor.Bot.Cli;

/// <summary><c>backup PATH</c>: a checked copy of the store; works beside the running service.</summary>
public static class BackupCommand
{
    public static Command Create()
    {
        var path = new Argument<string>("PATH") { Description = "куда: новый файл, например backups/shnor.db" };
        var command = new Command("backup", "Снять проверенную копию базы, не останавливая службу") { path };
        path.Validators.Add(WrongArguments.NotASetting);
        command.TreatUnmatchedTokensAsErrors = false; // --Key:Name=value belongs to the settings
        command.SetAction((parsed, ct) => Run(parsed, parsed.GetRequiredValue(path), ct));
        return command;
    }

    private static async Task<int> Run(ParseResult parsed, string to, CancellationToken ct)
    {
        var (output, error) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
        if (ServiceHost.ReadSettings(parsed) is not var (settings, _)) return ExitCodes.WrongSettings;
        var store = settings.StorePath;
        if (await LookInside.File(store, ct) is { Kind: StoreKind.Ours } content && WhoseStore.Refusal(content, settings, $"База {store}") is { } refusal)
        {
            await error.WriteLineAsync(refusal);
            return ExitCodes.WrongSettings;
        }

        var outcome = await TakeBackup.Run(store, to, ct);
        if (outcome is BackupOutcome.Done done)
        {
            await output.WriteLineAsync($"Копия снята и проверена: {StoreInWords.Of(done.Content)}.\n{Path.GetFullPath(to)}, {Bytes.InWords(done.Bytes)}");
            return ExitCodes.Good;
        }

        await error.WriteLineAsync(outcome switch
        {
            BackupOutcome.NoStore => $"Базы {store} нет: копировать нечего. Проверьте Storage:Connection и папку, из которой вы запускаете команду.",
            BackupOutcome.NameTaken => $"Файл {to} уже есть, он не тронут. Назовите другое имя: копия никогда не ложится поверх другой.",
            BackupOutcome.NotAStore => $"Файл {store} — не база бота. Проверьте Storage:Connection.",
            BackupOutcome.NoRoom room => $"На диске мало места: нужно {Bytes.InWords(room.Needed)}, свободно {Bytes.InWords(room.Free)}. Освободите место или назовите файл на другом диске.",
            _ => $"База {store} повреждена, копия с неё не снята. Остановите службу и верните базу из последней целой копии: restore PATH.",
        });
        return ExitCodes.Failed;
    }
}
