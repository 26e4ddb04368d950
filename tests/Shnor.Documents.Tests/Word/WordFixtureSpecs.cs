using Shnor.Documents.Plans;

namespace Shnor.Documents.Tests.Word;

/// <summary>
/// Whole files: those named «office-…» were saved by an office program, the others hold the XML that Word itself writes, with its marks of spelling and
/// revision inside the words.
/// </summary>
public sealed class WordFixtureSpecs
{
    [Fact]
    public void Sections_automatic_numbers_corrections_and_a_repeated_heading() => AssertPlan(
        "sections.docx",
        "Муниципальная программа поддержки школ с низкими результатами в Ключевском муниципальном округе", "2024",
        "1 (I. Нормативное обеспечение) Создание рабочей группы | Январь 2024 г. | Светлова Е.А.",
        "2 (I. Нормативное обеспечение) Разработка дорожных карт школ: Ключевская ООШ; Заречная ООШ | до 15 февраля 2024 года | Ромашова С.А. + Журавина В.М.",
        "3 (II. Работа с кадрами) Семинар для учителей математики | март-апрель | Пчёлкина О.В.",
        "4 (II. Работа с кадрами) Вебинары проекта «500+» (подключение школ) | еженедельно, четверг 12:00 | Светлова Е.А.",
        "5 (III. Мониторинг) Анализ результатов ВПР | в течение года | Рабочая группа");

    [Fact]
    public void Cells_merged_down_controls_frames_broken_links_and_tables_that_are_no_plan() => AssertPlan(
        "merged-down.docx",
        "Программа развития школ «Шаг вперёд» на 2021-2022 годы", "2021-2022",
        "1 Анкетирование педагогов | сентябрь 2021 года | Журавина В.М. | Аналитическая справка",
        "2 Самооценка затруднений | сентябрь 2021 года | Журавина В.М. | Аналитическая справка",
        "3 Собеседования с руководителями | сентябрь 2021 года | Ромашова С.А. | Протоколы",
        "4 Участие в вебинарах | по графику | Пчёлкина О.В. | Сертификаты",
        "5 Методический десант | октябрь, февраль | Рабочая группа | Рекомендации");

    [Fact]
    public void The_strict_kind_of_file_with_borders_dragged_apart_and_a_year_between_rows()
    {
        var draft = AssertPlan(
            "strict-dragged.docx",
            "Дорожная карта на 2024/2025 учебный год", "2024/2025",
            "1 Совещание руководителей | сентябрь 2024 года | Светлова Е.А.",
            "2 Декада наставничества | 2 раза в год | Журавина В.М. + Ромашова С.А.",
            "3 Педагогический совет | май | Руководители школ");

        Assert.Equal([null, "2025", "2025"], draft.Rows.Select(row => row.Years?.ToString()));
    }

    [Fact]
    public void A_file_with_macros_whose_plan_stands_inside_another_table() => AssertPlan(
        "placed.docm",
        "План работы на 2024 год", "2024",
        "1 Стажировка Ключевская ООШ математика Заречная ООШ физика | ноябрь | Пчёлкина О.В.",
        "2 Итоговый семинар | до 25 мая | Светлова Е.А.");

    [Fact]
    public void Saved_by_an_office_program_with_cells_merged_both_ways() => AssertPlan(
        "office-merged.docx",
        "Муниципальная программа поддержки школ с низкими образовательными результатами Озёрного муниципального округа", "2023/2024",
        "1 (I. Организационное обеспечение) Заседание рабочей группы | сентябрь 2023 года | Ромашова С.А. + Журавина В.М.",
        "2 (I. Организационное обеспечение) Разработка дорожных карт школ: Ключевская ООШ; Заречная ООШ | сентябрь 2023 года | Руководители школ",
        "3 (II. Работа с педагогами) Семинар «Оценивание» (для учителей математики) | октябрь, февраль | Светлова Е.А.",
        "4 (II. Работа с педагогами) Вебинары проекта «500+» | еженедельно, четверг 12:00 | Светлова Е.А.",
        "5 (II. Работа с педагогами) Консультации | по запросу | Светлова Е.А.");

    [Fact]
    public void Saved_by_an_office_program_with_lists_for_numbers_and_sections() => AssertPlan(
        "office-lists.docx",
        "Комплексный план методической поддержки школ Луговского района на 2024–2025 годы", "2024-2025",
        "1 (I. Кадры) Курсы повышения квалификации | март 2024 г. | Ромашова С.А.",
        "2 (I. Кадры) Самооценка затруднений | апрель ежегодно | Журавина В.М. + Пчёлкина О.В.",
        "3 (I. Кадры) Отчёт о работе | апрель ежегодно | Руководители школ",
        "4 (II. Сеть) Встреча школ-партнёров | 1 раз в полугодие | Светлова Е.А.");

    [Fact]
    public void Saved_by_an_office_program_with_a_table_of_results_before_the_plan() => AssertPlan(
        "office-two-tables.docx",
        "План мероприятий («дорожная карта») на 2024 год", "2024",
        "1 Анализ результатов ВПР | январь | Пчёлкина О.В. | Справка",
        "2 Методический десант | март, октябрь | Рабочая группа | Рекомендации школам",
        "3 Мониторинг учебных затруднений | до 15 мая | Светлова Е.А. + Журавина В.М. | План коррекции");

    private static PlanDraft AssertPlan(string name, string title, string years, params string[] rows)
    {
        var bytes = File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Fixtures", "word", name));
        var draft = Assert.IsType<PlanReading.Plan>(PlanReader.Read(bytes, name)).Draft;

        Assert.Equal(rows, draft.Rows.Select(Written));
        Assert.Equal((title, years), (draft.Title, draft.Years?.ToString()));
        return draft;
    }

    private static string Written(PlanRow row) => string.Join(" | ", new[]
    {
        $"{row.No} {(row.Section is { } section ? $"({section}) " : "")}{row.Title}", row.DeadlineText, string.Join(" + ", row.Responsible), row.Expected,
    }.OfType<string>());
}
