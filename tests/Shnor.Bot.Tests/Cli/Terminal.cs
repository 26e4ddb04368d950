using System.CommandLine;
using Shnor.Bot.Cli;

namespace Shnor.Bot.Tests.Cli;

/// <summary>What somebody types, and what they read and get back.</summary>
internal static class Terminal
{
    public static async Task<(int Code, string Output, string Error)> Types(params string[] words)
    {
        var root = new RootCommand { OwnerCodeCommand.Create(), PeopleCommand.Create(), BackupCommand.Create(), RestoreCommand.Create(), DoctorCommand.Create(), HealthCommand.Create() };
        root.Options.Add(ServiceHost.Sandbox);
        root.TreatUnmatchedTokensAsErrors = false;
        await using var output = new StringWriter();
        await using var error = new StringWriter();
        var parsed = root.Parse(words);
        var code = parsed.Errors.Count > 0 ? ExitCodes.WrongSettings : await parsed.InvokeAsync(new() { Output = output, Error = error, EnableDefaultExceptionHandler = false }, CancellationToken.None);
        return (code, output.ToString(), error.ToString());
    }
}
