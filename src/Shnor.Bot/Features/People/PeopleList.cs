using Microsoft.EntityFrameworkCore;
using Shnor.Bot.Chat;
using Shnor.Domain;
using Shnor.Domain.People;
using Shnor.Storage;

namespace Shnor.Bot.Features.People;

/// <summary>/people: who is in, who is not yet, and the link for each.</summary>
public sealed class PeopleList(IMessenger messenger)
{
    public Task<Reply> Show(Turn turn, string rest, CancellationToken ct) => Choose(turn, Reply.Say, ct);

    public Task<Reply> FromMenu(Turn turn, Nothing nothing, CancellationToken ct) => Choose(turn, screen => Reply.Show(screen), ct);

    public async Task<Reply> OfProgramme(Turn turn, ProgrammeId programme, CancellationToken ct) =>
        Reply.Show(PeopleScreens.List(await Load(turn.Db, programme, ct), page: 0));

    public async Task<Reply> Page(Turn turn, (ProgrammeId Programme, int Page) asked, CancellationToken ct) =>
        Reply.Show(PeopleScreens.List(await Load(turn.Db, asked.Programme, ct), asked.Page));

    public async Task<PeopleView> Load(ShnorDb db, ProgrammeId programme, CancellationToken ct)
    {
        var title = await db.Programmes.Where(p => p.Id == programme).Select(p => p.Title).SingleAsync(ct);
        var members = await db.Memberships.Where(m => m.ProgrammeId == programme).Include(m => m.Person!.Addresses).ToListAsync(ct);
        var invitations = await db.Invitations.Where(i => i.ProgrammeId == programme && i.RevokedAt == null && (i.PersonId == null || i.UsedAt == null)).ToListAsync(ct);
        var codes = invitations.Where(i => i.PersonId is not null).ToLookup(i => i.PersonId!.Value, i => i.Code);
        var people = members
            .Select(m => LineOf(m, codes[m.PersonId].FirstOrDefault()))
            .OrderBy(p => p.IsConnected).ThenByDescending(p => p.Role).ThenBy(p => p.Name, StringComparer.Ordinal).ToList();
        var bodies = await db.Bodies.Where(b => b.ProgrammeId == programme).Select(b => b.Name).ToListAsync(ct);
        var teachers = invitations.Find(i => i.PersonId is null)?.Code;
        return new(programme, title, people, bodies, teachers is null ? null : messenger.StartLink(teachers));
    }

    private PersonLine LineOf(Membership membership, string? code)
    {
        var addresses = membership.Person!.Addresses;
        return new(
            membership.PersonId,
            membership.Person.Name,
            membership.Role,
            addresses.Count > 0,
            addresses.Exists(a => a.IsReachable),
            addresses.Count == 0 && code is not null ? messenger.StartLink(code) : null);
    }

    private async Task<Reply> Choose(Turn turn, Func<Screen, Reply> answer, CancellationToken ct)
    {
        var mine = await MyProgrammes.Of(turn, Need.Coordinator, ct);
        if (mine.All.Count == 0) return answer(PeopleScreens.NoneYet());
        return answer(mine.Open is { } open ? PeopleScreens.List(await Load(turn.Db, open.Id, ct), page: 0) : ProgrammeScreens.Which(mine, page: 0, PeopleScreens.FromMenu.Name));
    }
}
