using System.Text;
using Shnor.Documents.Plans;
using Shnor.Documents.Rosters;
using Shnor.Documents.Sheets;
using Shnor.Documents.Surveys;
using Shnor.Domain.Surveys;
using static Shnor.Documents.Tests.Surveys.SurveyTables;

namespace Shnor.Documents.Tests.Surveys;

public sealed class SurveyReadingSpecs
{
    [Fact]
    public void A_survey_is_read_from_its_table()
    {
        var survey = Survey(
            "Название|Как прошёл год",
            "Введение|Это займёт пять минут.",
            "Шкала|больше — хуже",
            Heading,
            "1|Уроки|Трудно ставить цели|шкала|0 не испытываю; 1 иногда; 2 — часто|||||По своему опыту|",
            "2||Трудно оценивать|шкала|||||||",
            "3||Ведёте ли вы уроки?|один|Да → дальше; Нет → 5; Уже нет → конец|нет|||||",
            "4|Помощь|Что нужно?|несколько|Курсы; Наставник; Консультация||не больше 2|да|6||да",
            "5||Сколько лет вы преподаёте?|число|||от 0 до 60||||",
            "6||Что ещё?|текст||нет|||||",
            "7||Когда удобно?|Дата|||||конец||",
            "");

        Assert.Equal("Как прошёл год", survey.Title);
        var scale = new SurveyOption[] { new("не испытываю", 0), new("иногда", 1), new("часто", 2) };
        Assert.Equal(
            new SurveyForm([
                new("Уроки", [
                    new("Трудно ставить цели", AnswerKind.Scale) { Options = scale, Note = "По своему опыту" },
                    new("Трудно оценивать", AnswerKind.Scale) { Options = scale },
                    new("Ведёте ли вы уроки?", AnswerKind.One) { Options = [new("Да"), new("Нет", GoTo: 5), new("Уже нет", GoTo: SurveyForm.End)], IsRequired = false },
                ]),
                new("Помощь", [
                    new("Что нужно?", AnswerKind.Several) { Options = [new("Курсы"), new("Наставник"), new("Консультация")], Most = 2, HasOther = true, GoTo = 6, AsksForHelp = true },
                    new("Сколько лет вы преподаёте?", AnswerKind.Number) { Least = 0, Most = 60 },
                    new("Что ещё?", AnswerKind.Text) { IsRequired = false },
                    new("Когда удобно?", AnswerKind.Date) { GoTo = SurveyForm.End },
                ]),
            ])
            { Note = "Это займёт пять минут.", HigherIs = HigherIs.Worse },
            survey.Form);
    }

    [Fact]
    public void Columns_may_stand_in_any_order_and_be_called_otherwise()
    {
        var survey = Survey(
            "Мнение о встрече",
            "Больше — лучше",
            "Тип ответа|Текст вопроса|Подсказка|Ответы|Автор|Блок",
            "выбор одного|Полезно ли?||да/нет|Светлова|Встреча",
            "Оценка|Насколько?||1 = мало/5: много|Светлова|",
            "открытый вопрос|Что ещё?|Коротко||Светлова|Итог");

        Assert.Equal(("Мнение о встрече", HigherIs.Better), (survey.Title, survey.Form.HigherIs));
        Assert.Equal(["Автор"], survey.UnusedColumns);
        Assert.Equal(["Встреча", "Итог"], survey.Form.Sections.Select(section => section.Title));
        Assert.Equal([new("мало", 1), new("много", 5)], survey.Form.Questions[1].Options);
        Assert.Equal("Коротко", survey.Form.Questions[2].Note);
    }

    [Fact]
    public void Jumps_name_what_stands_in_the_column_of_numbers()
    {
        var form = Survey("Анкета школы", Heading, "10||Ведёте уроки?|один|Да/Нет → вопрос № 30", "20||Какие?|текст", "30||Что ещё?|текст").Form;

        Assert.Equal([null, 3], form.Questions[0].Options.Select(option => option.GoTo));
    }

