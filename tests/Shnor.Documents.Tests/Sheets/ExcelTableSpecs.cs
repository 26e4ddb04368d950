using System.Text;
using Shnor.Documents.Plans;
using Shnor.Documents.Sketches;
using Shnor.Documents.Sketches.Sheets;
using Shnor.Domain.Roadmap;

namespace Shnor.Documents.Tests.Sheets;

/// <summary>Where a table begins and ends on a sheet, and what stands above it.</summary>
public sealed class ExcelTableSpecs
{
    private static readonly string[] Heading = ["№", "Мероприятие", "Срок", "Ответственные"];

    [Fact]
    public void Titles_above_the_heading_are_paragraphs_on_their_lines()
    {
        var sketch = Sketch(new Workbook().Sheet(
            "План", ["", "", "УТВЕРЖДАЮ", "Комитет"], [], ["План мероприятий"], ["на 2024 год"], ["Район:", "Озёрский"], Heading, ["1", "Семинар", "май", "Комитет"]));

        var table = Assert.Single(sketch.Tables);
        Assert.Equal([(1, "УТВЕРЖДАЮ Комитет"), (3, "План мероприятий"), (4, "на 2024 год"), (5, "Район: Озёрский")], table.Above.Select(above => (above.Line, above.Text)));
        Assert.Equal([6, 7], table.Rows.Select(row => row.Line));
        Assert.Equal(Heading, table.Rows[0].Cells.Select(cell => cell.Text));
    }

    [Fact]
    public void A_plan_that_begins_in_another_corner_is_read_whole()
    {
        var draft = ExcelCellSpecs.Plan(new Workbook().Sheet(
            "Лист1", [], [], ["", "", "План поддержки школ на 2024 год"], [], ["", "", .. Heading], ["", "", "1", "Семинар", "май", "Комитет"], ["", "", "", "Раздел II"], ["", "", "2", "Совещание", "июнь", "Светлова Е.А."]));

        Assert.Equal("План поддержки школ на 2024 год", draft.Title);
        Assert.Equal([("1", null, "Семинар", "май", 6), ("2", "Раздел II", "Совещание", "июнь", 8)], draft.Rows.Select(row => (row.No, row.Section, row.Title, row.DeadlineText, row.Line)));
    }

    [Fact]
    public void Cells_merged_across_and_down_are_marked_and_their_text_is_repeated_below()
    {
        var rows = "<row r=\"1\">" + Text("A1", "№") + Text("B1", "Мероприятие") + Text("C1", "Срок") + "</row><row r=\"2\">" + Text("A2", "Раздел I") + "</row>"
            + "<row r=\"3\">" + Text("A3", "1") + Text("B3", "Семинар") + Text("C3", "май") + "</row><row r=\"4\">" + Text("A4", "2") + Text("B4", "Совещание") + "</row>";
        var table = Assert.Single(Sketch(new Workbook().SheetXml("Лист1", rows, "<mergeCells><mergeCell ref=\"A2:C2\"/><mergeCell ref=\"C3:C1048576\"/></mergeCells>")).Tables);

        Assert.Equal([new("Раздел I"), new("", CellMerge.WithLeft), new("", CellMerge.WithLeft)], table.Rows[1].Cells);
        Assert.Equal(new SketchCell("май"), table.Rows[2].Cells[2]);
        Assert.Equal([new("2"), new("Совещание"), new("май", CellMerge.WithAbove)], table.Rows[3].Cells);
    }

    [Fact]
    public void Rows_of_two_lines_merged_down_in_every_column_stay_one_table()
    {
        var rows = "<row r=\"1\">" + Text("A1", "№") + Text("B1", "Мероприятие") + Text("C1", "Срок") + "</row>"
            + "<row r=\"3\">" + Text("A3", "1") + Text("B3", "Семинар") + Text("C3", "май") + "</row><row r=\"5\">" + Text("A5", "2") + Text("B5", "Совещание") + Text("C5", "июнь") + "</row>";
        var merges = string.Concat(new[] { 1, 3 }.SelectMany(row => "ABC".Select(column => $"<mergeCell ref=\"{column}{row}:{column}{row + 1}\"/>")));

        Assert.Equal([1, 3, 5], Assert.Single(Sketch(new Workbook().SheetXml("Лист1", rows, $"<mergeCells>{merges}</mergeCells>")).Tables).Rows.Select(row => row.Line));
    }

