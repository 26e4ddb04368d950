using Microsoft.EntityFrameworkCore;
using Shnor.Bot.Chat;
using Shnor.Domain;
using Shnor.Storage;

namespace Shnor.Bot.Features.People.Invitations;

/// <summary>Who has not come yet, by school, and a text for all of them that can be forwarded as it is.</summary>
public sealed class AwaitedPeople(PeopleList list)
{
    public Task<Reply> Show(Turn turn, ProgrammeId programme, CancellationToken ct) => Page(turn, (programme, 0), ct);

    public async Task<Reply> Page(Turn turn, (ProgrammeId Programme, int Page) asked, CancellationToken ct) =>
        Reply.Show(AwaitedScreens.List(await Load(turn, asked.Programme, ct), asked.Page));

    public async Task<Reply> ChooseText(Turn turn, (ProgrammeId Programme, int Page) asked, CancellationToken ct) =>
        Reply.Show(AwaitedScreens.ForWhom(await Load(turn, asked.Programme, ct), asked.Page));

    public Task<Reply> TextForAll(Turn turn, ProgrammeId programme, CancellationToken ct) => Text(turn, programme, _ => true, ct);

    public Task<Reply> TextForRest(Turn turn, ProgrammeId programme, CancellationToken ct) => Text(turn, programme, person => person.School is null, ct);

    public Task<Reply> TextForSchool(Turn turn, (ProgrammeId Programme, SchoolId School) asked, CancellationToken ct) =>
        Text(turn, asked.Programme, person => person.School is not null && person.SchoolId == asked.School, ct);

    /// <summary>Whose code has run out, or was never given, gets one now; whose was taken back gets none.</summary>
    private async Task<Reply> Text(Turn turn, ProgrammeId programme, Func<PersonLine, bool> whose, CancellationToken ct)
    {
        var view = await Load(turn, programme, ct);
        var chosen = view.Waiting.Where(whose).ToList();
        if (chosen.Count == 0) return Reply.Show(AwaitedScreens.List(view, page: 0), "Здесь ждать уже некого");
        var renewed = chosen.Where(p => p.Code is null or { Standing: CodeStanding.Expired }).Select(p => p.Id).ToList();
        foreach (var person in renewed) await PersonalCodes.IssueAnew(turn, programme, person, ct);

        if (renewed.Count > 0) view = await Load(turn, programme, ct);
        var ready = view.Waiting.Where(p => whose(p) && p.Link is not null).ToList();
        var revoked = chosen.Count - ready.Count;
        if (ready.Count == 0) return Reply.Show(AwaitedScreens.List(view, page: 0), "Ссылки этих людей отозваны: новую можно сделать на карточке");
        var texts = AwaitedScreens.Texts(view, ready);
        return new Reply(Edit: AwaitedScreens.TextIsBelow(view, ready.Count, texts.Count, renewed.Count, revoked), Send: texts[0], Then: [.. texts.Skip(1)]);
    }

    private async Task<AwaitedView> Load(Turn turn, ProgrammeId programme, CancellationToken ct)
    {
        var view = await list.Load(turn, programme, ct);
        var waiting = view.People.Where(p => !p.IsConnected)
            .OrderBy(p => p.School is null).ThenBy(p => p.School, StringComparer.Ordinal).ThenBy(p => p.Name, StringComparer.Ordinal).ThenBy(p => p.Id.Value).ToList();
        return new(view, waiting, await Asking(turn.Db, programme, ct), await turn.Db.Schools.AnyAsync(s => s.ProgrammeId == programme, ct));
    }

    private static async Task<IReadOnlyList<AskingSchool>> Asking(ShnorDb db, ProgrammeId programme, CancellationToken ct)
    {
        var asking = await db.JoinRequests.Where(r => r.ProgrammeId == programme).GroupBy(r => new { r.SchoolId, r.School!.Name }).Select(group => new { group.Key.SchoolId, group.Key.Name, Count = group.Count() }).ToListAsync(ct);
        return [.. asking.OrderBy(school => school.Name, StringComparer.Ordinal).Select(school => new AskingSchool(school.SchoolId, school.Name, school.Count))];
    }
}

/// <param name="Waiting">By school; those of none come last.</param>
/// <param name="Asking">Schools at whose door somebody waits.</param>
public sealed record AwaitedView(PeopleView People, IReadOnlyList<PersonLine> Waiting, IReadOnlyList<AskingSchool> Asking, bool HasSchools)
{
    public ProgrammeId Programme => People.Programme;
}

public sealed record AskingSchool(SchoolId Id, string Name, int Count);
