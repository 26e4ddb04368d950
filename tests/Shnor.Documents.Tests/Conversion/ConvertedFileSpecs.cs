using System.Globalization;
using System.IO.Compression;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Shnor.Documents.Conversion;
using Shnor.Documents.Plans;

namespace Shnor.Documents.Tests.Conversion;

/// <summary>Files that the programs of this machine open for us; skipped where they are not installed. A run of LibreOffice takes two seconds: one per format.</summary>
public sealed class ConvertedFileSpecs : IDisposable
{
    private static readonly OfficePrograms Here = OfficePrograms.OnThisMachine();

    private readonly PlanFiles _files = new();

    public void Dispose() => _files.Dispose();

    [SkippableTheory]
    [InlineData("words/plan.doc")]
    [InlineData("words/plan.rtf")]
    public async Task An_old_document_is_read_row_by_row(string file)
    {
        Skip.If(Here.Office is null, "LibreOffice is not installed.");

        AssertLakePlan(await Draft(file));
    }

    /// <summary>With a picture behind a link, which LibreOffice fetches at once when nobody forbids it.</summary>
    [SkippableFact]
    public async Task A_document_that_calls_home_is_read_and_nobody_is_called()
    {
        Skip.If(Here.Office is null, "LibreOffice is not installed.");
        using var home = new TcpListener(IPAddress.Loopback, 0);
        home.Start();
        var link = $"<draw:frame text:anchor-type=\"as-char\" svg:width=\"1cm\" svg:height=\"1cm\"><draw:image xlink:href=\"http://127.0.0.1:{((IPEndPoint)home.LocalEndpoint).Port}/picture.png\" xlink:type=\"simple\" xlink:show=\"embed\" xlink:actuate=\"onLoad\"/></draw:frame>";

        AssertLakePlan(Assert.IsType<PlanReading.Plan>(await _files.Read(Changed("words/plan.odt", "content.xml", xml => xml.Insert(xml.IndexOf("</text:p>", StringComparison.Ordinal), link)), "план.odt", CancellationToken.None)).Draft);

        Assert.False(home.Pending(), "LibreOffice followed a link of the document.");
    }

    [SkippableTheory]
    [InlineData("sheets/plan.xls")]
    [InlineData("sheets/plan.ods")]
    public async Task An_old_sheet_is_read_as_the_new_one(string file)
    {
        Skip.If(Here.Office is null, "LibreOffice is not installed.");

        Sheets.SheetFileSpecs.AssertDistrictPlan(await Draft(file));
    }

