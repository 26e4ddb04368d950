using System.CommandLine;
using Shnor.Bot.Settings;

namespace Shnor.Bot.Cli;

/// <summary>One Russian sentence instead of the library's English ones, and the exit code that scripts know.</summary>
internal static class WrongArguments
{
    public static int Explain(ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        var missing = command.Arguments.FirstOrDefault(argument => parsed.GetResult(argument)?.Tokens.Count is null or 0);
        Console.Error.WriteLine(missing is not null
            ? $"Команде {command.Name} нужен аргумент {missing.Name.ToUpperInvariant()}. Как она пишется: --help."
            : $"Аргументы не подходят: {Discreet.Shown(string.Join(' ', parsed.Tokens.Select(token => token.Value)))}. Как пишется команда: --help.");
        return ExitCodes.WrongSettings;
    }
}
