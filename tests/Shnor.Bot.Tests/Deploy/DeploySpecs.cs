using System.Diagnostics;
using Shnor.Bot.Cli;
using Shnor.Bot.Watching;
using Shnor.Testing;

namespace Shnor.Bot.Tests.Deploy;

public sealed class DeploySpecs
{
    private static readonly string Unit = Path.Combine(Repository.Root, "deploy", "shnor-bot.service");
    private static readonly string[] Dockerfile = File.ReadAllLines(Path.Combine(Repository.Root, "Dockerfile"));

    [SkippableFact]
    public async Task Systemd_takes_the_unit()
    {
        Skip.IfNot(File.Exists("/usr/bin/systemd-analyze") && File.Exists("/usr/bin/dotnet"), "systemd-analyze(1) or /usr/bin/dotnet is not here.");
        var command = new ProcessStartInfo("/usr/bin/systemd-analyze", ["verify", "--man=no", Unit]) { RedirectStandardError = true, UseShellExecute = false };
        using var verify = Process.Start(command)!;
        var said = await verify.StandardError.ReadToEndAsync();
        await verify.WaitForExitAsync();

        Assert.Equal((0, ""), (verify.ExitCode, said));
    }

    [Fact]
    public void The_unit_waits_longer_than_the_service_takes()
    {
        Assert.True(Seconds("TimeoutStopSec") > ServiceHost.StopsWithin);
        Assert.True(Seconds("WatchdogSec") > StallWatch.Interval * 2);
        Assert.Contains($"RestartPreventExitStatus={ExitCodes.WrongSettings}", File.ReadAllLines(Unit));

        static TimeSpan Seconds(string key) =>
            TimeSpan.FromSeconds(int.Parse(File.ReadAllLines(Unit).Single(line => line.StartsWith(key + "=", StringComparison.Ordinal))[(key.Length + 1)..], System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public void The_image_runs_without_rights_and_looks_after_itself()
    {
        Assert.Contains("USER $APP_UID", Dockerfile);
        Assert.Contains("VOLUME /data", Dockerfile);
        Assert.Contains(Dockerfile, line => line.StartsWith("HEALTHCHECK", StringComparison.Ordinal) && line.Contains("\"health\"", StringComparison.Ordinal));
        Assert.Contains(Dockerfile, line => line.Contains("DOTNET_RUNNING_IN_CONTAINER=true", StringComparison.Ordinal));
    }

    [Fact]
    public void What_the_image_copies_is_in_the_repository() =>
        Assert.All(
            Dockerfile.Where(line => line.StartsWith("COPY ", StringComparison.Ordinal) && !line.Contains("--from", StringComparison.Ordinal)).SelectMany(line => line.Split(' ')[1..^1]),
            path => Assert.True(Path.Exists(Path.Combine(Repository.Root, path)), path));
}
