using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Shnor.Bot.Settings;
using Shnor.Bot.Stores;
using Shnor.Domain.People;
using Shnor.Storage;
using Shnor.Telegram;

namespace Shnor.Bot.Tests.Cli;

/// <summary>The store of a service with a token, in a folder of its own; no process holds it.</summary>
internal sealed class LiveStore : IAsyncDisposable
{
    public const string Token = "123456789:AAfakeAAfakeAAfakeAAfakeAAfakeAAfake";
    public const string OtherToken = "987654321:BBfakeBBfakeBBfakeBBfakeBBfakeBBfake";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("shnor-cli-");

    public string Folder => _folder.FullName;

    public string Path => System.IO.Path.Combine(Folder, "shnor.db");

    /// <summary>The settings as they are typed behind a command.</summary>
    public string[] Settings => [$"--Storage:Connection=Data Source={Path}", $"--Telegram:Token={Token}"];

    public string In(string name) => System.IO.Path.Combine(Folder, name);

    /// <summary>As the service does it at its start.</summary>
    public async Task<(StorePrepared? Prepared, string? Refusal)> Prepare(string? token = Token)
    {
        await using var services = Parts(token);
        using var end = new EndOfPool(Path);
        return await StorePreparation.Prepare(services, CancellationToken.None);
    }

    public async Task<T> Do<T>(Func<ShnorDb, CancellationToken, Task<T>> work)
    {
        await using var services = Parts(Token);
        using var end = new EndOfPool(Path);
        return await services.GetRequiredService<Store>().InOneCommit(work, CancellationToken.None);
    }

    public Task AddPerson(string name) => Do((db, _) => Task.FromResult(db.Add(new Person { Name = name, NameKey = name })));

    public Task<int> CountPeople() => Ask("SELECT count(*) FROM People");

    /// <summary>The first column of the first row; 0 where it is no number.</summary>
    public static async Task<int> AskIn(string path, string sql)
    {
        await using var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        return await command.ExecuteScalarAsync() is long number ? (int)number : 0;
    }

    public Task<int> Ask(string sql) => AskIn(Path, sql);

    public ValueTask DisposeAsync()
    {
        _folder.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }

    private ServiceProvider Parts(string? token)
    {
        var settings = new BotSettings { Token = token is null ? null : BotToken.Parse(token), StorePath = Path };
        return new ServiceCollection().AddLogging().AddShnorBot(settings, TimeProvider.System, TimeProvider.System).BuildServiceProvider();
    }

    /// <summary>A process that has ended keeps no file open.</summary>
    private sealed class EndOfPool(string path) : IDisposable
    {
        public void Dispose()
        {
            using var connection = new SqliteConnection(StorageSetup.ConnectionTo(path));
            SqliteConnection.ClearPool(connection);
        }
    }
}
