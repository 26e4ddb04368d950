using Shnor.Domain.Roadmap;

namespace Shnor.Documents.Tests;

public sealed class PlanTableSpecs
{
    [Theory]
    [InlineData("Ответственные|Сроки|№ п/п|Содержание деятельности", "Комитет|май|1.|Семинар")]
    [InlineData("№|Мероприятие|Срок исполнения|Исполнители", "1|Семинар|май|Комитет")]
    [InlineData("|Наименование мероприятий|Сроки проведения|Ответственный исполнитель", "1|Семинар|май|Комитет")]
    [InlineData("№ п/п|**Мероприятия**|Дата проведения|Отметка о выполнении|Ответственный", "1)|Семинар|май|да|Комитет")]
    [InlineData("N|Содержание деятельности|Срок выполнения мероприятия|Ответственные за выполнение", "1|Семинар|май|Комитет")]
    public void Columns_are_known_by_their_meaning_in_any_order(string heading, string row)
    {
        var read = Assert.Single(Reading.Draft(heading, row).Rows);

        Assert.Equal(("1", "Семинар", "май", "Комитет", null), (read.No, read.Title, read.DeadlineText, read.ResponsibleText, read.Expected));
    }

    [Fact]
    public void Expected_results_and_a_mark_are_not_mixed_up()
    {
        var row = Assert.Single(Reading.Draft("№|Мероприятие|Сроки|Ожидаемый результат|Отметка о выполнении|Исполнители", "1|Семинар|май|Справка|Выполнено|Комитет").Rows);

        Assert.Equal("Справка", row.Expected);
        Assert.Equal(["Комитет"], row.Responsible);
    }

    [Fact]
    public void Sections_and_years_inside_the_table_hold_for_the_rows_below()
    {
        var rows = Reading.Draft(
            "План на 2021-2024 годы", "№|Мероприятие|Сроки|Ответственные",
            "1|Семинар|май|Комитет", "|I. Организационное обеспечение||", "2|Совещание|май|Комитет", "2023 год", "II. Кадры", "3|Анализ|май|Комитет", "|2024||", "4|Отчёт|июнь|Комитет").Rows;

        Assert.Equal([null, "I. Организационное обеспечение", "II. Кадры", "II. Кадры"], rows.Select(row => row.Section));
        Assert.Equal([null, null, PlanYears.Calendar(2023), PlanYears.Calendar(2024)], rows.Select(row => row.Years));
    }

    [Fact]
    public void A_row_torn_in_two_is_joined_and_said()
    {
        var draft = Reading.Draft("№|Мероприятие|Сроки|Ответственные", "1|Выезды в школы|октябрь,|Комитет", "", "|района|апрель|", "2|Семинар|май|Комитет");

        Assert.Equal(["Выезды в школы района", "Семинар"], draft.Rows.Select(row => row.Title));
        Assert.Equal("октябрь, апрель", draft.Rows[0].DeadlineText);
        Assert.Contains(draft.Notes, note => note.Contains("Мероприятие 1", StringComparison.Ordinal));
    }

    [Fact]
    public void A_cell_pasted_on_two_lines_goes_on()
    {
        var rows = Reading.Draft("№|Мероприятие|Сроки|Ответственные", "1|Разработка карты|май|Руководители МБОУ «Ключевская ООШ»", "МБОУ «Заречная ООШ»", "2|Семинар|май|Комитет").Rows;

        Assert.Equal(2, rows.Count);
        Assert.Equal("Руководители МБОУ «Ключевская ООШ»\nМБОУ «Заречная ООШ»", rows[0].ResponsibleText);
    }

    [Fact]
    public void The_heading_repeated_on_a_new_page_and_numbers_of_columns_are_no_rows()
    {
        var rows = Reading.Draft(
            "№|Мероприятие|Сроки|Ответственные", "1|2|3|4", "1|Семинар|май|Комитет", "№|Мероприятие|Сроки|Ответственные", "2|Отчёт|июнь|Комитет").Rows;

        Assert.Equal(["Семинар", "Отчёт"], rows.Select(row => row.Title));
    }

    [Fact]
    public void Numbers_of_columns_melted_into_the_first_row_are_taken_off()
    {
        var row = Assert.Single(Reading.Draft("№ п/п|Мероприятие|Срок|Ответственные", "1.|2 Определение перечня|3 Январь 2021г|4 Управление").Rows);

        Assert.Equal(("Определение перечня", "Январь 2021г", "Управление"), (row.Title, row.DeadlineText, row.ResponsibleText));
        Assert.Equal("2 заседания группы", Reading.Row("1|2 заседания группы|май|Комитет").Title);
    }

    [Theory]
    [InlineData("<i>Заседание:</i> обсуждение", "Заседание: обсуждение")]
    [InlineData("**Семинар** для школ", "Семинар для школ")]
    [InlineData("[bookmark: _GoBack]Семинар", "Семинар")]
    [InlineData("<p>Семинар</p> <p>и вебинар</p>", "Семинар и вебинар")]
    [InlineData("Семи\u00ADнар\u200B  с\u00A0разбором", "Семинар с разбором")]
    [InlineData("Доля детей < 5 и > 3", "Доля детей < 5 и > 3")]
    [InlineData("[черновик] Семинар", "[черновик] Семинар")]
    public void What_is_shown_is_clean(string raw, string clean) => Assert.Equal(clean, Reading.Row($"1|{raw}|май|Комитет").Title);

    [Fact]
    public void A_missing_deadline_or_responsible_is_said_in_a_sentence()
    {
        var draft = Reading.Draft("План на 2024 год", "№|Мероприятие|Сроки|Ответственные", "1|Семинар||Комитет", "2|Отчёт|июнь|");

        Assert.Equal(["Мероприятие 1: срок не указан.", "Мероприятие 2: ответственный не указан."], draft.Notes);
        Assert.Empty(draft.Rows[1].Responsible);
    }

    [Fact]
    public void A_second_plan_table_is_read_after_the_first_with_its_own_years()
    {
        var rows = Reading.Draft(
            "План на 2023 год", "№|Мероприятие|Сроки|Ответственные", "1|Семинар|май|Комитет", "", "План на 2024 год", "№|Мероприятие|Сроки|Ответственные", "1|Отчёт|июнь|Комитет").Rows;

        Assert.Equal([null, PlanYears.Calendar(2024)], rows.Select(row => row.Years));
    }
}
