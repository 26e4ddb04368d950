using Shnor.Bot.Features.Surveys.Results;
using Shnor.Documents.Charts;
using Shnor.Domain.Surveys;
using Shnor.Testing;

namespace Shnor.Bot.Tests.Features.Surveys.Results;

/// <summary>The pictures of the guide, from invented answers: taken with <c>SHNOR_SCREENSHOTS=docs/screenshots</c> only.</summary>
public sealed class ResultsPictures
{
    [SkippableTheory]
    [InlineData("results-heat", "anonymous")]
    [InlineData("results-bars", "one school")]
    [InlineData("results-forty-schools", "forty schools")]
    public async Task They_are_drawn_for_the_guide(string name, string kind)
    {
        var folder = Environment.GetEnvironmentVariable("SHNOR_SCREENSHOTS");
        Skip.If(string.IsNullOrEmpty(folder), "No pictures are wanted.");
        var view = kind == "anonymous" ? InventedSurvey.View([12, 9, 7, 15, 3, 6, 8], form: InventedSurvey.Difficulties(HigherIs.Worse)) : ResultsFileSpecs.View(kind);

        var png = await new ChartPictures().Draw(ResultsCharts.Of(view, view.Results!)!, CancellationToken.None);

        Skip.If(png is null, "librsvg2-bin is not installed.");
        await File.WriteAllBytesAsync(Path.Combine(Repository.Root, folder, name + ".png"), png);
        if (kind != "anonymous") return;
        await File.WriteAllBytesAsync(Path.Combine(Path.GetTempPath(), "shnor-note.docx"), ResultsFileSpecs.Paper(view, png));
        await File.WriteAllBytesAsync(Path.Combine(Path.GetTempPath(), "shnor-book.xlsx"), ResultsFileSpecs.Book(view));
    }
}
