using Shnor.Documents.Sketches;
using static Shnor.Documents.Tests.Word.Docx;

namespace Shnor.Documents.Tests.Word;

public sealed class WordTableSpecs
{
    [Fact]
    public void A_plain_table_is_its_rows_and_cells()
    {
        var sketch = Sketch(Table(Heading, "1|Семинар|май|Комитет"));

        Assert.Equal([Heading, "1|Семинар|май|Комитет"], Rows(sketch));
        Assert.All(sketch.Tables[0].Rows[1].Cells, cell => Assert.Equal(CellMerge.None, cell.Merge));
    }

    [Fact]
    public void A_cell_merged_across_covers_its_right_neighbours() =>
        Assert.Equal(
            [Heading, "I. Кадры|<|<|<", "1|Семинар|<|Комитет"],
            Rows(Sketch(Table(Heading, Row(Cell("I. Кадры", """<w:gridSpan w:val="4"/>""")), Row("1", Cell("Семинар", """<w:gridSpan w:val="2"/>"""), "Комитет")))));

    [Fact]
    public void A_cell_merged_down_repeats_its_text() =>
        Assert.Equal(
            ["1|Семинар|май|Комитет", "2|Вебинар|^май|Комитет", "3|Отчёт|^май|Комитет", "4|Сбор|июнь|Комитет", "5|Итог|^июнь|Комитет"],
            Rows(Sketch(Table(
                Row("1", "Семинар", Cell("май", """<w:vMerge w:val="restart"/>"""), "Комитет"),
                Row("2", "Вебинар", Cell("", "<w:vMerge/>"), "Комитет"),
                Row("3", "Отчёт", Cell("лишнее", """<w:vMerge w:val="continue"/>"""), "Комитет"),
                Row("4", "Сбор", Cell("июнь", """<w:vMerge w:val="restart"/>"""), "Комитет"),
                Row("5", "Итог", Cell("", "<w:vMerge/>"), "Комитет")))));

    [Fact]
    public void A_block_merged_across_and_down_repeats_and_covers() =>
        Assert.Equal(
            ["1|Семинар|<|Комитет", "2|^Семинар|<|Школы", "3|а|б|в"],
            Rows(Sketch(Table(
                Row("1", Cell("Семинар", """<w:gridSpan w:val="2"/><w:vMerge w:val="restart"/>"""), "Комитет"),
                Row("2", Cell("", """<w:gridSpan w:val="2"/><w:vMerge/>"""), "Школы"),
                "3|а|б|в"))));

    [Fact]
    public void Cells_left_out_at_the_ends_of_a_row_are_empty_columns() =>
        Assert.Equal(
            [Heading, "|Семинар|май|", "2|Отчёт||"],
            Rows(Sketch(Table(
                Heading,
                "<w:tr><w:trPr><w:gridBefore w:val=\"1\"/><w:gridAfter w:val=\"1\"/></w:trPr>" + Cell("Семинар") + Cell("май") + "</w:tr>",
                "2|Отчёт"))));

    [Fact]
    public void Cells_merged_by_an_old_Word_are_merged() =>
        Assert.Equal(
            ["1|Семинар|<|Комитет", "2|Отчёт|май|Школы"],
            Rows(Sketch(Table(Row("1", Cell("Семинар", """<w:hMerge w:val="restart"/>"""), Cell("", "<w:hMerge/>"), "Комитет"), "2|Отчёт|май|Школы"))));

    [Fact]
    public void A_border_dragged_a_little_makes_no_column_of_its_own() =>
        Assert.Equal(
            ["№|Мероприятие|Срок", "1|Семинар|май", "Раздел|<|<", "2|Отчёт|июнь"],
            Rows(Sketch(Table(
                [600, 4000, 220, 2000],
                Row("№", "Мероприятие", Cell("Срок", """<w:gridSpan w:val="2"/>""")),
                Row("1", Cell("Семинар", """<w:gridSpan w:val="2"/>"""), "май"),
                Row(Cell("Раздел", """<w:gridSpan w:val="4"/>""")),
                Row("2", "Отчёт", Cell("июнь", """<w:gridSpan w:val="2"/>"""))))));

    [Fact]
    public void Borders_dragged_apart_in_a_table_with_merged_cells_are_one_border() =>
        Assert.Equal(
            ["№|Мероприятие|Срок|Отв.", "1|Семинар|май|Комитет", "2|Общее|<|Школы", "3|Отчёт|июнь|Все"],
            Rows(Sketch(Table(
                [600, 4000, 300, 1500, 2000],
                Row("№", "Мероприятие", Cell("Срок", """<w:gridSpan w:val="2"/>"""), "Отв."),
                Row("1", Cell("Семинар", """<w:gridSpan w:val="2"/>"""), "май", "Комитет"),
                Row("2", Cell("Общее", """<w:gridSpan w:val="3"/>"""), "Школы"),
                Row("3", "Отчёт", Cell("июнь", """<w:gridSpan w:val="2"/>"""), "Все")))));

