using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Shnor.Domain;
using Shnor.Domain.Reminders;
using Shnor.Domain.Time;
using Shnor.Storage;
using Shnor.Storage.Tables;

namespace Shnor.Bot.Delivery;

/// <summary>Knows whose quiet hours are when, at which hour they want to be reminded, and what of a claim that holds.</summary>
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
        var own = await db.People.Where(p => people.Contains(p.Id) && (p.Quiet != null || p.ReminderHour != null))
            .Select(p => new { p.Id, p.Quiet, p.ReminderHour }).ToDictionaryAsync(p => p.Id, p => new Wishes(p.Quiet ?? usual, p.ReminderHour), ct);
        await LearnZones(db, rows, ct);
        var usually = new Wishes(usual, ReminderHour: null);
        var quiet = new Quiet(row => (own.GetValueOrDefault(row.PersonId, usually), ZoneOf(row)));
        // By day, which is most of the time, nobody needs to know when what begins.
        var atNight = rows.Where(row => row.OccurrenceId is not null && isUrgent(row.Kind) && quiet.IsNightFor(row, utcNow));
        await quiet.LearnEvents(db, [.. atNight], ct);
        return quiet;
    }

    /// <summary>Who of these is not to be disturbed at an instant with what is about no event, and until when. Two looks into the tables, however many people it is.</summary>
    /// <param name="db">The tables as they are now.</param>
    /// <param name="programme">Whose clocks count.</param>
    /// <param name="people">Any number.</param>
    /// <param name="utc">When it would be said: now, or later.</param>
    /// <param name="ct">Cancels the look.</param>
    /// <returns>Only those who are held.</returns>
    internal async Task<IReadOnlyDictionary<PersonId, DateTime>> HeldUntil(ShnorDb db, ProgrammeId programme, IReadOnlyCollection<PersonId> people, DateTime utc, CancellationToken ct)
    {
        var zone = _zones.TryGetValue(programme, out var known) ? known : await LearnZone(db, programme, ct);
        var own = await db.People.Where(p => p.Quiet != null && people.Contains(p.Id)).Select(p => new { p.Id, p.Quiet }).ToDictionaryAsync(p => p.Id, p => p.Quiet!, ct);
        var usually = Holding.Until(utc, usual, zone);
        var held = new Dictionary<PersonId, DateTime>();
        foreach (var person in people)
        {
            if ((own.TryGetValue(person, out var hours) ? Holding.Until(utc, hours, zone) : usually) is { } morning) held[person] = morning;
        }

        return held;
    }

    private async Task<TimeZoneInfo> LearnZone(ShnorDb db, ProgrammeId programme, CancellationToken ct)
    {
        var id = await db.Programmes.Where(p => p.Id == programme).Select(p => p.ZoneId).FirstOrDefaultAsync(ct);
        return id is null ? home : _zones[programme] = TimeZoneInfo.TryFindSystemTimeZoneById(id, out var zone) ? zone : home;
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

/// <param name="ReminderHour">Of what is said once a day; null: as it falls due.</param>
internal sealed record Wishes(QuietHours Quiet, TimeOnly? ReminderHour);

/// <summary>The quiet hours, and the hours chosen for reminders, over the rows of one claim.</summary>
internal sealed class Quiet(Func<OutboxRow, (Wishes Wishes, TimeZoneInfo Zone)> of)
{
    private readonly Dictionary<OutboxId, IReadOnlyList<(DateTime Start, DateTime End)>> _events = [];

    /// <summary>Until when the row is held at this instant; null: it may go.</summary>
    public DateTime? Holds(OutboxRow row, DateTime utcNow)
    {
        var (wishes, zone) = of(row);
        if (MorningBundle.Holds(row) && Holding.UntilHour(utcNow, row.DueAt, wishes.ReminderHour, wishes.Quiet, zone) is { } hour) return hour;
        var held = Holding.Until(utcNow, wishes.Quiet, zone);
        return held is null || (_events.TryGetValue(row.Id, out var ahead) && ahead.Any(hours => Holding.Until(utcNow, wishes.Quiet, zone, hours) is null)) ? null : held;
    }

    /// <summary>When the row should have come if nothing had gone wrong: what somebody wished makes nothing late, nor does a wish that has changed since.</summary>
    public DateTime ExpectedAt(OutboxRow row)
    {
        var byWish = Holds(row, row.DueAt) ?? row.DueAt;
        // Let go by a change of wishes, or taken over from somebody else. What was late before it was held to the end of a night still is.
        return row.HeldUntil is { } free && free > byWish && Holds(row, free.AddMinutes(-1)) != free ? free : byWish;
    }

    public bool IsNightFor(OutboxRow row, DateTime utcNow)
    {
        var (wishes, zone) = of(row);
        return (wishes.Quiet.EndAfter(utcNow, zone) ?? wishes.Quiet.EndAfter(row.DueAt, zone)) is not null;
    }

    /// <summary>The hours of the events that the rows are about.</summary>
    public async Task LearnEvents(ShnorDb db, IReadOnlyList<OutboxRow> rows, CancellationToken ct)
    {
        if (rows.Count == 0) return;
        var ids = rows.Select(row => row.OccurrenceId!.Value).Distinct().ToList();
        var starts = await db.Occurrences.Where(o => ids.Contains(o.Id) && o.StartsAt != null).Select(o => new { o.Id, o.StartsAt, o.DurationMinutes }).ToDictionaryAsync(o => o.Id, ct);
        foreach (var row in rows)
        {
            if (!starts.TryGetValue(row.OccurrenceId!.Value, out var occurrence)) continue;
            var zone = of(row).Zone;
            _events[row.Id] = [.. new[] { occurrence.StartsAt, FormerHour.In(row.Detail) }.OfType<DateTime>().Select(zone.ToUtc).Select(start => (start, start.AddMinutes(occurrence.DurationMinutes)))];
        }
    }
}
