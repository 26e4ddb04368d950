using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Shnor.Storage.Sqlite;

public sealed class SqliteShnorDb(DbContextOptions<SqliteShnorDb> options) : ShnorDb(options)
{
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);
        // Numbers stand in buttons that live for years: one that was used is never given to another row.
        // Said here for every key, because the convention overlooks keys of a type of their own.
        foreach (var key in modelBuilder.Model.GetEntityTypes().Select(table => table.FindPrimaryKey()!))
        {
            if (key.Properties is [{ ValueGenerated: ValueGenerated.OnAdd } id]) id.SetValueGenerationStrategy(SqliteValueGenerationStrategy.Autoincrement);
        }
    }
}

/// <summary>For the migrations tool only; see eng/migrations.</summary>
public sealed class SqliteDesignTime : IDesignTimeDbContextFactory<SqliteShnorDb>
{
    public SqliteShnorDb CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqliteShnorDb>().UseSqlite("Data Source=:memory:").Options);
}
