using Shnor.Bench;
using Shnor.Bench.Announcements;
using Shnor.Bench.Reader;
using Shnor.Bench.Reminders;
using Shnor.Bench.Startup;
using Shnor.Bench.Surveys;
using Shnor.Bench.Sweep;
using Shnor.Bench.Updates;

// run.sh has checked the arguments: NAME [--quick] [--beside-grammy] [--storms] [--afterwards] [--grammy PATH] --service PATH.
var (name, service, isQuick) = (args[0], args[^1], args.Contains("--quick"));
var grammy = Array.IndexOf(args, "--grammy") is var at and > 0 ? args[at + 1] : null;
using var stop = new CancellationTokenSource(TimeSpan.FromMinutes(args.Any(arg => arg is "--storms" or "--afterwards" or "--beside-grammy") ? 60 : 10));

try
{
    IReadOnlyList<string> lines = name == "announcements" ? await Announcements() : [await One()];
    foreach (var line in lines) Console.WriteLine(line);
    return 0;
}
catch (BenchFailedException failure)
{
    await Console.Error.WriteLineAsync(failure.Message);
    return 1;
}

async Task<string> One() => name switch
{
    "startup" => await StartupBench.Run(service, isQuick, stop.Token),
    "updates" => await UpdatesBench.Run(service, isQuick, stop.Token),
    "sweep" => await SweepBench.Run(isQuick, stop.Token),
    "reader" => ReaderBench.Run(isQuick),
    "survey" => await SurveyBench.Run(service, isQuick, stop.Token),
    "reminders" => await RemindersBench.Run(service, isQuick, stop.Token),
    _ => throw new BenchFailedException($"There is no workload '{name}'."),
};

async Task<IReadOnlyList<string>> Announcements() => (args.FirstOrDefault(arg => arg is "--storms" or "--afterwards"), grammy) switch
{
    ("--afterwards", _) => await AnnouncementsBench.RunWithAfterwards(service, isQuick ? AnnouncementsBench.Few : AnnouncementsBench.Many, stop.Token),
    ("--storms", _) => await BesideGrammy.Storms(service, grammy, isQuick ? AnnouncementsBench.Fewest : AnnouncementsBench.Few, stop.Token),
    (_, { } folder) => await BesideGrammy.Run(service, folder, isQuick ? AnnouncementsBench.Few : AnnouncementsBench.Many, stop.Token),
    _ => [await AnnouncementsBench.Run(service, isQuick ? AnnouncementsBench.Few : AnnouncementsBench.Many, stop.Token)],
};
