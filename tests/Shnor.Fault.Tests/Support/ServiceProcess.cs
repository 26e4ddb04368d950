using System.Diagnostics;
using System.Text;

namespace Shnor.Fault.Tests.Support;

/// <summary>The real service in live mode, a process of its own that can be killed for good.</summary>
internal sealed class ServiceProcess : IDisposable
{
    private readonly Process _process;
    private readonly StringBuilder _output = new();
    private readonly StringBuilder _errors = new();

    private ServiceProcess(ProcessStartInfo command)
    {
        _process = new Process { StartInfo = command };
        _process.OutputDataReceived += (_, line) => Hear(_output, line.Data);
        _process.ErrorDataReceived += (_, line) => Hear(_errors, line.Data);
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    public bool IsAlive => !_process.HasExited;

    public string Output => Said(_output);

    public string Errors => Said(_errors);

    /// <param name="folder">Where it works; its store is <c>shnor.db</c> there.</param>
    /// <param name="settings">«Telegram:Token=…» and the like.</param>
    public static ServiceProcess Start(string folder, params IEnumerable<string> settings) => new(Command("dotnet", [], folder, settings));

    /// <summary>As somebody whom file permissions hold; root may do anything.</summary>
    public static ServiceProcess StartUnprivileged(string folder, params IEnumerable<string> settings) => Environment.IsPrivilegedProcess
        ? new(Command("setpriv", ["--reuid=65534", "--regid=65534", "--clear-groups", "dotnet"], folder, settings))
        : Start(folder, settings);

    /// <summary>SIGKILL: nothing is finished, nothing is disposed.</summary>
    public async Task Kill()
    {
        if (IsAlive) _process.Kill();
        await _process.WaitForExitAsync(CancellationToken.None);
    }

    /// <summary>Waits for an end of its own.</summary>
    public async Task<int> End()
    {
        await _process.WaitForExitAsync(CancellationToken.None).WaitAsync(Patience.Limit, TimeProvider.System);
        return _process.ExitCode;
    }

    public void Dispose()
    {
        if (IsAlive) _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
    }

    private static ProcessStartInfo Command(string program, IEnumerable<string> before, string folder, IEnumerable<string> settings)
    {
        var command = new ProcessStartInfo(program, [.. before, Path.Combine(AppContext.BaseDirectory, "Shnor.Bot.dll"), .. settings.Select(setting => $"--{setting}")])
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
            Environment = { ["DOTNET_TieredPGO"] = "0" }, // it lives for seconds: counting how often its code runs is not worth it
        };
        // Settings of the developer's own bot must not reach this one.
        foreach (var setting in command.Environment.Keys.Where(key => key.Contains("__", StringComparison.Ordinal)).ToList())
            command.Environment.Remove(setting);
        return command;
    }

    private static void Hear(StringBuilder what, string? line)
    {
        lock (what) what.AppendLine(line);
    }

    private static string Said(StringBuilder what)
    {
        lock (what) return what.ToString();
    }
}
