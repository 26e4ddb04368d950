using Microsoft.EntityFrameworkCore;
using Shnor.Bot.Chat;
using Shnor.Documents.Charts;
using Shnor.Domain;

namespace Shnor.Bot.Features.Surveys.Results;

/// <summary>A press on one of the views: the figures are reckoned anew each time, so that an old button shows what is true now.</summary>
public sealed class ShowResults(ChartPictures pictures)
{
    /// <summary>Everybody's for who coordinates; the part of the own school for its head.</summary>
    public async Task<Reply> Open(Turn turn, CampaignId id, CancellationToken ct)
    {
        var programme = await turn.Db.Campaigns.Where(c => c.Id == id).Select(c => c.ProgrammeId).SingleAsync(ct);
        if (turn.Who.Coordinates(programme)) return await View(turn, (id, ResultsScreens.Summary, 0), ct);
        return await Part(turn, (id, turn.Who.SchoolsHeadedIn(programme)[0], ResultsScreens.Summary, 0), ct);
    }

    /// <summary>Surveys that have something to show of a school.</summary>
    public static async Task<Reply> OfSchool(Turn turn, SchoolId school, CancellationToken ct)
    {
        var name = await turn.Db.Schools.Where(s => s.Id == school).Select(s => s.Name).SingleAsync(ct);
        var surveys = await turn.Db.Campaigns
            .Where(c => c.OpenedAt != null && turn.Db.Respondents.Any(r => r.CampaignId == c.Id && r.SchoolId == school))
            .OrderByDescending(c => c.OpenedAt).Select(c => new { c.Id, c.Title }).ToListAsync(ct);
        return Reply.Show(ResultsListScreens.OfSchool(school, name, [.. surveys.Select(survey => (survey.Id, survey.Title))]));
    }

    public async Task<Reply> View(Turn turn, (CampaignId Id, string What, int Page) asked, CancellationToken ct) =>
        await Show(turn, await CampaignResults.Load(turn.Db, asked.Id, turn.UtcNow, ct), asked.What, asked.Page, ct);

    public async Task<Reply> Part(Turn turn, (CampaignId Id, SchoolId School, string What, int Page) asked, CancellationToken ct)
    {
        var programme = await turn.Db.Campaigns.Where(c => c.Id == asked.Id).Select(c => c.ProgrammeId).SingleAsync(ct);
        var view = await CampaignResults.Load(turn.Db, asked.Id, turn.UtcNow, ct, asked.School, forHead: !turn.Who.Coordinates(programme));
        return await Show(turn, view, asked.What, asked.Page, ct);
    }

    private async Task<Reply> Show(Turn turn, CampaignResults view, string what, int page, CancellationToken ct)
    {
        var programme = view.Campaign.ProgrammeId;
        var isCoordinators = turn.Who.Coordinates(programme);
        if (view.Results is not { } results) return Reply.Show(ResultsScreens.Of(view, isCoordinators, []));
        return what switch
        {
            ResultsScreens.Schools when view.Part is null => Reply.Show(ResultsListScreens.BySchool(view, results, page)),
            ResultsScreens.Hard => Reply.Show(ResultsListScreens.Difficulties(view, results, page)),
            ResultsScreens.Help => Reply.Show(ResultsListScreens.WantedHelp(view, results, isCoordinators, page)),
            ResultsScreens.Words when isCoordinators => Reply.Show(ResultsListScreens.InWords(view, results, page)),
            ResultsScreens.Each => Reply.Show(ResultsListScreens.ByQuestion(view, results, page)),
            ResultsScreens.Picture => await HandOutResults.Picture(view, results, pictures, ct),
            ResultsScreens.Workbook => await HandOutResults.Workbook(turn.Db, view, results, isCoordinators, ct),
            ResultsScreens.Note => await HandOutResults.Note(view, results, pictures, ct),
            _ => Reply.Show(ResultsScreens.Of(view, isCoordinators, Others(turn, view))),
        };
    }

    private static IReadOnlyList<SchoolId> Others(Turn turn, CampaignResults view) => turn.Who.Coordinates(view.Campaign.ProgrammeId)
        ? []
        : [.. turn.Who.SchoolsHeadedIn(view.Campaign.ProgrammeId).Where(school => school != view.Part)];
}
