using Shnor.Documents.Plans;
using static Shnor.Documents.Tests.Word.Docx;

namespace Shnor.Documents.Tests.Word;

/// <summary>What stands above a table: the programme's title and the years are looked for there.</summary>
public sealed class WordHeadingSpecs
{
    private const string Bold = "<w:b/>";
    private const string Centre = """<w:jc w:val="center"/>""";
    private const string Right = """<w:jc w:val="right"/>""";

    private static readonly string Plan = Table(Heading, "1|Семинар|май|Комитет");

    [Fact]
    public void Bold_paragraphs_that_follow_each_other_are_one_heading() =>
        Assert.Equal(
            ["**Муниципальная программа", "поддержки школ", "на 2021-2022 годы**", "Текст записки."],
            Above(P("Муниципальная программа", Centre, Bold) + P("поддержки школ", Centre, Bold) + P("на 2021-2022 годы", Centre, Bold) + P("Текст записки.") + Plan));

    [Fact]
    public void A_blank_line_another_side_or_another_page_parts_headings() =>
        Assert.Equal(
            ["**УТВЕРЖДАЮ**", "**Программа поддержки**", "**План**", "**Раздел**", "**Итог**"],
            Above(P("УТВЕРЖДАЮ", Right, Bold) + P("Программа поддержки", Centre, Bold) + P("") + P("План", Centre, Bold)
                + $"<w:p><w:pPr>{Centre}</w:pPr><w:r><w:br w:type=\"page\"/></w:r></w:p>" + P("Раздел", $"{Centre}<w:sectPr/>", Bold) + P("Итог", Centre, Bold) + Plan));

    [Fact]
    public void Bold_words_inside_a_text_are_no_heading() =>
        Assert.Equal(["Программа поддержки школ"], Above($"<w:p>{R("Программа ", Bold)}{R("поддержки школ")}</w:p>{Plan}"));

    [Theory]
    [InlineData("""<w:name w:val="heading 1"/>""")]
    [InlineData("""<w:name w:val="Title"/>""")]
    [InlineData("""<w:name w:val="Мой заголовок"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr>""")]
    [InlineData("""<w:name w:val="Мой"/><w:rPr><w:b/></w:rPr>""")]
    [InlineData("""<w:name w:val="Мой"/><w:basedOn w:val="Base"/>""")]
    public void A_style_makes_a_heading(string style) =>
        Assert.Equal(
            ["**Программа поддержки школ**"],
            Above(P("Программа поддержки школ", """<w:pStyle w:val="S"/>""") + Plan, $"""<w:style w:type="paragraph" w:styleId="S">{style}</w:style><w:style w:styleId="Base"><w:name w:val="base"/><w:rPr><w:b w:val="true"/></w:rPr></w:style>"""));

    [Fact]
    public void A_style_that_goes_in_a_circle_ends() =>
        Assert.Equal(["Текст"], Above(P("Текст", """<w:pStyle w:val="A"/>""") + Plan, """<w:style w:styleId="A"><w:basedOn w:val="B"/></w:style><w:style w:styleId="B"><w:basedOn w:val="A"/></w:style>"""));

    [Fact]
    public void A_bold_style_may_be_taken_back() =>
        Assert.Equal(["Текст"], Above(P("Текст", """<w:pStyle w:val="S"/>""", """<w:b w:val="0"/>""") + Plan, """<w:style w:styleId="S"><w:rPr><w:b/></w:rPr></w:style>"""));

    [Fact]
    public void Lines_of_the_contents_are_not_read() =>
        Assert.Equal(["**Дорожная карта на 2024 год**"], Above(P("Дорожная карта на 2020 год\t7", """<w:pStyle w:val="T"/>""") + P("Дорожная карта на 2024 год", "", Bold) + Plan, """<w:style w:styleId="T"><w:name w:val="toc 1"/></w:style>"""));

    [Fact]
    public void The_title_over_several_lines_and_the_years_above_the_table_are_found()
    {
        var draft = Draft(
            P("УТВЕРЖДАЮ", Right, Bold) + P("Начальник управления", Right)
            + $"<w:p><w:pPr>{Centre}</w:pPr>{R("Муниципальная программа", Bold)}<w:r><w:br/></w:r>{R("«Поддержка школ»", Bold)}</w:p>" + P("на 2021-2024 годы", Centre, Bold)
            + P("Пояснительная записка", """<w:pStyle w:val="H"/>""") + P("В 2019 году работа велась.") + P("План мероприятий на 2022 год", """<w:pStyle w:val="H"/>""") + Plan,
            """<w:style w:styleId="H"><w:name w:val="heading 1"/></w:style>""");

        Assert.Equal("Муниципальная программа «Поддержка школ» на 2021-2024 годы", draft.Title);
        Assert.Equal("2022", draft.Years?.ToString());
    }

    [Fact]
    public void A_title_in_a_frame_is_found()
    {
        const string box = """<w:txbxContent><w:p><w:r><w:rPr><w:b/></w:rPr><w:t>Программа поддержки школ на 2024 год</w:t></w:r></w:p></w:txbxContent>""";

        Assert.Equal("Программа поддержки школ на 2024 год", Draft($"<w:p><w:r><w:pict><v:textbox>{box}</v:textbox></w:pict></w:r></w:p>" + Plan, "").Title);
    }

    [Fact]
    public void A_plan_typed_with_tabs_instead_of_a_table_is_read()
    {
        var tab = "</w:t></w:r><w:r><w:tab/></w:r><w:r><w:t>";
        var lines = new[] { "№|Мероприятие|Срок|Ответственные", "1|Семинар|май|Комитет", "2|Отчёт|июнь|Школы" };

        var draft = Draft(P("План работы на 2024 год", "", Bold) + P("") + string.Concat(lines.Select(line => P(line).Replace("|", tab, StringComparison.Ordinal))), "");

        Assert.Equal(["Семинар", "Отчёт"], draft.Rows.Select(row => row.Title));
        Assert.Equal("План работы на 2024 год", draft.Title);
    }

    private static string[] Above(string body, string styles = "") => [.. Sketch(body, styles).Opening.Select(paragraph => paragraph.Text)];

    private static PlanDraft Draft(string body, string styles) => Assert.IsType<PlanReading.Plan>(PlanReader.Read(File(body, styles), "план.docx")).Draft;
}
