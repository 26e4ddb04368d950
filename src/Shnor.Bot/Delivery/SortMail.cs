using Shnor.Domain;
using Shnor.Storage.Tables;

namespace Shnor.Bot.Delivery;

/// <summary>Rows of one person, or of one group chat, that become one message.</summary>
public sealed record Envelope(PersonId Person, ProgrammeId? Programme, string Kind, IReadOnlyList<OutboxRow> Rows, bool IsLate)
{
    /// <summary>Null: it goes to a person.</summary>
    public GroupChatId? Group => Rows[0].GroupId;
}

/// <summary>Decides which due rows travel together: bundles in one message, and everything stale of a person in one digest.</summary>
public static class SortMail
{
    /// <summary>A reminder more than this late is no reminder any more.</summary>
    public static readonly TimeSpan StaleAfter = TimeSpan.FromHours(2);

    /// <param name="rows">What goes now.</param>
    /// <param name="growsStale">Kinds of which a late one is not sent by itself.</param>
    /// <param name="expectedAt">When a row should have come: lateness begins at the end of the quiet hours, not in them.</param>
    /// <param name="utcNow">The instant of sending.</param>
    public static IReadOnlyList<Envelope> Into(IReadOnlyList<OutboxRow> rows, Func<string, bool> growsStale, Func<OutboxRow, DateTime> expectedAt, DateTime utcNow)
    {
        var envelopes = new List<Envelope>();
        foreach (var mail in rows.GroupBy(row => (row.PersonId, row.GroupId, row.ProgrammeId, row.Kind)))
        {
            var stale = growsStale(mail.Key.Kind) ? mail.Where(row => IsStale(row, mail, expectedAt(row), utcNow)).ToList() : [];
            if (stale.Count > 0) envelopes.Add(Seal(mail.Key, stale, isLate: true));
            foreach (var bundle in mail.Except(stale).GroupBy(row => row.Bundle is null ? row.Key : $"{expectedAt(row):O}"))
                envelopes.Add(Seal(mail.Key, [.. bundle], isLate: false));
        }

        return [.. envelopes.OrderBy(envelope => envelope.Rows[0].DueAt).ThenBy(envelope => envelope.Rows[0].Id.Value)];
    }

    /// <summary>Late by hours, or overtaken by a later rung of the same occurrence.</summary>
    private static bool IsStale(OutboxRow row, IEnumerable<OutboxRow> mail, DateTime expectedAt, DateTime utcNow) =>
        utcNow - expectedAt > StaleAfter
        || (row.OccurrenceId is not null && mail.Any(other => other.OccurrenceId == row.OccurrenceId && other.DueAt > row.DueAt));

    private static Envelope Seal((PersonId Person, GroupChatId? Group, ProgrammeId? Programme, string Kind) key, List<OutboxRow> rows, bool isLate) =>
        new(key.Person, key.Programme, key.Kind, [.. rows.OrderBy(row => row.DueAt).ThenBy(row => row.Id.Value)], isLate);
}
