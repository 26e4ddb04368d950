using Shnor.Documents.Plans;
using Shnor.Documents.Sketches;
using Shnor.Documents.Sketches.Office;
using Shnor.Documents.Sketches.Word;
using static Shnor.Documents.Tests.Word.Docx;

namespace Shnor.Documents.Tests.Word;

/// <summary>Files of other programs, files that miss parts, and files made to hurt.</summary>
public sealed class WordFileSpecs
{
    private const int Most = PackageLimits.Elements;

    private static readonly string Plan = Table(Heading, "1|Семинар|май|Комитет");

    /// <summary>Each as large as the limits let in.</summary>
    private static readonly Dictionary<string, Func<string>> Heavy = new()
    {
        ["empty paragraphs"] = () => Repeat("<w:p/>", Most - 10),
        ["one row of many cells"] = () => $"<w:tbl><w:tr>{Repeat("<w:tc><w:p/></w:tc>", (Most / 2) - 10)}</w:tr></w:tbl>",
        ["many rows of many columns"] = () => $"<w:tbl>{Repeat($"<w:tr>{Repeat("<w:tc/>", 62)}</w:tr>", (Most / 63) - 10)}</w:tbl>",
        ["a long text merged down"] = () => $"<w:tbl><w:tr><w:tc><w:tcPr><w:vMerge w:val=\"restart\"/></w:tcPr>{P(new string('а', 100_000))}</w:tc></w:tr>{Repeat("<w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr></w:tc></w:tr>", (Most / 4) - 10)}</w:tbl>",
        ["one long text"] = () => P(new string('а', 3_000_000)),
        ["fields in fields"] = () => $"<w:p>{Repeat("<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>", (Most / 4) - 10)}{Repeat("<w:r><w:t>а</w:t></w:r>", (Most / 4) - 10)}</w:p>",
        ["paragraphs whose ends were deleted"] = () => Repeat("<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>абвгдежз</w:t></w:r></w:p>", (Most / 6) - 10),
        ["a plan in lines"] = () => Repeat("<w:p><w:r><w:t>1</w:t><w:tab/><w:t>Семинар</w:t><w:tab/><w:t>до 15 мая</w:t></w:r></w:p>", Most / 20),
        ["tables"] = () => Repeat("<w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>", (Most / 4) - 10),
    };

    public static TheoryData<string> HeavyNames => [.. Heavy.Keys];

    [Theory]
    [MemberData(nameof(HeavyNames))]
    public void The_heaviest_files_have_an_answer(string name)
    {
        var bytes = File(Heavy[name]());

        Assert.IsAssignableFrom<PlanReading.Refusal>(PlanReader.Read(bytes, "план.docx"));
    }

    [Fact]
    public void Text_without_measure_is_too_large() => AssertTrouble(FileTrouble.TooLarge, File(P(new string('а', 5_000_000))));

    [Fact]
    public void A_cell_repeated_without_measure_is_too_large() =>
        AssertTrouble(FileTrouble.TooLarge, File($"<w:tbl><w:tr><w:tc><w:tcPr><w:vMerge w:val=\"restart\"/></w:tcPr>{P(new string('а', 10_000))}</w:tc></w:tr>{Repeat("<w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr></w:tc></w:tr>", 1000)}</w:tbl>"));

    [Fact]
    public void Tables_inside_tables_without_bottom_are_refused() =>
        AssertTrouble(FileTrouble.Broken, File($"{Repeat("<w:tbl><w:tr><w:tc>", PackageLimits.Depth)}{Repeat("</w:tc></w:tr></w:tbl>", PackageLimits.Depth)}"));

    [Fact]
    public void A_table_file_under_the_name_of_a_document_is_no_document() =>
        AssertTrouble(FileTrouble.Broken, Zip(("xl/workbook.xml", "<workbook/>")));

    [Fact]
    public void A_document_of_the_strict_standard_is_read()
    {
        var xml = Xml("document", $"<w:body>{Plan}</w:body>").Replace("http://schemas.openxmlformats.org/wordprocessingml/2006/main", "http://purl.oclc.org/ooxml/wordprocessingml/main", StringComparison.Ordinal);
        var relations = Relations(("officeDocument", "word/document.xml")).Replace("http://schemas.openxmlformats.org/officeDocument/2006/relationships", "http://purl.oclc.org/ooxml/officeDocument/relationships", StringComparison.Ordinal);

        Assert.Equal(2, Rows(Sketch(Zip(("_rels/.rels", relations), ("word/document.xml", xml)))).Length);
        Assert.Equal(2, Rows(Sketch(Zip(("word/document.xml", xml)))).Length); // its relationships lost
    }

    [Fact]
    public void A_document_without_styles_lists_and_types_is_read() =>
        Assert.Equal([Heading, "1|Семинар|май|Комитет"], Rows(Sketch(Zip(("_rels/.rels", Relations(("officeDocument", "/word/document2.xml"))), ("word/document2.xml", Xml("document", $"<w:body>{Plan}</w:body>"))))));

    [Fact]
    public void A_file_cut_off_is_refused_and_odd_styles_and_lists_are_passed_over()
    {
        AssertTrouble(FileTrouble.Broken, File(Plan)[..200]);
        Assert.Equal(2, Rows(Sketch(Plan, "<w:чушь/>", "<w:чушь w:val=\"1\"/>")).Length);
    }

    private static string Repeat(string xml, int count) => string.Concat(Enumerable.Repeat(xml, count));

    private static void AssertTrouble(FileTrouble trouble, byte[] bytes) => Assert.Equal(trouble, Assert.IsType<SketchOutcome.Failed>(WordSketch.Read(bytes)).Trouble);
}
