using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace Shnor.Documents.Conversion;

/// <summary>What came of running a program.</summary>
internal enum RunEnd
{
    /// <summary>It ended by itself with code 0.</summary>
    Done,

    /// <summary>It ended with another code, or by a signal of a limit.</summary>
    Failed,

    /// <summary>It was killed with all it had started.</summary>
    OutOfTime,

    /// <summary>It is not there any more, or may not be started.</summary>
    NotStarted,
}

/// <param name="Said">The beginning of what it wrote to its error stream.</param>
internal readonly record struct RunOutcome(RunEnd End, string Said);

/// <summary>
/// Runs a program that reads somebody's file as if the file had taken it over: in a folder of its own, without our environment (the token is in it),
/// with limits of time, memory and output, and with nobody left behind.
/// </summary>
internal sealed class ProgramRun(string? prlimit, ConversionLimits limits, TimeProvider time)
{
    private const int MaxSaid = 4096;

    public async Task<RunOutcome> Run(PrivateFolder folder, string program, IReadOnlyList<string> arguments, CancellationToken ct)
    {
        using var process = new Process { StartInfo = StartInfo(folder, program, arguments) };
        try
        {
            process.Start();
        }
        catch (Win32Exception)
        {
            return new(RunEnd.NotStarted, "");
        }

        using var overdue = new CancellationTokenSource(limits.Time, time);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(ct, overdue.Token);
        try
        {
            process.StandardInput.Close();
            var said = Beginning(process.StandardError, stop.Token);
            var output = Beginning(process.StandardOutput, stop.Token);
            await process.WaitForExitAsync(stop.Token);
            await output;
            return new(process.ExitCode == 0 ? RunEnd.Done : RunEnd.Failed, await said);
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            return new(RunEnd.OutOfTime, "");
        }
        finally
        {
            if (!process.HasExited) await Kill(process);
        }
    }

    private ProcessStartInfo StartInfo(PrivateFolder folder, string program, IReadOnlyList<string> arguments)
    {
        var start = new ProcessStartInfo
        {
            FileName = prlimit ?? program,
            WorkingDirectory = folder.Path,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            CreateNoWindow = true,
        };
        if (prlimit is not null)
        {
            // The limits are inherited by whatever it starts. Seconds of the processor hold even when our own process dies in the middle.
            foreach (var limit in new[] { Limit("as", limits.MemoryBytes), Limit("fsize", limits.OutputBytes), Limit("cpu", (long)Math.Ceiling(limits.Time.TotalSeconds)), Limit("core", 0), program }) start.ArgumentList.Add(limit);
        }

        foreach (var argument in arguments) start.ArgumentList.Add(argument);

        var path = Environment.GetEnvironmentVariable("PATH");
        start.Environment.Clear();
        start.Environment["PATH"] = path;
        start.Environment["LANG"] = "C.UTF-8";
        foreach (var home in new[] { "HOME", "TMPDIR", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_RUNTIME_DIR" }) start.Environment[home] = folder.Path;
        return start;

        static string Limit(string name, long value) => string.Create(CultureInfo.InvariantCulture, $"--{name}={value}");
    }

    private static async Task Kill(Process process)
    {
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync(CancellationToken.None); // killed processes end at once, and their folder is deleted next
    }

    /// <summary>Read to its end, so that a talkative program does not wait for us; only the beginning is kept.</summary>
    private static async Task<string> Beginning(StreamReader stream, CancellationToken ct)
    {
        var (said, buffer) = (new StringBuilder(), new char[1024]);
        while (await stream.ReadAsync(buffer, ct) is > 0 and var count) said.Append(buffer, 0, Math.Min(count, MaxSaid - said.Length));
        return said.ToString();
    }
}
