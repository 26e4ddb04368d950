using System.Text.Json;
using Shnor.Bench;

// run.sh has checked the arguments: NAME [--quick] --service PATH.
var service = args[^1];
var runs = args.Contains("--quick") ? 3 : 5;
using var stop = new CancellationTokenSource(TimeSpan.FromMinutes(3));

try
{
    var measured = new List<StartupRun>();
    for (var i = 0; i < runs; i++)
        measured.Add(await StartupRun.MeasureAsync(service, stop.Token));

    Console.WriteLine(JsonSerializer.Serialize(new
    {
        seconds_to_first_poll = Math.Round(Median(measured.Select(run => run.SecondsToFirstPoll)), 2),
        rss_mb = Math.Round(Median(measured.Select(run => run.RssMegabytes)), 1),
    }));
    return 0;
}
catch (BenchFailedException failure)
{
    await Console.Error.WriteLineAsync(failure.Message);
    return 1;
}

static double Median(IEnumerable<double> values)
{
    var sorted = values.Order().ToArray();
    return sorted[sorted.Length / 2];
}
