using Shnor.Documents.Plans;
using Shnor.Documents.Sketches;

namespace Shnor.Documents.Tests;

public sealed class PlanHeadingSpecs
{
    [Theory]
    [InlineData("Что делаем|Когда|Кто")]
    [InlineData("Содержание работы|Сроки реализации|Исполнитель")]
    [InlineData("Тема|Дата|ФИО ответственного")]
    [InlineData("Направление деятельности|Период|Отв.")]
    [InlineData("Формы работы|Месяц|Кто отвечает")]
    [InlineData("Мероприятия|Дата и время|Ответственные лица")]
    [InlineData("Мероприятя|Срок|Отвественные")]
    [InlineData("Задача|Сроки исполнения|Исполнители")]
    public void Headings_are_known_as_committees_write_them(string heading)
    {
        var row = Assert.Single(Reading.Draft(heading, "Семинар для школ|май|Комитет").Rows);

        Assert.Equal(("Семинар для школ", "май", "Комитет"), (row.Title, row.DeadlineText, row.ResponsibleText));
    }

    [Theory]
    [InlineData("№|Мероприятие|Срок|Участники|Ответственный|Место проведения", "1|Семинар|май|педагоги|Комитет|школа")]
    [InlineData("№|Мероприятие|Форма проведения|Ответственный|Срок|Примечание", "1|Семинар|очно|Комитет|май|Журавина В.М.")]
    [InlineData("Срок|№|Мероприятие|Категория участников|Ответственный|Фактическая дата", "май|1|Семинар|учителя|Комитет|июнь")]
    public void Columns_that_say_nothing_to_a_calendar_are_left(string heading, string cells)
    {
        var row = Assert.Single(Reading.Draft(heading, cells).Rows);

        Assert.Equal(("1", "Семинар", "май", "Комитет", null), (row.No, row.Title, row.DeadlineText, row.ResponsibleText, row.Expected));
    }

    [Fact]
    public void A_heading_over_two_rows_joins_a_beginning_and_an_end()
    {
        var row = Assert.Single(Read(
            Cells(new("№"), new("Мероприятие"), new("Сроки"), new("", CellMerge.WithLeft), new("Ответст-\nвенный")),
            Cells(new("№", CellMerge.WithAbove), new("Мероприятие", CellMerge.WithAbove), new("начало"), new("окончание"), new("Ответст-\nвенный", CellMerge.WithAbove)),
            Row("1", "Курсы", "01.03.2024", "31.03.2024", "Комитет")).Rows);

        Assert.Equal(("с 01.03.2024 по 31.03.2024", "Комитет"), (row.DeadlineText, row.ResponsibleText));
    }

    [Fact]
    public void Deadlines_of_a_merged_row_belong_to_one_activity_unless_others_answer()
    {
        var rows = Read(
            Row("№", "Мероприятие", "Срок", "Ответственный"),
            Row("1", "Семинар", "март", "Комитет"),
            Cells(new("1", CellMerge.WithAbove), new("Семинар", CellMerge.WithAbove), new("май"), new("Комитет", CellMerge.WithAbove)),
            Cells(new("1", CellMerge.WithAbove), new("Семинар", CellMerge.WithAbove), new("июнь"), new("Рабочая группа")),
            Cells(new("2"), new("Отчёт"), new("июнь", CellMerge.WithAbove), new("Комитет"))).Rows;

        Assert.Equal([("1", "Семинар", "март; май", "Комитет"), ("1", "Семинар", "июнь", "Рабочая группа"), ("2", "Отчёт", "июнь", "Комитет")], rows.Select(row => (row.No!, row.Title, row.DeadlineText, row.ResponsibleText)));
    }

    [Fact]
    public void A_row_merged_across_is_a_section_and_so_are_numbers_with_rows_of_their_own()
    {
        var rows = Read(
            Row("№", "Мероприятие", "Срок", "Ответственный"),
            Cells(new("Работа с кадрами"), new("", CellMerge.WithLeft), new("", CellMerge.WithLeft), new("", CellMerge.WithLeft)),
            Row("1", "Семинар", "март", "Комитет"),
            Row("2.", "Оценка качества", "", ""),
            Row("2.1", "Отчёт", "июнь", "Комитет"),
            Row("а)", "Справка", "июль", "Комитет"),
            Row("III", "Сайт", "", ""),
            Row("3.1", "Новости", "ежемесячно", "Комитет")).Rows;

        Assert.Equal([("1", "Работа с кадрами"), ("2.1", "2. Оценка качества"), ("а", "2. Оценка качества"), ("3.1", "III. Сайт")], rows.Select(row => (row.No!, row.Section!)));
    }

    [Fact]
    public void A_number_glued_to_the_title_is_the_rows()
    {
        var rows = Reading.Draft("Мероприятие|Срок|Ответственный", "1. Семинар|май|Комитет", "2) Отчёт|июнь|Комитет").Rows;

        Assert.Equal([("1", "Семинар"), ("2", "Отчёт")], rows.Select(row => (row.No!, row.Title)));
    }

    [Theory]
    [InlineData("2|Совещание|июнь|Комитет 3|Отчёт|июль|Комитет")]
    [InlineData("2. 3.|Совещание|июнь|Комитет")]
    [InlineData("2|июнь|Совещание|Комитет")]
    [InlineData("2|Совещание|Комитет|июнь")]
    [InlineData("Совещание|июнь|Комитет")]
    [InlineData("2|Совещание 3. Отчёт|июнь|Комитет")]
    public void A_row_whose_cells_cannot_be_told_apart_is_shown_as_it_is(string scrambled)
    {
        var draft = Reading.Draft("№|Мероприятие|Срок|Ответственный", "1|Семинар|май|Комитет", scrambled, "4|Анализ|август|Комитет");

        Assert.Equal(["Семинар", "Анализ"], draft.Rows.Select(row => row.Title));
        Assert.Equal((3, scrambled.Replace("|", " | ", StringComparison.Ordinal)), (Assert.Single(draft.Unread).Line, draft.Unread[0].Text));
    }

    [Fact]
    public void A_table_that_is_mostly_scrambled_is_refused_in_a_sentence()
    {
        var reading = PlanReader.ReadText("№\tМероприятие\tСрок\tОтветственный\n1\tмай\tСеминар\tКомитет\n2\tиюнь\tОтчёт\tКомитет\n3\tАнализ\tиюль\tКомитет\n");

        Assert.Contains("перемешаны", Assert.IsType<PlanReading.NoPlan>(reading).Sentence, StringComparison.Ordinal);
    }

    private static SketchRow Cells(params SketchCell[] cells) => new(1, (IReadOnlyList<SketchCell>)cells);

    private static SketchRow Row(params string[] cells) => new(1, cells);

    private static PlanDraft Read(params SketchRow[] rows) => Assert.IsType<PlanReading.Plan>(PlanTables.Read(new([new([], rows)], []))).Draft;
}
