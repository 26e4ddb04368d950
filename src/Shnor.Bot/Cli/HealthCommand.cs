using System.CommandLine;
using Shnor.Bot.Cli.Doctor;
using Shnor.Bot.Web;

namespace Shnor.Bot.Cli;

/// <summary><c>health</c>: asks the running service whether it turns; for a container, whose image has no other program to ask with.</summary>
public static class HealthCommand
{
    public static Command Create()
    {
        var command = new Command("health", "Спросить работающую службу, жива ли она: код 0 или 1");
        command.TreatUnmatchedTokensAsErrors = false; // --Key:Name=value belongs to the settings
        command.SetAction(Run);
        return command;
    }

    private static async Task<int> Run(ParseResult parsed, CancellationToken ct)
    {
        if (ServiceHost.ReadSettings(parsed) is not var (settings, _)) return ExitCodes.WrongSettings;
        var address = ServiceCheck.Reachable(settings.WebUrl);
        using var answer = address.Port == 0 ? null : await ServiceCheck.Ask(address, HealthEndpoints.LivePath, ct);
        if (answer is null)
        {
            await parsed.InvocationConfiguration.Error.WriteLineAsync($"Служба на {address} не отвечает. Запустите её или проверьте Web:Url.");
            return ExitCodes.Failed;
        }

        await parsed.InvocationConfiguration.Output.WriteLineAsync(answer.RootElement.GetRawText());
        return answer.RootElement.GetProperty("status").GetString() == "alive" ? ExitCodes.Good : ExitCodes.Failed;
    }
}
