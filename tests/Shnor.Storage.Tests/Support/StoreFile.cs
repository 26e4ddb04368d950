using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Shnor.Storage.Sqlite;

namespace Shnor.Storage.Tests.Support;

/// <summary>A real store in a folder of its own, migrated as the service does it.</summary>
public sealed class StoreFile : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("shnor-store-").FullName;
    private readonly ServiceProvider _services;

    private StoreFile()
    {
        Path = System.IO.Path.Combine(_folder, "shnor.db");
        Connection = new SqliteConnectionStringBuilder { DataSource = Path }.ToString();
        _services = Parts();
        Store = _services.GetRequiredService<Store>();
    }

    public string Path { get; }

    public string Connection { get; }

    public Store Store { get; }

    public static async Task<StoreFile> Create()
    {
        var file = new StoreFile();
        await file.Store.Migrate(CancellationToken.None);
        return file;
    }

    /// <summary>A file without any table in it.</summary>
    public static StoreFile Unmigrated() => new();

    /// <summary>What the service registers, once more: a second one shares only the file.</summary>
    public ServiceProvider Parts() => new ServiceCollection().AddShnorStorage(Connection).BuildServiceProvider();

    public SqliteShnorDb Context(params IEnumerable<IInterceptor> interceptors) =>
        new(new DbContextOptionsBuilder<SqliteShnorDb>().UseSqlite(Connection).AddInterceptors(interceptors).Options);

    public Task Write(Action<ShnorDb> work) => Store.InOneCommit(
        (db, _) =>
        {
            work(db);
            return Task.CompletedTask;
        },
        CancellationToken.None);

    public Task<T> Read<T>(Func<ShnorDb, Task<T>> query) => Store.Read((db, _) => query(db), CancellationToken.None);

    /// <summary>Past all our code, as another program would.</summary>
    public async Task<int> Raw(string sql)
    {
        await using var connection = new SqliteConnection(Connection + ";Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        return await command.ExecuteNonQueryAsync();
    }

    public async Task<List<string>> RawColumn(string sql)
    {
        await using var connection = new SqliteConnection(Connection + ";Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await using var rows = await command.ExecuteReaderAsync();
        var values = new List<string>();
        while (await rows.ReadAsync()) values.Add(rows.GetValue(0).ToString()!);
        return values;
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await using (var connection = new SqliteConnection(Connection)) SqliteConnection.ClearPool(connection);
        Directory.Delete(_folder, recursive: true);
    }
}