    [Fact]
    public void Every_fault_says_its_row_and_what_to_do()
    {
        Assert.Equal(
            [
                ": не сказано, что значит большее число на шкале: впишите строкой над таблицей «Шкала» и рядом «больше — хуже» или «больше — лучше»",
                "3: нет текста вопроса: впишите его",
                "4: вариант только один, выбирать не из чего: впишите ещё",
                "5: не указан вид: впишите «шкала», «один», «несколько», «число», «текст», «дата» или «файл»",
                "6: вид «галочки» мне незнаком: впишите «шкала», «один», «несколько», «число», «текст», «дата» или «файл»",
                "7: пределы «01.мар» мне непонятны: напишите, например, «от 1 до 3» или «не больше 2»",
                "8: переход к вопросу 99, а такого нет: вопросов 9; укажите другой или «конец»",
                "9: переход назад, к вопросу 1: переходить можно только вперёд",
                "10: в столбце «Обязательный» стоит «иногда»: впишите «да» или «нет»",
                "11: у точки шкалы «часто» нет числа: начните её с числа, например «0 не испытываю»",
                "12: «Спасибо за ответы» стоит отдельно: если это вопрос, впишите его в столбец «Вопрос» и укажите вид, если раздел — в столбец «Раздел»",
            ],
            Faults(
                "Название|Проба",
                Heading,
                "1|||текст",
                "2||Да или?|один|да",
                "3||Что?||да; нет",
                "4||Что?|галочки|да; нет",
                "5||Что?|несколько|да; нет||01.мар",
                "6||Что?|один|да; нет → 99",
                "7||Что?|один|да; нет → 1",
                "8||Что?|текст||иногда",
                "9||Часто ли?|шкала|0 нет; часто",
                "Спасибо за ответы"));

        Assert.Equal(["4: номер 1 уже был выше: номера в столбце «№» не повторяются"], Faults("Проба", Heading, "1||Раз?|текст", "1||Два?|текст"));
        var sheet = new SheetTable("Анкета", [new("Вопрос", 9), new("Вид", 9), new("Варианты", 9)], [["Раз?", "один", "да\nнет\nне знаю"], ["", "текст", ""]]) { Above = [["Название", "Проба"]] };
        Assert.Equal(4, Assert.Single(Assert.IsType<SurveyReading.Faulty>(DocumentReader.Read(WorkbookFile.Write(sheet), "анкета.xlsx")).Faults).Line); // a row, however many lines are in it
        Assert.Equal([": у анкеты нет названия: впишите его строкой над таблицей, «Название» и рядом сам текст"], Faults(Heading, "1||Раз?|текст"));
        Assert.Equal([": нет ни одного вопроса: впишите хотя бы один"], Faults("Проба", Heading));
        Assert.Equal(["4: до этого вопроса не дойти ни при каких ответах: проверьте переходы выше или уберите его"], Faults("Проба", Heading, "1||Раз?|текст||||| 3", "2||Два?|текст", "3||Три?|текст"));
        Assert.Equal(["2: не сказано, что значит большее число на шкале: впишите «больше — хуже» или «больше — лучше»"], Faults("Проба", "Шкала|от 0 до 3", Heading, "1||Раз?|шкала|0 нет; 1 да"));
    }

    [Theory]
    [InlineData("1–3", 1, 3)]
    [InlineData("от 1 до 3", 1, 3)]
    [InlineData("1-3", 1, 3)]
    [InlineData("-5…5", -5, 5)]
    [InlineData("не менее 1, не более 3", 1, 3)]
    [InlineData("Не более 2.", null, 2)]
    [InlineData("до 2", null, 2)]
    [InlineData("не меньше 2", 2, null)]
    [InlineData("от −2", -2, null)]
    [InlineData("ровно 2", 2, 2)]
    [InlineData("2", 2, 2)]
    public void Limits_are_read_as_people_write_them(string text, int? least, int? most) => Assert.Equal((least, most), SurveyWords.Limits(text));

    [Theory]
    [InlineData("два")]
    [InlineData("1, 2, 3")]
    [InlineData("99999999999")]
    public void Limits_that_are_none_are_not_guessed(string text) => Assert.Null(SurveyWords.Limits(text));

    [Fact]
    public void A_plan_and_a_list_of_people_are_no_surveys()
    {
        Assert.IsType<PlanReading.Plan>(Read("План на 2024 год", "№|Мероприятие|Сроки|Ответственные", "1|Семинар|май|Светлова Е.А."));
        Assert.IsType<RosterReading.Roster>(Read("ФИО|Школа", "Светлова Анна Андреевна|СОШ № 1"));
        Assert.IsNotType<SurveyReading>(Read("Вопрос|Вид|Сроки|Ответственный", "Итоги года|совещание|май 2024|Светлова Е.А."), exactMatch: false);
        Assert.IsType<SurveyReading.NotASurvey>(SurveyReader.Read(new([], [new(1, "просто текст")])));
    }

    [Fact]
    public void Nothing_makes_the_reader_throw()
    {
        var random = new Random(11);
        string[] pieces = [Heading.Replace('|', ';'), "Вопрос;Вид;Варианты", ";", ";", ";", "\n", "\n", "шкала", "один", "несколько", "0 нет", "да → 1", "→", "->", "конец", "\"", "\uD800", "\0", "99999999999999999999", "-", "от 1 до", "№", "Название;", "Шкала;больше — хуже\n", new string('1', 3000), "<b>", "да; нет", "=1+1"];
        for (var run = 0; run < 2500; run++)
        {
            var text = "Название;Проба\nРаздел;Вопрос;Вид;Варианты;Переход;Пределы\n" + string.Concat(Enumerable.Range(0, random.Next(60)).Select(_ => pieces[random.Next(pieces.Length)]));
            switch (DocumentReader.Read(Encoding.UTF8.GetBytes(text), "анкета.csv"))
            {
                case SurveyReading.Survey survey:
                    Assert.Empty(FormFaults.Of(survey.Form));
                    break;
                case SurveyReading.Faulty faulty:
                    Assert.NotEmpty(faulty.Faults);
                    Assert.All(faulty.Faults, fault => Assert.InRange(fault.Sentence.Length, 5, 400));
                    break;
            }
        }
    }

    [Fact]
    public void A_sheet_longer_than_any_survey_is_refused_and_a_damaged_one_too()
    {
        var rows = Enumerable.Range(1, 3000).Select(i => $"{i}||Вопрос {i}|текст");
        Assert.Contains("3000 вопросов", Assert.Single(Faults(["Проба", Heading, .. rows])), StringComparison.Ordinal);
        var good = WorkbookFile.Write(SurveySheet.Sample);
        var random = new Random(3);
        for (var run = 0; run < 200; run++)
        {
            var bytes = good.ToArray();
            for (var i = 0; i < 20; i++) bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            Assert.NotNull(DocumentReader.Read(bytes.AsSpan(0, random.Next(100, bytes.Length)), "анкета.xlsx"));
            Assert.NotNull(DocumentReader.Read(bytes, "анкета.xlsx"));
        }
    }
}
