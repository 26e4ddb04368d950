using System.Text;
using Shnor.Documents.Plans;
using Shnor.Documents.Rosters;
using Shnor.Documents.Tests.Sheets;
using Shnor.Documents.Tests.Word;

namespace Shnor.Documents.Tests.Rosters;

/// <summary>Lists of people as schools and committees keep them.</summary>
public sealed class RosterReadingSpecs
{
    private const string Anna = "Светлова Анна Андреевна|МБОУ «Озёрная СОШ»|учитель|Responsible";

    [Theory]
    [InlineData("ФИО|Школа|Должность|Роль")]
    [InlineData("Ф.И.О.|ОО|Должность|Роль в программе")]
    [InlineData("Ф. И. О. педагога|Наименование образовательной организации|Занимаемая должность|Роль")]
    [InlineData("Фамилия, имя, отчество|Место работы|ДОЛЖНОСТЬ|роль")]
    [InlineData("Фамилия Имя Отчество (полностью)|Образовательное учреждение|Должность, предмет|Права")]
    [InlineData("Педагог|МБОУ|Должность в школе|Роль в проекте")]
    [InlineData("ФИО участника|Наименование ОО (по уставу)|Должность|Роль")]
    public void Usual_headings_are_known(string heading) =>
        Assert.Equal([Anna], Lists.Roster(heading, "Светлова Анна Андреевна|МБОУ «Озёрная СОШ»|учитель|ответственный").Rows.Select(Lists.InBrief));

    [Theory]
    [InlineData("№ п/п|Роль|Должность|Школа|ФИО", "1|ответственная|учитель|МБОУ «Озёрная СОШ»|Светлова Анна Андреевна")]
    [InlineData("Школа|Фамилия|Имя|Отчество|Роль|Должность", "МБОУ «Озёрная СОШ»|СВЕТЛОВА|анна|Андреевна|Ответственный|учитель")]
    [InlineData("№|ФИО|Телефон|Школа|Должность|Роль", "1.|Анна Андреевна Светлова|+7 900|МБОУ «Озёрная СОШ»|учитель|ОТВЕТСТВЕННЫЙ")]
    public void Columns_stand_in_any_order(string heading, string row) => Assert.Equal([Anna], Lists.Roster(heading, row).Rows.Select(Lists.InBrief));

    [Theory]
    [InlineData("педагог", "Teacher")]
    [InlineData("Учитель", "Teacher")]
    [InlineData("ответственная", "Responsible")]
    [InlineData("Руководитель школы", "SchoolHead")]
    [InlineData("директор", "SchoolHead")]
    [InlineData("координатор программы", "Coordinator")]
    [InlineData("—", "")]
    public void Roles_are_said_in_usual_words(string word, string role) =>
        Assert.Equal($"Светлова А.А.|||{role}", Lists.InBrief(Assert.Single(Lists.Roster("ФИО|Школа|Роль", $"Светлова А.А.||{word}").Rows)));

    [Fact]
    public void A_directors_post_alone_gives_no_role()
    {
        var row = Assert.Single(Lists.Roster("ФИО|Школа|Должность", "Светлова А.А.|СОШ № 1|Директор школы").Rows);

        Assert.Null(row.Role);
        Assert.True(RosterWords.IsHeadsPost(row.Post!));
    }

    [Theory]
    [InlineData("директор", true)]
    [InlineData("И.о. директора", true)]
    [InlineData("заведующая школой", true)]
    [InlineData("заместитель директора", false)]
    [InlineData("директорский корпус", false)]
    [InlineData("руководитель кружка", false)]
    public void A_head_is_told_from_a_deputy(string post, bool isHead) => Assert.Equal(isHead, RosterWords.IsHeadsPost(post));

