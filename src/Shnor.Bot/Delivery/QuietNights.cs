using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Shnor.Domain;
using Shnor.Domain.Reminders;
using Shnor.Domain.Time;
using Shnor.Storage;
using Shnor.Storage.Tables;

namespace Shnor.Bot.Delivery;

/// <summary>Knows whose quiet hours are when, and what of a claim they hold.</summary>
/// <param name="usual">Of everybody who has not chosen hours of their own.</param>
/// <param name="home">The zone of what is about no programme.</param>
public sealed class QuietNights(QuietHours usual, TimeZoneInfo home)
{
    private readonly ConcurrentDictionary<ProgrammeId, TimeZoneInfo> _zones = new(); // a programme's zone never changes

    /// <param name="db">The claim's own transaction.</param>
    /// <param name="rows">What is due.</param>
    /// <param name="utcNow">The instant of the claim.</param>
    /// <param name="isUrgent">Kinds that an event's start may bring through the quiet hours.</param>
    /// <param name="ct">Cancels the look.</param>
    internal async Task<Quiet> Over(ShnorDb db, IReadOnlyList<OutboxRow> rows, DateTime utcNow, Func<string, bool> isUrgent, CancellationToken ct)
    {
        var people = rows.Select(row => row.PersonId).Distinct().ToList();
        var own = await db.People.Where(p => people.Contains(p.Id) && p.Quiet != null).ToDictionaryAsync(p => p.Id, p => p.Quiet!, ct);
        await LearnZones(db, rows, ct);
        var quiet = new Quiet(row => (own.GetValueOrDefault(row.PersonId, usual), ZoneOf(row)));
        // By day, which is most of the time, nobody needs to know when what begins.
        var atNight = rows.Where(row => row.OccurrenceId is not null && isUrgent(row.Kind) && (quiet.Holds(row, utcNow) ?? quiet.Holds(row, row.DueAt)) is not null);
        await quiet.LearnEvents(db, [.. atNight], ct);
        return quiet;
    }

    private TimeZoneInfo ZoneOf(OutboxRow row) => row.ProgrammeId is { } id ? _zones.GetValueOrDefault(id, home) : home;

    private async Task LearnZones(ShnorDb db, IReadOnlyList<OutboxRow> rows, CancellationToken ct)
    {
        var unknown = rows.Select(row => row.ProgrammeId).OfType<ProgrammeId>().Distinct().Where(id => !_zones.ContainsKey(id)).ToList();
        if (unknown.Count == 0) return;
        foreach (var programme in await db.Programmes.AsNoTracking().Where(p => unknown.Contains(p.Id)).ToListAsync(ct))
        {
            // One whose zone this machine does not know is judged by the clocks at home: it must not silence all the others.
            _zones[programme.Id] = TimeZoneInfo.TryFindSystemTimeZoneById(programme.ZoneId, out var zone) ? zone : home;
        }
    }
}

/// <summary>The quiet hours over the rows of one claim.</summary>
internal sealed class Quiet(Func<OutboxRow, (QuietHours Hours, TimeZoneInfo Zone)> of)
{
    private readonly Dictionary<OutboxId, (DateTime Start, DateTime End)> _events = [];

    /// <summary>Until when the row is held at this instant; null: it may go.</summary>
    public DateTime? Holds(OutboxRow row, DateTime utcNow)
    {
        var (hours, zone) = of(row);
        return Holding.Until(utcNow, hours, zone, _events.TryGetValue(row.Id, out var ahead) ? ahead : null);
    }

    /// <summary>When the row should have come if nothing had gone wrong: quiet hours make nothing late.</summary>
    public DateTime ExpectedAt(OutboxRow row) => Holds(row, row.DueAt) ?? row.DueAt;

    /// <summary>The hours of the events that the rows are about.</summary>
    public async Task LearnEvents(ShnorDb db, IReadOnlyList<OutboxRow> rows, CancellationToken ct)
    {
        if (rows.Count == 0) return;
        var ids = rows.Select(row => row.OccurrenceId!.Value).Distinct().ToList();
        var starts = await db.Occurrences.Where(o => ids.Contains(o.Id) && o.StartsAt != null).Select(o => new { o.Id, o.StartsAt, o.DurationMinutes }).ToDictionaryAsync(o => o.Id, ct);
        foreach (var row in rows)
        {
            if (!starts.TryGetValue(row.OccurrenceId!.Value, out var occurrence)) continue;
            var start = of(row).Zone.ToUtc(occurrence.StartsAt!.Value);
            _events[row.Id] = (start, start.AddMinutes(occurrence.DurationMinutes));
        }
    }
}
