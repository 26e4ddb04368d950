using System.CommandLine;
using Shnor.Bot.Settings;
using Shnor.Bot.Stores;
using Shnor.Domain.Wording;
using Shnor.Storage;
using Shnor.Storage.Copies;
using Shnor.Storage.Privacy;

namespace Shnor.Bot.Cli;

/// <summary><c>restore PATH</c>: a copy takes the store's place; the service must be stopped, and what is replaced is kept.</summary>
public static class RestoreCommand
{
    public static Command Create()
    {
        var path = new Argument<string>("PATH") { Description = "копия, снятая командой backup или службой" };
        var command = new Command("restore", "Вернуть базу из копии; служба при этом остановлена") { path };
        path.Validators.Add(WrongArguments.NotASetting);
        command.TreatUnmatchedTokensAsErrors = false; // --Key:Name=value belongs to the settings
        command.SetAction((parsed, ct) => Run(parsed, parsed.GetRequiredValue(path), ct));
        return command;
    }

    private static async Task<int> Run(ParseResult parsed, string from, CancellationToken ct)
    {
        if (ServiceHost.ReadSettings(parsed) is not var (settings, _)) return ExitCodes.WrongSettings;
        var (output, error) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
        using var taken = StoreLock.TryTake(settings.StorePath);
        if (taken is null)
        {
            await error.WriteLineAsync($"Служба работает с базой {settings.StorePath}. Остановите её, верните базу и запустите снова.");
            return ExitCodes.Failed;
        }

        var ledger = new ForgottenLedger(settings.StorePath);
        var forgotten = 0;
        var outcome = await RestoreBackup.Run(
            settings.StorePath,
            from,
            content => WhoseStore.Refusal(content, settings, $"Копия {from}"),
            async (copy, token) => forgotten = await ForgetAgain.In(copy, ledger, TimeProvider.System.GetUtcNow().UtcDateTime, token),
            ct);
        if (outcome is RestoreOutcome.Done done)
        {
            await output.WriteLineAsync(Told(settings, done, forgotten, isUpdated: ledger.People.Count > 0));
            return ExitCodes.Good;
        }

        await error.WriteLineAsync(outcome switch
        {
            RestoreOutcome.NoFile => $"Файла {from} нет: проверьте путь, он считается от текущей папки.",
            RestoreOutcome.NotAStore => $"Файл {from} — не база бота. База не тронута.",
            RestoreOutcome.NoRoom room => $"На диске мало места: нужно {Bytes.InWords(room.Needed)}, свободно {Bytes.InWords(room.Free)}. Освободите место; база не тронута.",
            RestoreOutcome.Refused refused => $"{refused.Sentence} База не тронута.",
            _ => $"Файл {from} повреждён или это не база. Возьмите другую копию; база не тронута.",
        });
        return ExitCodes.Failed;
    }

    private static string Told(BotSettings settings, RestoreOutcome.Done done, int forgotten, bool isUpdated)
    {
        var text = $"База {settings.StorePath} возвращена: {StoreInWords.Of(done.Content)}.";
        if (done.Kept is { } kept) text += $"\nПрежняя лежит рядом: {kept}";
        if (forgotten > 0)
            text += $"\nСнова удалены данные тех, кто об этом просил: {Plural.Of(forgotten, "человек", "человека", "человек")}. В самой копии они остались: не храните её дольше, чем нужно.";
        if (done.Content.IsOlder && !isUpdated) text += "\nКопия снята прежней версией бота: при запуске база обновится сама.";
        return text + "\nЗапустите службу. Напоминания, ушедшие после этой копии, могут прийти ещё раз.";
    }
}
