using Shnor.Documents.Plans;
using Shnor.Documents.Tests.Word;
using Shnor.Domain.Roadmap;

namespace Shnor.Documents.Tests;

/// <summary>How committees and schools really write their plans, beyond the tidy table.</summary>
public sealed class CommitteeHabitsSpecs
{
    private const string Heading = "№|Мероприятие|Срок|Ответственный";

    [Fact]
    public void A_section_between_rows_of_pipes_is_kept()
    {
        var rows = Reading.Draft("План на 2024 год\n\n№ |\nМероприятие |\nСроки |\nОтветственные |\n\nI. Кадры |\n\n1 |\nСеминар |\nмай |\nКомитет |\n\nII. Контроль |\n\n2 |\nМониторинг |\nиюнь |\nКомитет |\n").Rows;

        Assert.Equal(["I. Кадры", "II. Контроль"], rows.Select(row => row.Section));
    }

    [Fact]
    public void Numbers_with_a_comma_are_numbers_of_parts()
    {
        var rows = Reading.Draft(Heading, "1|Кадры||", "1,1|Курсы|март|ИРО", "1,2|Семинар|апрель|Комитет").Rows;

        Assert.Equal([("1.1", "1. Кадры"), ("1.2", "1. Кадры")], rows.Select(row => (row.No!, row.Section!)));
    }

    [Fact]
    public void A_dash_in_a_cell_says_that_there_is_nothing()
    {
        var draft = Reading.Draft("№|Мероприятие|Дата|Время|Ответственный|Результат", "1|Отчёт|-|—|–|-", "2|Олимпиада|10–11 октября|—|Школы|протокол");

        Assert.Equal(("", "", null), (draft.Rows[0].DeadlineText, draft.Rows[0].ResponsibleText, draft.Rows[0].Expected));
        Assert.Equal("10–11 октября", draft.Rows[1].DeadlineText);
        Assert.Contains("Мероприятие 1: срок не указан.", draft.Notes);
    }

    [Fact]
    public void Months_in_two_columns_are_joined_as_a_person_would_write()
    {
        var rows = Reading.Draft("№|Мероприятие|Начало|Окончание|Ответственный", "1|Курсы|октябрь|ноябрь|ИРО", "2|Семинар|01.03.2024|15.04.2024|ИРО").Rows;

        Assert.Equal(["октябрь – ноябрь", "с 01.03.2024 по 15.04.2024"], rows.Select(row => row.DeadlineText));
    }

    [Fact]
    public void A_month_above_each_table_holds_for_its_rows()
    {
        var draft = Reading.Draft(
            "План работы на 2024/2025 учебный год", "", "Сентябрь", Heading, "1|Совещание|вторая неделя|Комитет", "Февраль 2025 года", Heading, "1|Конкурс|до 10|Комитет");

        Assert.Equal([(9, null), (2, 2025)], draft.Rows.Select(row => (row.Month!.Month, row.Month.Year)));
        Assert.Equal(PlanYears.School(2024), draft.Years);
        Assert.All(draft.Rows, row => Assert.Null(row.Years));
        Assert.Equal("План работы на 2024/2025 учебный год", draft.Title);
    }

    [Fact]
    public void The_month_of_a_title_holds_for_the_plan()
    {
        var row = Assert.Single(Reading.Draft("План работы на октябрь 2024 года", Heading, "1|Совещание|вторая неделя|Комитет").Rows);

        Assert.Equal(new PlanMonth(10, 2024), row.Month);
    }

    [Fact]
    public void A_month_in_the_rows_of_one_plan_is_not_the_next_ones()
    {
        var rows = Reading.Draft("Месяц|Мероприятие|Ответственный", "Октябрь|Форум|Комитет", Heading, "1|Совещание|вторая неделя|Комитет").Rows;

        Assert.Null(rows[^1].Month);
    }

