using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Shnor.Storage.Sqlite;

namespace Shnor.Storage;

public static class StorageSetup
{
    /// <param name="services">Gets a <see cref="Store"/>.</param>
    /// <param name="connection">«Data Source=data/shnor.db»; a relative path is the caller's.</param>
    public static IServiceCollection AddShnorStorage(this IServiceCollection services, string connection)
    {
        services.AddPooledDbContextFactory<SqliteShnorDb>(options => options.UseSqlite(connection).AddInterceptors(new SqliteHabits())
            // Whether the model has moved on from the last migration is asked by a test, not by every start.
            .ConfigureWarnings(warnings => warnings.Ignore(RelationalEventId.PendingModelChangesWarning)));
        services.AddSingleton<IDbContextFactory<ShnorDb>, AnyDb>();
        return services.AddSingleton<Store>();
    }

    /// <summary>The file behind a connection text.</summary>
    /// <exception cref="ArgumentException">The text is not a connection to a file, or says more than the file: nothing of it would be obeyed.</exception>
    public static string FileOf(string connection)
    {
        var path = new SqliteConnectionStringBuilder(connection).DataSource;
        var saysMore = new DbConnectionStringBuilder { ConnectionString = connection }.Count > 1;
        return saysMore || path is "" or ":memory:" || path.StartsWith("file:", StringComparison.OrdinalIgnoreCase)
            ? throw new ArgumentException("A store needs a file, and nothing else.", nameof(connection))
            : path;
    }

    /// <summary>The opposite of <see cref="FileOf"/>, for any name of a file.</summary>
    public static string ConnectionTo(string path) => new SqliteConnectionStringBuilder { DataSource = path }.ToString();

    private sealed class AnyDb(IDbContextFactory<SqliteShnorDb> sqlite) : IDbContextFactory<ShnorDb>
    {
        public ShnorDb CreateDbContext() => sqlite.CreateDbContext();

        public async Task<ShnorDb> CreateDbContextAsync(CancellationToken cancellationToken = default) => await sqlite.CreateDbContextAsync(cancellationToken);
    }
}