    [Fact]
    public void Blank_rows_part_tables_and_a_part_keeps_its_columns()
    {
        var sketch = Sketch(new Workbook().Sheet("Лист1", Heading, ["1", "Семинар", "май", "Комитет"], [], ["Кадры"], ["", "Совещание", "июнь", "Светлова Е.А."], [], ["Справка"], ["Показатель", "Значение"], ["Школ", "5"]));

        Assert.Equal([[], ["Кадры"], ["Справка"]], sketch.Tables.Select(table => table.Above.Select(above => above.Text)));
        Assert.Equal(["", "Совещание", "июнь", "Светлова Е.А."], sketch.Tables[1].Rows[0].Cells.Select(cell => cell.Text));
        Assert.Equal(2, sketch.Tables[2].Rows[0].Cells.Count);
    }

    [Fact]
    public void A_heading_with_other_columns_begins_another_table_and_its_text_row_is_its_title()
    {
        var sketch = Sketch(new Workbook().Sheet("Лист1", Heading, ["1", "Семинар", "май", "Комитет"], ["2", "Анализ", "июнь", "Комитет"], ["На 2025 год"], ["№", "Срок", "Мероприятие", "Ответственные"], ["1", "май", "Совещание", "Комитет"]));

        Assert.Equal(2, sketch.Tables.Count);
        Assert.Equal("На 2025 год", Assert.Single(sketch.Tables[1].Above).Text);
        Assert.Equal(3, sketch.Tables[0].Rows.Count);
    }

    [Fact]
    public void Every_sheet_that_can_be_seen_is_read_under_its_name()
    {
        var book = new Workbook().Sheet("2024 год", Heading, ["1", "Семинар", "май", "Комитет"]).SheetXml("Черновик", $"<row r=\"1\">{Text("A1", "Черновик")}{Text("B1", "тайный")}</row>", state: "hidden")
            .Sheet("2025 год", Heading, ["1", "Совещание", "июнь", "Комитет"]);

        Assert.Equal([("2024 год", 1), ("2025 год", 5)], Sketch(book).Tables.Select(table => (table.Above.Single().Text, table.Line)));
        Assert.Equal([null, PlanYears.Calendar(2025)], ExcelCellSpecs.Plan(book).Rows.Select(row => row.Years));
    }

    [Fact]
    public void A_row_hidden_by_hand_is_not_read_and_one_hidden_by_a_filter_is()
    {
        var rows = "<row r=\"1\">" + Text("A1", "№") + Text("B1", "Мероприятие") + "</row><row r=\"2\" hidden=\"1\">" + Text("A2", "1") + Text("B2", "Семинар") + "</row><row r=\"3\">" + Text("A3", "2") + Text("B3", "Совещание") + "</row>";
        var byHand = Sketch(new Workbook().SheetXml("Лист1", rows));
        var filtered = Sketch(new Workbook().SheetXml("Лист1", rows, "<autoFilter ref=\"A1:B3\"><filterColumn colId=\"0\"><filters><filter val=\"2\"/></filters></filterColumn></autoFilter>"));
        var folded = Sketch(new Workbook().SheetXml("Лист1", rows.Replace("hidden=\"1\"", "hidden=\"1\" outlineLevel=\"1\"", StringComparison.Ordinal)));

        Assert.Equal([1, 3], Assert.Single(byHand.Tables).Rows.Select(row => row.Line));
        Assert.Equal([1, 2, 3], Assert.Single(filtered.Tables).Rows.Select(row => row.Line));
        Assert.Equal([1, 2, 3], Assert.Single(folded.Tables).Rows.Select(row => row.Line));
    }

