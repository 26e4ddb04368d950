using static Shnor.Documents.Tests.Word.Docx;

namespace Shnor.Documents.Tests.Word;

/// <summary>Numbers that Word counts are seen in the document and stand nowhere in its text.</summary>
public sealed class WordListSpecs
{
    [Theory]
    [InlineData("decimal", "%1.", "1. 2. 3.")]
    [InlineData("decimal", "%1)", "1) 2) 3)")]
    [InlineData("decimalZero", "%1", "01 02 03")]
    [InlineData("upperRoman", "%1.", "I. II. III.")]
    [InlineData("lowerRoman", "%1)", "i) ii) iii)")]
    [InlineData("upperLetter", "%1.", "A. B. C.")]
    [InlineData("russianLower", "%1)", "а) б) в)")]
    [InlineData("ordinal", "Этап %1:", "Этап 1: Этап 2: Этап 3:")]
    public void A_column_of_automatic_numbers_has_its_numbers(string format, string text, string numbers)
    {
        var rows = Rows(Sketch(Table([.. Enumerable.Range(0, 3).Select(_ => Row(Cell(Item("")), "Семинар"))]), numbering: List(1, Level(0, format, text)) + Use(1, 1)));

        Assert.Equal(numbers, string.Join(' ', rows.Select(row => row.Split('|')[0])));
    }

    [Fact]
    public void Numbers_go_on_through_rows_texts_and_tables_of_one_list()
    {
        var sketch = Sketch(Item("Введение") + Table(Row(Cell(Item("")), "а")) + Item("Итоги") + Table(Row(Cell(Item("")), "б")), numbering: Simple);

        Assert.Equal(["1. Введение", "2.|а", "3. Итоги", "4.|б"], [sketch.Opening[0].Text, Rows(sketch.Tables[0])[0], sketch.Tables[1].Above[0].Text, Rows(sketch.Tables[1])[0]]);
    }

    [Fact]
    public void Deeper_levels_count_anew_under_each_number() =>
        Assert.Equal(
            "1. а/1.1. б/1.2. в/2. г/2.1. д",
            InCell(Item("а") + Item("б", 1) + Item("в", 1) + Item("г") + Item("д", 1), numbering: List(1, Level(0, "decimal", "%1."), Level(1, "decimal", "%1.%2.")) + Use(1, 1)));

    [Fact]
    public void A_level_that_never_restarts_goes_on() =>
        Assert.Equal(
            "I. а/1. б/II. в/2. г",
            InCell(Item("а") + Item("б", 1) + Item("в") + Item("г", 1), numbering: List(1, Level(0, "upperRoman", "%1."), Level(1, "decimal", "%2.", "<w:lvlRestart w:val=\"0\"/>")) + Use(1, 1)));

    [Fact]
    public void A_list_begun_anew_counts_from_its_start_and_one_gone_on_with_does_not() =>
        Assert.Equal(
            "1. а/2. б/1. в/2. г/3. д",
            InCell(Item("а") + Item("б") + Item("в", list: 2) + Item("г", list: 2) + Item("д", list: 3), numbering: List(1, Level(0, "decimal", "%1.")) + Use(1, 1) + Use(2, 1, 1) + Use(3, 1)));

    [Fact]
    public void A_list_starts_where_it_says() =>
        Assert.Equal("5. а/6. б", InCell(Item("а") + Item("б"), numbering: List(1, Level(0, "decimal", "%1.", start: 5)) + Use(1, 1)));

    [Fact]
    public void A_number_may_come_from_the_style_and_be_taken_away_by_the_paragraph()
    {
        const string styles = """<w:style w:type="paragraph" w:styleId="Num"><w:name w:val="Пункт"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style><w:style w:type="paragraph" w:styleId="Sub"><w:basedOn w:val="Num"/></w:style>""";
        Assert.Equal(
            "1. а/б/2. в",
            InCell(P("а", """<w:pStyle w:val="Sub"/>""") + P("б", """<w:pStyle w:val="Num"/><w:numPr><w:numId w:val="0"/></w:numPr>""") + P("в", """<w:pStyle w:val="Num"/>"""), styles, Simple));
    }

    [Fact]
    public void A_style_of_a_deeper_level_finds_its_level()
    {
        const string styles = """<w:style w:type="paragraph" w:styleId="H2"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>""";
        var numbering = List(1, Level(0, "decimal", "%1."), Level(1, "decimal", "%1.%2.", """<w:pStyle w:val="H2"/>""")) + Use(1, 1);

        Assert.Equal("1. а/1.1. б", InCell(Item("а") + P("б", """<w:pStyle w:val="H2"/>"""), styles, numbering));
    }

    [Fact]
    public void A_list_described_by_another_is_found() =>
        Assert.Equal("1. а", InCell(Item("а"), numbering: """<w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="S"/></w:abstractNum>""" + List(2, """<w:styleLink w:val="S"/>""", Level(0, "decimal", "%1.")) + Use(1, 1)));

    [Fact]
    public void A_list_without_numbers_is_a_dash_in_the_text_and_lines_in_a_cell()
    {
        var numbering = List(1, Level(0, "bullet", "\uF0B7")) + Use(1, 1);

        Assert.Equal("семинар/вебинар", InCell(Item("семинар") + Item("вебинар"), numbering: numbering));
        Assert.Equal(["- семинар", "- вебинар"], Sketch(Item("семинар") + Item("") + Item("вебинар") + Table("1|2"), numbering: numbering).Opening.Select(paragraph => paragraph.Text));
    }

    [Fact]
    public void What_is_covered_deleted_or_hidden_takes_no_number() =>
        Assert.Equal(
            ["1.|а", "^1.|б", "2.|г", "3.|д"],
            Rows(Sketch(
                Table(
                    Row(Cell(Item(""), """<w:vMerge w:val="restart"/>"""), "а"),
                    Row(Cell(Item(""), "<w:vMerge/>"), "б"),
                    $"<w:tr><w:trPr><w:del w:id=\"1\"/></w:trPr>{Cell(Item(""))}{Cell("в")}</w:tr>",
                    Row(Cell(Item("")), "г"),
                    Row(Cell(Item("")), "д")),
                numbering: Simple)));

    [Theory]
    [InlineData("")]
    [InlineData("""<w:num w:numId="1"><w:abstractNumId w:val="77"/></w:num>""")]
    [InlineData("""<w:abstractNum/><w:num/>""")]
    public void A_list_that_is_not_in_the_file_has_no_numbers(string numbering) => Assert.Equal("а", InCell(Item("а"), numbering: numbering));

    private static string Simple => List(1, Level(0, "decimal", "%1.")) + Use(1, 1);

    private static string Item(string text, int level = 0, int list = 1) => P(text, $"""<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{list}"/></w:numPr>""");

    private static string Level(int at, string format, string text, string more = "", int start = 1) =>
        $"""<w:lvl w:ilvl="{at}"><w:start w:val="{start}"/><w:numFmt w:val="{format}"/>{more}<w:lvlText w:val="{text}"/></w:lvl>""";

    private static string List(int id, params string[] levels) => $"""<w:abstractNum w:abstractNumId="{id}">{string.Concat(levels)}</w:abstractNum>""";

    private static string Use(int id, int list, int? start = null) =>
        $"""<w:num w:numId="{id}"><w:abstractNumId w:val="{list}"/>{(start is null ? "" : $"<w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"{start}\"/></w:lvlOverride>")}</w:num>""";
}