    [Fact]
    public void Titles_numbers_empty_rows_and_a_row_of_column_numbers_are_no_people()
    {
        var roster = Lists.Roster(
            "Список педагогов Озёрного округа|||", "на 1 сентября 2026 года|||", "|||", "№|ФИО|Школа|Должность", "1|2|3|4",
            "1|Светлова А.А.|СОШ № 1|учитель", "|||", "2|Пчёлкина О.В.|СОШ № 2|методист", "3|||", "|||", "4|Лобанов И.П.|СОШ № 2|");

        Assert.Equal(["Светлова А.А.|СОШ № 1|учитель|", "Пчёлкина О.В.|СОШ № 2|методист|", "Лобанов И.П.|СОШ № 2||"], roster.Rows.Select(Lists.InBrief));
        Assert.Equal([6, 8, 11], roster.Rows.Select(row => row.Line));
        Assert.Empty(roster.Unread);
    }

    [Fact]
    public void A_school_above_its_people_is_theirs()
    {
        var roster = Lists.Roster("№|ФИО|Должность", "МБОУ «Озёрная СОШ»||", "1|Светлова А.А.|учитель", "2|Пчёлкина О.В.|", "Лицей № 3||", "1|Лобанов И.П.|директор");

        Assert.Equal(["Светлова А.А.|МБОУ «Озёрная СОШ»|учитель|", "Пчёлкина О.В.|МБОУ «Озёрная СОШ»||", "Лобанов И.П.|Лицей № 3|директор|"], roster.Rows.Select(Lists.InBrief));
    }

