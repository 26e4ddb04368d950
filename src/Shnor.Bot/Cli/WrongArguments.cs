using System.CommandLine;
using System.CommandLine.Parsing;
using Shnor.Bot.Settings;

namespace Shnor.Bot.Cli;

/// <summary>One Russian sentence instead of the library's English ones, and the exit code that scripts know.</summary>
internal static class WrongArguments
{
    /// <summary>The library gives whatever comes first to an argument: «backup --Web:Url=… PATH» would name a file «--Web:Url=…».</summary>
    public static void NotASetting(ArgumentResult argument)
    {
        if (argument.Tokens.Any(token => token.Value.StartsWith("--", StringComparison.Ordinal)))
            argument.AddError("A path comes before the settings.");
    }

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
