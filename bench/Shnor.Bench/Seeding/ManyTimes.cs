using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Shnor.Domain;
using Shnor.Storage;
using Shnor.Storage.Tables;

namespace Shnor.Bench.Seeding;

/// <summary>
/// Copies a whole town many times over inside its store: the same programmes, people and traces under other numbers. A million rows written
/// one by one would take longer than what is measured.
/// </summary>
internal static class ManyTimes
{
    private const long Step = 1_000_000; // between the numbers of one copy and the next

    private static readonly HashSet<Type> Numbers =
        [typeof(ProgrammeId), typeof(PersonId), typeof(BodyId), typeof(ActivityId), typeof(OccurrenceId), typeof(InvitationId), typeof(OutboxId)];

    // Numbers and texts that are no ids of ours and must not repeat either.
    private static readonly HashSet<string> AlsoNumbers = ["HistoryEntry.Id", "SeenUpdate.UpdateId", "PersonAddress.ChatId"];
    private static readonly HashSet<string> UniqueTexts = ["OutboxRow.Key", "Invitation.Code"];

    /// <param name="db">A context outside any transaction.</param>
    /// <param name="copies">Besides the one that is there.</param>
    /// <param name="ct">Cancels the work.</param>
    public static async Task Copy(ShnorDb db, int copies, CancellationToken ct)
    {
        await db.Database.OpenConnectionAsync(ct);
        await db.Database.ExecuteSqlRawAsync("PRAGMA synchronous=OFF; PRAGMA foreign_keys=OFF; PRAGMA secure_delete=OFF; PRAGMA cache_size=-262144;", ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        foreach (var table in db.Model.GetEntityTypes().Where(type => type.ClrType != typeof(StoreIdentity)))
        {
            // The numbers go in order, which is what a B-tree likes best.
            await db.Database.ExecuteSqlRawAsync(Statement(table), [copies], ct);
        }

        await transaction.CommitAsync(ct);
        await db.Database.CloseConnectionAsync();
    }

    private static string Statement(IEntityType table)
    {
        var name = table.GetTableName();
        var columns = table.GetProperties().Select(property => (Name: $"\"{property.GetColumnName()}\"", Kind: KindOf(property))).ToList();
        var values = columns.Select(column => column.Kind switch
        {
            ColumnKind.Number => $"one.{column.Name} + k * {Step}",
            ColumnKind.UniqueText => $"one.{column.Name} || '#' || k",
            _ => $"one.{column.Name}",
        });
        // CROSS JOIN keeps the order of the loops (SQLite, «Manual control of query plans»).
        return "WITH RECURSIVE copies(k) AS (SELECT 1 UNION ALL SELECT k + 1 FROM copies WHERE k < {0}) "
            + $"INSERT INTO \"{name}\" ({string.Join(", ", columns.Select(column => column.Name))}) "
            + $"SELECT {string.Join(", ", values)} FROM copies CROSS JOIN \"{name}\" AS one";
    }

    private static ColumnKind KindOf(IProperty property)
    {
        var (type, name) = (Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType, $"{property.DeclaringType.ClrType.Name}.{property.Name}");
        if (Numbers.Contains(type) || AlsoNumbers.Contains(name)) return ColumnKind.Number;
        return UniqueTexts.Contains(name) ? ColumnKind.UniqueText : ColumnKind.AsItIs;
    }

    private enum ColumnKind
    {
        AsItIs,
        Number,
        UniqueText,
    }
}
