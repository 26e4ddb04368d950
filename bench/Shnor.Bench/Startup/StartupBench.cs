using System.Text.Json;

namespace Shnor.Bench.Startup;

internal static class StartupBench
{
    public static async Task<string> Run(string service, bool isQuick, CancellationToken ct)
    {
        var measured = new List<StartupRun>();
        for (var i = 0; i < (isQuick ? 3 : 5); i++)
            measured.Add(await StartupRun.Measure(service, ct));

        return JsonSerializer.Serialize(new
        {
            seconds_to_first_poll = Math.Round(measured.Select(run => run.SecondsToFirstPoll).Median(), 2),
            rss_mb = Math.Round(measured.Select(run => run.RssMegabytes).Median(), 1),
        });
    }
}