    [Fact]
    public void The_text_of_a_merged_cell_shows_below_the_hidden_row_it_stands_in()
    {
        var rows = "<row r=\"1\">" + Text("A1", "№") + Text("B1", "Мероприятие") + "</row><row r=\"2\" hidden=\"1\">" + Text("A2", "I") + Text("B2", "Семинар") + "</row><row r=\"3\">" + Text("B3", "Совещание") + "</row>";

        Assert.Equal(new SketchCell("I"), Assert.Single(Sketch(new Workbook().SheetXml("Лист1", rows, "<mergeCells><mergeCell ref=\"A2:A3\"/></mergeCells>")).Tables).Rows[1].Cells[0]);
    }

    [Fact]
    public void Formatted_emptiness_is_no_table()
    {
        var empty = string.Concat(Enumerable.Range(10, 60_000).Select(row => $"<row r=\"{row}\" s=\"1\" customFormat=\"1\"><c r=\"A{row}\" s=\"1\"/><c r=\"XFD{row}\" s=\"1\"/></row>"));
        var rows = "<row r=\"1\">" + Text("A1", "№") + Text("B1", "Мероприятие") + Text("C1", "Срок") + "</row><row r=\"2\">" + Text("A2", "1") + Text("B2", "Семинар") + Text("C2", "май") + "</row>" + empty + "<row r=\"1048576\"><c r=\"A1048576\"/></row>";
        var book = new Workbook().SheetXml("Лист1", rows, "<mergeCells><mergeCell ref=\"A1:A1048576\"/><mergeCell ref=\"D1:XFD1048576\"/></mergeCells>").Bytes();

        Assert.Equal(3, Assert.Single(Assert.IsType<SketchOutcome.Sketched>(ExcelSketch.Read(book)).Document.Tables).Rows[1].Cells.Count);
    }

    [Fact]
    public void More_rows_than_any_plan_has_are_refused()
    {
        var rows = string.Concat(Enumerable.Range(1, 6000).Select(row => $"<row r=\"{row}\"><c r=\"A{row}\"><v>{row}</v></c><c r=\"B{row}\"><v>{row}</v></c></row>"));

        Assert.Equal(FileTrouble.TooLarge, Assert.IsType<SketchOutcome.Failed>(ExcelSketch.Read(new Workbook().SheetXml("Лист1", rows).Bytes())).Trouble);
    }

    [Theory]
    [InlineData("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>99</v></c></row>")]
    [InlineData("<row r=\"-1\"><c r=\"?\"><v>1</v></c><c><v>x</v></c></row>")]
    [InlineData("<row r=\"A\" hidden=\"maybe\"><c r=\"ZZZZ9\" s=\"900000\"><v>1</v></c><c r=\"B99999999999\"><v>NaN</v></c></row>")]
    [InlineData("<c r=\"A1\"><v>1</v></c>")]
    [InlineData("")]
    public void Strange_insides_have_an_outcome(string rows) =>
        Assert.NotNull(ExcelSketch.Read(new Workbook().SheetXml("Лист1", rows, "<mergeCells><mergeCell ref=\"B2:A1\"/><mergeCell ref=\"?\"/><mergeCell/></mergeCells>").Bytes()));

    [Fact]
    public void Nothing_makes_the_sheet_throw()
    {
        var random = new Random(20260102);
        string[] pieces = ["<row>", "<row r=\"2\">", "</row>", "<c t=\"s\"><v>0</v></c>", "<c r=\"B2\"><v>45366</v></c>", "<c t=\"inlineStr\"><is><t>Срок</t></is></c>", "<c s=\"3\"><v>-1e308</v></c>", "<c t=\"zz\"><v/></c>", "<mergeCell ref=\"A1:B2\"/>", "<hyperlink/>"];
        for (var run = 0; run < 300; run++)
        {
            var inside = new StringBuilder();
            for (var i = random.Next(20); i > 0; i--) inside.Append(pieces[random.Next(pieces.Length)]);
            Assert.NotNull(PlanReader.Read(new Workbook().SheetXml("Лист1", inside.ToString()).Bytes(), "план.xlsx"));
        }
    }

    private static string Text(string cell, string text) => $"<c r=\"{cell}\" t=\"inlineStr\"><is><t>{text}</t></is></c>";

    private static DocumentSketch Sketch(Workbook book) => Assert.IsType<SketchOutcome.Sketched>(ExcelSketch.Read(book.Bytes())).Document;
}
