using Shnor.Documents.Plans;
using Shnor.Domain.Roadmap;

namespace Shnor.Documents.Tests;

/// <summary>One plan in every layout in which plans come as text.</summary>
public sealed class LayoutSpecs
{
    private const string First = "I. Организационное обеспечение";
    private const string Second = "II. Методическая поддержка";

    private static readonly (string No, string Section, string Title, string Deadline, string[] Responsible)[] Rows =
    [
        ("1", First, "Создание рабочей группы по поддержке школ округа", "Февраль 2024 года", ["Пчёлкина О.В."]),
        ("2", First, "Заседание рабочей группы: утверждение плана поддержки и распределение обязанностей между участниками", "до 15 марта", ["Пчёлкина О.В.", "Журавина В.М."]),
        ("3", First, "Ведение страницы поддержки школ на сайте Комитета", "В течение года", ["Комитет"]),
        ("4", Second, "Обучающие семинары для команд школ по оценке результатов", "1 раз в месяц", ["Ромашова С.А.", "руководители РМО"]),
        ("5", Second, "Участие в вебинарах проекта", "еженедельно, четверг 12:00", ["Светлова Е.А."]),
        ("6", Second, "Анализ динамики результатов школ за год", "Декабрь 2024 года", ["Рабочая группа"]),
    ];

    public enum Has
    {
        Everything,
        NoNumbers,
        NoSections,
        Results,
    }

    [Theory]
    [InlineData("layout-tab-led.txt")]
    [InlineData("layout-markdown.txt")]
    [InlineData("layout-pipes-at-ends.txt")]
    [InlineData("layout-pipes-alone.txt", Has.NoSections)]
    [InlineData("layout-semicolons.txt")]
    [InlineData("layout-paragraphs.txt")]
    [InlineData("layout-paragraphs-unnumbered.txt", Has.NoNumbers)]
    [InlineData("layout-fixed-width.txt")]
    [InlineData("layout-fixed-middle.txt")]
    [InlineData("layout-labelled.txt")]
    [InlineData("layout-labelled-lines.txt", Has.Results)]
    public void A_plan_is_read_row_by_row(string fixture, Has has = Has.Everything)
    {
        var draft = Reading.Draft(Reading.Fixture(fixture));

        Assert.Equal("План мероприятий поддержки школ на 2024 год", draft.Title);
        Assert.Equal(PlanYears.Calendar(2024), draft.Years);
        Assert.Empty(draft.Unread);
        Assert.Empty(draft.Notes);
        Assert.Equal(Rows.Length, draft.Rows.Count);
        Assert.All(Rows.Zip(draft.Rows), pair =>
        {
            var (row, read) = pair;
            Assert.Equal((has == Has.NoNumbers ? null : row.No, has == Has.NoSections ? null : row.Section, row.Title, row.Deadline), (read.No, read.Section, read.Title, read.DeadlineText));
            Assert.Equal(row.Responsible, read.Responsible);
            Assert.Equal(has == Has.Results ? $"справка по пункту {row.No}" : null, read.Expected);
        });
    }

    [Fact]
    public void Columns_stand_in_any_order_and_belong_together()
    {
        var rows = Reading.Draft(Reading.Fixture("columns-in-any-order.txt")).Rows;

        Assert.Equal([("1.1", "Кадры"), ("1.2", "Кадры"), ("2.1", "Сайт")], rows.Select(row => (row.No!, row.Section!)));
        Assert.Equal(["12.03.2024 14:00", "май", "ежемесячно"], rows.Select(row => row.DeadlineText));
        Assert.Equal(["программа", null, "страница"], rows.Select(row => row.Expected));
        Assert.Equal(["Светлова Е.А.", "Журавина В.М.", "Комитет"], rows.Select(row => Assert.Single(row.Responsible)));
    }

    [Fact]
    public void A_month_above_rows_says_which_month_they_mean()
    {
        var draft = Reading.Draft(Reading.Fixture("months-above-rows.txt"));

        Assert.Equal([(9, "12.09"), (9, "вторая неделя"), (1, "Январь"), (1, "третья неделя")], draft.Rows.Select(row => (row.Month!.Month, row.DeadlineText)));
        var second = Assert.IsType<Timing.Period>(DeadlinePhrase.Parse(draft.Rows[1].DeadlineText, draft.Rows[1].Context(draft.Years)));
        Assert.Contains("2024-09-08", TimingJson.Write(second), StringComparison.Ordinal);
        Assert.Contains("2025-01-15", TimingJson.Write(DeadlinePhrase.Parse(draft.Rows[3].DeadlineText, draft.Rows[3].Context(draft.Years))), StringComparison.Ordinal);
        Assert.Empty(draft.Unread);
    }

    [Fact]
    public void Measures_without_deadlines_are_undated_and_other_tables_are_left()
    {
        var (draft, sentence) = Assert.IsType<PlanReading.Undated>(PlanReader.ReadText(Reading.Fixture("undated.txt")));

        Assert.Equal(
            [
                ("Приоритет 1. Управление", "Обеспечить регулярный мониторинг"), ("Приоритет 1. Управление", "Разработать инструментарий мониторинга"), ("Приоритет 1. Управление", "Поддержать сообщества учителей"),
                ("Приоритет 2. Кадры", "Создать условия для роста"), ("Приоритет 2. Кадры", "Составить программу наставничества"),
            ],
            draft.Rows.Select(row => (row.Section!, row.Title)));
        Assert.StartsWith("В документе 5 мероприятий без сроков", sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void A_description_is_no_plan() => Assert.IsType<PlanReading.NoPlan>(PlanReader.ReadText(Reading.Fixture("no-plan.txt")));
}
