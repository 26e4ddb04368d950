using System.Net;
using System.Net.Sockets;
using Shnor.Sandbox;

namespace Shnor.Bot.Tests.Cli;

public sealed class GracefulStopSpecs
{
    /// <summary>One process for what needs one: a start takes seconds.</summary>
    [SkippableFact]
    public async Task A_real_service_is_looked_at_copied_and_stopped_in_the_middle_of_a_send()
    {
        Skip.If(OperatingSystem.IsWindows(), "Signals are Unix's.");
        var (reached, goOn) = (new TaskCompletionSource(), new TaskCompletionSource());
        await using var telegram = await SandboxServer.Start();
        telegram.Messenger.OnCall = async (moment, ct) =>
        {
            if (moment is not { Method: "sendMessage", Point: SandboxPoint.BeforeEffect }) return;
            reached.TrySetResult();
            await goOn.Task.WaitAsync(ct);
        };
        telegram.Messenger.AddPerson(new SandboxPerson(700, "Анна", "Орлова"));
        await using var store = new LiveStore();
        string[] settings = [store.Settings[0], $"--Web:Url=http://127.0.0.1:{FreePort()}"];
        string[] all = [.. settings, $"--Telegram:Token={telegram.Token}", $"--Telegram:ApiUrl={telegram.Url}"];
        using var service = RunningProcess.Start(telegram, store.Folder, [.. settings, "--Logging:Format=json"]);

        telegram.Messenger.Start(700, await service.OwnerCode);
        await reached.Task.WaitAsync(TimeSpan.FromSeconds(60), TimeProvider.System); // the answer is on its way
        var health = await Terminal.Types(["health", .. all]);
        var doctor = await Terminal.Types(["doctor", .. all]);
        var backup = await Terminal.Types(["backup", store.In("copy.db"), .. all]);
        var restore = await Terminal.Types(["restore", store.In("copy.db"), .. all]);
        service.Terminate();
        goOn.SetResult();

        Assert.Equal(0, await service.Ends());
        Assert.Single(telegram.Messenger.Messages(700), message => message.FromBot);
        Assert.Equal((0, ""), (health.Code, health.Error));
        Assert.Contains("✓ Служба работает", doctor.Output, StringComparison.Ordinal);
        Assert.Equal((0, ""), (backup.Code, backup.Error));
        Assert.Equal(1, restore.Code);
        // Everything the service says of itself is JSON, and its owner's code is the one plain line.
        var lines = service.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Single(lines, line => !line.StartsWith('{'));
        Assert.DoesNotContain(lines, line => line.Contains("Орлова", StringComparison.Ordinal) || line.Contains(telegram.Token, StringComparison.Ordinal));
    }

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }
}
