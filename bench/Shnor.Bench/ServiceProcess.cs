using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Shnor.Bench;

/// <summary>The real service in live mode, as a process of its own, talking to a server on loopback.</summary>
internal sealed partial class ServiceProcess : IAsyncDisposable
{
    public const long BotId = 100;

    /// <summary>The shape of a real one.</summary>
    public static readonly string Token = $"{BotId}:{new string('b', 35)}";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly Process process;
    private readonly Task<string> lastWords;
    private readonly ConcurrentQueue<string> complaints = new();

    private ServiceProcess(Process process)
    {
        this.process = process;
        process.OutputDataReceived += (_, line) => Note(line.Data);
        process.BeginOutputReadLine();
        lastWords = process.StandardError.ReadToEndAsync();
    }

    /// <summary>What it logged as a warning or worse.</summary>
    public IReadOnlyCollection<string> Complaints => complaints;

    public TimeSpan Cpu
    {
        get
        {
            process.Refresh();
            return process.TotalProcessorTime;
        }
    }

    /// <param name="service">Path of Shnor.Bot.dll.</param>
    /// <param name="folder">It works there, on the store <see cref="BenchFolder.StorePath"/>.</param>
    /// <param name="apiUrl">Of its Bot API.</param>
    /// <param name="settings">Besides the usual ones, as the environment names them.</param>
    public static ServiceProcess Start(string service, BenchFolder folder, string apiUrl, params (string Name, string Value)[] settings)
    {
        var command = Command(service, folder, apiUrl);
        foreach (var (name, value) in settings) command.Environment[name] = value;
        return new(Process.Start(command)!);
    }

    /// <summary>Returns when it asks for updates, with the timestamp at which it did.</summary>
    /// <param name="asked">Ends when the server was asked for the first time.</param>
    /// <param name="ct">Cancels the wait.</param>
    public async Task<long> FirstPoll(Task<long> asked, CancellationToken ct)
    {
        var exit = process.WaitForExitAsync(ct);
        var first = await Task.WhenAny(asked, exit, Task.Delay(Patience, TimeProvider.System, ct));
        if (first == asked) return await asked;
        throw new BenchFailedException(first == exit
            ? $"The service ended with code {process.ExitCode} before its first poll. {await lastWords}"
            : $"The service made no poll in {Patience.TotalSeconds:0} seconds.");
    }

    public async Task<double> RssMegabytes(CancellationToken ct)
    {
        // VmRSS in kB: proc(5), /proc/pid/status.
        var status = await File.ReadAllTextAsync($"/proc/{process.Id}/status", ct);
        return double.Parse(VmRss().Match(status).Groups[1].Value, CultureInfo.InvariantCulture) / 1024;
    }

    public async ValueTask DisposeAsync()
    {
        process.Kill();
        await process.WaitForExitAsync(CancellationToken.None);
        process.Dispose();
    }

    private static ProcessStartInfo Command(string service, BenchFolder folder, string apiUrl) => new("dotnet", [service])
    {
        WorkingDirectory = folder.Path,
        UseShellExecute = false,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
        Environment =
        {
            ["DOTNET_ENVIRONMENT"] = "Production",
            ["Telegram__Token"] = Token,
            ["Telegram__ApiUrl"] = apiUrl,
            ["Storage__Connection"] = $"Data Source={folder.StorePath}",
            ["Web__Url"] = "http://127.0.0.1:0",
        },
    };

    private void Note(string? line)
    {
        if (line is not null && Trouble().IsMatch(line)) complaints.Enqueue(line);
    }

    [GeneratedRegex(@"^VmRSS:\s+(\d+) kB", RegexOptions.Multiline)]
    private static partial Regex VmRss();

    [GeneratedRegex("(?:warn|fail|crit)(?:\u001b\\[[0-9;]*m)*:")]
    private static partial Regex Trouble();
}
