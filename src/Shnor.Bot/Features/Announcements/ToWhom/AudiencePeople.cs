using Microsoft.EntityFrameworkCore;
using Shnor.Bot.Chat;
using Shnor.Domain;
using Shnor.Domain.Announcements;
using Shnor.Domain.People;
using Shnor.Storage;

namespace Shnor.Bot.Features.Announcements.ToWhom;

/// <summary>Whom an audience means at this moment. Every kind of it is asked here, by the screens and by the start alike, so that the number shown is the number sent to.</summary>
/// <param name="All">Everybody it means but its author: by name.</param>
/// <param name="HidesNames">It would say who has not answered a survey without names: only numbers are shown.</param>
internal sealed record AudiencePeople(IReadOnlyList<AudiencePerson> All, bool HidesNames)
{
    /// <summary>Who gets it.</summary>
    public IReadOnlyList<AudiencePerson> Reached { get; } = [.. All.Where(person => person.Reach == Reach.Reached)];

    /// <summary>Have not come to the bot, or have left it.</summary>
    public IReadOnlyList<AudiencePerson> NotConnected { get; } = [.. All.Where(person => person.Reach is not (Reach.Reached or Reach.Away))];

    /// <summary>Are promised silence until they are back.</summary>
    public IReadOnlyList<AudiencePerson> Away { get; } = [.. All.Where(person => person.Reach == Reach.Away)];

    /// <param name="db">The tables as they are now.</param>
    /// <param name="programme">Nobody of another one is ever among them.</param>
    /// <param name="audience">As it was chosen.</param>
    /// <param name="author">Is never among them; null: somebody whose data were removed.</param>
    /// <param name="utcNow">Of which day absences are judged.</param>
    /// <param name="ct">Cancels the look.</param>
    public static async Task<AudiencePeople> Load(ShnorDb db, ProgrammeId programme, AnnouncementAudience audience, PersonId? author, DateTime utcNow, CancellationToken ct)
    {
        var means = await AudienceRule.Of(db, programme, audience, utcNow, ct);
        var rows = (await db.Memberships.Where(m => m.ProgrammeId == programme)
                .Select(m => new
                {
                    m.PersonId,
                    m.Person!.Name,
                    m.Person.FullName,
                    m.Role,
                    m.SchoolId,
                    m.Away,
                    HasAgreed = m.Person.ConsentVersion != null,
                    IsConnected = m.Person.Addresses.Any(),
                    IsReachable = m.Person.Addresses.Any(a => a.IsReachable),
                })
                .ToListAsync(ct))
            .Where(row => row.PersonId != author && means.Includes(row.PersonId, row.Role, row.SchoolId)).ToList();
        var schools = await db.Schools.Where(s => s.ProgrammeId == programme).Select(s => new { s.Id, s.Name }).ToDictionaryAsync(s => s.Id, s => s.Name, ct);
        var today = rows.Exists(row => row.Away is not null) ? DutyRows.TodayIn(await db.Programmes.Where(p => p.Id == programme).Select(p => p.ZoneId).SingleAsync(ct), utcNow) : default;
        var alike = rows.GroupBy(row => row.Name, StringComparer.Ordinal).Where(same => same.Skip(1).Any()).Select(same => same.Key).ToHashSet(StringComparer.Ordinal);
        return new(
            [.. rows
                .Select(row => new AudiencePerson(
                    row.PersonId,
                    alike.Contains(row.Name) ? row.FullName ?? row.Name : row.Name,
                    row.Role,
                    row.SchoolId,
                    row.SchoolId is { } school ? schools.GetValueOrDefault(school) : null,
                    (row.IsConnected, row.HasAgreed, row.IsReachable) switch
                    {
                        (false, _, _) => Reach.NeverCame,
                        (true, false, _) => Reach.NotAgreed,
                        (true, true, false) => Reach.Blocked,
                        _ => row.Away is { } away && away.Contains(today) ? Reach.Away : Reach.Reached,
                    }))
                .OrderBy(person => person.Name, StringComparer.Ordinal).ThenBy(person => person.Id.Value)],
            means.HidesNames);
    }

    /// <summary>Whether nobody may be named of those it was sent to: it would say who has not answered a survey without names.</summary>
    public static async Task<bool> MustHideNames(ShnorDb db, AnnouncementAudience audience, CancellationToken ct) => audience switch
    {
        { Kind: AudienceKind.NotAnswered, Campaign: { } campaign } => await db.Campaigns.AnyAsync(c => c.Id == campaign && c.IsAnonymous, ct),
        { Kind: AudienceKind.NotAcknowledged, Announcement: { } other } =>
            await db.Announcements.Where(a => a.Id == other).Select(a => a.Audience).FirstOrDefaultAsync(ct) is { } theirs && await MustHideNames(db, theirs, ct),
        _ => false,
    };
}

/// <param name="Name">The full name where two would read alike; people's text.</param>
/// <param name="SchoolName">People's text.</param>
internal sealed record AudiencePerson(PersonId Id, string Name, Role Role, SchoolId? School, string? SchoolName, Reach Reach);

internal enum Reach
{
    Reached,

    /// <summary>Has not come by their invitation.</summary>
    NeverCame,

    /// <summary>Has come, and has not said «Согласен(на)»: nothing is sent without it.</summary>
    NotAgreed,

    /// <summary>Has stopped the bot, or the account is gone.</summary>
    Blocked,

    /// <summary>«В отпуске»: the bot has promised not to write.</summary>
    Away,
}
