using Microsoft.EntityFrameworkCore;
using Shnor.Bot.Chat;
using Shnor.Domain;
using Shnor.Domain.Time;

namespace Shnor.Bot.Features.Surveys.Campaigns;

/// <summary>The surveys of a programme, one of them, and who is still silent.</summary>
internal static class ShowCampaigns
{
    private const int NamesOnPage = 30;

    public static async Task<Reply> FromMenu(Turn turn, Nothing _, CancellationToken ct)
    {
        var mine = await MyProgrammes.Of(turn, Need.Coordinator, ct);
        if (mine.All.Count == 0) return Reply.Show(CampaignListScreens.NoneYet());
        return mine.Open is { } open ? await Show(turn, open.Id, ct) : Reply.Show(ProgrammeScreens.Which(mine, page: 0, CampaignListScreens.FromMenu.Name));
    }

    public static Task<Reply> Show(Turn turn, ProgrammeId programme, CancellationToken ct) => TurnPage(turn, (programme, 0), ct);

    public static async Task<Reply> TurnPage(Turn turn, (ProgrammeId Programme, int Page) asked, CancellationToken ct)
    {
        CloseDialogs(turn);
        var clock = new LocalClock((await turn.Db.Programmes.SingleAsync(p => p.Id == asked.Programme, ct)).Zone, turn.UtcNow);
        // Without the questions, which are the greater part of each row.
        var rows = await turn.Db.Campaigns.Where(c => c.ProgrammeId == asked.Programme)
            .Select(c => new { c.Id, c.Title, c.OpensAt, c.ClosesAt, c.OpenedAt, c.ClosedAt, Asked = turn.Db.Respondents.Count(r => r.CampaignId == c.Id), Answered = turn.Db.Respondents.Count(r => r.CampaignId == c.Id && r.HasAnswered) })
            .ToListAsync(ct);
        var lines = rows.Select(c => new CampaignLine(c.Id, c.Title, c.OpensAt, c.ClosedAt ?? c.ClosesAt, Stage(c.OpenedAt, c.ClosedAt), c.Asked, c.Answered))
            .OrderBy(line => line.Stage).ThenBy(line => line.Stage is CampaignStage.Open ? line.ClosesAt.Ticks : line.Stage is CampaignStage.Planned ? line.OpensAt.Ticks : -line.ClosesAt.Ticks).ThenBy(line => line.Id.Value).ToList();
        var regular = await RegularSurveys.Of(turn.Db, asked.Programme, ct);
        return Reply.Show(CampaignListScreens.List(asked.Programme, PageOf.Cut(lines, asked.Page, CampaignListScreens.PageSize), regular, clock));
    }

    public static async Task<Reply> Card(Turn turn, CampaignId id, CancellationToken ct)
    {
        CloseDialogs(turn);
        return await Card(turn, id, "", ct);
    }

    public static async Task<Reply> Card(Turn turn, CampaignId id, string toast, CancellationToken ct) =>
        Reply.Show(CampaignScreens.Card((await CampaignFigures.Load(turn.Db, id, turn.UtcNow, ct))!), toast);

    /// <summary>Of a survey without names nobody is told who has answered.</summary>
    public static async Task<Reply> NotAnswered(Turn turn, (CampaignId Id, int Page) asked, CancellationToken ct)
    {
        var figures = (await CampaignFigures.Load(turn.Db, asked.Id, turn.UtcNow, ct))!;
        if (figures.Campaign.IsAnonymous) return Reply.Show(CampaignScreens.NotTold());
        var silent = await turn.Db.Respondents.Where(r => r.CampaignId == asked.Id && !r.HasAnswered)
            .Select(r => new { r.PersonId, r.SchoolId, HasBegun = turn.Db.SurveyDrafts.Any(d => d.CampaignId == asked.Id && d.PersonId == r.PersonId) }).ToDictionaryAsync(r => r.PersonId, ct);
        var schools = await turn.Db.Schools.Where(s => s.ProgrammeId == figures.Programme).ToDictionaryAsync(s => s.Id, s => s.Name, ct);
        var people = (await ProgrammePeople.Load(turn.Db, figures.Programme, ct)).Where(person => silent.ContainsKey(person.Id))
            .Select(person => new SilentPerson(person.Name, silent[person.Id].SchoolId is { } school ? schools.GetValueOrDefault(school) : null, person.IsReachable, silent[person.Id].HasBegun))
            .OrderBy(person => person.School is null).ThenBy(person => person.School, StringComparer.Ordinal).ToList();
        return Reply.Show(CampaignScreens.Silent(figures, PageOf.Cut(people, asked.Page, NamesOnPage)));
    }

    /// <summary>What was being asked here is left; other dialogues go on.</summary>
    public static void CloseDialogs(Turn turn)
    {
        if (turn.Dialogs.Read(LaunchDraft.Kind) is not null || turn.Dialogs.Read(ChangeCampaign.Extending) is not null) turn.Dialogs.Close();
    }

    private static CampaignStage Stage(DateTime? openedAt, DateTime? closedAt) => (openedAt, closedAt) switch
    {
        (not null, null) => CampaignStage.Open,
        (null, null) => CampaignStage.Planned,
        (not null, not null) => CampaignStage.Closed,
        _ => CampaignStage.CalledOff,
    };
}
