using System.CommandLine;
using Shnor.Bot.Features.People;
using Shnor.Domain.Time;
using Shnor.Storage;

namespace Shnor.Bot.Cli;

/// <summary><c>owner-code</c>: a new code for the owner's chat; works beside the running service.</summary>
public static class OwnerCodeCommand
{
    public static Command Create()
    {
        var command = new Command("owner-code", "Выдать код владельца: одно использование, действует час");
        command.SetAction(Run);
        return command;
    }

    private static async Task<int> Run(ParseResult parsed, CancellationToken ct)
    {
        if (ServiceHost.ReadSettings(parsed) is not var (settings, _)) return ExitCodes.WrongSettings;
        if (!File.Exists(settings.StorePath))
        {
            await Console.Error.WriteLineAsync($"Базы {settings.StorePath} ещё нет. Запустите бота: при первом запуске он сам покажет код владельца.");
            return ExitCodes.Failed;
        }

        await using var services = new ServiceCollection().AddShnorStorage(settings.StoreConnection).BuildServiceProvider();
        var clock = new TownClock(TimeProvider.System);
        var code = await services.GetRequiredService<Store>().InOneCommit((db, _) => Task.FromResult(OwnerCodes.Issue(db, clock.UtcNow)), ct);
        Console.WriteLine($"Код владельца: {code}");
        return ExitCodes.Good;
    }
}
