using System.Diagnostics;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using Shnor.Documents.Conversion;
using Shnor.Documents.Exports;
using Shnor.Documents.Plans;
using Shnor.Domain.Roadmap;

namespace Shnor.Documents.Tests.Exports;

/// <summary>What the bot writes for a committee to sign, its own reader reads back to the same rows; LibreOffice opens it.</summary>
public sealed class WordPlanSpecs
{
    private const int Plans = 300;

    private static readonly string[] Titles =
    [
        "Заседание рабочей группы: обсуждение методических рекомендаций", "Разработка муниципальной дорожной карты (плана мероприятий)", "Участие в вебинарах в рамках проекта «500+»",
        "Организация и проведение семинаров (вебинаров) для педагогов", "Самооценка профессиональных затруднений педагогов", "Групповые и индивидуальные консультации",
        "Анализ результатов ВПР, ОГЭ и ЕГЭ за 3 года", "Размещение материалов на сайте", "ШНОР и ШНСУ: обмен опытом", "Методический десант в школу № 7", "Мониторинг: 1) охвата; 2) качества",
        "Кто & «за что» отвечает — \"вопрос\", если N < 5", "Проведение анкетирования родителей (законных представителей)", "Подготовка справки по итогам 1 полугодия",
    ];

    private static readonly string[] Deadlines =
    [
        "Февраль 2022 года", "1 раз в месяц", "Март – апрель 2022 года", "В течение года", "По запросу", "до 15 июня", "еженедельно по четвергам в 12:00", "Ежеквартально", "По согласованию",
        "октябрь, декабрь", "2022", "3 квартал", "15.03.2022", "постоянно", "как получится", "",
    ];

    private static readonly string[] Names =
    [
        "Титова Е.А.", "Журавина В.М.", "Пчёлкина О.В.", "Комитет", "Рабочая группа", "Руководители РМО", "Руководители МБОУ «Ключевская ООШ» МБОУ «Заречная ООШ»", "Заместитель директора", "участник удалён",
    ];

    private static readonly string[] Marks = ["", "Выполнено 22.02.2022, Титова Е.А.", "проведено 14 из 16", "просрочено", "идёт", "выполнено 2 из 4, просрочено 1", "Выполнено 22.02.2022, участник удалён"];

    private static readonly string[] Sections = ["I. Организационный этап", "Раздел 2. Кадры", "Работа с родителями", "3. Методическое сопровождение", "Блок «Аналитический»"];

    private static readonly string[] Expectations = ["Приказ", "Повышение доли педагогов до 80 %", "протокол заседания", "Не менее 3 семинаров в год"];

    public static TheoryData<string, string> Years => new() { { "2024", "2024" }, { "2024/2025", "2024/2025" }, { "2021-2022", "2021-2022" } };

    [Fact]
    public void Any_plan_is_read_back_to_the_same_rows()
    {
        for (var seed = 1; seed <= Plans; seed++) AssertSame(RandomPlan(new Random(seed)), $"seed {seed}");
    }

    [Theory]
    [MemberData(nameof(Years))]
    public void Its_title_and_years_are_found(string years, string read)
    {
        var plan = RandomPlan(new Random(7)) with { Title = "Программа поддержки школ Озёрного округа", Years = PlanYears.TryParse(years)! };

        var draft = Draft(plan);

        Assert.Equal((plan.Title, PlanYears.TryParse(read)), (draft.Title, draft.Years));
    }

    [SkippableFact]
    public void The_five_programmes_go_out_and_come_back()
    {
        Skip.If(Seeds.All.Count == 0, Seeds.Absent);
        var rows = 0;
        foreach (var file in Seeds.All)
        {
            var draft = PlanReader.Read(File.ReadAllBytes(file), Path.GetFileName(file)) switch
            {
                PlanReading.Plan plan => plan.Draft,
                PlanReading.Undated undated => undated.Draft,
                _ => null,
            };
            if (draft is null) continue; // a programme that has no plan
            rows += draft.Rows.Count;
            var random = new Random(1);
            AssertSame(
                new(
                    draft.Title ?? "Программа поддержки школ",
                    draft.Years ?? PlanYears.Calendar(2024),
                    [.. draft.Rows.Select(row => new PlanDocumentRow(row.No, row.Section, row.Title, row.DeadlineText, row.Responsible, row.Expected, Of(Marks, random)))]),
                Path.GetFileName(file)[..3]);
        }

        Assert.True(rows >= 43, $"{rows} rows"); // 13, 21 and 9 in the three that have tables of dates
    }