    [Fact]
    public void A_narrow_column_that_has_cells_of_its_own_stays() =>
        Assert.Equal(["№|+|Мероприятие|Срок|<", "1||Семинар|май|да"], Rows(Sketch(Table([300, 200, 4000, 300, 300], Row("№", "+", "Мероприятие", Cell("Срок", """<w:gridSpan w:val="2"/>""")), "1||Семинар|май|да"))));

    [Fact]
    public void Rows_and_cells_in_controls_are_rows_and_cells() =>
        Assert.Equal(
            [Heading, "1|Семинар|май|Комитет"],
            Rows(Sketch(Table(Heading, $"<w:sdt><w:sdtPr/><w:sdtContent><w:tr>{Cell("1")}<w:sdt><w:sdtContent>{Cell("Семинар")}</w:sdtContent></w:sdt>{Cell("май")}{Cell("Комитет")}</w:tr></w:sdtContent></w:sdt>"))));

    [Fact]
    public void A_row_that_was_deleted_or_hidden_is_gone() =>
        Assert.Equal(
            [Heading, "3|Отчёт|май|Комитет"],
            Rows(Sketch(Table(
                Heading,
                $"<w:tr><w:trPr><w:del w:id=\"1\"/></w:trPr>{Cell("1")}</w:tr>",
                $"<w:tr><w:trPr><w:hidden/></w:trPr>{Cell("2")}</w:tr>",
                "3|Отчёт|май|Комитет"))));

    [Fact]
    public void A_heading_repeated_on_each_page_and_a_row_cut_by_a_page_stand_once() =>
        Assert.Equal(
            [Heading, "1|Семинар/для школ|май|Комитет"],
            Rows(Sketch(Table(
                Row([.. Heading.Split('|')]).Replace("<w:tr>", "<w:tr><w:trPr><w:tblHeader/></w:trPr>", StringComparison.Ordinal),
                Row("1", Cell(P("Семинар") + "<w:p><w:r><w:lastRenderedPageBreak/><w:t>для школ</w:t></w:r></w:p>"), "май", "Комитет")))));

    [Fact]
    public void A_table_inside_a_cell_is_lines_of_that_cell() =>
        Assert.Equal(
            ["1|Семинары:/Ключевская ООШ май/Заречная ООШ июнь/все|в срок"],
            Rows(Sketch(Table(Row("1", Cell(P("Семинары:") + Table("Ключевская ООШ|май", "Заречная ООШ|июнь") + P("все")), "в срок")))));

    [Fact]
    public void A_table_in_a_cell_that_only_places_it_on_the_page_is_the_table()
    {
        var sketch = Sketch(P("План на 2024 год") + Table(Row(Cell(P("Таблица 1") + Table(Heading, "1|Семинар|май|Комитет") + P("")))) + P("Подпись"));

        Assert.Equal([Heading, "1|Семинар|май|Комитет"], Rows(sketch));
        Assert.Equal(["План на 2024 год", "Таблица 1"], sketch.Opening.Select(paragraph => paragraph.Text));
        Assert.Equal(["Подпись"], sketch.After.Select(paragraph => paragraph.Text));
    }

    [Fact]
    public void Several_tables_keep_what_stands_above_each()
    {
        var sketch = Sketch(P("Первый") + Table("1|2") + P("Второй") + P("") + Table("3|4") + Table("5|6") + P("Конец"));

        Assert.Equal(["1|2", "3|4", "5|6"], sketch.Tables.Select(table => Rows(table)[0]));
        Assert.Equal(["Первый", "Второй", ""], sketch.Tables.Select(table => string.Concat(table.Above.Select(paragraph => paragraph.Text))));
        Assert.Equal(["Конец"], sketch.After.Select(paragraph => paragraph.Text));
    }

    [Fact]
    public void Lines_grow_and_a_paragraph_after_a_table_is_no_continuation_of_its_last_row()
    {
        var sketch = Sketch(P("Первый") + Table("1|2", "3|4") + P("Второй"));
        var lines = sketch.Opening.Select(paragraph => paragraph.Line).Concat(sketch.Tables[0].Rows.Select(row => row.Line)).ToList();

        Assert.Equal(lines.Order(), lines);
        Assert.True(sketch.After[0].Line > sketch.Tables[0].Rows[^1].Line + 1);
    }

    [Theory]
    [InlineData("<w:tbl/>")]
    [InlineData("<w:tbl><w:tr/></w:tbl>")]
    [InlineData("""<w:tbl><w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr></w:tc></w:tr></w:tbl>""")]
    [InlineData("""<w:tr><w:tc><w:p/></w:tc></w:tr>""")]
    public void Tables_with_nothing_in_them_are_no_trouble(string body) => Assert.NotNull(Sketch(body));

    [Fact]
    public void Merges_without_measure_and_without_end_stay_within_a_plan()
    {
        var wide = Cell("а", """<w:gridSpan w:val="2000000000"/>""");
        var sketch = Sketch(Table(Row("1", wide, wide), Row([.. Enumerable.Repeat("б", 200)]), Row(Cell("в", """<w:gridSpan w:val="-5"/><w:vMerge w:val="чушь"/>"""))));

        Assert.All(sketch.Tables[0].Rows, row => Assert.InRange(row.Cells.Count, 1, 64));
    }
}
