using Shnor.Storage.Tables;

namespace Shnor.Storage.Copies;

public enum StoreKind
{
    /// <summary>No file.</summary>
    Absent,

    /// <summary>A database without tables: it may become a store.</summary>
    Empty,

    /// <summary>Not a database, or somebody else's.</summary>
    Foreign,

    /// <summary>The bot's, of whatever version.</summary>
    Ours,
}

/// <summary>What a file turned out to be. Read past the model, so that a store of any version can be asked.</summary>
/// <param name="Migrations">Those it has gone through.</param>
/// <param name="Identity">Null where the bot had not yet written down whose it is.</param>
/// <param name="Rows">How many each table has.</param>
public sealed record StoreContent(StoreKind Kind, IReadOnlyList<string> Migrations, StoreIdentity? Identity, IReadOnlyDictionary<string, long> Rows)
{
    public static readonly StoreContent Absent = new(StoreKind.Absent, [], null, new Dictionary<string, long>());

    public static readonly StoreContent Empty = Absent with { Kind = StoreKind.Empty };

    public static readonly StoreContent Foreign = Absent with { Kind = StoreKind.Foreign };

    /// <summary>A newer version of the bot has changed the tables: this one does not know them any more.</summary>
    public bool IsNewer => Migrations.Except(KnownMigrations.All).Any();

    /// <summary>The tables of an earlier version.</summary>
    public bool IsOlder => Kind == StoreKind.Ours && KnownMigrations.All.Except(Migrations).Any();

    public long RowsOf(string table) => Rows.GetValueOrDefault(table);

    /// <summary>Whether table for table the numbers are the same.</summary>
    public bool HoldsAsMuchAs(StoreContent other) => Rows.Count == other.Rows.Count && Rows.All(table => other.Rows.TryGetValue(table.Key, out var count) && count == table.Value);
}
