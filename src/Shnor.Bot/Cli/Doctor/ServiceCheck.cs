using System.Net.Sockets;
using System.Text.Json;
using Shnor.Bot.Web;

namespace Shnor.Bot.Cli.Doctor;

/// <summary>Who answers at Web:Url: our service, somebody else, or nobody.</summary>
internal static class ServiceCheck
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(8);

    public static async Task<(Finding Finding, bool IsRunning)> Look(string webUrl, CancellationToken ct)
    {
        var address = Reachable(webUrl);
        if (address.Port == 0) return (new("Порт в Web:Url — 0: служба выбирает свободный, отсюда её не видно."), false);
        using var answer = await Ask(address, HealthEndpoints.ReadyPath, ct);
        if (answer is null)
        {
            return await SomebodyListens(address, ct)
                ? (new($"Адрес {address} занят другой программой.", "Остановите её или укажите другой порт: --Web:Url=http://localhost:8081"), false)
                : (new($"Служба сейчас не запущена: {address} свободен."), false);
        }

        var health = answer.RootElement;
        return health.GetProperty("status").GetString() == "ready"
            ? (new($"Служба работает на {address}."), true)
            : (new($"Служба на {address} работает, но не всё в порядке: {health.GetRawText()}", "Смотрите остальные строки и журнал службы; застрявшая служба перезапустится сама."), true);
    }

    /// <returns>What our service says of itself; null when it is not ours or does not answer.</returns>
    public static async Task<JsonDocument?> Ask(Uri address, string path, CancellationToken ct)
    {
        using var http = new HttpClient { Timeout = Patience };
        try
        {
            var said = JsonDocument.Parse(await (await http.GetAsync(new Uri(address, path), ct)).Content.ReadAsStringAsync(ct));
            if (said.RootElement.ValueKind == JsonValueKind.Object && said.RootElement.TryGetProperty("service", out var name) && name.ValueEquals(HealthReport.ServiceName)) return said;
            said.Dispose();
            return null;
        }
        catch (Exception error) when (error is HttpRequestException or JsonException or OperationCanceledException && !ct.IsCancellationRequested)
        {
            return null;
        }
    }

    /// <summary>Where a service that listens everywhere is found from its own machine.</summary>
    public static Uri Reachable(string webUrl)
    {
        var address = new Uri(webUrl);
        return address.Host is "0.0.0.0" or "[::]" ? new UriBuilder(address) { Host = "localhost" }.Uri : address;
    }

    private static async Task<bool> SomebodyListens(Uri address, CancellationToken ct)
    {
        using var socket = new TcpClient();
        try
        {
            await socket.ConnectAsync(address.Host, address.Port, ct);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
