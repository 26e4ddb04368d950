using Shnor.Documents.Plans;
using Shnor.Domain.Roadmap;

namespace Shnor.Documents.Tests;

/// <summary>The other real documents row by row, where they are at hand: whole titles are held by their beginning and their length.</summary>
public sealed class SeedRowsSpecs
{
    private const string AllYear = """{"kind":"ongoing","span":"calendar_year","year":2024}""";
    private const string Yearly = """{"kind":"recurring","freq":"yearly","interval":1,"count_per_period":1}""";

    private static readonly Row[] Sections =
    [
        new("1", "I. Организационное обеспечение", "Назначение муниципального координатора рабочей", 53, Months(2), ActivityKind.Other, ["Комитет"]),
        new("1", "I. Организационное обеспечение", "Подготовка и утверждение Плана мероприятий", 88, Months(2), ActivityKind.Document, ["Комитет"]),
        new("1", "I. Организационное обеспечение", "Ведение на сайте Комитета, ШНОР страницы", 187, AllYear, ActivityKind.Publication, ["Комитет"]),
        new("1", "I. Организационное обеспечение", "Ведение на сайте Комитета, ШНОР страницы", 187, AllYear, ActivityKind.Publication, ["Комитет"]),
        new("1", "I. Организационное обеспечение", "Организация работы со ШНОР по внедрению", 301, AllYear, ActivityKind.Other, ["Рабочая группа"]),
        new("1", "I. Организационное обеспечение", "Проведение мониторинга потребности в повышении", 179, Period("2024-10", "2024-12"), ActivityKind.Monitoring, ["Комитет", "ОУ"]),
        new("1", "I. Организационное обеспечение", "Планирование деятельности районных методических", 140, Period("2024-02", "2024-08"), ActivityKind.Other, ["Комитет", "руководители РМО"]),
        new("1", "I. Организационное обеспечение", "Проведение мониторинга реализации программы", 98, Period("2024-06", "2024-12"), ActivityKind.Monitoring, ["Комитет"]),
        new("1", "II. Ресурсное и финансовое обеспечение", "Использование бесплатного верифицированного", 124, AllYear, ActivityKind.Other, ["Руководители ОУ", "педагоги"]),
        new("2", "II. Ресурсное и финансовое обеспечение", "Использование оборудования ЦОС, Центров", 265, AllYear, ActivityKind.Other, ["ОУ"]),
        new("1", "Ш. Развитие кадрового потенциала", "Организация профориентационной работы", 147, AllYear, ActivityKind.Other, ["Комитет", "ОУ"]),
        new("2", "Ш. Развитие кадрового потенциала", "Организация наставничества в ОО", 31, AllYear, ActivityKind.Other, ["Комитет", "ОУ"]),
        new("3", "Ш. Развитие кадрового потенциала", "Разработка и реализация индивидуальных маршрутов", 181, AllYear, ActivityKind.Document, ["ОУ"]),
        new("4", "Ш. Развитие кадрового потенциала", "Анализ участия в повышении квалификации", 178, AllYear, ActivityKind.Monitoring, ["Комитет", "ОУ"]),
        new("5", "Ш. Развитие кадрового потенциала", "Повышение профессиональной компетенции", 164, AllYear, ActivityKind.Other, ["Комитет", "ОУ"]),
        new("1", "IV.Совещание с руководителями ОО", "Итоги мониторинга деятельности ШНОР", 122, Period("2024-06", "2024-12"), ActivityKind.Monitoring, ["Комитет", "МКОУ", "МКОО"]),
        new("2", "IV.Совещание с руководителями ОО", "Совещание кураторов ШНОР", 73, Months(5, 9, 11), ActivityKind.Meeting, ["Муниципальный координатор", "руководители ОУ"]),
        new("3", "IV.Совещание с руководителями ОО", "Организация участия в инструктивных совещаниях", 102, AllYear, ActivityKind.Meeting, ["Комитет"]),
        new("4", "IV.Совещание с руководителями ОО", "Проведение оценки деятельности ШНОР по итогам написания ВПР", 124, Months(6, 11), ActivityKind.Monitoring, ["Комитет"]),
        new("5", "IV.Совещание с руководителями ОО", "Проведение оценки деятельности ШНОР по итогам ГИА", 114, Months(6), ActivityKind.Monitoring, ["Комитет"]),
        new("1", "V Методическое обеспечение", "Проведение муниципальных семинаров, мастер-классов", 84, AllYear, ActivityKind.Seminar, ["Комитет", "Руководители РМО", "Общеобразовательные организации"]),
    ];

    private static readonly Row[] Results =
    [
        new("1", null, "Определение перечня школ", 137, """{"kind":"compound","parts":[{"kind":"months","months":[1],"year":2021},{"kind":"months","months":[9],"year":null,"annual":true}]}""", ActivityKind.Other, ["Управление образования"], "определен перечень школ", 135),
        new("2", null, "Подготовка адресных рекомендаций", 75, Annual(2), ActivityKind.Document, ["Руководители РМО вместе", "Специалисты МОО"], "школьные команды имеют", 98),
        new("3", null, "Проведение совещаний, семинаров", 197, Yearly, ActivityKind.Meeting, ["Управление образования", "руководители РМО"], "действует постоянная", 250),
        new("4", null, "Разработка программ повышения качества", 94, """{"kind":"period","from":"04","to":"05","annual":true}""", ActivityKind.Document, ["Управление образования", "Кураторы школы"], "В школах отнесенных", 96),
        new("5", null, "Организация методических десантов в школы ШНОР и ШНСУ", 53, Annual(2, 4, 10), ActivityKind.Visit, ["Руководитель РМО", "тьютеры по"], "Школы получили экспертную оценку деятельности по реализации", 173),
        new("6", null, "Участие педагогов из общеобразовательных", 194, Yearly, ActivityKind.Other, ["Руководители школ"], "участие в профессиональных сообществах", 280),
        new("7", null, "Представление эффективных практик", 126, Yearly, ActivityKind.Other, ["Образовательные Организации"], "Обобщение и распространение", 62),
        new("8", null, "Организация работы с результатами", 212, Yearly, ActivityKind.Other, ["Управление образования", "Руководители школ"], "общеобразовательными организациями", 164),
        new("9", null, "Проведение мониторинга эффективности", 113, Annual(5), ActivityKind.Monitoring, ["Управление образования", "Руководители школ"], "Подготовлены аналитические записки", 121),
    ];

