using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shnor.Bench.Seeding;
using Shnor.Storage;

namespace Shnor.Bench.Sweep;

/// <summary>Whether an idle tick costs the same however much the store holds: two stores in one process, their ticks in turn.</summary>
internal static class SweepBench
{
    private const int Occurrences = 10_000;
    private const int TimesMore = 100;
    private const int WarmUp = 20;
    private const int Ticks = 200;
    private const int Programmes = 20; // of fifty people: a little more than is needed
    private const int PeopleOfEach = 50;
    private const int Traces = 500; // of each programme: as many as occurrences
    private const int QuickTraces = 50; // all of them would not be written within a minute

    public static async Task<string> Run(bool isQuick, CancellationToken ct)
    {
        using var smallFolder = new BenchFolder();
        using var largeFolder = new BenchFolder();
        await Fill(smallFolder, copies: 0, isQuick, ct);
        await Fill(largeFolder, copies: TimesMore - 1, isQuick, ct);
        await using var small = new TickingTown(smallFolder.StorePath);
        await using var large = new TickingTown(largeFolder.StorePath);
        for (var i = 0; i < WarmUp + Ticks; i++)
        {
            if (i == WarmUp)
            {
                small.Milliseconds.Clear();
                large.Milliseconds.Clear();
            }

            await small.Tick(ct);
            await large.Tick(ct);
        }

        var (ms10k, ms1m) = (small.Milliseconds.Median(), large.Milliseconds.Median());
        return JsonSerializer.Serialize(new { ms_10k = Math.Round(ms10k, 3), ms_1m = Math.Round(ms1m, 3), ratio = Math.Round(ms1m / ms10k, 2) });
    }

    private static async Task Fill(BenchFolder folder, int copies, bool isQuick, CancellationToken ct)
    {
        await using var services = await BenchStore.Create(folder.StorePath, ct);
        var store = services.GetRequiredService<Store>();
        await SeedTown.Plant(store, Programmes, PeopleOfEach, isQuick ? QuickTraces : Traces, TimeProvider.System.GetUtcNow().UtcDateTime, ct);
        await using var db = await services.GetRequiredService<IDbContextFactory<ShnorDb>>().CreateDbContextAsync(ct);
        await db.Occurrences.OrderBy(o => o.Id).Skip(Occurrences).ExecuteDeleteAsync(ct);
        if (copies > 0) await ManyTimes.Copy(db, copies, ct);
        var (occurrences, due) = (await db.Occurrences.CountAsync(ct), await db.Occurrences.CountAsync(o => o.NextRungAt != null, ct));
        await Console.Error.WriteLineAsync($"{occurrences} occurrences, {due} with something to say later, {new FileInfo(folder.StorePath).Length / 1024 / 1024} MB");
        if (occurrences != Occurrences * (copies + 1)) throw new BenchFailedException($"{occurrences} occurrences were stored instead of {Occurrences * (copies + 1)}.");
    }
}