    [Theory]
    [InlineData("Иванова", "не похоже на фамилию")]
    [InlineData("нет данных", "не похоже на фамилию")]
    [InlineData("Пример: Светлова Анна Андреевна", "пример из образца")]
    [InlineData("Светлова А.А., Пчёлкина О.В.", "не похоже на фамилию")]
    [InlineData("РЎРІРµС‚Р»РѕРІР°", "не похоже на фамилию")]
    [InlineData("???????? ?.?.", "не похоже на фамилию")]
    [InlineData("Svetlova Anna", "не похоже на фамилию")]
    [InlineData("🌸🌸🌸", "не похоже на фамилию")]
    [InlineData("<b>Светлова</b> А.А. 5", "не похоже на фамилию")]
    [InlineData("12345", "не похоже на фамилию")]
    [InlineData("", "нет фамилии")]
    public void What_is_no_name_is_told_with_its_row_and_never_guessed(string name, string sentence)
    {
        var roster = Lists.Roster("ФИО|Школа|Должность", "Светлова А.А.|СОШ № 1|учитель", $"{name}|СОШ № 1|учитель");

        Assert.Single(roster.Rows);
        var unread = Assert.Single(roster.Unread);
        Assert.Equal(3, unread.Line);
        Assert.Contains(sentence, unread.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void A_repeated_person_is_told_and_namesakes_stay_different_people()
    {
        var roster = Lists.Roster(
            "ФИО|Школа", "Иванова Елена Андреевна|СОШ № 1", "Иванова Евгения Алексеевна|СОШ № 1", "Иванова Елена Андреевна|СОШ № 2", "ИВАНОВА ЕЛЕНА АНДРЕЕВНА|МБОУ «СОШ №1»", "Иванова Елена Андреевна|сош № 1", "Пчелкина О.В.|СОШ № 2", "Пчёлкина О.В.|СОШ N 2");

        Assert.Equal(5, roster.Rows.Count);
        Assert.Equal([(6, "Иванова Елена Андреевна — повторяет строку 2, взята она"), (8, "Пчёлкина О.В. — повторяет строку 7, взята она")], roster.Unread.Select(note => (note.Line, note.Sentence)));
    }

    [Fact]
    public void What_is_left_out_of_a_row_is_told_too()
    {
        var roster = Lists.Roster("ФИО|Школа|Роль|Телефон", "Светлова А.А.|СОШ № 1|тьютор|+7", $"Лобанов И.П.|{new string('ш', 201)}||");

        Assert.Null(Assert.Single(roster.Rows).Role);
        Assert.Equal("Светлова А.А.: роль «тьютор» не знаю, её не беру. Бывают: педагог, ответственный, руководитель школы.", Assert.Single(roster.Remarks).Sentence);
        Assert.Contains("длиннее 200 знаков", Assert.Single(roster.Unread).Sentence, StringComparison.Ordinal);
        Assert.Equal(["Телефон"], roster.UnusedColumns);
    }

    [Fact]
    public void Parts_of_a_name_may_have_columns_of_their_own_under_one_heading()
    {
        var roster = Lists.Roster("№|ФИО|||Школа", "|Фамилия|Имя|Отчество|", "1|Ким|Алексей||СОШ № 1", "2|Мамедов|Эльчин|Рафик оглы|СОШ № 1", "3|Светлова|А.|А.|СОШ № 1", "4|Светлова|||СОШ № 1", "5|Светлова|Анна 2|Андреевна|СОШ № 1");

        Assert.Equal(["Ким Алексей|СОШ № 1||", "Мамедов Эльчин Рафик оглы|СОШ № 1||", "Светлова А.А.|СОШ № 1||"], roster.Rows.Select(Lists.InBrief));
        Assert.Equal([6, 7], roster.Unread.Select(note => note.Line));
    }

    [Theory]
    [InlineData(65001)]
    [InlineData(1251)]
    [InlineData(1200)]
    public void Any_usual_encoding_is_read(int codePage)
    {
        var encoding = codePage == 1251 ? CodePagesEncodingProvider.Instance.GetEncoding(1251)! : Encoding.GetEncoding(codePage);
        var bytes = encoding.GetPreamble().Concat(encoding.GetBytes("ФИО;Школа\r\nСветлова А.А.;\"МБОУ \"\"Озёрная СОШ\"\"\"\r\n")).ToArray();

        Assert.Equal(["Светлова А.А.|МБОУ \"Озёрная СОШ\"||"], Assert.IsType<RosterReading.Roster>(DocumentReader.Read(bytes, "список.csv")).Rows.Select(Lists.InBrief));
    }

    [Fact]
    public void A_formula_is_read_by_the_value_it_had_and_one_without_a_value_is_told()
    {
        var bytes = new Workbook().SheetXml(
            "Люди",
            """
            <row r="1"><c r="A1" t="inlineStr"><is><t>ФИО</t></is></c><c r="B1" t="inlineStr"><is><t>Школа</t></is></c></row>
            <row r="2"><c r="A2" t="str"><f>B9&amp;C9</f><v>Светлова А.А.</v></c><c r="B2" t="inlineStr"><is><t>СОШ № 1</t></is></c></row>
            <row r="3"><c r="A3"><f>B9&amp;C9</f></c><c r="B3" t="inlineStr"><is><t>СОШ № 1</t></is></c></row>
            <row r="4"><c r="A4" t="e"><v>#REF!</v></c><c r="B4" t="inlineStr"><is><t>СОШ № 1</t></is></c></row>
            """).Bytes();
        var roster = Assert.IsType<RosterReading.Roster>(DocumentReader.Read(bytes, "люди.xlsx"));

        Assert.Equal(["Светлова А.А.|СОШ № 1||"], roster.Rows.Select(Lists.InBrief));
        Assert.Equal([3, 4], roster.Unread.Select(note => note.Line));
    }

    [Fact]
    public void A_merged_school_is_that_of_each_of_its_people()
    {
        var bytes = new Workbook().SheetXml(
            "Люди",
            """
            <row r="1"><c r="A1" t="inlineStr"><is><t>Школа</t></is></c><c r="B1" t="inlineStr"><is><t>ФИО</t></is></c></row>
            <row r="2"><c r="A2" t="inlineStr"><is><t>СОШ № 1</t></is></c><c r="B2" t="inlineStr"><is><t>Светлова А.А.</t></is></c></row>
            <row r="3"><c r="B3" t="inlineStr"><is><t>Лобанов И.П.</t></is></c></row>
            """,
            "<mergeCells><mergeCell ref=\"A2:A3\"/></mergeCells>").Bytes();

        Assert.Equal(["Светлова А.А.|СОШ № 1||", "Лобанов И.П.|СОШ № 1||"], Assert.IsType<RosterReading.Roster>(DocumentReader.Read(bytes, "люди.xlsx")).Rows.Select(Lists.InBrief));
    }

    [Fact]
    public void A_plan_stays_a_plan_though_people_stand_in_it_or_behind_it()
    {
        Assert.IsType<PlanReading.Plan>(Lists.Read("План на 2026 год|||", "№|Мероприятие|Срок|ФИО ответственного", "1|Семинар|май|Светлова А.А."));
        Assert.IsType<PlanReading.Plan>(Lists.Read(
            "План на 2026 год|||", "№|Мероприятие|Срок|Ответственный", "1|Семинар|май|Светлова А.А.", "|||", "Состав рабочей группы|||", "№|ФИО|Должность|Школа", "1|Светлова А.А.|методист|СОШ № 1"));
    }

    [SkippableFact]
    public void No_plan_that_is_at_hand_is_taken_for_a_list()
    {
        var fixtures = Path.Combine(AppContext.BaseDirectory, "Fixtures");
        foreach (var file in Directory.EnumerateFiles(fixtures, "*.txt").Concat(Directory.EnumerateFiles(Path.Combine(fixtures, "sheets"), "*.csv")).Append(Path.Combine(fixtures, "sheets", "plan.xlsx")))
            Assert.True(DocumentReader.Read(File.ReadAllBytes(file), Path.GetFileName(file)) is PlanReading, file);

        var seeds = Seeds.All;
        Skip.If(seeds.Count == 0, Seeds.Absent);
        Assert.All(seeds, seed => Assert.IsAssignableFrom<PlanReading>(DocumentReader.Read(File.ReadAllBytes(seed), Path.GetFileName(seed))));
    }

    [Fact]
    public void A_table_of_Word_is_a_list_too_with_a_signature_below_it_that_is_nobody()
    {
        var bytes = Docx.File(Docx.P("Список педагогов") + Docx.Table("№|ФИО|Школа", "1|Светлова А.А.|СОШ № 1", "2|Лобанов И.П.|СОШ № 1") + Docx.P("") + Docx.Table("Начальник управления|Орлова Е.А."));
        var roster = Assert.IsType<RosterReading.Roster>(DocumentReader.Read(bytes, "люди.docx"));

        Assert.Equal(["Светлова А.А.|СОШ № 1||", "Лобанов И.П.|СОШ № 1||"], roster.Rows.Select(Lists.InBrief));
        Assert.Equal("«Начальник управления Орлова Е.А.» — в столбце номера не номер, это не строка списка", Assert.Single(roster.Unread).Sentence);
    }

    [Fact]
    public void A_list_with_dates_of_birth_is_no_plan() =>
        Assert.Single(Lists.Roster("Наименование ОО|ФИО|Дата рождения", "СОШ № 1|Светлова А.А.|12.05.1980").Rows);

    [Theory]
    [InlineData("Школа|Предмет", "Озёрная|математика")]
    [InlineData("Показатель|2025|2026", "Средний балл|3,4|3,6")]
    [InlineData("просто текст", "и ещё")]
    public void What_names_nobody_is_no_list(params string[] rows) => Assert.IsNotType<RosterReading.Roster>(Lists.Read(rows));

    [Fact]
    public void A_list_has_two_thousand_rows_at_most()
    {
        string[] People(int count) => ["ФИО|Школа", .. Enumerable.Range(0, count).Select(i => $"Светлова А.А.|СОШ № {i}")];

        Assert.Equal(2000, Lists.Roster(People(2000)).Rows.Count);
        Assert.StartsWith("В списке больше 2000 строк", Assert.IsType<RosterReading.Refused>(Lists.Read(People(2001))).Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_file_and_a_column_of_names_alone_are_lists_too()
    {
        Assert.Single(Assert.IsType<RosterReading.Roster>(DocumentReader.Read(Encoding.UTF8.GetBytes("ФИО\tШкола\nСветлова А.А.\tСОШ № 1\n"), "люди.txt")).Rows);
        Assert.Equal(2, Assert.IsType<RosterReading.Roster>(DocumentReader.Read(Lists.Xlsx("ФИО", "Светлова А.А.", "Лобанов И.П."), "люди.xlsx")).Rows.Count);
    }
}
