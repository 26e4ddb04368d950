using Microsoft.EntityFrameworkCore;
using Shnor.Bot.Chat;
using Shnor.Bot.Features.People.Requests;
using Shnor.Domain;
using Shnor.Domain.People;
using Shnor.Storage;

namespace Shnor.Bot.Features.People.Invitations;

/// <summary>The link of a school for its teachers: one for many, until it is taken back. Who opens it waits for the word of the head.</summary>
public sealed class SchoolLinks(IMessenger messenger)
{
    private const string NoLink = "Ссылки сейчас нет: нажмите «Сделать ссылку»";

    public async Task<Reply> Schools(Turn turn, (ProgrammeId Programme, int Page) asked, CancellationToken ct)
    {
        var schools = await turn.Db.Schools.Where(s => s.ProgrammeId == asked.Programme).Select(s => new { s.Id, s.Name }).ToListAsync(ct);
        return Reply.Show(SchoolLinkScreens.Choose(asked.Programme, [.. schools.OrderBy(s => s.Name, StringComparer.Ordinal).Select(s => (s.Id, s.Name))], asked.Page));
    }

    public async Task<Reply> Show(Turn turn, SchoolId school, CancellationToken ct) => Reply.Show(SchoolLinkScreens.OfSchool(await Load(turn, school, ct)));

    public async Task<Reply> Renew(Turn turn, SchoolId school, CancellationToken ct)
    {
        var before = await Load(turn, school, ct);
        if (await PersonalCodes.WasJustRenewed(turn, PersonalCodes.Of(turn, school), ct)) return Reply.Show(SchoolLinkScreens.OfSchool(before), "Ссылка уже новая");
        await PersonalCodes.IssueAnew(turn, before.Programme, school, ct);
        return Reply.Show(SchoolLinkScreens.OfSchool(await Load(turn, school, ct)), before.Link is null ? "Ссылка готова" : "Старая ссылка больше не работает");
    }

    public async Task<Reply> Revoke(Turn turn, SchoolId school, CancellationToken ct)
    {
        var revoked = await PersonalCodes.Revoke(turn, PersonalCodes.Of(turn, school), ct);
        return Reply.Show(SchoolLinkScreens.OfSchool(await Load(turn, school, ct)), revoked > 0 ? "Отозвана: по этой ссылке больше не войти" : "Ссылка уже отозвана");
    }

    public async Task<Reply> ToForward(Turn turn, SchoolId school, CancellationToken ct)
    {
        var view = await Load(turn, school, ct);
        return view is { Link: { } link, Code: { } code }
            ? new Reply("Перешлите сообщение, которое ниже", Send: SchoolLinkScreens.ToForward(view, code, link))
            : Reply.Show(SchoolLinkScreens.OfSchool(view), NoLink);
    }

    public async Task<Reply> Picture(Turn turn, SchoolId school, CancellationToken ct)
    {
        var view = await Load(turn, school, ct);
        return view.Link is { } link
            ? Reply.Hand(new OutgoingFile("ссылка для педагогов.png", QrPicture.Of(link), SchoolLinkScreens.UnderPicture(view), IsPicture: true))
            : Reply.Show(SchoolLinkScreens.OfSchool(view), NoLink);
    }

    private async Task<SchoolLinkView> Load(Turn turn, SchoolId id, CancellationToken ct)
    {
        var school = await turn.Db.Schools.AsNoTracking().SingleAsync(s => s.Id == id, ct);
        var title = await turn.Db.Programmes.Where(p => p.Id == school.ProgrammeId).Select(p => p.Title).SingleAsync(ct);
        var code = await PersonalCodes.Of(turn, id).AsNoTracking().Where(i => i.RevokedAt == null).Select(i => i.Code).FirstOrDefaultAsync(ct);
        return new(
            school.ProgrammeId,
            title,
            id,
            school.Name,
            code,
            code is null ? null : messenger.StartLink(code),
            await Head(turn.Db, school, ct),
            await turn.Db.JoinRequests.CountAsync(r => r.SchoolId == id, ct));
    }

    private static async Task<string?> Head(ShnorDb db, School school, CancellationToken ct)
    {
        var heads = Deciders.ConnectedHeads(db, school.ProgrammeId, school.Id);
        return await db.People.Where(p => heads.Contains(p.Id)).OrderBy(p => p.Id).Select(p => p.Name).FirstOrDefaultAsync(ct);
    }
}

/// <param name="Code">Null: there is none that works.</param>
/// <param name="Link">The same, as a link.</param>
/// <param name="Head">Who decides; null: the coordinator, for the school has no head in the bot.</param>
/// <param name="Waiting">How many wait for that.</param>
public sealed record SchoolLinkView(ProgrammeId Programme, string Title, SchoolId School, string Name, string? Code, Uri? Link, string? Head, int Waiting);
