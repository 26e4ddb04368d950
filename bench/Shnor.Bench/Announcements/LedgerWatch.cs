using Microsoft.Data.Sqlite;
using Shnor.Domain;
using Shnor.Domain.Announcements;

namespace Shnor.Bench.Announcements;

/// <summary>
/// Reads the ledger from the store's file while the service writes it, as somebody with a file viewer would. At every look the rows must be as many as the
/// announcement says it has recipients, and the ledger must neither run ahead of the messenger nor know less than it.
/// </summary>
internal sealed class LedgerWatch : IAsyncDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    private readonly SqliteConnection store;
    private readonly SqliteCommand query;
    private readonly StrictMessenger messenger;
    private readonly CancellationTokenSource end = new();
    private readonly Task work;

    public LedgerWatch(string path, AnnouncementId announcement, StrictMessenger messenger)
    {
        this.messenger = messenger;
        store = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ToString());
        store.Open();
        query = store.CreateCommand();
        // One statement sees one committed state.
        query.CommandText = """
            SELECT a."State", a."Recipients", r."State", COUNT(r."PersonId") FROM "Announcements" a
            LEFT JOIN "AnnouncementRecipients" r ON r."AnnouncementId" = a."Id" WHERE a."Id" = $id GROUP BY r."State"
            """;
        query.Parameters.AddWithValue("$id", announcement.Value);
        work = Watch();
    }

    public int Looks { get; private set; }

    public AnnouncementState State { get; private set; }

    /// <summary>Rows by their state, at the last look.</summary>
    public IReadOnlyDictionary<RecipientState, int> Rows { get; private set; } = new Dictionary<RecipientState, int>();

    /// <summary>The first look that did not add up; null: all did.</summary>
    public string? Complaint { get; private set; }

    public int Count(params IEnumerable<RecipientState> states) => states.Sum(state => Rows.GetValueOrDefault(state));

    public async ValueTask DisposeAsync()
    {
        await end.CancelAsync();
        await work.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await query.DisposeAsync();
        await store.DisposeAsync();
        end.Dispose();
    }

    private async Task Watch()
    {
        while (true)
        {
            Look();
            await Task.Delay(Pause, TimeProvider.System, end.Token);
        }
    }

    private void Look()
    {
        var before = messenger.Sent.Different;
        var (recipients, rows) = (0, new Dictionary<RecipientState, int>());
        using (var reader = query.ExecuteReader())
        {
            while (reader.Read())
            {
                (State, recipients) = (Enum.Parse<AnnouncementState>(reader.GetString(0)), reader.GetInt32(1));
                if (!reader.IsDBNull(2)) rows[Enum.Parse<RecipientState>(reader.GetString(2))] = reader.GetInt32(3);
            }
        }

        var after = messenger.Sent.Different;
        (Rows, Looks) = (rows, Looks + 1);
        if (rows.Values.Sum() != recipients) Complaint ??= $"The ledger has {rows.Values.Sum()} rows ({this}), the announcement {recipients} recipients.";
        if (Count(RecipientState.Delivered) > after) Complaint ??= $"The ledger says {Count(RecipientState.Delivered)} delivered, {after} have arrived.";
        if (before > Count(RecipientState.Delivered, RecipientState.Sending, RecipientState.Unclear)) Complaint ??= $"{before} have arrived, and the ledger knows of fewer: {this}.";
    }

    public override string ToString() => Rows.Count == 0 ? "empty" : string.Join(", ", Rows.OrderBy(row => row.Key).Select(row => $"{row.Key} {row.Value}"));
}
