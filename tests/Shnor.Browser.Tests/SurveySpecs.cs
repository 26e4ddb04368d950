using Shnor.Browser.Tests.Support;

namespace Shnor.Browser.Tests;

/// <summary>The sandbox's surveys: one is answered on the teacher's phone, the results of the other are opened on the coordinator's.</summary>
public sealed class SurveySpecs
{
    private const int Statements = 33;

    [SkippableFact]
    public async Task A_teacher_answers_by_pressing_goes_back_loses_nothing_and_is_helped()
    {
        using var visit = await Visit.Begin();
        var (page, teacher) = (visit.Page, visit.Page.Teacher);
        await SurveyOnPage.Begins(teacher);
        await SurveyOnPage.Answers(teacher, 1, 5);
        await teacher.Sees(" 6 из ");
        await teacher.Presses("Назад");
        await teacher.Sees(" 5 из ", "✓ иногда трудно", "Далее");
        await teacher.Presses("Далее");
        await teacher.Sees(" 6 из ");

        page.Driver.Navigate().Refresh();
        await Patience.Until(() => page.Driver.FindElements(OpenQA.Selenium.By.CssSelector(".phone")).Count == 4, "come back");
        await SurveyOnPage.Answers(teacher, 6, Statements);
        await teacher.Presses("☐ Консультация");
        await teacher.Sees("☑ Консультация");
        await teacher.Presses("Далее");
        await teacher.Sees("Что ещё вы хотели бы сказать?", "Пропустить");
        await teacher.Presses("Пропустить");
        await teacher.Sees("Отправить");
        await teacher.Presses("Отправить");
        await teacher.Sees("Ответы отправлены", "Мои просьбы");
        visit.Chromium.Photograph("1280-survey-sent");

        await page.Seminars.Sees("Просьба о помощи: Лебедева В.К.", "Беру");
        await page.Seminars.Presses("Беру");
        await teacher.Sees("Вашей просьбой занимается Соколова М.В.");
        visit.Chromium.Photograph("1280-survey-help");
        Assert.Empty(visit.Chromium.Complaints());
    }

    [SkippableFact]
    public async Task A_coordinator_closes_a_survey_takes_the_results_of_another_home_and_launches_a_third_from_a_template()
    {
        using var visit = await Visit.Begin();
        var (page, coordinator) = (visit.Page, visit.Page.Coordinator);
        await page.Teacher.Sees(SurveyOnPage.Invitation);
        await coordinator.Writes("/menu");
        await coordinator.Presses("Опросы");
        await coordinator.Sees("Опросы", "Идут сейчас", "Новый опрос");
        await coordinator.Presses("1. Самооценка профессиональных затруднений");
        await coordinator.Sees("Ответили 0 из 1", "Закрыть сейчас");
        await coordinator.Presses("Закрыть сейчас");
        await coordinator.Presses("Да, закрыть");
        await coordinator.Sees("Закрыт ", "Кто не ответил");
        visit.Chromium.Photograph("1280-survey-closed");

        await coordinator.Presses("Назад");
        await coordinator.Presses("2. Самооценка профессиональных затруднений");
        await coordinator.Sees("Ответили 23 из 27", "Результаты");
        await coordinator.Presses("Результаты");
        await coordinator.Sees("В среднем по блокам", "Что можно сделать", "Картинка");
        visit.Chromium.Photograph("1280-survey-results");
        await coordinator.Presses("Таблица .xlsx");
        await Patience.Until(() => coordinator.Documents.Any(name => name.Contains(".xlsx", StringComparison.Ordinal)), "hand the table");
        await coordinator.Presses("Справка .docx");
        await Patience.Until(() => coordinator.Documents.Any(name => name.Contains(".docx", StringComparison.Ordinal)), "hand the note");
        await coordinator.Presses("Что можно сделать");
        await coordinator.Sees("Что можно сделать", "В плане нет мероприятия для блока", "Добавить мероприятие");
        visit.Chromium.Photograph("1280-survey-ideas");

        await coordinator.Writes("/menu");
        await coordinator.Presses("Опросы");
        await coordinator.Presses("Новый опрос");
        await coordinator.Presses("📋 Обратная связь о мероприятии");
        await coordinator.Presses("Взять для программы");
        await coordinator.Presses("Провести опрос");
        await coordinator.Sees("Запустить опрос?", "Запустить");
        visit.Chromium.Photograph("1280-survey-launch");
        await coordinator.Presses("Запустить");
        await coordinator.Sees("Обратная связь о мероприятии", "Ответили 0 из 1");
        await page.Teacher.Sees(SurveyOnPage.Invitation, "Обратная связь о мероприятии", "Ответить");
        Assert.Empty(visit.Chromium.Complaints());
    }
}
