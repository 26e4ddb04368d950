using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using Shnor.Bot.Stores;
using Shnor.Storage;
using Shnor.Storage.Copies;

namespace Shnor.Bot.Cli;

/// <summary><c>people</c>: who stands behind which number; for the mode without names, in which no message says it. Works beside the running service.</summary>
public static class PeopleCommand
{
    public static Command Create()
    {
        var command = new Command("people", "Показать, кто есть кто по номерам (для режима без персональных данных)");
        command.TreatUnmatchedTokensAsErrors = false; // --Key:Name=value belongs to the settings
        command.SetAction(Run);
        return command;
    }

    private static async Task<int> Run(ParseResult parsed, CancellationToken ct)
    {
        var (output, error) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
        if (ServiceHost.ReadSettings(parsed) is not var (settings, _)) return ExitCodes.WrongSettings;
        var content = await LookInside.File(settings.StorePath, ct);
        if (content.Kind != StoreKind.Ours || content.IsOlder)
        {
            await error.WriteLineAsync($"Базы {settings.StorePath} нет, или бот этой версии её ещё не открывал. Запустите бота и повторите.");
            return ExitCodes.Failed;
        }

        if (WhoseStore.Refusal(content, settings, $"База {settings.StorePath}") is { } refusal)
        {
            await error.WriteLineAsync(refusal);
            return ExitCodes.WrongSettings;
        }

        await using var services = new ServiceCollection().AddShnorStorage(settings.StoreConnection).BuildServiceProvider();
        var people = await services.GetRequiredService<Store>().Read(
            (db, token) => db.People.Where(p => p.ForgottenAt == null).OrderBy(p => p.Id).Select(p => new { p.Id, Name = p.FullName ?? p.Name }).ToListAsync(token),
            ct);
        foreach (var person in people) await output.WriteLineAsync($"{person.Id.Value}\t{person.Name}");
        return ExitCodes.Good;
    }
}
