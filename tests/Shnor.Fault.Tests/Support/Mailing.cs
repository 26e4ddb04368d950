using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Shnor.Bot.Screens;
using Shnor.Domain;
using Shnor.Domain.Announcements;
using Shnor.Sandbox;

namespace Shnor.Fault.Tests.Support;

/// <summary>
/// One announcement to all residents: sent and nursed to its end through the coordinator's chat, looked at in the store's file at every call that the
/// service makes, and in the end held against what lies in people's chats.
/// </summary>
internal sealed class Mailing : IDisposable
{
    private const string FirstWords = "Уважаемые коллеги!";

    private static readonly AnnouncementContent Content = new() { Html = $"<b>{FirstWords}</b>\nВебинар переносится на четверг.", AsksAcknowledgement = true };

    private readonly KillTown _town;
    private readonly AnnouncementId _id;
    private readonly SqliteConnection _file;
    private readonly SqliteCommand _sums;
    private readonly Lock _gate = new();
    private readonly HashSet<PersonId> _onTheWay = [];
    private readonly HashSet<PersonId> _readers = [];
    private readonly HashSet<PersonId> _repeated = [];
    private string? _complaint;

    private Mailing(KillTown town, AnnouncementId id)
    {
        (_town, _id) = (town, id);
        _file = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = town.Store.Path, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ToString());
        _file.Open();
        _sums = _file.CreateCommand();
        // One statement sees one committed state.
        _sums.CommandText = """
            SELECT a."Recipients", COUNT(r."PersonId"), COALESCE(SUM(r."State" = 'Delivered'), 0) FROM "Announcements" a
            LEFT JOIN "AnnouncementRecipients" r ON r."AnnouncementId" = a."Id" WHERE a."Id" = $id GROUP BY a."Id"
            """;
        _sums.Parameters.AddWithValue("$id", id.Value);
        town.AtDeath = NoteOnTheWay;
    }

    public int Looks { get; private set; }

    public static async Task<Mailing> Write(KillTown town) => new(town, await town.Store.Draft(Content));

    /// <summary>The coordinator looks at it once more and presses «Отправить».</summary>
    public async Task Confirm()
    {
        _town.Messenger.SendText(TownStore.Coordinator, "/menu");
        await _town.Until(() => OfBot().Any(), "show a menu");
        _town.Messenger.PressForged(TownStore.Coordinator, OfBot().Last().Id, ButtonData.Write("announcement-check", $"{_id.Value}"));
        await _town.Until(() => OfBot().Any(Offers("Отправить")), "show the announcement with «Отправить»");
        var preview = OfBot().Last(Offers("Отправить"));
        _town.Messenger.Press(TownStore.Coordinator, preview.Id, "Отправить");
    }

    /// <summary>Holds the sums against each other, and against what has arrived. Called while calls are on their way, from several threads.</summary>
    public void Look()
    {
        lock (_gate)
        {
            using var reader = _sums.ExecuteReader();
            reader.Read();
            var (recipients, rows, delivered) = (reader.GetInt32(0), reader.GetInt32(1), reader.GetInt32(2));
            Looks++;
            if (rows != recipients) _complaint ??= $"At a look the ledger had {rows} rows, the announcement {recipients} recipients.";
            if (delivered == 0 || delivered % 10 > 0) return; // counting chats takes longer than all the rest
            if (_town.Store.Residents.Count(resident => Arrived(resident).Count > 0) is var arrived && delivered > arrived)
                _complaint ??= $"At a look the ledger said {delivered} delivered, {arrived} had arrived.";
        }
    }

    /// <summary>Somebody who has it reads it and presses «Ознакомлен(а)», also for the second time.</summary>
    public void SomebodyReads(Random random)
    {
        var resident = _town.Store.Residents[random.Next(_town.Store.Residents.Count)];
        if (_town.Messenger.Person(resident.Chat).Blocked || Arrived(resident).LastOrDefault() is not { } message) return;
        _readers.Add(resident.Id);
        _town.Messenger.PressForged(resident.Chat, message.Id, ButtonData.Write("acknowledge", $"{_id.Value}"));
    }

    /// <summary>The coordinator presses «Повторить всем» over those of whom nobody knows.</summary>
    /// <returns>Of how many.</returns>
    public async Task<int> RepeatUnclear()
    {
        _repeated.UnionWith(await _town.Store.Look(db => db.AnnouncementRecipients.Where(r => r.AnnouncementId == _id && r.State == RecipientState.Unclear).Select(r => r.PersonId).ToListAsync()));
        _town.Messenger.PressForged(TownStore.Coordinator, OfBot().Last().Id, ButtonData.Write("announcement-again-all", $"{_id.Value}"));
        return _repeated.Count;
    }

    public Task<AnnouncementState> State() => _town.Store.Look(db => db.Announcements.Where(a => a.Id == _id).Select(a => a.State).SingleAsync());

    /// <summary>Whether nothing is left to send; when it has stopped by itself, the coordinator presses «Продолжить».</summary>
    public async Task<bool> IsOver()
    {
        var state = await State();
        if (state == AnnouncementState.Paused && OfBot().LastOrDefault(Offers("Продолжить")) is { } message && _town.Messenger.Presses(TownStore.Coordinator).All(press => press.Answer is not null))
            _town.Messenger.Press(TownStore.Coordinator, message.Id, "Продолжить");
        return state == AnnouncementState.Sent;
    }

    /// <summary>Every row is settled; everybody has it once, or never came to be asked, or stands as unclear and has it once, or not at all.</summary>
    public async Task Holds()
    {
        var rows = await _town.Store.Look(db => db.AnnouncementRecipients.Where(r => r.AnnouncementId == _id).ToDictionaryAsync(r => r.PersonId));
        Assert.Null(_complaint);
        Assert.Equal(_town.Store.Residents.Count, rows.Count);
        Assert.All(rows.Values, row => Assert.NotNull(row.SettledAt));
        foreach (var resident in _town.Store.Residents)
        {
            var (row, times) = (rows[resident.Id], Arrived(resident).Count);
            var (least, most) = row.State switch
            {
                RecipientState.Delivered when _repeated.Contains(resident.Id) => (1, 2),
                RecipientState.Delivered when !_onTheWay.Contains(resident.Id) || _readers.Contains(resident.Id) => (1, 1), // who has pressed has it, whatever the process knew
                RecipientState.Unclear => (0, 1),
                RecipientState.Unreachable => (0, 0),
                _ => (-1, -1), // in none of these cases is anything else right
            };
            Assert.True(times >= least && times <= most, $"{resident.Chat} has it {times} times, its row is {row.State} ({row.Reason}).");
            Assert.True(row.State != RecipientState.Unreachable || _town.Messenger.Person(resident.Chat).Blocked, $"{resident.Chat} is there, its row says {row.Reason}.");
        }

        Assert.All(_readers, reader => Assert.NotNull(rows[reader].AcknowledgedAt));
        foreach (var person in _town.Messenger.People.Where(person => !person.Blocked)) Assert.All(_town.Messenger.Presses(person.Person.Id), press => Assert.NotNull(press.Answer));
    }

    /// <summary>Of so many nobody knows.</summary>
    public Task<int> Unclear() => _town.Store.Look(db => db.AnnouncementRecipients.CountAsync(r => r.AnnouncementId == _id && r.State == RecipientState.Unclear));

    public void Dispose()
    {
        _sums.Dispose();
        _file.Dispose();
    }

    /// <summary>What a dead process was just sending may have arrived or not.</summary>
    private async Task NoteOnTheWay()
    {
        foreach (var person in await _town.Store.Look(db => db.AnnouncementRecipients.Where(r => r.AnnouncementId == _id && r.State == RecipientState.Sending).Select(r => r.PersonId).ToListAsync()))
            _onTheWay.Add(person);
    }

    private List<SandboxMessage> Arrived(Resident resident) => [.. _town.Messenger.Messages(resident.Chat).Where(message => message.FromBot && First(message).Text.StartsWith(FirstWords, StringComparison.Ordinal))];

    private IEnumerable<SandboxMessage> OfBot() => _town.Messenger.Messages(TownStore.Coordinator).Where(message => message.FromBot);

    private static SandboxContent First(SandboxMessage message) => message.Former.Count > 0 ? message.Former[0] : message.Content;

    private static Func<SandboxMessage, bool> Offers(string label) => message => message.Buttons.Any(button => button.Label == label);
}