    [SkippableFact]
    public void A_plan_in_sections_of_cells_led_by_tabs_is_read_row_by_row()
    {
        var draft = Draft("002_*.txt");

        AssertRows(Sections, draft);
        Assert.Equal(PlanYears.Calendar(2024), draft.Years);
        Assert.EndsWith("на 2024 год", draft.Title, StringComparison.Ordinal);
        Assert.Single(draft.Notes); // the passport of the programme is no plan
    }

    [SkippableFact]
    public void A_plan_with_expected_results_and_a_torn_row_is_read_row_by_row()
    {
        var draft = Draft("004_*.txt");

        AssertRows(Results, draft);
        Assert.Equal(PlanYears.Span(2021, 2024), draft.Years);
        Assert.Equal("Октябрь, февраль, апрель ежегодно", draft.Rows[4].DeadlineText);
        Assert.Contains(draft.Notes, note => note.EndsWith("читается как продолжение: Мероприятие 5.", StringComparison.Ordinal));
    }

    [SkippableFact]
    public void A_document_without_a_plan_gets_a_clear_answer()
    {
        var reading = Seeds.Read("003_*.txt");
        Skip.If(reading is null, Seeds.Absent);

        Assert.EndsWith(".", Assert.IsType<PlanReading.NoPlan>(reading).Sentence, StringComparison.Ordinal);
    }

    [SkippableFact]
    public void Measures_without_deadlines_are_offered_undated()
    {
        var reading = Seeds.Read("001_*.txt");
        Skip.If(reading is null, Seeds.Absent);

        var (draft, sentence) = Assert.IsType<PlanReading.Undated>(reading);
        Assert.Contains("19 мероприятий без сроков", sentence, StringComparison.Ordinal);
        Assert.Equal(PlanYears.Span(2018, 2020), draft.Years);
        Assert.All(draft.Rows, row => Assert.True(row is { No: null, DeadlineText: "", ResponsibleText: "", Expected: null, Years: null }));
        Assert.Equal([(1, 6), (2, 5), (3, 4), (4, 4)], draft.Rows.GroupBy(row => row.Section!["Приоритет ".Length] - '0', row => row).Select(group => (group.Key, group.Count())));
        string[] openings =
        [
            "Обеспечить проведение регулярного", "Разработать модели и инструментарии", "Обеспечить учёт социального", "Провести углубленную диагностику", "Разработать и реализовать комплекс", "Определить социальный заказ",
            "Обеспечить методическое сопровождение", "Разработать комплекс мер", "Использовать в школах", "Реализовать для учащихся", "Создать возможность",
            "Обеспечить поддержку создания", "Разработать план работы", "Обеспечить учителям", "Разработать программу повышения",
            "Оказать поддержку школам", "Разработать программы вовлечения", "Оказать поддержку школам", "Разработать план мероприятий",
        ];
        Assert.All(draft.Rows.Zip(openings), pair => Assert.StartsWith(pair.Second, pair.First.Title, StringComparison.Ordinal));
    }

    private static PlanDraft Draft(string pattern)
    {
        var reading = Seeds.Read(pattern);
        Skip.If(reading is null, Seeds.Absent);
        return Assert.IsType<PlanReading.Plan>(reading).Draft;
    }

    private static void AssertRows(Row[] expected, PlanDraft draft)
    {
        Assert.Empty(draft.Unread);
        Assert.Equal(expected.Length, draft.Rows.Count);
        Assert.All(expected.Zip(draft.Rows), pair =>
        {
            var (row, read) = pair;
            Assert.Equal(
                (row.No, row.Section, row.TitleLength, row.Timing, row.Kind, row.ExpectedLength),
                (read.No, read.Section, read.Title.Length, TimingJson.Write(DeadlinePhrase.Parse(read.DeadlineText, read.Context(draft.Years))), ActivityKindTeller.Tell(read.Title), read.Expected?.Length ?? 0));
            Assert.StartsWith(row.Title, read.Title, StringComparison.Ordinal);
            Assert.StartsWith(row.Expected ?? "", read.Expected ?? "", StringComparison.Ordinal);
            Assert.Equal(row.People.Length, read.Responsible.Count);
            Assert.All(row.People.Zip(read.Responsible), names => Assert.StartsWith(names.First, names.Second, StringComparison.Ordinal));
        });
    }

    private static string Months(params int[] months) => $$"""{"kind":"months","months":[{{string.Join(',', months)}}],"year":2024}""";

    private static string Annual(params int[] months) => $$"""{"kind":"months","months":[{{string.Join(',', months)}}],"year":null,"annual":true}""";

    private static string Period(string from, string to) => $$"""{"kind":"period","from":"{{from}}","to":"{{to}}"}""";

    private sealed record Row(
        string No, string? Section, string Title, int TitleLength, string Timing, ActivityKind Kind, string[] People, string? Expected = null, int ExpectedLength = 0);
}
