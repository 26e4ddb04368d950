using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shnor.Storage.Sqlite;

namespace Shnor.Storage;

public static class StorageSetup
{
    /// <param name="services">Gets a <see cref="Store"/>.</param>
    /// <param name="connection">«Data Source=data/shnor.db»; a relative path is the caller's.</param>
    public static IServiceCollection AddShnorStorage(this IServiceCollection services, string connection)
    {
        services.AddPooledDbContextFactory<SqliteShnorDb>(options => options.UseSqlite(connection).AddInterceptors(new SqliteHabits()));
        services.AddSingleton<IDbContextFactory<ShnorDb>, AnyDb>();
        return services.AddSingleton<Store>();
    }

    /// <summary>The file behind a connection text.</summary>
    /// <exception cref="ArgumentException">The text is not a connection to a file.</exception>
    public static string FileOf(string connection)
    {
        var path = new SqliteConnectionStringBuilder(connection).DataSource;
        return path is "" or ":memory:" ? throw new ArgumentException("A store needs a file.", nameof(connection)) : path;
    }

    private sealed class AnyDb(IDbContextFactory<SqliteShnorDb> sqlite) : IDbContextFactory<ShnorDb>
    {
        public ShnorDb CreateDbContext() => sqlite.CreateDbContext();

        public async Task<ShnorDb> CreateDbContextAsync(CancellationToken cancellationToken = default) => await sqlite.CreateDbContextAsync(cancellationToken);
    }
}
