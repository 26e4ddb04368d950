using System.CommandLine;
using Shnor.Bot.Stores;
using Shnor.Storage;

namespace Shnor.Bot.Cli;

/// <summary>The service itself: what happens without a command.</summary>
public static class RunCommand
{
    public static void MakeDefault(RootCommand root)
    {
        root.Options.Add(ServiceHost.Sandbox);
        root.SetAction((parsed, ct) => Run(parsed, ct));
    }

    private static async Task<int> Run(ParseResult parsed, CancellationToken ct)
    {
        if (ServiceHost.ReadSettings(parsed) is not var (settings, config)) return ExitCodes.WrongSettings;
        using var taken = StoreLock.TryTake(settings.StorePath);
        if (taken is null)
        {
            await Console.Error.WriteLineAsync($"База {settings.StorePath} уже открыта другим процессом бота. Остановите его или укажите другой файл в Storage:Connection.");
            return ExitCodes.Failed;
        }

        await using var app = ServiceHost.Build(settings, config);
        var (prepared, refusal) = await StorePreparation.Prepare(app.Services, ct);
        if (prepared is null)
        {
            await Console.Error.WriteLineAsync(refusal);
            return ExitCodes.WrongSettings;
        }

        await ServiceHost.Open(app, prepared, ct);
        await app.RunAsync(ct);
        return Environment.ExitCode;
    }
}