    [Theory]
    [InlineData("|Председатель комитета||И.И. Иванов")]
    [InlineData("Начальник отдела|||Громов С.С.")]
    [InlineData("|Начальник управления:||Громов С.С.")]
    [InlineData("Итого|||2")]
    [InlineData("|Всего мероприятий: 2||")]
    public void What_closes_the_table_is_no_activity(string last)
    {
        var draft = Reading.Draft(Heading, "1|Курсы|март|ИРО", "2|Семинар|апрель|Комитет", last);

        Assert.Equal(["Курсы", "Семинар"], draft.Rows.Select(row => row.Title));
        Assert.Empty(draft.Unread);
        Assert.Contains(draft.Notes, note => note.Contains("итог или подпись", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("|Руководители РМО||")]
    [InlineData("|Итого по району: анализ|май|Иванов И.И.")]
    public void What_only_looks_like_a_signature_is_not_passed_over(string last)
    {
        var draft = Reading.Draft(Heading, "1|Курсы|март|ИРО", "2|Семинар|апрель|Комитет", last);

        Assert.DoesNotContain(draft.Notes, note => note.Contains("итог или подпись", StringComparison.Ordinal));
    }

    [Fact]
    public void A_section_says_its_name_beside_its_number()
    {
        var draft = Reading.Draft(Heading, "Раздел 1|Кадры||", "1|Курсы|март|ИРО", "Раздел 2|Контроль||", "2|Отчёт|май|Комитет");

        Assert.Equal(["Раздел 1. Кадры", "Раздел 2. Контроль"], draft.Rows.Select(row => row.Section));
        Assert.Empty(draft.Unread);
    }

    [Fact]
    public void A_number_before_a_merged_title_is_a_sections()
    {
        var wide = Docx.Row("2", Docx.Cell("Кадры", "<w:gridSpan w:val=\"3\"/>"));
        var month = Docx.Row("3", Docx.Cell("Май", "<w:gridSpan w:val=\"3\"/>"));
        var rows = OfWord(Docx.Table(Docx.Heading, "1|Отчёт|март|Комитет", wide, "1|Курсы|апрель|ИРО", month, "1|Сбор|вторая неделя|ИРО")).Rows;

        Assert.Equal([null, "2. Кадры", "2. Кадры"], rows.Select(row => row.Section));
        Assert.Equal(5, rows[^1].Month!.Month);
    }

    [Fact]
    public void Those_who_answer_may_stand_in_columns_below_one_heading()
    {
        const string Merged = "<w:vMerge/>";
        var first = Docx.Row(
            Docx.Cell("№", "<w:vMerge w:val=\"restart\"/>"), Docx.Cell("Мероприятие", "<w:vMerge w:val=\"restart\"/>"), Docx.Cell("Срок", "<w:vMerge w:val=\"restart\"/>"), Docx.Cell("Ответственные", "<w:gridSpan w:val=\"2\"/>"));
        var second = Docx.Row(Docx.Cell("", Merged), Docx.Cell("", Merged), Docx.Cell("", Merged), "муниципалитет", "школа");
        var row = Assert.Single(OfWord(Docx.Table(first, second, "1|Совещание|март|Комитет|Директора")).Rows);

        Assert.Equal(["Комитет", "Директора"], row.Responsible);
    }

    [Fact]
    public void A_numbered_list_of_schools_below_the_plan_is_no_part_of_it()
    {
        var draft = Reading.Draft(Heading, "1|Курсы|март|ИРО", "2|Семинар|апрель|Комитет", "Список школ", "1|СОШ № 5|ул. Лесная, 3|Котова Н.Н.", "2|СОШ № 9|ул. Полевая, 5|Жуков И.И.");

        Assert.Equal(["Курсы", "Семинар"], draft.Rows.Select(row => row.Title));
    }

    [Fact]
    public void Spaced_out_headings_are_headings() =>
        Assert.Single(Reading.Draft("№ п/п|М Е Р О П Р И Я Т И Я|С Р О К И|О Т В Е Т С Т В Е Н Н Ы Е", "1|Курсы|март|ИРО").Rows);

    [Fact]
    public void Years_parted_by_a_comma_are_a_span() =>
        Assert.Equal(PlanYears.Span(2023, 2024), Reading.Draft("План мероприятий на 2023, 2024 годы", Heading, "1|Курсы|март|ИРО").Years);

    [Fact]
    public void A_title_page_laid_out_as_a_table_has_the_title()
    {
        var draft = Reading.Draft(
            "Сосновый район|ПЛАН МЕРОПРИЯТИЙ по сопровождению школ", "2024 – 2025 учебный год", Heading, "1|Анализ|сентябрь|Комитет");

        Assert.Equal("ПЛАН МЕРОПРИЯТИЙ по сопровождению школ", draft.Title);
        Assert.Equal(PlanYears.School(2024), draft.Years);
    }

    [Fact]
    public void A_section_right_below_a_heading_of_fixed_width_is_no_part_of_it()
    {
        var draft = Reading.Draft(string.Join(
            '\n',
            "План на 2024 год",
            "",
            "№    Мероприятие                     Срок            Ответственный",
            "I. Организационная работа",
            "1    Совещание директоров            15 марта        Комитет",
            "2    Семинар                         ноябрь          ММЦ",
            "",
            "Председатель комитета                                И.И. Иванов"));

        Assert.Equal(["Совещание директоров", "Семинар"], draft.Rows.Select(row => row.Title));
        Assert.All(draft.Rows, row => Assert.Equal("I. Организационная работа", row.Section));
    }

    [Fact]
    public void A_text_of_more_lines_than_any_plan_has_is_refused_without_being_read()
    {
        var text = string.Concat(Enumerable.Repeat("Мероприятие\nСрок\nОтветственный\n", 100_000));

        Assert.IsType<PlanReading.TooLarge>(PlanReader.ReadText(text));
    }

    private static PlanDraft OfWord(string body) => Assert.IsType<PlanReading.Plan>(PlanReader.Read(Docx.File(body), "план.docx")).Draft;
}
