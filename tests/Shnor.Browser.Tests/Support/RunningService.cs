using System.Diagnostics;
using System.Text;

namespace Shnor.Browser.Tests.Support;

/// <summary>The service in its sandbox, started as a user starts it: a process of its own, in a folder of its own.</summary>
internal sealed class RunningService : IDisposable
{
    private const string AddressLine = "Песочница открыта: ";
    private const string CodeLine = "Код владельца: ";

    private readonly Process _process;
    private readonly StringBuilder _output = new();
    private readonly TaskCompletionSource<Uri> _address = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private bool _isGone;

    private RunningService(string folder, int port, IReadOnlyList<string> settings)
    {
        _process = new Process { StartInfo = Command(folder, port, settings) };
        _process.OutputDataReceived += (_, line) => Hear(line.Data);
        _process.ErrorDataReceived += (_, line) => Hear(line.Data);
    }

    public Uri Address { get; private set; } = null!;

    /// <summary>Null where the store is not fresh.</summary>
    public string? OwnerCode { get; private set; }

    /// <param name="folder">Where the service keeps its data.</param>
    /// <param name="port">Any free one by default.</param>
    /// <param name="settings">More settings, as arguments.</param>
    public static async Task<RunningService> Start(string folder, int port = 0, IReadOnlyList<string>? settings = null)
    {
        var service = new RunningService(folder, port, settings ?? []);
        try
        {
            service._process.Start();
            service._process.BeginOutputReadLine();
            service._process.BeginErrorReadLine();
            service.Address = await service._address.Task.WaitAsync(Patience.Limit);
            return service;
        }
        catch
        {
            service.Dispose();
            throw;
        }
    }

    /// <summary>No goodbye: as when the power goes.</summary>
    public void Dispose()
    {
        if (_isGone) return;
        _isGone = true;
        if (!_process.HasExited) _process.Kill(entireProcessTree: true);
        _process.WaitForExit();
        _process.Dispose();
    }

    private static ProcessStartInfo Command(string folder, int port, IReadOnlyList<string> settings)
    {
        // A project that is referenced lands, whole, beside the tests: no guess about configurations and folders is needed.
        var command = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet")
        {
            ArgumentList = { Path.Combine(AppContext.BaseDirectory, "Shnor.Bot.dll"), "--sandbox", $"--Web:Url=http://127.0.0.1:{port}" },
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        foreach (var setting in settings) command.ArgumentList.Add(setting);
        // Settings of the developer's own bot must not reach this one.
        foreach (var setting in command.Environment.Keys.Where(key => key.Contains("__", StringComparison.Ordinal)).ToList())
            command.Environment.Remove(setting);
        return command;
    }

    private void Hear(string? line)
    {
        if (line is null)
        {
            _address.TrySetException(new InvalidOperationException($"The service ended before it opened its page:\n{_output}"));
            return;
        }

        _output.AppendLine(line);
        if (line.StartsWith(CodeLine, StringComparison.Ordinal)) OwnerCode = line[CodeLine.Length..];
        if (line.StartsWith(AddressLine, StringComparison.Ordinal)) _address.TrySetResult(new Uri(line[AddressLine.Length..]));
    }
}
