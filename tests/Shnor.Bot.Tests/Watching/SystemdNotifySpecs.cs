using System.Net.Sockets;
using System.Text;
using Shnor.Bot.Watching;

namespace Shnor.Bot.Tests.Watching;

public sealed class SystemdNotifySpecs
{
    [SkippableFact]
    public void Systemd_hears_that_the_service_is_up_and_alive()
    {
        Skip.If(OperatingSystem.IsWindows(), "systemd is Linux's.");
        var folder = Directory.CreateTempSubdirectory("shnor-notify-");
        var path = Path.Combine(folder.FullName, "notify");
        using (var systemd = new Socket(AddressFamily.Unix, SocketType.Dgram, ProtocolType.Unspecified))
        {
            systemd.Bind(new UnixDomainSocketEndPoint(path));
            var notify = new SystemdNotify(path);
            notify.Ready();
            notify.StillAlive();
            Assert.Equal(["READY=1", "WATCHDOG=1"], [Next(systemd), Next(systemd)]);
        }

        folder.Delete(recursive: true);
    }

    [Fact]
    public void Without_systemd_nothing_is_said_and_nothing_fails()
    {
        new SystemdNotify(null).Ready();
        new SystemdNotify("/nowhere/at/all").StillAlive();
    }

    private static string Next(Socket socket)
    {
        var buffer = new byte[64];
        return Encoding.UTF8.GetString(buffer, 0, socket.Receive(buffer));
    }
}