    [SkippableFact]
    public async Task A_pdf_becomes_text_as_it_is_laid_out()
    {
        Skip.If(Here.PdfToText is null, "poppler is not installed.");
        using var converter = new DocumentConverter(Here, new(), TimeProvider.System);

        var texts = Assert.IsType<ConversionOutcome.Drawn>(await converter.Convert(PlanFormat.Pdf, Bytes("pdf/pages.pdf"), CancellationToken.None)).Texts;

        Assert.Contains("12.      Семинар «Формирующее               ежемесячно            Ручьёва М.Н.", texts[1], StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task A_pdf_of_several_pages_is_read_and_no_row_is_lost_or_mixed()
    {
        Skip.If(Here.PdfToText is null, "poppler is not installed.");
        string[] titles = ["Консультация для заместителей", "Семинар «Формирующее", "Мониторинг учебных достижений", "Вебинар по функциональной", "Посещение уроков"];

        var draft = await Draft("pdf/pages.pdf");

        Assert.Equal(Enumerable.Range(1, 17).Select(n => $"{n}"), draft.Rows.Select(row => row.No));
        Assert.All(draft.Rows, row => Assert.StartsWith(titles[(int.Parse(row.No!, CultureInfo.InvariantCulture) - 1) % 5], row.Title, StringComparison.Ordinal));
        Assert.Empty(draft.Unread);
    }

    [SkippableFact]
    public async Task A_pdf_that_is_broken_locked_or_scanned_gets_its_own_sentence()
    {
        Skip.If(Here.PdfToText is null, "poppler is not installed.");

        Assert.Contains("повреждён", await Sentence("%PDF-1.4 никакой не PDF"u8.ToArray(), "план.pdf"), StringComparison.Ordinal);
        Assert.Contains("паролем", await Sentence(Bytes("pdf/locked.pdf"), "план.pdf"), StringComparison.Ordinal);
        Assert.Contains("нет текста", await Sentence(Encoding.Latin1.GetBytes(Scan), "план.pdf"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_locked_document_is_not_even_tried()
    {
        using var files = new PlanFiles(() => new(null, "/nowhere/soffice", null), new(), TimeProvider.System);
        var odt = Changed("words/plan.odt", "META-INF/manifest.xml", xml => xml.Replace("</manifest:manifest>", "<manifest:encryption-data/></manifest:manifest>", StringComparison.Ordinal));
        var xls = Bytes("sheets/plan.xls");
        xls[LockAt(xls)] = 0x2F;

        Assert.Contains("паролем", Assert.IsAssignableFrom<PlanReading.Refusal>(await files.Read(odt, "план.odt", CancellationToken.None)).Sentence, StringComparison.Ordinal);
        Assert.Contains("паролем", Assert.IsAssignableFrom<PlanReading.Refusal>(await files.Read(xls, "план.xls", CancellationToken.None)).Sentence, StringComparison.Ordinal);
    }

    /// <summary>A page with a grey square on it.</summary>
    private const string Scan = "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]/Contents 4 0 R/Resources<<>>>>endobj\n4 0 obj<</Length 22>>stream\n0.5 g 10 10 90 90 re f\nendstream endobj\ntrailer<</Root 1 0 R/Size 5>>\n%%EOF\n";

    private static void AssertLakePlan(PlanDraft draft)
    {
        Assert.Equal("План мероприятий по поддержке школ Озёрского района на 2024 год", draft.Title);
        Assert.Equal(
            [
                ("1", "Раздел I. Организационные мероприятия", "Анализ результатов ВПР", "январь 2024", "Светлова Е.А. Ручьёва М.Н."),
                ("2", "Раздел I. Организационные мероприятия", "Совещание директоров: программы школ договоры о сотрудничестве", "до 15.02.2024", "Комитет по образованию"),
                ("3", "Раздел I. Организационные мероприятия", "Семинар для учителей", "март 2024", "Комитет по образованию"),
                ("4", "Раздел II. Кадры", "Мониторинг", "ежеквартально", "Руководители РМО"),
            ],
            draft.Rows.Select(row => (row.No, row.Section, row.Title, row.DeadlineText, row.ResponsibleText.ReplaceLineEndings(" "))));
    }

    /// <summary>The record after BOF of the workbook's stream.</summary>
    private static int LockAt(byte[] xls) => Enumerable.Range(1, (xls.Length / 512) - 1).Select(sector => sector * 512).First(at => xls.AsSpan(at).StartsWith((ReadOnlySpan<byte>)[0x09, 0x08, 0x10, 0x00])) + 20;

    private static byte[] Bytes(string fixture) => File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Fixtures", fixture));

    private static byte[] Changed(string fixture, string part, Func<string, string> change)
    {
        var document = new MemoryStream();
        document.Write(Bytes(fixture));
        using (var zip = new ZipArchive(document, ZipArchiveMode.Update, leaveOpen: true))
        {
            string xml;
            using (var old = new StreamReader(zip.GetEntry(part)!.Open())) xml = old.ReadToEnd();
            zip.GetEntry(part)!.Delete();
            using var changed = new StreamWriter(zip.CreateEntry(part).Open());
            changed.Write(change(xml));
        }

        return document.ToArray();
    }

    private async Task<PlanDraft> Draft(string fixture) => Assert.IsType<PlanReading.Plan>(await _files.Read(Bytes(fixture), Path.GetFileName(fixture), CancellationToken.None)).Draft;

    private async Task<string> Sentence(byte[] bytes, string name) => Assert.IsAssignableFrom<PlanReading.Refusal>(await _files.Read(bytes, name, CancellationToken.None)).Sentence;
}
