using System.CommandLine;
using Shnor.Bot.Features.People;
using Shnor.Bot.Stores;
using Shnor.Domain.Time;
using Shnor.Storage;
using Shnor.Storage.Copies;

namespace Shnor.Bot.Cli;

/// <summary><c>owner-code</c>: a new code for the owner's chat; works beside the running service.</summary>
public static class OwnerCodeCommand
{
    public static Command Create()
    {
        var command = new Command("owner-code", "Выдать код владельца: одно использование, действует час");
        command.TreatUnmatchedTokensAsErrors = false; // --Key:Name=value belongs to the settings
        command.SetAction(Run);
        return command;
    }

    private static async Task<int> Run(ParseResult parsed, CancellationToken ct)
    {
        var (output, error) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
        if (ServiceHost.ReadSettings(parsed) is not var (settings, _)) return ExitCodes.WrongSettings;
        var content = await LookInside.File(settings.StorePath, ct);
        if (content.Kind is StoreKind.Absent or StoreKind.Empty)
        {
            await error.WriteLineAsync($"Базы {settings.StorePath} ещё нет. Запустите бота: при первом запуске он сам покажет код владельца.");
            return ExitCodes.Failed;
        }

        if (WhoseStore.Refusal(content, settings, $"База {settings.StorePath}") is { } refusal)
        {
            await error.WriteLineAsync(refusal);
            return ExitCodes.WrongSettings;
        }

        await using var services = new ServiceCollection().AddShnorStorage(settings.StoreConnection).BuildServiceProvider();
        // An hour from now on the clock that the code will be judged by: the sandbox's may have been moved.
        var now = new TownClock(TimeProvider.System).UtcNow + (content.Identity?.ClockOffset ?? TimeSpan.Zero);
        var code = await services.GetRequiredService<Store>().InOneCommit((db, _) => Task.FromResult(OwnerCodes.Issue(db, now)), ct);
        await output.WriteLineAsync($"Код владельца: {code}");
        return ExitCodes.Good;
    }
}
