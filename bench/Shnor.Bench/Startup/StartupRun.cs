using Shnor.Bench.Api;

namespace Shnor.Bench.Startup;

/// <summary>One cold start of the service on an empty store.</summary>
internal sealed record StartupRun(double SecondsToFirstPoll, double RssMegabytes)
{
    private static readonly TimeSpan Settling = TimeSpan.FromSeconds(2); // memory is read when the start's own garbage is behind

    public static async Task<StartupRun> Measure(string service, CancellationToken ct)
    {
        using var folder = new BenchFolder();
        await using var server = await LoopbackApi.Start(ct);
        var started = TimeProvider.System.GetTimestamp();
        await using var process = ServiceProcess.Start(service, folder, server.Url);
        var polled = await process.FirstPoll(server.FirstPoll, ct);
        await Task.Delay(Settling, TimeProvider.System, ct);
        return new StartupRun(TimeProvider.System.GetElapsedTime(started, polled).TotalSeconds, await process.RssMegabytes(ct));
    }
}
