using Microsoft.EntityFrameworkCore;
using Shnor.Domain.Roadmap;
using Shnor.Sandbox;
using Shnor.Storage.Tables;

namespace Shnor.Fault.Tests.Support;

/// <summary>Holds the store against what people saw on their phones.</summary>
internal sealed class Ledger(KillTown town)
{
    private readonly Dictionary<string, int> _mayRepeat = [];
    private readonly List<Meeting> _meetings = [];
    private readonly HashSet<Meeting> _pressed = [];

    public IReadOnlyList<Meeting> Meetings => _meetings;

    public void Note(Meeting meeting) => _meetings.Add(meeting);

    public void NotePressed(Meeting meeting) => _pressed.Add(meeting);

    public bool IsPressed(Meeting meeting) => _pressed.Contains(meeting);

    /// <summary>What a dead process was just sending may come once more, nothing else.</summary>
    public async Task NoteDeath()
    {
        if (_meetings.Count == 0) return; // perhaps there are no tables yet either
        foreach (var key in await town.Store.Look(db => db.Outbox.Where(row => row.State == OutboxState.Sending).Select(row => row.Key).ToListAsync()))
            _mayRepeat[key] = _mayRepeat.GetValueOrDefault(key) + 1;
    }

    /// <summary>The bot's questions about this meeting, as they arrived.</summary>
    public IEnumerable<SandboxMessage> Questions(Meeting meeting) => Arrived(meeting.Of.Chat, "Получилось провести?", meeting);

    /// <summary>What the coordinator was told.</summary>
    public IEnumerable<SandboxMessage> News(Meeting meeting) => Arrived(TownStore.Coordinator, "✅ Выполнено", meeting);

    /// <summary>Everything came once, or once more for each death in the middle of it; every press had its one effect and its answer; nothing is left half-way.</summary>
    public async Task Holds()
    {
        var rows = await town.Store.Look(db => db.Outbox.ToListAsync());
        Assert.DoesNotContain(rows, row => row.State is OutboxState.Sending or OutboxState.Pending);
        Assert.All(rows, row => Assert.True(row is { State: OutboxState.Sent, MessageId: not null, SettledAt: not null } || IsAnsweredAlready(row), $"{row.Key}: {row.State}"));

        var history = await town.Store.Look(db => db.History.ToListAsync());
        var occurrences = await town.Store.Look(db => db.Occurrences.ToDictionaryAsync(o => o.Id));
        foreach (var meeting in _meetings)
        {
            var isDone = _pressed.Contains(meeting);
            Assert.Equal(isDone ? OccurrenceState.Reported : OccurrenceState.Open, occurrences[meeting.Id].State);
            Assert.Equal(isDone ? [HistoryEvent.Confirmed] : [], history.Where(entry => entry.OccurrenceId == meeting.Id).Select(entry => entry.What));
            CameOnce(Questions(meeting), rows.Single(row => row.OccurrenceId == meeting.Id && row.Kind == "reminder"));
            if (isDone) CameOnce(News(meeting), rows.Single(row => row.OccurrenceId == meeting.Id && row.Kind == "done"));
        }

        foreach (var person in town.Messenger.People) Assert.All(town.Messenger.Presses(person.Person.Id), press => Assert.NotNull(press.Answer));
    }

    /// <summary>It had come, nobody could write that down, and the person acted on it: there is nothing more to say.</summary>
    private bool IsAnsweredAlready(OutboxRow row) =>
        row is { State: OutboxState.Dropped, Kind: "reminder" } && _mayRepeat.ContainsKey(row.Key) && _pressed.Any(meeting => meeting.Id == row.OccurrenceId);

    private void CameOnce(IEnumerable<SandboxMessage> messages, OutboxRow row) => Assert.InRange(messages.Count(), 1, 1 + _mayRepeat.GetValueOrDefault(row.Key));

    private IEnumerable<SandboxMessage> Arrived(long chat, string heading, Meeting about) => town.Messenger.Messages(chat)
        .Where(message => message.FromBot && First(message) is var text && text.StartsWith(heading, StringComparison.Ordinal) && text.Contains(about.Title, StringComparison.Ordinal));

    private static string First(SandboxMessage message) => (message.Former.Count > 0 ? message.Former[0] : message.Content).Text;
}
