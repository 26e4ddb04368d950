using Shnor.Documents.Charts;
using Shnor.Domain.Surveys;
using Shnor.Domain.Surveys.Results;
using Shnor.Domain.Wording;

namespace Shnor.Bot.Features.Surveys.Results;

/// <summary>What is drawn of the results.</summary>
internal static class ResultsCharts
{
    private const int BarsShown = 24;

    /// <summary>The picture of a view: schools by blocks, or the blocks, or who has answered; null: there is nothing to draw.</summary>
    public static Chart? Of(CampaignResults view, SurveyResults results)
    {
        if (view.Part is null && results.Blocks.Count > 0 && view.Schools.Count > 1) return Heat(view, results);
        if (results.Neediest.Count > 0) return Blocks(view, results);
        return view.Part is null && view.Schools.Count > 0 ? Rates(view) : null;
    }

    public static HeatTable Heat(CampaignResults view, SurveyResults results) => new(
        view.Campaign.Title,
        Subtitle(view),
        [.. results.Blocks.Select((block, i) => (ResultsWords.LetterOf(i), ResultsWords.TitleOf(block)))],
        [
            .. view.Schools.Select(school => new HeatRow(view.NameOf(school.SchoolId), Cells(results, school.Blocks))),
            new HeatRow("В среднем", Cells(results, results.Whole)),
        ],
        results.Form.HigherIs == HigherIs.Worse ? "легче" : "лучше",
        results.Form.HigherIs == HigherIs.Worse ? "труднее" : "хуже",
        $"Средний балл, {ResultsWords.Scale(results)}.{(results.HidesSomething ? $" {ResultsWords.Dot} — {ResultsWords.TooFew}." : "")}");

    public static BarChart Blocks(CampaignResults view, SurveyResults results) => new(
        view.Campaign.Title,
        Subtitle(view),
        [.. results.Blocks.Zip(results.Whole, (block, figure) => figure.Mean is { } mean
            ? new ChartBar(ResultsWords.TitleOf(block), mean.InWords, ResultsWords.Height(block, mean), SurveyScore.Need(results.Form.HigherIs, mean, block.Lowest, block.Highest))
            : new ChartBar(ResultsWords.TitleOf(block), ResultsWords.Dot, null, 0)).Take(BarsShown)],
        $"Средний балл, {ResultsWords.Scale(results)}.{(results.HidesSomething ? $" {ResultsWords.Dot} — {ResultsWords.TooFew}." : "")}");

    private static BarChart Rates(CampaignResults view) => new(
        view.Campaign.Title,
        Subtitle(view),
        [.. view.Schools.Select(school => new ChartBar(view.NameOf(school.SchoolId), $"{school.Rate.Percent} %", school.Rate.Asked == 0 ? 0 : (decimal)school.Rate.Answered / school.Rate.Asked, 0.5m))],
        "Сколько опрошенных ответило в каждой школе.");

    private static HeatCell[] Cells(SurveyResults results, IReadOnlyList<BlockFigure> figures) =>
        [.. results.Blocks.Zip(figures, (block, figure) => new HeatCell(ResultsWords.Short(figure), figure.Mean is { } mean ? SurveyScore.Need(results.Form.HigherIs, mean, block.Lowest, block.Highest) : null))];

    private static string Subtitle(CampaignResults view) =>
        $"{(view.Part is { } school ? $"{view.NameOf(school)}. " : "")}{ResultsWords.VerbAtStart(view.Rate.Answered)} {ResultsWords.Of(view.Rate)}. {RussianDate.FullDay(view.Clock.Today)}";
}
