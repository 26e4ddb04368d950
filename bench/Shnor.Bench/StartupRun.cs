using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Shnor.Bench;

/// <summary>One cold start of the service on an empty store.</summary>
public sealed partial record StartupRun(double SecondsToFirstPoll, double RssMegabytes)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Settling = TimeSpan.FromSeconds(2); // memory is read when the start's own garbage is behind

    public static async Task<StartupRun> MeasureAsync(string service, CancellationToken ct)
    {
        var folder = Directory.CreateTempSubdirectory("shnor-bench-");
        await using var server = await QuietServer.StartAsync(ct);
        var started = TimeProvider.System.GetTimestamp();
        using var process = Process.Start(Command(service, folder.FullName, server.Url))!;
        try
        {
            var complaints = Drain(process);
            var polled = await FirstPollAsync(server, process, complaints, ct);
            await Task.Delay(Settling, TimeProvider.System, ct);
            return new StartupRun(TimeProvider.System.GetElapsedTime(started, polled).TotalSeconds, await RssAsync(process, ct));
        }
        finally
        {
            process.Kill();
            await process.WaitForExitAsync(CancellationToken.None);
            folder.Delete(recursive: true);
        }
    }

    private static ProcessStartInfo Command(string service, string folder, string apiUrl) => new("dotnet", [service])
    {
        WorkingDirectory = folder,
        UseShellExecute = false,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
        Environment =
        {
            ["DOTNET_ENVIRONMENT"] = "Production",
            ["Telegram__Token"] = "100:" + new string('b', 35), // the shape of a real one
            ["Telegram__ApiUrl"] = apiUrl,
            ["Storage__Connection"] = $"Data Source={Path.Combine(folder, "shnor.db")}",
            ["Web__Url"] = "http://127.0.0.1:0",
        },
    };

    private static Task<string> Drain(Process process)
    {
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        return process.StandardError.ReadToEndAsync();
    }

    private static async Task<long> FirstPollAsync(QuietServer server, Process process, Task<string> complaints, CancellationToken ct)
    {
        var exit = process.WaitForExitAsync(ct);
        var first = await Task.WhenAny(server.FirstPoll, exit, Task.Delay(Patience, TimeProvider.System, ct));
        if (first == server.FirstPoll)
            return await server.FirstPoll;
        throw new BenchFailedException(first == exit
            ? $"The service ended with code {process.ExitCode} before its first poll. {await complaints}"
            : $"The service made no poll in {Patience.TotalSeconds:0} seconds.");
    }

    private static async Task<double> RssAsync(Process process, CancellationToken ct)
    {
        // VmRSS in kB: proc(5), /proc/pid/status.
        var status = await File.ReadAllTextAsync($"/proc/{process.Id}/status", ct);
        return double.Parse(VmRss().Match(status).Groups[1].Value, CultureInfo.InvariantCulture) / 1024;
    }

    [GeneratedRegex(@"^VmRSS:\s+(\d+) kB", RegexOptions.Multiline)]
    private static partial Regex VmRss();
}
