using Shnor.Documents.Plans;
using Shnor.Domain.Roadmap;

namespace Shnor.Documents.Tests.Sheets;

/// <summary>Whole files as programs save them, row by row.</summary>
public sealed class SheetFileSpecs
{
    [Fact]
    public void A_workbook_with_titles_sections_merged_cells_dates_and_a_second_plan() => AssertDistrictPlan(Draft("plan.xlsx"));

    [Fact]
    public void A_csv_of_a_Russian_Excel_in_Windows_1251()
    {
        var draft = Draft("plan-1251.csv");

        Assert.Equal("План методической поддержки школ Заречного округа на 2024–2025 учебный год", draft.Title);
        Assert.Equal(PlanYears.School(2024), draft.Years);
        Assert.Equal(
            [
                ("1", "I. Работа с данными", "Анализ результатов ВПР по русскому языку", "16.09.2024", "Светлова Е.А. Ручьёва М.Н.", "Справка"),
                ("2", "I. Работа с данными", "Совещание директоров", "октябрь 2024", "Комитет", "Протокол"),
                ("3", "I. Работа с данными", "Вебинар по функциональной грамотности", "21.11.2024 14:00", "", null),
                ("4", "II. Кадры", "Методический десант в Ключевскую ООШ", "в течение года", "Рабочая группа", "95%"),
            ],
            draft.Rows.Select(row => (row.No, row.Section, row.Title, row.DeadlineText, row.ResponsibleText.ReplaceLineEndings(" "), row.Expected)));
    }

    [Theory]
    [InlineData("commas-utf8.csv")]
    [InlineData("tabs-utf16.csv")]
    public void Columns_in_another_order_and_cells_of_several_lines(string file)
    {
        var draft = Draft(file);

        Assert.Equal("План работы с одарёнными детьми на 2025 год", draft.Title);
        Assert.Equal(
            [
                ("1", "Олимпиада \"Росток\", школьный этап", "15 января", "Лесная Т.П., Полевая И.К."),
                ("2", "Смена «Озеро знаний»", "февраль – март", "Комитет"),
                ("3", "Отчёт школ: итоги, выводы", "ежемесячно, до 5 числа", "Директора школ"),
            ],
            draft.Rows.Select(row => (row.No, row.Title, row.DeadlineText, row.ResponsibleText.ReplaceLineEndings(" "))));
    }

    [Fact]
    public void A_damaged_file_is_a_refusal_or_the_plan_without_what_is_damaged()
    {
        var random = new Random(20260103);
        foreach (var file in new[] { "plan.xlsx", "plan-1251.csv" })
        {
            var whole = File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Fixtures", "sheets", file));
            for (var run = 0; run < 200; run++)
            {
                var bytes = whole[..random.Next(whole.Length / 2, whole.Length)];
                if (run % 2 == 0) bytes = [.. whole];
                for (var i = random.Next(1, 5); i > 0; i--) bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
                Assert.NotNull(PlanReader.Read(bytes, file));
            }
        }
    }

    [Fact]
    public void Five_hundred_rows_are_read_whole()
    {
        var book = new Workbook();
        string[] heading = ["№", "Мероприятие", "Срок", "Ответственные"];
        var bytes = book.Sheet("План", [heading, .. Enumerable.Range(1, 500).Select(n => new[] { $"{n}.", $"Семинар {n}", book.Number(45366 + n, "dd.mm.yyyy"), "Светлова Е.А., Комитет" })]).Bytes();

        Assert.Equal(500, Assert.IsType<PlanReading.Plan>(PlanReader.Read(bytes, "план.xlsx")).Draft.Rows.Count);
    }

    internal static void AssertDistrictPlan(PlanDraft draft)
    {
        Assert.Equal("План методической поддержки школ Заречного округа на 2024–2025 учебный год", draft.Title);
        Assert.Equal(PlanYears.School(2024), draft.Years);
        Assert.Equal(
            [
                ("1", "I. Работа с данными", "Анализ результатов ВПР по русскому языку", "16.09.2024", "Светлова Е.А. Ручьёва М.Н.", "Справка", null),
                ("2", "I. Работа с данными", "Совещание директоров", "октябрь 2024", "Комитет", "Протокол", null),
                ("3", "I. Работа с данными", "Вебинар по функциональной грамотности", "21.11.2024 14:00", "Комитет", null, null),
                ("4", "II. Кадры", "Методический десант в Ключевскую ООШ", "в течение года", "Рабочая группа", "95%", null),
                ("1", null, "Семинар «Урок роста»", "октябрь", "Лесная Т.П.", null, PlanYears.School(2025)),
            ],
            draft.Rows.Select(row => (row.No, row.Section, row.Title, row.DeadlineText, row.ResponsibleText.ReplaceLineEndings(" "), row.Expected, row.Years)));
    }

    private static PlanDraft Draft(string file) =>
        Assert.IsType<PlanReading.Plan>(PlanReader.Read(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Fixtures", "sheets", file)), file)).Draft;
}
