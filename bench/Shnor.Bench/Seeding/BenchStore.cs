using Microsoft.Extensions.DependencyInjection;
using Shnor.Storage;
using Shnor.Storage.Tables;

namespace Shnor.Bench.Seeding;

/// <summary>A live store that the service will take for its own.</summary>
internal static class BenchStore
{
    public static async Task<ServiceProvider> Create(string path, CancellationToken ct)
    {
        var services = new ServiceCollection().AddShnorStorage(StorageSetup.ConnectionTo(path)).BuildServiceProvider();
        var store = services.GetRequiredService<Store>();
        await store.Migrate(ct);
        await store.InOneCommit(
            (db, _) =>
            {
                db.Identity.Add(new StoreIdentity { BotId = ServiceProcess.BotId, Mode = StoreMode.Live });
                return Task.CompletedTask;
            },
            ct);
        return services;
    }
}
