using Microsoft.EntityFrameworkCore;
using Shnor.Documents;
using Shnor.Documents.Sheets;
using Shnor.Documents.Surveys;
using Shnor.Domain.Surveys;
using Shnor.Testing;

namespace Shnor.Bot.Tests.Features.Surveys.Forms;

/// <summary>A coordinator and the surveys that can be carried out.</summary>
public sealed class SurveyFormSpecs
{
    private const string Table = "Название;Как прошла неделя\nШкала;больше — лучше\nВопрос;Вид;Варианты\nЛегко ли было?;шкала;0 нет; 1 да\n";
    private static readonly string GoodTable = Table.Replace("0 нет; 1 да", "\"0 нет; 1 да\"", StringComparison.Ordinal);

    [Fact]
    public async Task A_ready_survey_is_taken_once_taken_off_and_given_back()
    {
        await using var town = await SurveyTown.Found(teachers: 1);
        var phone = await Open(town);
        Assert.Contains("Своих анкет у программы пока нет.", phone.Last.Text, StringComparison.Ordinal);
        await phone.Presses("📋 Самооценка профессиональных затруднений");
        Assert.Contains("35 вопросов, 9 разделов, около 7 минут", phone.Last.Text, StringComparison.Ordinal);
        var ready = phone.Last;
        await phone.Presses("Взять для программы");
        Assert.Contains("Анкета теперь среди анкет программы", phone.Last.Text, StringComparison.Ordinal);
        await phone.PressesFormer(ready, "Взять для программы");
        Assert.Equal("Она уже взята", phone.Toast);

        var survey = Assert.Single(await Surveys(town));
        Assert.Equal((SurveyTemplates.SelfAssessment, SurveyTemplates.Find(SurveyTemplates.SelfAssessment)!.Form), (survey.Template, survey.Form));
        await phone.Presses("Убрать");
        Assert.Contains("Анкета убрана", phone.Last.Text, StringComparison.Ordinal);
        Assert.NotNull(Assert.Single(await Surveys(town)).RemovedAt);
        await phone.Presses("Вернуть");
        Assert.Null(Assert.Single(await Surveys(town)).RemovedAt);
        await phone.Presses("Назад");
        Assert.Contains("1. Самооценка профессиональных затруднений", phone.Buttons);
    }

    [Fact]
    public async Task A_table_is_taken_only_when_nothing_is_wrong_with_it_and_changes_no_survey_that_is_carried_out()
    {
        await using var town = await SurveyTown.Found(teachers: 1);
        var phone = await Open(town);
        await phone.Presses("Новая анкета");
        await phone.Writes("Вопрос;Вид");
        Assert.Contains("Жду таблицу файлом", phone.Last.Text, StringComparison.Ordinal);
        await phone.SendsFile("заметки.txt", "просто текст");
        Assert.Contains("нет таблицы анкеты", phone.Last.Text, StringComparison.Ordinal);
        await phone.SendsFile("анкета.csv", GoodTable + "Сколько лет?;возраст;\nЧто ещё?;один;да\n");
        Assert.Contains("нужно поправить 2 места", phone.Last.Text, StringComparison.Ordinal);
        Assert.Contains("Строка 5 — вид «возраст» мне незнаком", phone.Last.Text, StringComparison.Ordinal);
        Assert.Contains("Строка 6 — вариант только один", phone.Last.Text, StringComparison.Ordinal);
        Assert.Empty(await Surveys(town));

        await phone.SendsFile("анкета.csv", GoodTable);
        Assert.Contains("Анкета принята", phone.Last.Text, StringComparison.Ordinal);
        await phone.SendsFile("анкета.csv", GoodTable);
        Assert.Contains("уже есть", phone.Last.Text, StringComparison.Ordinal);
        var survey = Assert.Single(await Surveys(town));
        var campaign = await town.Open(survey.Form, title: survey.Title);

        await phone.Presses("Изменить");
        await phone.SendsFile("анкета.xlsx", WorkbookFile.Write(SurveySheet.Of("Как прошла четверть", survey.Form.Added(new("Что ещё?", AnswerKind.Text)))));
        Assert.Contains("Анкета изменена.", phone.Last.Text, StringComparison.Ordinal);
        var changed = (await Surveys(town)).Single(each => each.Id == survey.Id);
        Assert.Equal(("Как прошла четверть", 2), (changed.Title, changed.Form.Questions.Count));
        Assert.Single((await town.Town.Look(db => db.Campaigns.SingleAsync(c => c.Id == campaign))).Form.Questions);
    }

    [Fact]
    public async Task What_is_downloaded_reads_back_the_same()
    {
        await using var town = await SurveyTown.Found(teachers: 1);
        var phone = await Open(town);
        await phone.Presses("📋 Просьба о помощи");
        await phone.Presses("Скачать как таблицу");
        Assert.Equal("Просьба о помощи.xlsx", phone.Last.Document!.Name);
        var bytes = town.Town.Messenger.BytesOf(phone.Last.Document.FileId).ToArray();
        using var files = new PlanFiles();
        var read = Assert.IsType<SurveyReading.Survey>(await files.Open(bytes, "анкета.xlsx", CancellationToken.None));
        Assert.Equal(SurveyTemplates.Find(SurveyTemplates.HelpRequest)!.Form, read.Form);
    }

    [Fact]
    public async Task A_preview_asks_as_the_survey_will_and_keeps_nothing()
    {
        await using var town = await SurveyTown.Found(teachers: 1);
        var phone = await Open(town);
        await phone.Presses("📋 Просьба о помощи");
        await phone.Presses("Посмотреть как участник");
        Assert.Contains("Это просмотр: ответы не сохраняются.", phone.Last.Text, StringComparison.Ordinal);
        Assert.Contains("Какая помощь вам нужна?", phone.Last.Text, StringComparison.Ordinal);
        var first = phone.Last;
        await phone.Presses("Консультация");
        Assert.Contains("По какому вопросу консультация?", phone.Last.Text, StringComparison.Ordinal);
        await phone.PressesFormer(first, "Курсы");
        Assert.StartsWith("Просмотр уже закончен", phone.Toast, StringComparison.Ordinal);
        await phone.Writes("Как разбирать ошибки");
        await phone.Presses("Письменно");
        await phone.Presses("В этом месяце");
        await phone.Presses("Пропустить");
        Assert.Contains("Проверьте ответы", phone.Last.Text, StringComparison.Ordinal);
        await phone.Presses("Отправить");
        Assert.StartsWith("Это был просмотр", phone.Toast, StringComparison.Ordinal);
        Assert.Contains("Взять для программы", phone.Buttons);
        Assert.Equal((0, 0), await town.Town.Look(async db => (await db.NamedResponses.CountAsync(), await db.SurveyDrafts.CountAsync())));
    }

    private static async Task<Phone> Open(SurveyTown town)
    {
        var phone = town.Coordinator;
        await phone.Writes("/menu");
        await phone.Forges($"v1:survey-forms:{town.Programme.Value}");
        return phone;
    }

    private static Task<List<Survey>> Surveys(SurveyTown town) => town.Town.Look(db => db.Surveys.OrderBy(s => s.Id).ToListAsync());
}
