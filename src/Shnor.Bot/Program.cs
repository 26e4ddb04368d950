using System.CommandLine;
using Shnor.Bot.Cli;

var root = new RootCommand("Бот программы поддержки школ. Без команды — запустить службу; настройки — в appsettings.json, переменных Telegram__Token или --Telegram:Token=…")
{
    RoadmapCommand.Create(),
    DeadlinesCommand.Create(),
    OwnerCodeCommand.Create(),
    PeopleCommand.Create(),
    BackupCommand.Create(),
    RestoreCommand.Create(),
    DoctorCommand.Create(),
    HealthCommand.Create(),
};
root.TreatUnmatchedTokensAsErrors = false; // --Key:Name=value belongs to the settings
RunCommand.MakeDefault(root);
var parsed = root.Parse(args);
return parsed.Errors.Count == 0 ? await Trouble.Guard(parsed) : WrongArguments.Explain(parsed);
