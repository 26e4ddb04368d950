using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Shnor.Storage;
using Shnor.Storage.Copies;

namespace Shnor.Testing;

/// <summary>A store with all its tables and nothing in them, built once: a town that is founded takes a copy, for building one costs as much as a short story.</summary>
internal static class BlankStore
{
    private static readonly Lazy<Task<byte[]>> Made = new(Make);

    public static async Task CopyTo(string path)
    {
        var bytes = await Made.Value;
        PrivateFile.Create(path);
        await File.WriteAllBytesAsync(path, bytes);
    }

    private static async Task<byte[]> Make()
    {
        var folder = Directory.CreateTempSubdirectory("shnor-blank-").FullName;
        var path = Path.Combine(folder, "blank.db");
        await using (var services = new ServiceCollection().AddShnorStorage(StorageSetup.ConnectionTo(path)).BuildServiceProvider())
        {
            var store = services.GetRequiredService<Store>();
            await store.Migrate(CancellationToken.None);
            await store.FoldJournal(CancellationToken.None);
        }

        SqliteConnection.ClearAllPools();
        var bytes = await File.ReadAllBytesAsync(path);
        Directory.Delete(folder, recursive: true);
        return bytes;
    }
}
