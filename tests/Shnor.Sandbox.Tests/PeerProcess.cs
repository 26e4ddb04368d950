using System.ComponentModel;
using System.Diagnostics;

namespace Shnor.Sandbox.Tests;

/// <summary>A bot of tests/peers in a process of its own, ended with the test.</summary>
internal sealed class PeerProcess : IDisposable
{
    private const int LibraryIsMissing = 3;

    private readonly Process process;

    private PeerProcess(Process process) => this.process = process;

    /// <summary>Null: there is no such program on this machine.</summary>
    public static PeerProcess? Start(string program, string script, Messenger messenger)
    {
        var start = new ProcessStartInfo(program, [Path.Combine(Repository.Root, "tests", "peers", script)])
        {
            UseShellExecute = false,
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        };
        start.Environment["SANDBOX_URL"] = messenger.Url.ToString();
        start.Environment["SANDBOX_TOKEN"] = messenger.Token;
        // The way to this machine leads through no proxy.
        foreach (var name in start.Environment.Keys.Where(key => key.EndsWith("_proxy", StringComparison.OrdinalIgnoreCase)).ToList())
            start.Environment.Remove(name);
        try
        {
            return new PeerProcess(Process.Start(start)!);
        }
        catch (Win32Exception)
        {
            return null;
        }
    }

    /// <summary>Until the bot waits for updates. Skips the test when its library is not on this machine.</summary>
    public async Task Listens(SandboxMessenger messenger, CancellationToken ct)
    {
        var ended = process.WaitForExitAsync(ct);
        if (await Task.WhenAny(messenger.When(m => m.Idle, ct), ended) != ended)
            return;
        await ended;
        Skip.If(process.ExitCode == LibraryIsMissing, "The bot's library is not on this machine.");
        Assert.Fail($"The bot ended with {process.ExitCode}: {await process.StandardError.ReadToEndAsync(ct)}");
    }

    public void Dispose()
    {
        if (!process.HasExited)
            process.Kill(entireProcessTree: true);
        process.Dispose();
    }
}
