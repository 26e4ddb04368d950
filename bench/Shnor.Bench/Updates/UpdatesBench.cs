using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shnor.Bench.Api;
using Shnor.Bench.Seeding;
using Shnor.Domain.Roadmap;
using Shnor.Storage;

namespace Shnor.Bench.Updates;

/// <summary>The whole path of a press, with 500 chats: polling, inbox, access, one commit to a file, the answer, the screen.</summary>
internal static class UpdatesBench
{
    private const int Programmes = 10;
    private const int PeopleOfEach = 50;
    private const int Traces = 500; // of each programme
    private const double OfferedPerSecond = 420; // a little above the goal of 400

    public static async Task<string> Run(string service, bool isQuick, CancellationToken ct)
    {
        var (warmUp, saturation, measured) = isQuick ? (5, 5, 15) : (10, 15, 60);
        var now = TimeProvider.System.GetUtcNow().UtcDateTime;
        using var folder = new BenchFolder();
        await using var services = await BenchStore.Create(folder.StorePath, ct);
        var store = services.GetRequiredService<Store>();
        var residents = await SeedTown.Plant(store, Programmes, PeopleOfEach, Traces, now, ct);

        await using var server = await LoopbackApi.Start(ct);
        await using var process = ServiceProcess.Start(service, folder, server.Url);
        await process.FirstPoll(server.FirstPoll, ct);

        var load = new PressLoad(server, residents, DateOnly.FromDateTime(now));
        await load.Offer(OfferedPerSecond / 3, TimeSpan.FromSeconds(warmUp), ct);
        await Say($"closed loop, all 500 chats at once: {await load.Saturate(TimeSpan.FromSeconds(saturation), ct)}");
        var cpu = process.Cpu;
        var result = await load.Offer(OfferedPerSecond, TimeSpan.FromSeconds(measured), ct);
        await Say($"open loop, {OfferedPerSecond} offered a second: {result}; {(process.Cpu - cpu).TotalMilliseconds / result.Milliseconds.Count:0.00} ms of processor a press");
        var rss = await process.RssMegabytes(ct);
        await Check(store, load, process, ct);

        return JsonSerializer.Serialize(new
        {
            presses_per_second = Math.Round(result.PerSecond, 1),
            p50_ms = Math.Round(result.P50, 1),
            p99_ms = Math.Round(result.P99, 1),
            rss_mb = Math.Round(rss, 1),
        });
    }

    /// <summary>A figure of wrong answers is worth nothing: each press was answered once and rightly, and its effect stands in the file.</summary>
    private static async Task Check(Store store, PressLoad load, ServiceProcess process, CancellationToken ct)
    {
        foreach (var line in process.Complaints.Take(5)) await Say(line);
        if (load.Late > 0) await Say($"{load.Late} presses took over a second inside the service and were answered empty");
        if (load.Wrong > 0) throw new BenchFailedException($"{load.Wrong} answers were wrong or came twice.");
        var (seen, marks) = await store.Read(
            async (db, token) => (
                await db.SeenUpdates.CountAsync(u => u.UpdateId >= PressLoad.FirstId, token),
                await db.History.CountAsync(h => h.What == HistoryEvent.Confirmed || h.What == HistoryEvent.Undone, token)),
            ct);
        if (seen != load.Put) throw new BenchFailedException($"{load.Put} presses were answered, {seen} are in the store.");
        if (marks != load.Marks) throw new BenchFailedException($"{load.Marks} marks were made or taken back, {marks} are in the store.");
    }

    private static Task Say(string line) => Console.Error.WriteLineAsync(line);
}
