using System.IO.Compression;
using System.Text;
using Shnor.Documents.Sheets;
using Shnor.Documents.Sketches;
using Shnor.Documents.Sketches.Sheets;

namespace Shnor.Documents.Tests.SheetsOut;

/// <summary>What the bot writes for a spreadsheet: read back it is the same, and nothing in it is ever counted.</summary>
public sealed class SheetFileSpecs
{
    private static readonly string[][] Awkward =
    [
        ["=1+1", "+7 900", "-", "@имя"],
        ["\tтаб", "две\nстроки", "точка; с запятой", "«кавычки» и \"кавычки\""],
        ["_x0041_", "\u0007звонок\uD800", "  по краям ", "1,5"],
        ["🌸", "<b>&amp;</b>", "'сама", "01"],
    ];

    private static readonly SheetTable Table = new("Список: [люди]", [new("Первый", 30), new("Второй", 20), new("Третий", 10), new("Четвёртый", 10)], Awkward);

    [Fact]
    public void A_workbook_holds_every_text_as_it_was()
    {
        var rows = Rows(ExcelSketch.Read(WorkbookFile.Write(Table)));

        Assert.Equal(["Первый", "Второй", "Третий", "Четвёртый"], rows[0]);
        Assert.Equal(
            [["=1+1", "+7 900", "-", "@имя"], ["таб", "две\nстроки", "точка; с запятой", "«кавычки» и \"кавычки\""], ["_x0041_", "звонок", "по краям", "1,5"], ["🌸", "<b>&amp;</b>", "'сама", "01"]],
            rows.Skip(1));
    }

    [Fact]
    public void A_workbook_has_no_formula_and_its_heading_stays_in_sight()
    {
        using var zip = new ZipArchive(new MemoryStream(WorkbookFile.Write(Table)));
        using var reader = new StreamReader(zip.Entries.Single(entry => entry.FullName.StartsWith("xl/worksheets/", StringComparison.Ordinal)).Open());
        var xml = reader.ReadToEnd();

        Assert.DoesNotContain(":f>", xml, StringComparison.Ordinal);
        Assert.DoesNotContain("<f>", xml, StringComparison.Ordinal);
        Assert.Contains("frozen", xml, StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_of_text_has_an_apostrophe_before_whatever_would_be_counted()
    {
        var bytes = SeparatedFile.Write(Table);
        var lines = Encoding.UTF8.GetString(bytes[3..]).Split("\r\n");

        Assert.Equal<byte>([0xEF, 0xBB, 0xBF], bytes[..3]);
        Assert.Equal("Первый;Второй;Третий;Четвёртый", lines[0]);
        Assert.Equal("\"'=1+1\";\"'+7 900\";\"'-\";\"'@имя\"", lines[1]);
        Assert.StartsWith("\"'\tтаб\";", lines[2], StringComparison.Ordinal);
        Assert.Equal("две\nстроки", Rows(SeparatedText.Read(bytes))[2][1]);
    }

    [Fact]
    public void Several_tables_are_several_sheets_and_an_empty_one_keeps_its_heading()
    {
        var sketch = Assert.IsType<SketchOutcome.Sketched>(ExcelSketch.Read(WorkbookFile.Write(Table, new SheetTable("", [new("А", 5), new("Б", 5), new("В", 5)], [])))).Document;

        Assert.Equal([5, 1], sketch.Tables.Select(table => table.Rows.Count));
    }

    private static List<string[]> Rows(SketchOutcome outcome) =>
        [.. Assert.Single(Assert.IsType<SketchOutcome.Sketched>(outcome).Document.Tables).Rows.Select(row => row.Cells.Select(cell => cell.Text).ToArray())];
}
