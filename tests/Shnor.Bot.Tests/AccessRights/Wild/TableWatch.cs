using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Shnor.Storage.Tables;
using Shnor.Testing;

namespace Shnor.Bot.Tests.AccessRights.Wild;

/// <summary>One row that was added, changed or taken away, as the database itself saw it.</summary>
/// <param name="Before">Null: added.</param>
/// <param name="After">Null: taken away.</param>
internal sealed record RowChange(string Table, JsonObject? Before, JsonObject? After)
{
    public long? Number(string column) => (long?)(After ?? Before)![column];

    public long? FormerNumber(string column) => (long?)(Before ?? After)![column];

    public string? Word(string column) => (string?)(After ?? Before)![column];

    public bool Changes(string column) => Before is not null && After is not null && $"{Before[column]}" != $"{After[column]}";

    public override string ToString() => $"{Table} {Before?.ToJsonString()} → {After?.ToJsonString()}";
}

/// <summary>Triggers that write down every change of every table, whoever makes it and however: the service cannot change anything past them.</summary>
internal sealed class TableWatch(TestTown town)
{
    /// <summary>Marks of seen updates say nothing; letters are judged by who gets them.</summary>
    private static readonly Type[] Unwatched = [typeof(SeenUpdate), typeof(OutboxRow), typeof(StoreIdentity)];
    private static readonly string[] Bulky = ["Data", "Timing"];

    private long _last;

    public Task Install() => town.Store.InOneCommit(
        async (db, ct) =>
        {
            await db.Database.ExecuteSqlRawAsync("""CREATE TABLE "Watch" ("Id" INTEGER PRIMARY KEY, "Tbl" TEXT, "Old" TEXT, "New" TEXT)""", ct);
            foreach (var type in db.Model.GetEntityTypes().Where(type => !Unwatched.Contains(type.ClrType)))
            {
                var (table, columns) = (type.GetTableName()!, type.GetProperties().Select(p => p.GetColumnName()).Except(Bulky).ToList());
                string Row(string of) => $"json_object({string.Join(", ", columns.Select(column => $"'{column}', {of}.\"{column}\""))})";
                foreach (var (what, old, now) in ((string, string, string)[])[("INSERT", "NULL", Row("NEW")), ("UPDATE", Row("OLD"), Row("NEW")), ("DELETE", Row("OLD"), "NULL")])
                {
                    var trigger = $"""CREATE TRIGGER "Watch{table}{what}" AFTER {what} ON "{table}" BEGIN INSERT INTO "Watch" ("Tbl", "Old", "New") VALUES ('{table}', {old}, {now}); END""";
                    await db.Database.ExecuteSqlRawAsync(trigger.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal), ct);
                }
            }
        },
        CancellationToken.None);

    public Task<List<RowChange>> Since() => town.Look(async db =>
    {
        var changes = new List<RowChange>();
        await db.Database.OpenConnectionAsync();
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = $"""SELECT "Id", "Tbl", "Old", "New" FROM "Watch" WHERE "Id" > {_last} ORDER BY "Id" """;
        await using var rows = await command.ExecuteReaderAsync();
        while (await rows.ReadAsync())
        {
            _last = rows.GetInt64(0);
            changes.Add(new(rows.GetString(1), Read(rows, 2), Read(rows, 3)));
        }

        return changes;
    });

    private static JsonObject? Read(System.Data.Common.DbDataReader rows, int column) => rows.IsDBNull(column) ? null : JsonNode.Parse(rows.GetString(column))!.AsObject();
}
