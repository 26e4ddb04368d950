using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shnor.Bench.Api;
using Shnor.Bench.Seeding;
using Shnor.Storage;
using Shnor.Storage.Tables;

namespace Shnor.Bench.Reminders;

/// <summary>Everything due in the same minute, through sweep, outbox and courier to a server that keeps the strict rate.</summary>
internal static class RemindersBench
{
    private static readonly TimeSpan ToBeReady = TimeSpan.FromSeconds(10); // the service must be up before the minute comes
    private static readonly TimeSpan Silence = TimeSpan.FromSeconds(10); // nothing more comes; also shows what is said twice late

    public static async Task<string> Run(string service, bool isQuick, CancellationToken ct)
    {
        var (programmes, teachers) = isQuick ? (4, 150) : (20, 250);
        var due = programmes * teachers * SeedWebinars.OfEachProgramme;
        using var folder = new BenchFolder();
        await using var services = await BenchStore.Create(folder.StorePath, ct);
        var store = services.GetRequiredService<Store>();
        var begun = TimeProvider.System.GetTimestamp();
        var dueAt = TimeProvider.System.GetUtcNow().UtcDateTime + ToBeReady;
        await SeedWebinars.Plant(store, programmes, teachers, dueAt, ct);

        var ledger = new DeliveryLedger();
        await using var server = await LoopbackApi.Start(ct);
        server.OnSend = ledger.Take;
        await using var process = ServiceProcess.Start(service, folder, server.Url);
        await process.FirstPoll(server.FirstPoll, ct);
        await AllDelivered(ledger, due, isQuick, ct);

        foreach (var line in process.Complaints.Take(5)) await Console.Error.WriteLineAsync(line);
        var sent = await store.Read((db, token) => db.Outbox.CountAsync(row => row.State == OutboxState.Sent, token), ct);
        var (lost, doubled) = (due - ledger.Different, ledger.Total - ledger.Different);
        await Console.Error.WriteLineAsync(FormattableString.Invariant(
            $"{ledger.Total / (StrictRate.PerSecond * ledger.Seconds):P2} of the allowed rate; the first {(ledger.FirstAfter(begun) - ToBeReady).TotalSeconds:0.0} s after the minute; {ledger.TooFast} refused with 429; {sent} marked as sent; {await process.RssMegabytes(ct):0} MB; {process.Cpu.TotalSeconds:0.0} s of processor"));
        return JsonSerializer.Serialize(new { due, seconds = Math.Round(ledger.Seconds, 2), lost, doubled });
    }

    private static async Task AllDelivered(DeliveryLedger ledger, int due, bool isQuick, CancellationToken ct)
    {
        var started = TimeProvider.System.GetTimestamp();
        var patience = ToBeReady + (TimeSpan.FromSeconds(due / (double)StrictRate.PerSecond) * (isQuick ? 1.2 : 1.5));
        while (ledger.Different < due && TimeProvider.System.GetElapsedTime(started) < patience)
            await Task.Delay(TimeSpan.FromMilliseconds(100), TimeProvider.System, ct);
        // What is said a second time may come a little later.
        await Task.Delay(isQuick ? Silence / 4 : Silence, TimeProvider.System, ct);
    }
}
