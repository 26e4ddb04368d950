using Microsoft.EntityFrameworkCore;
using Shnor.Bot.Chat;
using Shnor.Domain;
using Shnor.Domain.Surveys;
using Shnor.Domain.Surveys.Help;

namespace Shnor.Bot.Features.Surveys.Help;

/// <summary>All requests of a programme, for its coordinators: by how they stand, and by what is wanted.</summary>
internal static class HelpList
{
    private const int MostSorts = 12;

    public static Task<Reply> Open(Turn turn, ProgrammeId programme, CancellationToken ct) => Show(turn, programme, HelpStanding.Waiting, 0, ct);

    public static async Task<Reply> Page(Turn turn, (ProgrammeId Programme, string Standing, int Page) asked, CancellationToken ct) =>
        Enum.TryParse<HelpStanding>(asked.Standing, out var standing) && Enum.IsDefined(standing) ? await Show(turn, asked.Programme, standing, asked.Page, ct) : Reply.Whisper(Wordings.ButtonIsOutOfDate);

    public static async Task<Reply> Sorts(Turn turn, ProgrammeId programme, CancellationToken ct)
    {
        var waiting = await Waiting(turn, programme).OrderBy(r => r.Id).Select(r => new { r.Id, r.Wanted }).ToListAsync(ct);
        var sorts = waiting.GroupBy(r => HelpWishes.KeyOf(r.Wanted), StringComparer.Ordinal).Select(same => new HelpSort(same.First().Wanted, same.First().Id, same.Count()));
        return Reply.Show(RequestListScreens.SortsOf(programme, [.. sorts.OrderByDescending(sort => sort.Count).ThenBy(sort => sort.Like.Value).Take(MostSorts)]));
    }

    public static async Task<Reply> Alike(Turn turn, (HelpRequestId Like, int Page) asked, CancellationToken ct)
    {
        var like = await HelpView.Load(turn.Db, asked.Like, turn.UtcNow, ct);
        var key = HelpWishes.KeyOf(like.Request.Wanted);
        var waiting = await Waiting(turn, like.Request.ProgrammeId).OrderBy(r => r.AskedAt).ThenBy(r => r.Id).Select(r => new { r.Id, r.Wanted }).ToListAsync(ct);
        return Reply.Show(RequestListScreens.AlikeOf(like, await Load(turn, [.. waiting.Where(r => HelpWishes.KeyOf(r.Wanted) == key).Select(r => r.Id)], asked.Page, ct)));
    }

    private static async Task<Reply> Show(Turn turn, ProgrammeId programme, HelpStanding standing, int page, CancellationToken ct)
    {
        var all = await turn.Db.HelpRequests.Where(r => r.ProgrammeId == programme && r.State != HelpState.Withdrawn).Select(r => new { r.Id, r.State, r.AskedAt, r.SettledAt }).ToListAsync(ct);
        var chosen = all.Where(r => StandingOf(r.State) == standing);
        var ids = standing == HelpStanding.Done ? chosen.OrderByDescending(r => r.SettledAt).ThenByDescending(r => r.Id.Value) : chosen.OrderBy(r => r.AskedAt).ThenBy(r => r.Id.Value);
        return Reply.Show(RequestListScreens.All(programme, standing, all.CountBy(r => StandingOf(r.State)).ToDictionary(), await Load(turn, [.. ids.Select(r => r.Id)], page, ct)));
    }

    private static async Task<PageOf<HelpView>> Load(Turn turn, IReadOnlyList<HelpRequestId> ids, int number, CancellationToken ct)
    {
        var page = PageOf.Cut(ids, number, RequestListScreens.PageSize);
        var shown = page.Shown;
        var views = (await HelpView.Load(turn.Db, turn.Db.HelpRequests.AsNoTracking().Where(r => shown.Contains(r.Id)), turn.UtcNow, ct)).ToDictionary(view => view.Id);
        return new([.. shown.Select(id => views[id])], page.First, page.Number, page.Last);
    }

    private static HelpStanding StandingOf(HelpState state) => state switch
    {
        HelpState.Open => HelpStanding.Waiting,
        HelpState.Taken => HelpStanding.Taken,
        _ => HelpStanding.Done,
    };

    private static IQueryable<HelpRequest> Waiting(Turn turn, ProgrammeId programme) =>
        turn.Db.HelpRequests.AsNoTracking().Where(r => r.ProgrammeId == programme && (r.State == HelpState.Open || r.State == HelpState.Taken));
}
