using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Shnor.Storage.Sqlite;

public sealed class SqliteShnorDb(DbContextOptions<SqliteShnorDb> options) : ShnorDb(options);

/// <summary>For the migrations tool only; see eng/migrations.</summary>
public sealed class SqliteDesignTime : IDesignTimeDbContextFactory<SqliteShnorDb>
{
    public SqliteShnorDb CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqliteShnorDb>().UseSqlite("Data Source=:memory:").Options);
}
