using Microsoft.EntityFrameworkCore;
using Shnor.Storage.Sqlite;

namespace Shnor.Storage.Copies;

/// <summary>The schemas this version of the bot has heard of, in order.</summary>
public static class KnownMigrations
{
    public static IReadOnlyList<string> All { get; } = Read();

    private static List<string> Read()
    {
        using var db = new SqliteShnorDb(new DbContextOptionsBuilder<SqliteShnorDb>().UseSqlite("Data Source=:memory:").Options);
        return [.. db.Database.GetMigrations()];
    }
}
