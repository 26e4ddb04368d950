using Microsoft.EntityFrameworkCore;
using Shnor.Bot.Chat;
using Shnor.Domain;
using Shnor.Domain.People;
using Shnor.Domain.Time;
using Shnor.Storage;

namespace Shnor.Bot.Features.People;

/// <summary>/people: who is in, who is not yet, and the link for each.</summary>
public sealed class PeopleList(IMessenger messenger)
{
    public Task<Reply> Show(Turn turn, string rest, CancellationToken ct) => Choose(turn, Reply.Say, ct);

    public Task<Reply> FromMenu(Turn turn, Nothing nothing, CancellationToken ct) => Choose(turn, screen => Reply.Show(screen), ct);

    public async Task<Reply> OfProgramme(Turn turn, ProgrammeId programme, CancellationToken ct) =>
        Reply.Show(PeopleScreens.List(await Load(turn, programme, ct), page: 0));

    public async Task<Reply> Page(Turn turn, (ProgrammeId Programme, int Page) asked, CancellationToken ct) =>
        Reply.Show(PeopleScreens.List(await Load(turn, asked.Programme, ct), asked.Page));

    public Task<PeopleView> Load(Turn turn, ProgrammeId programme, CancellationToken ct) => Load(turn.Db, programme, turn.UtcNow, ct);

    /// <summary>As the tables stand: what is changed in this turn must be saved before.</summary>
    public async Task<PeopleView> Load(ShnorDb db, ProgrammeId programme, DateTime utcNow, CancellationToken ct)
    {
        var about = await db.Programmes.AsNoTracking().SingleAsync(p => p.Id == programme, ct);
        var clock = new LocalClock(about.Zone, utcNow);
        var members = await db.Memberships.AsNoTracking().Where(m => m.ProgrammeId == programme).Include(m => m.Person!.Addresses).ToListAsync(ct);
        var invitations = await db.Invitations.AsNoTracking().Where(i => i.ProgrammeId == programme && i.SchoolId == null && (i.PersonId == null || i.UsedAt == null)).OrderByDescending(i => i.Id).ToListAsync(ct);
        var codes = invitations.Where(i => i.IsPersonal).ToLookup(i => i.PersonId!.Value);
        var schools = await db.Schools.Where(s => s.ProgrammeId == programme).ToDictionaryAsync(s => s.Id, s => s.Name, ct);
        var names = members.ToDictionary(m => m.PersonId, m => m.Person!.Name);

        var people = members
            .Select(m => LineOf(m, CodeOf(codes[m.PersonId].FirstOrDefault(), clock), schools, names))
            .OrderBy(p => p.IsConnected).ThenByDescending(p => p.Role).ThenBy(p => p.Name, StringComparer.Ordinal).ThenBy(p => p.Id.Value).ToList();
        var empty = await db.Bodies.Where(b => b.ProgrammeId == programme && b.Members.Count == 0).Select(b => b.Name).ToListAsync(ct);
        var teachers = invitations.Find(i => !i.IsPersonal && i.RevokedAt is null)?.Code;
        return new(programme, about.Title, Namesakes.ToldApart(people), empty, teachers is null ? null : messenger.StartLink(teachers)) { Today = clock.Today };
    }

    private PersonalCode? CodeOf(Invitation? invitation, LocalClock clock) => invitation is null
        ? null
        : new(
            invitation.Code,
            messenger.StartLink(invitation.Code),
            clock.Zone.ToLocal(invitation.ExpiresAt),
            invitation.RevokedAt is not null ? CodeStanding.Revoked : clock.Now < clock.Zone.ToLocal(invitation.ExpiresAt) ? CodeStanding.Open : CodeStanding.Expired);

    private static PersonLine LineOf(Membership membership, PersonalCode? code, Dictionary<SchoolId, string> schools, Dictionary<PersonId, string> names)
    {
        var person = membership.Person!;
        var isConnected = person.Addresses.Count > 0;
        return new(
            membership.PersonId,
            person.Name,
            membership.Role,
            isConnected,
            person.Addresses.Exists(a => a.IsReachable),
            !isConnected && code is { Standing: CodeStanding.Open } ? code.Link : null)
        {
            FullName = person.FullName,
            SchoolId = membership.SchoolId,
            School = membership.SchoolId is { } school ? schools.GetValueOrDefault(school) : null,
            Post = membership.Post,
            Away = membership.Away,
            Deputy = membership.DeputyId is { } deputy ? names.GetValueOrDefault(deputy) : null,
            AccountIsGone = !isConnected && person.ConsentAt is not null,
            Code = code,
        };
    }

    private async Task<Reply> Choose(Turn turn, Func<Screen, Reply> answer, CancellationToken ct)
    {
        var mine = await MyProgrammes.Of(turn, Need.Coordinator, ct);
        if (mine.All.Count == 0) return answer(PeopleScreens.NoneYet());
        return answer(mine.Open is { } open ? PeopleScreens.List(await Load(turn, open.Id, ct), page: 0) : ProgrammeScreens.Which(mine, page: 0, PeopleScreens.FromMenu.Name));
    }
}
