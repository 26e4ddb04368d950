using System.Net.Sockets;
using System.Text;

namespace Shnor.Bot.Watching;

/// <summary>Tells systemd that the service is up, alive and going (sd_notify(3)); under anything else it says nothing to nobody.</summary>
/// <param name="socketPath">NOTIFY_SOCKET; «@» stands for the abstract namespace.</param>
public sealed class SystemdNotify(string? socketPath)
{
    public static SystemdNotify OfThisProcess => new(Environment.GetEnvironmentVariable("NOTIFY_SOCKET"));

    public void Ready() => Say("READY=1");

    /// <summary>What WatchdogSec of the unit waits for.</summary>
    public void StillAlive() => Say("WATCHDOG=1");

    public void Stopping() => Say("STOPPING=1");

    private void Say(string state)
    {
        if (string.IsNullOrEmpty(socketPath)) return;
        try
        {
            using var socket = new Socket(AddressFamily.Unix, SocketType.Dgram, ProtocolType.Unspecified);
            socket.SendTo(Encoding.UTF8.GetBytes(state), new UnixDomainSocketEndPoint(socketPath[0] == '@' ? "\0" + socketPath[1..] : socketPath));
        }
        catch (SocketException)
        {
            // systemd will judge by what it does not hear.
        }
    }
}
