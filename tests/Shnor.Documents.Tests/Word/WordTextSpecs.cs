using static Shnor.Documents.Tests.Word.Docx;

namespace Shnor.Documents.Tests.Word;

/// <summary>What stands in a cell, as its reader sees it.</summary>
public sealed class WordTextSpecs
{
    [Theory]
    [InlineData("<w:r><w:t>до 1</w:t><w:br/><w:t>мая</w:t><w:cr/><w:t>и июня</w:t></w:r>", "до 1/мая/и июня")]
    [InlineData("<w:r><w:t>Титова</w:t><w:tab/><w:t>Е.А.</w:t></w:r>", "Титова Е.А.")]
    [InlineData("<w:r><w:t>2021</w:t><w:noBreakHyphen/><w:t>2022</w:t></w:r>", "2021-2022")]
    [InlineData("<w:r><w:t>меро</w:t><w:softHyphen/><w:t>приятие</w:t></w:r>", "мероприятие")]
    [InlineData("<w:r><w:t>май</w:t></w:r><w:r><w:sym w:font=\"Symbol\" w:char=\"F02D\"/></w:r><w:r><w:t>июнь</w:t></w:r>", "май–июнь")]
    [InlineData("<w:r><w:sym w:font=\"Wingdings\" w:char=\"F0FC\"/><w:sym w:font=\"Wingdings\" w:char=\"F04A\"/></w:r>", "✓")]
    [InlineData("<w:r><w:t>Сем</w:t></w:r><w:proofErr w:type=\"spellStart\"/><w:r><w:t>ин</w:t></w:r><w:bookmarkStart w:id=\"0\" w:name=\"_GoBack\"/><w:r><w:t>ар</w:t></w:r>", "Семинар")]
    [InlineData("<w:smartTag w:element=\"date\"><w:smartTagPr/><w:r><w:t>15 марта</w:t></w:r></w:smartTag>", "15 марта")]
    [InlineData("<w:hyperlink r:id=\"rId99\"><w:r><w:t>сайт</w:t></w:r></w:hyperlink>", "сайт")]
    [InlineData("<w:ins w:id=\"1\"><w:r><w:t>май</w:t></w:r></w:ins><w:del w:id=\"2\"><w:r><w:delText>июнь</w:delText></w:r></w:del>", "май")]
    [InlineData("<w:moveFrom w:id=\"1\"><w:r><w:t>июнь</w:t></w:r></w:moveFrom><w:moveTo w:id=\"2\"><w:r><w:t>май</w:t></w:r></w:moveTo>", "май")]
    [InlineData("<w:r><w:rPr><w:vanish/></w:rPr><w:t>скрыто</w:t></w:r><w:r><w:rPr><w:vanish w:val=\"0\"/></w:rPr><w:t>видно</w:t></w:r>", "видно")]
    [InlineData("<w:r><w:t>Приказ</w:t><w:footnoteReference w:id=\"2\"/></w:r>", "Приказ")]
    [InlineData("<w:fldSimple w:instr=\"DATE\"><w:r><w:t>1 мая</w:t></w:r></w:fldSimple>", "1 мая")]
    [InlineData("<w:sdt><w:sdtPr/><w:sdtContent><w:r><w:t>май</w:t></w:r></w:sdtContent></w:sdt>", "май")]
    [InlineData("<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent><w:r><w:t>Место для ввода текста.</w:t></w:r></w:sdtContent></w:sdt>", "")]
    [InlineData("<w:r><w:t> пробелы </w:t></w:r><w:r><w:t xml:space=\"preserve\"> по краям</w:t></w:r>", "пробелы по краям")]
    [InlineData("<m:oMath><m:r><m:t>x+1</m:t></m:r></m:oMath>", "x+1")]
    public void Every_piece_of_a_paragraph_says_what_is_seen(string runs, string seen) => Assert.Equal(seen, InCell($"<w:p>{runs}</w:p>"));

    [Fact]
    public void A_field_shows_its_result_and_never_its_instruction() =>
        Assert.Equal("до 15 мая", InCell($"<w:p>{R("до ")}{Mark("begin")}<w:r><w:instrText>REF </w:instrText><w:t>тайна</w:t></w:r>{Mark("begin")}{R("вложено")}{Mark("separate")}{R("и это")}{Mark("end")}{Mark("separate")}{R("15 мая")}{Mark("end")}</w:p>"));

    [Fact]
    public void A_field_that_was_never_closed_hides_nothing_after_its_paragraph() =>
        Assert.Equal("до/июня", InCell($"<w:p>{R("до")}{Mark("begin")}{R("мая")}</w:p>{P("июня")}"));

    [Fact]
    public void Paragraphs_of_a_cell_are_its_lines() => Assert.Equal("Титова Е.А./Светлова И.И.", InCell(P("Титова Е.А.") + P("") + P(" Светлова И.И. ")));

    [Fact]
    public void A_paragraph_whose_end_was_deleted_goes_on_with_the_next() =>
        Assert.Equal("Титова Е.А., Светлова И.И.", InCell(P("Титова Е.А., ", """<w:rPr><w:del w:id="1"/></w:rPr>""") + P("Светлова И.И.")));

    [Fact]
    public void A_text_box_is_read_once_though_it_stands_there_twice()
    {
        const string box = """<w:txbxContent><w:p><w:r><w:t>Утверждаю</w:t></w:r></w:p></w:txbxContent>""";
        var twice = $"<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><wps:txbx>{box}</wps:txbx></mc:Choice><mc:Fallback><w:pict><v:textbox>{box}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>";

        Assert.Equal("Приказ/Утверждаю", InCell($"<w:p>{R("Приказ")}{twice}</w:p>"));
        Assert.Equal(["Приказ", "Утверждаю"], Sketch($"<w:p>{R("Приказ")}{twice}</w:p>{Table("1|2")}").Opening.Select(paragraph => paragraph.Text));
    }

    [Fact]
    public void Text_hidden_by_its_style_is_hidden() =>
        Assert.Equal("видно", InCell($"<w:p>{R("скрыто", """<w:rStyle w:val="Hid"/>""")}{R("видно")}</w:p>", """<w:style w:type="character" w:styleId="Hid"><w:rPr><w:vanish/></w:rPr></w:style>"""));

    private static string Mark(string type) => $"<w:r><w:fldChar w:fldCharType=\"{type}\"/></w:r>";
}
