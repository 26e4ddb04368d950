using System.Text;
using Microsoft.EntityFrameworkCore;
using Shnor.Storage;
using Shnor.Storage.Tables;
using Shnor.Testing;

namespace Shnor.Bot.Tests.AccessRights;

/// <summary>Everything the store holds but the marks of seen updates, which every message leaves: two dumps are equal when nothing has changed.</summary>
internal static class TableDump
{
    public static Task<string> Of(TestTown town) => town.Look(Write);

    private static async Task<string> Write(ShnorDb db)
    {
        var dump = new StringBuilder();
        await db.Database.OpenConnectionAsync();
        foreach (var table in db.Model.GetEntityTypes().Where(type => type.ClrType != typeof(SeenUpdate)).Select(type => type.GetTableName()).Order())
        {
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.CommandText = $"SELECT * FROM \"{table}\" ORDER BY rowid";
            await using var rows = await command.ExecuteReaderAsync();
            while (await rows.ReadAsync())
            {
                dump.Append(table);
                for (var i = 0; i < rows.FieldCount; i++) dump.Append('|').Append(rows.GetValue(i));
                dump.AppendLine();
            }
        }

        return dump.ToString();
    }
}
