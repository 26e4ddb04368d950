using System.Diagnostics;
using System.Globalization;
using System.Text;
using Shnor.Sandbox;

namespace Shnor.Bot.Tests.Cli;

/// <summary>The real service as a process of its own, with the sandbox server as its Telegram.</summary>
internal sealed class RunningProcess : IDisposable
{
    private const string CodeLine = "Код владельца: ";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60); // a busy machine is only slow

    private readonly Process _process;
    private readonly StringBuilder _output = new();
    private readonly TaskCompletionSource<string> _ownerCode = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private RunningProcess(ProcessStartInfo command)
    {
        _process = new Process { StartInfo = command };
        _process.OutputDataReceived += (_, line) => Hear(line.Data);
        _process.ErrorDataReceived += (_, line) => Hear(line.Data);
    }

    public string Output
    {
        get
        {
            lock (_output) return _output.ToString();
        }
    }

    public Task<string> OwnerCode => _ownerCode.Task.WaitAsync(Patience, TimeProvider.System);

    public static RunningProcess Start(SandboxServer telegram, string folder, params IEnumerable<string> settings)
    {
        var command = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet")
        {
            ArgumentList = { Path.Combine(AppContext.BaseDirectory, "Shnor.Bot.dll"), $"--Telegram:Token={telegram.Token}", $"--Telegram:ApiUrl={telegram.Url}" },
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        foreach (var setting in settings) command.ArgumentList.Add(setting);
        // Settings of the developer's own bot must not reach this one.
        foreach (var setting in command.Environment.Keys.Where(key => key.Contains("__", StringComparison.Ordinal)).ToList()) command.Environment.Remove(setting);
        var service = new RunningProcess(command);
        service._process.Start();
        service._process.BeginOutputReadLine();
        service._process.BeginErrorReadLine();
        return service;
    }

    /// <summary>As systemd and Docker ask a service to stop.</summary>
    public void Terminate()
    {
        using var kill = Process.Start("/bin/kill", ["-TERM", _process.Id.ToString(CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
    }

    public async Task<int> Ends()
    {
        await _process.WaitForExitAsync().WaitAsync(Patience, TimeProvider.System);
        return _process.ExitCode;
    }

    public void Dispose()
    {
        if (!_process.HasExited) _process.Kill(entireProcessTree: true);
        _process.WaitForExit();
        _process.Dispose();
    }

    private void Hear(string? line)
    {
        if (line is null)
        {
            _ownerCode.TrySetException(new InvalidOperationException($"The service ended before it showed its code:\n{Output}"));
            return;
        }

        lock (_output) _output.AppendLine(line);
        if (line.StartsWith(CodeLine, StringComparison.Ordinal)) _ownerCode.TrySetResult(line[CodeLine.Length..]);
    }
}
