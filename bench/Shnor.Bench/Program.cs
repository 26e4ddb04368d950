using Shnor.Bench;
using Shnor.Bench.Reader;
using Shnor.Bench.Reminders;
using Shnor.Bench.Startup;
using Shnor.Bench.Surveys;
using Shnor.Bench.Sweep;
using Shnor.Bench.Updates;

// run.sh has checked the arguments: NAME [--quick] --service PATH.
var (name, service, isQuick) = (args[0], args[^1], args.Contains("--quick"));
using var stop = new CancellationTokenSource(TimeSpan.FromMinutes(10));

try
{
    var line = name switch
    {
        "startup" => await StartupBench.Run(service, isQuick, stop.Token),
        "updates" => await UpdatesBench.Run(service, isQuick, stop.Token),
        "sweep" => await SweepBench.Run(isQuick, stop.Token),
        "reader" => ReaderBench.Run(isQuick),
        "survey" => await SurveyBench.Run(service, isQuick, stop.Token),
        "reminders" => await RemindersBench.Run(service, isQuick, stop.Token),
        _ => throw new BenchFailedException($"There is no workload '{name}'."),
    };
    Console.WriteLine(line);
    return 0;
}
catch (BenchFailedException failure)
{
    await Console.Error.WriteLineAsync(failure.Message);
    return 1;
}
