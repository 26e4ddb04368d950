using Microsoft.EntityFrameworkCore;
using Shnor.Domain;
using Shnor.Domain.People;
using Shnor.Domain.Time;
using Shnor.Storage;

namespace Shnor.Bot.Chat;

/// <summary>Reads who is there today out of the tables, for <see cref="OnDuty"/>.</summary>
public static class DutyRows
{
    /// <summary>These people and their deputies, in each of these programmes.</summary>
    public static async Task<Dictionary<ProgrammeId, OnDuty>> Load(ShnorDb db, IReadOnlyList<ProgrammeId> programmes, IReadOnlyList<PersonId> people, DateTime utcNow, CancellationToken ct)
    {
        var members = db.Memberships.Where(m => programmes.Contains(m.ProgrammeId));
        var rows = await Read(members.Where(m => people.Contains(m.PersonId)), ct);
        var deputies = rows.Where(row => row.Away is not null).Select(row => row.DeputyId).OfType<PersonId>().Distinct().Except(people).ToList();
        if (deputies.Count > 0) rows.AddRange(await Read(members.Where(m => deputies.Contains(m.PersonId)), ct));
        var today = rows.Exists(row => row.Away is not null) ? await Today(db, programmes, utcNow, ct) : [];
        var byProgramme = rows.ToLookup(row => row.Programme);
        return programmes.ToDictionary(id => id, id => new OnDuty(byProgramme[id].Select(row => MemberOf(row, today))));
    }

    /// <summary>In whose place this person acts in the programme now, themselves first. Empty: they are away, or not of the programme.</summary>
    public static async Task<IReadOnlyList<PersonId>> WhoseWork(ShnorDb db, ProgrammeId programme, PersonId person, DateTime utcNow, CancellationToken ct)
    {
        var absent = await db.Memberships.Where(m => m.ProgrammeId == programme && m.DeputyId == person && m.Away != null).Select(m => m.PersonId).ToListAsync(ct);
        var duty = (await Load(db, [programme], [person, .. absent], utcNow, ct))[programme];
        return duty.Find(person) is { IsAway: false } ? [person, .. absent.Where(each => duty.DeputyOf(each)?.Id == person)] : [];
    }

    /// <summary>
    /// The coordinators who hear of what is for coordinators: those who are there, or, when all of them are away, all of them after all: a
    /// programme without eyes is worse than a message in a vacation. A coordinator's deputy is no coordinator.
    /// </summary>
    public static async Task<IReadOnlyList<PersonId>> Coordinators(ShnorDb db, ProgrammeId programme, DateTime utcNow, CancellationToken ct)
    {
        var rows = (await Read(db.Memberships.Where(m => m.ProgrammeId == programme && m.Role == Role.Coordinator), ct)).Where(row => row.IsConnected).ToList();
        var today = rows.Exists(row => row.Away is not null) ? await Today(db, [programme], utcNow, ct) : [];
        var there = rows.Where(row => !MemberOf(row, today).IsAway).ToList();
        return [.. (there.Count > 0 ? there : rows).Select(row => row.Person).OrderBy(id => id.Value)];
    }

    public static async Task<bool> IsAway(ShnorDb db, ProgrammeId programme, PersonId person, DateTime utcNow, CancellationToken ct) =>
        (await Load(db, [programme], [person], utcNow, ct))[programme].Find(person) is { IsAway: true };

    /// <summary>Of a programme whose clocks this machine does not know the day is taken from Greenwich: it must not silence all the others.</summary>
    public static DateOnly TodayIn(string zoneId, DateTime utcNow) =>
        new LocalClock(TimeZoneInfo.TryFindSystemTimeZoneById(zoneId, out var zone) ? zone : TimeZoneInfo.Utc, utcNow).Today;

    private static async Task<Dictionary<ProgrammeId, DateOnly>> Today(ShnorDb db, IReadOnlyList<ProgrammeId> programmes, DateTime utcNow, CancellationToken ct) =>
        (await db.Programmes.Where(p => programmes.Contains(p.Id)).Select(p => new { p.Id, p.ZoneId }).ToListAsync(ct)).ToDictionary(p => p.Id, p => TodayIn(p.ZoneId, utcNow));

    private static Task<List<Row>> Read(IQueryable<Membership> members, CancellationToken ct) => members
        .Select(m => new Row(m.ProgrammeId, m.PersonId, m.Person!.Name, m.Person.ConsentVersion != null && m.Person.Addresses.Any(a => a.IsReachable), m.Away, m.DeputyId))
        .ToListAsync(ct);

    private static DutyMember MemberOf(Row row, Dictionary<ProgrammeId, DateOnly> today) => new(
        row.Person, row.Name, row.IsConnected, row.Away is { } away && today.TryGetValue(row.Programme, out var day) && away.Contains(day), row.DeputyId);

    private sealed record Row(ProgrammeId Programme, PersonId Person, string Name, bool IsConnected, DaySpan? Away, PersonId? DeputyId);
}
