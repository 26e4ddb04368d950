using System.Text.RegularExpressions;
using System.Xml.Linq;
using Shnor.Documents.Plans;
using Shnor.Documents.Sketches;
using Shnor.Documents.Sketches.Word;

namespace Shnor.Documents.Tests.Word;

/// <summary>Files spoiled by chance: nothing throws, nothing takes long, and no row is stitched from two.</summary>
public sealed partial class WordMutationSpecs
{
    private const int Seed = 20260104;

    [Fact]
    public void Any_spoiled_bytes_give_an_answer_soon()
    {
        var random = new Random(Seed);
        foreach (var fixture in Fixtures())
        {
            for (var run = 0; run < 40; run++)
            {
                var bytes = fixture.ToArray();
                for (var i = random.Next(1, 12); i > 0; i--) bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
                AssertAnswer(run % 4 == 0 ? bytes[..random.Next(bytes.Length)] : bytes, run);
            }
        }
    }

    /// <summary>Elements are taken out, doubled, moved elsewhere and renamed; each cell of a row carries its row's own mark.</summary>
    [Fact]
    public void Any_spoiled_document_never_mixes_two_rows()
    {
        var random = new Random(Seed);
        var document = Document();
        var read = 0;
        for (var run = 0; run < 150; run++)
        {
            var xml = XDocument.Parse(document);
            for (var i = random.Next(1, 6); i > 0; i--) Spoil(xml, random);

            var bytes = WithDocument(xml.ToString(SaveOptions.DisableFormatting));
            AssertAnswer(bytes, run);
            if (WordSketch.Read(bytes) is not SketchOutcome.Sketched(var sketch)) continue;
            var rows = sketch.Tables.SelectMany(table => table.Rows).ToList();
            Assert.All(rows, row => Assert.True(Marks(row.Cells.Where(cell => cell.Merge == CellMerge.None).Select(cell => cell.Text)).Count <= 1, $"run {run}, line {row.Line}"));
            AssertNotStitched(bytes, rows, run);
            read++;
        }

        Assert.True(read > 120, $"only {read} documents could be opened at all");
    }

    [Fact]
    public void Each_row_of_the_unspoiled_document_is_there()
    {
        var draft = Assert.IsType<PlanReading.Plan>(PlanReader.Read(WithDocument(Document()), "план.docx")).Draft;

        Assert.Equal(Enumerable.Range(1, 12).Select(n => $"{n}"), draft.Rows.Select(row => row.No));
        Assert.All(draft.Rows, row => Assert.Single(Marks([row.Title, row.ResponsibleText])));
    }

    /// <summary>A row without its number may be the second half of the one above; two numbered rows are never one.</summary>
    private static void AssertNotStitched(byte[] bytes, List<SketchRow> rows, int run)
    {
        if (PlanReader.Read(bytes, "план.docx") is not PlanReading.Plan(var draft)) return;
        if (rows.Any(row => row.Cells.Any(cell => cell.Merge == CellMerge.WithAbove && Marks([cell.Text]).Count > 0))) return; // the document itself says that two rows share a cell

        var numbered = Marks(rows.Where(row => row.Cells[0].Text.All(char.IsAsciiDigit) && row.Cells[0].Text.Length > 0).SelectMany(row => row.Cells).Select(cell => cell.Text));
        Assert.All(draft.Rows, row => Assert.True(Marks([row.Title, row.DeadlineText, row.ResponsibleText]).Intersect(numbered).Count() <= 1, $"run {run}: {row.Title} | {row.ResponsibleText}"));
    }

    private static void AssertAnswer(byte[] bytes, int run)
    {
        var reading = PlanReader.Read(bytes, "план.docx");

        Assert.True(reading is not PlanReading.Refusal refusal || refusal.Sentence.EndsWith('.'), $"run {run}");
    }

    private static void Spoil(XDocument xml, Random random)
    {
        var elements = xml.Descendants().Where(element => element.Parent is not null).ToList();
        if (elements.Count < 2) return;
        var (one, other) = (elements[random.Next(elements.Count)], elements[random.Next(elements.Count)]);
        switch (random.Next(7))
        {
            case 0:
                one.Remove();
                break;
            case 1:
                one.AddAfterSelf(new XElement(one));
                break;
            case 2 when Marks([one.Value]).Count == 0: // a text that is moved into another row does belong to it
                other.AddAfterSelf(new XElement(one));
                break;
            case 3 when one.Attributes().FirstOrDefault(attribute => attribute.Name.LocalName is "val" or "w") is { } attribute:
                attribute.Value = new[] { "", "-1", "0", "2147483647", "чушь", "restart" }[random.Next(6)];
                break;
            case 4:
                one.ReplaceNodes(one.Nodes().Reverse().ToList());
                break;
            case 5:
                one.Name = one.Name.Namespace + new[] { "sdt", "tbl", "p", "del", "AlternateContent", "ins", "txbxContent" }[random.Next(7)];
                break;
            default:
                one.ReplaceWith(new XElement(one.Name.Namespace + "sdt", new XElement(one.Name.Namespace + "sdtContent", one)));
                break;
        }
    }

    private static HashSet<string> Marks(IEnumerable<string> texts) => [.. texts.SelectMany(text => Mark().Matches(text)).Select(match => match.Value)];

    private static string Document()
    {
        var rows = Enumerable.Range(1, 12).Select(n => Docx.Row(
            $"{n}", Docx.Cell(Docx.P($"Семинар ц{n}ц") + Docx.P($"для школ ц{n}ц")), Docx.Cell("май", n % 3 == 1 ? """<w:vMerge w:val="restart"/>""" : "<w:vMerge/>"), $"Комитет ц{n}ц"));
        return Docx.Xml("document", $"<w:body>{Docx.P("План на 2024 год", "", "<w:b/>")}{Docx.Table([600, 5000, 2000, 3000], [Docx.Heading, .. rows.Take(6), Docx.Row(Docx.Cell("Раздел", """<w:gridSpan w:val="4"/>""")), .. rows.Skip(6)])}</w:body>");
    }

    private static byte[] WithDocument(string xml) => Docx.Zip(("_rels/.rels", Docx.Relations(("officeDocument", "word/document.xml"))), ("word/document.xml", xml));

    private static IEnumerable<byte[]> Fixtures() => Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Fixtures", "word")).Order(StringComparer.Ordinal).Select(File.ReadAllBytes);

    [GeneratedRegex("ц[0-9]+ц")]
    private static partial Regex Mark();
}
