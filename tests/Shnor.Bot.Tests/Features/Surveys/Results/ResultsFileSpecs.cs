using System.Diagnostics;
using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using Shnor.Bot.Features.Surveys;
using Shnor.Bot.Features.Surveys.Results;
using Shnor.Documents.Charts;
using Shnor.Documents.Conversion;
using Shnor.Documents.Exports;
using Shnor.Documents.Sheets;
using Shnor.Domain.Surveys;
using Shnor.Domain.Wording;

namespace Shnor.Bot.Tests.Features.Surveys.Results;

/// <summary>Results as files: valid, and the same figures as everywhere.</summary>
public sealed class ResultsFileSpecs
{
    private static readonly OfficePrograms Here = OfficePrograms.OnThisMachine();

    public static TheoryData<string> Kinds => ["anonymous", "named", "part", "nobody", "one school", "forty schools", "words only", "hundred questions"];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Both_files_are_valid_and_hold_the_figures_of_the_screens(string kind)
    {
        var view = View(kind);
        var results = view.Results!;
        using var book = SpreadsheetDocument.Open(new MemoryStream(Book(view)), isEditable: false);
        using var paper = WordprocessingDocument.Open(new MemoryStream(Paper(view, png: null)), isEditable: false);

        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2019).Validate(book).Select(error => $"{error.Path?.XPath}: {error.Description}"));
        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2019).Validate(paper).Select(error => $"{error.Path?.XPath}: {error.Description}"));
        var schools = Rows(book, "По школам");
        foreach (var (row, school) in schools.Skip(1).Zip(view.Schools))
        {
            Assert.Equal([view.NameOf(school.SchoolId), $"{school.Rate.Asked}", $"{school.Rate.Answered}", $"{school.Rate.Percent}"], row.Take(4));
            Assert.Equal(school.Blocks.Select(block => block.Mean?.InWords ?? "мало ответов"), row.Skip(4).Take(results.Blocks.Count).Select(Russian));
        }

        Assert.Equal(results.Questions.Count, Rows(book, "Вопросы").Skip(1).Select(row => row[0]).Distinct().Count());
        Assert.Equal(kind == "named", book.WorkbookPart!.Workbook!.Descendants<Sheet>().Any(sheet => sheet.Name == "Ответы"));
        var text = paper.MainDocumentPart!.Document!.Body!.InnerText;
        Assert.Contains("Аналитическая справка", text, StringComparison.Ordinal);
        foreach (var difficulty in results.Difficulties.Take(10)) Assert.Contains($"{difficulty.Text} — {difficulty.Mean.InWords}", text, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task LibreOffice_opens_both_and_gives_back_the_same_figures()
    {
        Skip.If(Here.Office is null, "LibreOffice is not installed.");
        Skip.If(Here.SvgToPng is null, "librsvg2-bin is not installed.");
        var view = InventedSurvey.View([12, 9, 7], isAnonymous: true, hasBefore: true);
        var results = view.Results!;
        var folder = Directory.CreateTempSubdirectory("shnor-results-");
        try
        {
            var (book, paper) = (Path.Combine(folder.FullName, "book.xlsx"), Path.Combine(folder.FullName, "paper.docx"));
            await File.WriteAllBytesAsync(book, Book(view));
            await File.WriteAllBytesAsync(paper, Paper(view, png: await new ChartPictures().Draw(ResultsCharts.Heat(view, results), CancellationToken.None)));
            await Convert(folder, "xlsx:Calc MS Excel 2007 XML", book);
            await Convert(folder, "txt:Text (encoded):UTF8", paper);

            using var saved = SpreadsheetDocument.Open(Path.Combine(folder.FullName, "saved", "book.xlsx"), isEditable: false);
            var schools = Rows(saved, "По школам");
            Assert.Equal(view.Schools.Select(school => string.Join('|', school.Blocks.Select(block => block.Mean!.Value.InWords))), schools.Skip(1).Take(3).Select(row => string.Join('|', row.Skip(4).Take(results.Blocks.Count).Select(Tenths))));
            var words = await File.ReadAllTextAsync(Path.Combine(folder.FullName, "saved", "paper.txt"));
            foreach (var figure in results.Whole) Assert.Contains(figure.Mean!.Value.InWords, words, StringComparison.Ordinal);
            Assert.Contains("Ответило больше половины опрошенных: 28 из 34 (82 %).", words, StringComparison.Ordinal);
            Assert.Contains("Ответы собраны без имён", words, StringComparison.Ordinal);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void Conclusions_say_what_the_figures_say()
    {
        Assert.Equal("На опрос никто не ответил, поэтому выводов по его содержанию нет.", ResultsConclusions.Of(View("nobody"), View("nobody").Results!));
        var view = InventedSurvey.View([12, 9, 7], hasBefore: true);
        var (most, least) = (view.Results!.Neediest[0], view.Results.Neediest[^1]);
        var said = ResultsConclusions.Of(view, view.Results);

        Assert.StartsWith("Ответило больше половины опрошенных: 28 из 34 (82 %).", said, StringComparison.Ordinal);
        Assert.Contains($"Больше всего затруднений отмечено в блоке «{most.Block.Title}» (средний балл {most.Mean.InWords}), меньше всего — в блоке «{least.Block.Title}» ({least.Mean.InWords}).", said, StringComparison.Ordinal);
        var help = view.Results.Help[0];
        Assert.Contains($"«{help.Label}» ({Plural.Of(help.Count, "человек", "человека", "человек")})", said, StringComparison.Ordinal);
        Assert.Contains("По сравнению с прошлым опросом средний балл ", said, StringComparison.Ordinal);
        var better = InventedSurvey.View([12], form: InventedSurvey.Difficulties(HigherIs.Better));
        Assert.Contains("Ниже всего оценён блок", ResultsConclusions.Of(better, better.Results!), StringComparison.Ordinal);
        Assert.Contains("меньше половины", ResultsConclusions.Of(InventedSurvey.View([1], isAnonymous: false), InventedSurvey.View([1], isAnonymous: false).Results!), StringComparison.Ordinal);
    }

    internal static byte[] Book(CampaignResults view)
    {
        IReadOnlyList<NamedRow>? named = view.Campaign.IsAnonymous ? null : [new("=1+1 Светлова", new(1), DateTime.UnixEpoch, InventedSurvey.Sheet(view.Campaign.Form, new Random(1), 1))];
        return WorkbookFile.Write([.. ResultsBook.Of(view, view.Results!, named, withWords: true)]);
    }

    internal static byte[] Paper(CampaignResults view, byte[]? png) =>
        WordNote.Write(ResultsPaper.Of(view, view.Results!, [.. ResultsPaper.ChartsOf(view, view.Results!).Select(chart => (chart, chart is HeatTable ? png : null))]));

    internal static CampaignResults View(string kind) => kind switch
    {
        "named" => InventedSurvey.View([4, 2, 9], isAnonymous: false, isClosed: false, hasBefore: true),
        "part" => InventedSurvey.View([12, 9, 3], part: 1),
        "nobody" => InventedSurvey.View([0, 0]),
        "one school" => InventedSurvey.View([11]),
        "forty schools" => InventedSurvey.View([.. Enumerable.Range(0, 40).Select(i => 4 + (i % 9))]),
        "words only" => InventedSurvey.View([6, 7], form: new([new("", [new("Что <i>нравится</i> & что нет?", AnswerKind.Text)])])),
        "hundred questions" => InventedSurvey.View([8, 8], form: new([.. Enumerable.Range(1, 25).Select(block => new SurveySection($"Блок {block}", [.. Enumerable.Range(1, 4).Select(n => new SurveyQuestion($"Утверждение {block}.{n}", AnswerKind.Scale) { Options = [new("нет", 0), new("да", 1)] })]))])),
        _ => InventedSurvey.View([12, 9, 3], hasBefore: true),
    };

    private static async Task Convert(DirectoryInfo folder, string target, string file)
    {
        string[] arguments = ["--headless", "-env:UserInstallation=file://" + Path.Combine(folder.FullName, "profile"), "--convert-to", target, "--outdir", Path.Combine(folder.FullName, "saved"), file];
        using var office = Process.Start(new ProcessStartInfo(Here.Office!, arguments) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true })!;
        await Task.WhenAll(office.StandardOutput.ReadToEndAsync(), office.StandardError.ReadToEndAsync());
        await office.WaitForExitAsync();
    }

    private static List<List<string>> Rows(SpreadsheetDocument book, string sheet)
    {
        var part = (WorksheetPart)book.WorkbookPart!.GetPartById(book.WorkbookPart.Workbook!.Descendants<Sheet>().Single(each => each.Name == sheet).Id!);
        var shared = book.WorkbookPart.SharedStringTablePart?.SharedStringTable?.Elements<SharedStringItem>().Select(item => item.InnerText).ToList();
        return [.. part.Worksheet!.Descendants<Row>().Select(row => row.Elements<Cell>().Select(cell => cell.DataType?.InnerText == "s" ? shared![int.Parse(cell.InnerText, CultureInfo.InvariantCulture)] : cell.InnerText).ToList())];
    }

    private static string Russian(string cell) => cell.Replace('.', ',');

    private static string Tenths(string cell) => decimal.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? RussianNumber.Of(number) : cell;
}
