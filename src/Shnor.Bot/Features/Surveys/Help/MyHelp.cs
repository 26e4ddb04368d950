using Microsoft.EntityFrameworkCore;
using Shnor.Bot.Chat;
using Shnor.Domain;
using Shnor.Domain.People;
using Shnor.Domain.Surveys;

namespace Shnor.Bot.Features.Surveys.Help;

/// <summary>«Просьбы о помощи» of one person: what waits for them, also in the place of somebody who is away, and what they have asked for.</summary>
internal static class MyHelp
{
    public static async Task<Reply> Page(Turn turn, int page, CancellationToken ct)
    {
        var programmes = turn.Who.Memberships.Select(m => m.ProgrammeId).Distinct().ToList();
        var whose = new HashSet<(ProgrammeId, PersonId)>(programmes.Select(programme => (programme, turn.Me)));
        foreach (var programme in programmes) whose.UnionWith((await DutyRows.WhoseWork(turn.Db, programme, turn.Me, turn.UtcNow, ct)).Select(person => (programme, person)));
        var people = whose.Select(each => each.Item2).Distinct().ToList();
        var waiting = await HelpView.Load(
            turn.Db,
            turn.Db.HelpRequests.AsNoTracking().Where(r => people.Contains(r.ResponsibleId!.Value) && (r.State == HelpState.Open || r.State == HelpState.Taken)),
            turn.UtcNow,
            ct);
        var own = await HelpView.Load(turn.Db, turn.Db.HelpRequests.AsNoTracking().Where(r => r.AskedBy == turn.Me && programmes.Contains(r.ProgrammeId)), turn.UtcNow, ct);
        OwnHelp[] all = [.. waiting.Where(view => whose.Contains((view.Request.ProgrammeId, view.Request.ResponsibleId!.Value))).Select(view => new OwnHelp(view, IsOwn: false)), .. own.OrderByDescending(view => view.Request.IsWaiting).ThenByDescending(view => view.Request.AskedAt).Select(view => new OwnHelp(view, IsOwn: true))];
        return Reply.Show(RequestListScreens.Mine(PageOf.Cut(all, page, RequestListScreens.PageSize), await Coordinated(turn, ct)));
    }

    public static Task<Reply> ShowOwn(Turn turn, HelpRequestId id, CancellationToken ct) => OwnCard(turn, id, "", ct);

    public static async Task<Reply> Withdraw(Turn turn, HelpRequestId id, CancellationToken ct)
    {
        var request = await turn.Db.HelpRequests.SingleAsync(r => r.Id == id, ct);
        var taken = request.State == HelpState.Taken;
        var outcome = request.Withdraw(turn.UtcNow);
        if (outcome != HelpOutcome.Changed) return await OwnCard(turn, id, outcome == HelpOutcome.IsDone ? "Она уже выполнена" : "Уже отозвана", ct);
        await turn.Db.SaveChangesAsync(ct);
        if (taken) // whoever has begun must hear of it; the others just find it gone
        {
            foreach (var hearer in await HelpNews.Hearers(turn.Db, request.ProgrammeId, request.ResponsibleId, turn.UtcNow, ct))
                await HelpNews.Settled(turn.Outbox, request, hearer, ct);
        }

        return await OwnCard(turn, id, "Просьба отозвана", ct);
    }

    public static async Task<Reply> AskAgain(Turn turn, HelpRequestId id, CancellationToken ct)
    {
        var request = await turn.Db.HelpRequests.SingleAsync(r => r.Id == id, ct);
        if (request.AskAgain(turn.UtcNow) != HelpOutcome.Changed) return await OwnCard(turn, id, "Просьба и так в силе", ct);
        await turn.Db.SaveChangesAsync(ct);
        await HelpNews.Asked(turn.Db, turn.Outbox, [request], dueAt: null, turn.UtcNow, ct);
        return await OwnCard(turn, id, "Просьба снова ждёт", ct);
    }

    private static async Task<Reply> OwnCard(Turn turn, HelpRequestId id, string toast, CancellationToken ct) =>
        Reply.Show(RequestScreens.OwnCard(await HelpView.Load(turn.Db, id, turn.UtcNow, ct)), toast);

    private static async Task<IReadOnlyList<(ProgrammeId Programme, string Title)>> Coordinated(Turn turn, CancellationToken ct)
    {
        var mine = turn.Who.Memberships.Where(m => m.Role == Role.Coordinator).Select(m => m.ProgrammeId).ToList();
        if (mine.Count == 0) return [];
        var titles = await turn.Db.Programmes.Where(p => mine.Contains(p.Id)).OrderByDescending(p => p.LaunchedAt).Select(p => new { p.Id, p.Title }).ToListAsync(ct);
        return [.. titles.Take(5).Select(p => (p.Id, p.Title))];
    }
}