    [Fact]
    public void It_is_a_sheet_that_lies_with_a_heading_on_every_page()
    {
        var bytes = WordPlan.Write(RandomPlan(new Random(3)));
        using var file = WordprocessingDocument.Open(new MemoryStream(bytes), isEditable: false);

        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2019).Validate(file).Select(error => error.Description));
        var body = file.MainDocumentPart!.Document!.Body!;
        Assert.Equal(PageOrientationValues.Landscape, body.Descendants<PageSize>().Single().Orient!.Value);
        Assert.All(body.Descendants<Table>(), table => Assert.Single(table.Elements<TableRow>().First().Descendants<TableHeader>()));
    }

    [Fact]
    public void What_no_file_may_hold_is_left_out()
    {
        var plan = new PlanDocument("Программа \u0001поддержки школ", PlanYears.Calendar(2024), [new("1", null, "Семинар\u0007 \uFFFEдля\uD800 всех", "май", ["Титова\u0000 Е.А."], null, "")]);

        var row = Assert.Single(Draft(plan).Rows);

        Assert.Equal(("Семинар для всех", "Титова Е.А."), (row.Title, Assert.Single(row.Responsible)));
    }

    [Fact]
    public void Five_hundred_rows_are_no_work()
    {
        var plan = RandomPlan(new Random(11)) with { Rows = [.. Enumerable.Range(1, 500).Select(n => Row(new Random(n), $"{n}", "I. Этап", isNumbered: true, hasExpected: true))] };
        WordPlan.Write(plan); // what is done once in the life of a process is not measured
        var watch = Stopwatch.StartNew();

        var bytes = WordPlan.Write(plan);

        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(1), $"{watch.ElapsedMilliseconds} ms, {bytes.Length} bytes");
        Assert.Equal(500, Draft(plan).Rows.Count);
    }

    [SkippableFact]
    public async Task LibreOffice_opens_it_and_what_it_saves_is_the_same_plan()
    {
        var here = OfficePrograms.OnThisMachine();
        Skip.If(here.Office is null, "LibreOffice is not installed.");
        var folder = Directory.CreateTempSubdirectory("shnor-word-");
        try
        {
            var plan = RandomPlan(new Random(5)) with { Title = "Программа поддержки школ Озёрного округа" };
            await File.WriteAllBytesAsync(Path.Combine(folder.FullName, "plan.docx"), WordPlan.Write(plan));
            var saved = Directory.CreateDirectory(Path.Combine(folder.FullName, "saved"));
            var start = new ProcessStartInfo(
                here.Office,
                ["--headless", "-env:UserInstallation=file://" + Path.Combine(folder.FullName, "profile"), "--convert-to", "docx", "--outdir", saved.FullName, Path.Combine(folder.FullName, "plan.docx")])
            {
                UseShellExecute = false,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            };
            using var office = Process.Start(start)!;
            await Task.WhenAll(office.StandardOutput.ReadToEndAsync(), office.StandardError.ReadToEndAsync());
            await office.WaitForExitAsync();

            var reading = PlanReader.Read(await File.ReadAllBytesAsync(Path.Combine(saved.FullName, "plan.docx")), "plan.docx");
            var draft = Assert.IsType<PlanReading.Plan>(reading).Draft;
            Assert.Equal((plan.Title, plan.Years), (draft.Title, draft.Years));
            Assert.Equal(string.Join("\n", plan.Rows.Select(Say)), string.Join("\n", draft.Rows.Select(Say)));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static void AssertSame(PlanDocument plan, string which)
    {
        var draft = Draft(plan);
        Assert.True(plan.Rows.Select(Say).SequenceEqual(draft.Rows.Select(Say)), $"{which}:\n{string.Join('\n', plan.Rows.Select(Say).Except(draft.Rows.Select(Say)))}\nwas read as\n{string.Join('\n', draft.Rows.Select(Say).Except(plan.Rows.Select(Say)))}\nunread: {string.Join(" / ", draft.Unread)}");
        Assert.Equal(plan.Years, draft.Years);
        Assert.Empty(draft.Unread);
    }

    private static PlanDraft Draft(PlanDocument plan) => Assert.IsType<PlanReading.Plan>(PlanReader.Read(WordPlan.Write(plan), "plan.docx")).Draft;

    private static string Say(PlanDocumentRow row) => $"{row.No}|{row.Section}|{row.Title}|{row.Deadline}|{string.Join(" + ", row.Responsible)}|{row.Expected}";

    private static string Say(PlanRow row) => $"{row.No}|{row.Section}|{row.Title}|{row.DeadlineText}|{string.Join(" + ", row.Responsible)}|{row.Expected}";

    private static PlanDocument RandomPlan(Random random)
    {
        var (isNumbered, hasSections, hasExpected) = (random.Next(4) > 0, random.Next(2) > 0, random.Next(2) > 0);
        string? section = null;
        var rows = new List<PlanDocumentRow>();
        for (var n = 1; n <= random.Next(1, 25); n++)
        {
            if (hasSections && random.Next(4) == 0) section = random.Next(6) == 0 ? null : Of(Sections, random);
            rows.Add(Row(random, $"{n}", section, isNumbered, hasExpected));
        }

        var years = random.Next(3) switch { 0 => PlanYears.Calendar(2024), 1 => PlanYears.School(2024), _ => PlanYears.Span(2021, 2022) };
        return new(random.Next(2) == 0 ? "Муниципальная программа поддержки школ" : "План работы со школами на 2019 год", years, rows);
    }

    private static PlanDocumentRow Row(Random random, string no, string? section, bool isNumbered, bool hasExpected) => new(
        isNumbered ? no : null,
        section,
        Of(Titles, random),
        Of(Deadlines, random),
        [.. Enumerable.Range(0, random.Next(4)).Select(_ => Of(Names, random)).Distinct()],
        hasExpected && random.Next(3) > 0 ? Of(Expectations, random) : null,
        Of(Marks, random));

    private static string Of(string[] some, Random random) => some[random.Next(some.Length)];
}
