using Microsoft.EntityFrameworkCore;
using Shnor.Bot.Chat;
using Shnor.Documents.Charts;
using Shnor.Documents.Exports;
using Shnor.Documents.Sheets;
using Shnor.Domain.Surveys.Results;
using Shnor.Storage;

namespace Shnor.Bot.Features.Surveys.Results;

/// <summary>The results as a picture or a file. Answers with names, and people's words, go to coordinators only.</summary>
internal static class HandOutResults
{
    public static async Task<Reply> Picture(CampaignResults view, SurveyResults results, ChartPictures pictures, CancellationToken ct)
    {
        if (ResultsCharts.Of(view, results) is not { } chart) return Reply.Show(ResultsListScreens.NothingToDraw(view));
        return await pictures.Draw(chart, ct) is { } png
            ? Reply.Hand(new OutgoingFile("результаты.png", png, ResultsListScreens.Caption(view, withNames: false), IsPicture: true))
            : Reply.Show(ResultsListScreens.Chart(view, TextChart.Draw(chart)));
    }

    public static async Task<Reply> Workbook(ShnorDb db, CampaignResults view, SurveyResults results, bool isCoordinators, CancellationToken ct)
    {
        var named = isCoordinators && !view.Campaign.IsAnonymous ? await NamedAnswers(db, view, ct) : null;
        var bytes = WorkbookFile.Write([.. ResultsBook.Of(view, results, named, withWords: isCoordinators)]);
        return Reply.Hand(new OutgoingFile($"{SurveyFileName.Of(view.Campaign.Title)}, результаты{WorkbookFile.Ending}", bytes, ResultsListScreens.Caption(view, named is not null)));
    }

    public static async Task<Reply> Note(CampaignResults view, SurveyResults results, ChartPictures pictures, CancellationToken ct)
    {
        var charts = new List<(Chart Chart, byte[]? Png)>();
        foreach (var chart in ResultsPaper.ChartsOf(view, results)) charts.Add((chart, await pictures.Draw(chart, ct)));
        var bytes = WordNote.Write(ResultsPaper.Of(view, results, charts));
        return Reply.Hand(new OutgoingFile($"{SurveyFileName.Of(view.Campaign.Title)}, справка{WordNote.Ending}", bytes, ResultsListScreens.Caption(view, withNames: false)));
    }

    private static async Task<IReadOnlyList<NamedRow>> NamedAnswers(ShnorDb db, CampaignResults view, CancellationToken ct)
    {
        var all = await db.NamedResponses.AsNoTracking().Where(r => r.CampaignId == view.Campaign.Id)
            .Join(db.People, r => r.PersonId, p => p.Id, (r, p) => new NamedRow(p.Name, r.SchoolId, r.SentAt, r.Answers)).ToListAsync(ct);
        return [.. all.Where(row => view.Part is null || row.SchoolId == view.Part).OrderBy(row => view.NameOf(row.SchoolId), StringComparer.OrdinalIgnoreCase).ThenBy(row => row.Name, StringComparer.OrdinalIgnoreCase)];
    }
}
