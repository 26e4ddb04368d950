using Microsoft.EntityFrameworkCore;
using Shnor.Domain;
using Shnor.Domain.People;
using Shnor.Storage;

namespace Shnor.Bot.Features.Roster;

/// <param name="FullKey">See <see cref="FullName.KeyOf"/>; null where only initials are known.</param>
/// <param name="HasWork">Answers for something in the plan.</param>
internal sealed record KnownMember(PersonId Id, string Name, string NameKey, string? FullName, string? FullKey, Role Role, string? School, string? SchoolKey, string? Post, Presence Presence, bool HasWork);

internal enum Presence
{
    NotYet,
    Connected,

    /// <summary>Has stopped the bot.</summary>
    Stopped,
}

/// <summary>The people and schools of a programme as they are now.</summary>
internal sealed record RosterStanding(ProgrammeId Programme, string Title, IReadOnlyList<KnownMember> People, IReadOnlyDictionary<string, (SchoolId Id, string Name)> Schools)
{
    public static async Task<RosterStanding> Load(ShnorDb db, ProgrammeId programme, CancellationToken ct)
    {
        var title = await db.Programmes.Where(p => p.Id == programme).Select(p => p.Title).SingleAsync(ct);
        var schools = await db.Schools.Where(s => s.ProgrammeId == programme).OrderBy(s => s.Id).Select(s => new { s.Id, s.Name, s.NameKey }).ToListAsync(ct);
        var names = schools.ToDictionary(s => s.Id);
        var busy = await Busy(db, programme, ct);
        var members = await db.Memberships.AsNoTracking().Where(m => m.ProgrammeId == programme && m.Person!.ForgottenAt == null).OrderBy(m => m.PersonId)
            .Select(m => new
            {
                m.PersonId,
                m.Person!.Name,
                m.Person.NameKey,
                m.Person.FullName,
                m.Role,
                m.SchoolId,
                m.Post,
                Accounts = m.Person.Addresses.Count,
                Reachable = m.Person.Addresses.Count(a => a.IsReachable),
            }).ToListAsync(ct);
        return new(
            programme,
            title,
            [
                .. members.Select(m =>
                {
                    var school = m.SchoolId is { } id ? names.GetValueOrDefault(id) : null;
                    var presence = m.Accounts == 0 ? Presence.NotYet : m.Reachable > 0 ? Presence.Connected : Presence.Stopped;
                    return new KnownMember(m.PersonId, m.Name, m.NameKey, m.FullName, m.FullName is null ? null : FullName.KeyOf(m.FullName), m.Role, school?.Name, school?.NameKey, m.Post, presence, busy.Contains(m.PersonId));
                }),
            ],
            schools.GroupBy(s => s.NameKey).ToDictionary(same => same.Key, same => (same.First().Id, same.First().Name)));
    }
    /// <summary>By name, through a body, in the place of somebody, or as a school's curator: whoever has any of it is not made a teacher by a list.</summary>
    private static async Task<HashSet<PersonId>> Busy(ShnorDb db, ProgrammeId programme, CancellationToken ct)
    {
        var named = db.Assignees.Where(a => a.PersonId != null && db.Activities.Any(x => x.Id == a.ActivityId && x.ProgrammeId == programme)).Select(a => a.PersonId!.Value);
        var inBodies = db.BodyMembers.Where(m => db.Bodies.Any(b => b.Id == m.BodyId && b.ProgrammeId == programme)).Select(m => m.PersonId);
        var deputies = db.Memberships.Where(m => m.ProgrammeId == programme && m.DeputyId != null && m.Away != null).Select(m => m.DeputyId!.Value);
        var curators = db.Schools.Where(s => s.ProgrammeId == programme && s.CuratorId != null).Select(s => s.CuratorId!.Value);
        return await named.Union(inBodies).Union(deputies).Union(curators).ToHashSetAsync(ct);
    }
}
