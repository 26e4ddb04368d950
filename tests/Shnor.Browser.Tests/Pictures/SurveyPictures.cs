using Shnor.Browser.Tests.Support;

namespace Shnor.Browser.Tests.Pictures;

/// <summary>A survey from the invitation to the results and to the help that follows; <c>eng/screenshots.sh</c> takes the pictures anew.</summary>
public sealed class SurveyPictures
{
    [SkippableFact]
    public async Task A_survey_is_answered()
    {
        using var album = await Album.Open();
        var (page, teacher) = (album.Page, album.Page.Teacher);
        await teacher.Sees(SurveyOnPage.Invitation);
        await album.TakePhone("survey-invitation", teacher, height: 720);
        await SurveyOnPage.Begins(teacher);
        await SurveyOnPage.Answers(teacher, 1, 11);
        await teacher.Sees(" 12 из ");
        await album.TakePhone("survey-question", teacher, height: 560);
        await SurveyOnPage.Answers(teacher, 12, 33);
        await teacher.Presses("☐ Консультация");
        await teacher.Sees("☑ Консультация");
        await album.TakePhone("survey-help", teacher, height: 640);
        await teacher.Presses("Далее");
        await teacher.Sees("Что ещё вы хотели бы сказать?", "Пропустить");
        await teacher.Presses("Пропустить");
        await teacher.Presses("Отправить");
        await teacher.Sees("Ответы отправлены", "Мои просьбы");
        await album.TakePhone("survey-profile", teacher, height: 800);

        await page.Resize(1280);
        await page.Seminars.Sees("Просьба о помощи", "Беру");
        await album.TakePhone("help-request", page.Seminars, height: 560);
    }

    [SkippableFact]
    public async Task Results_are_looked_at()
    {
        using var album = await Album.Open();
        var coordinator = album.Page.Coordinator;
        await coordinator.Writes("/menu");
        await coordinator.Presses("Опросы");
        await coordinator.Sees("Новый опрос");
        await album.TakePhone("surveys", coordinator, height: 720);
        await coordinator.Presses("2. Самооценка профессиональных затруднений");
        await coordinator.Presses("Результаты");
        await coordinator.Sees("В среднем по блокам");
        await album.TakePhone("survey-results", coordinator, height: 1100);
        await coordinator.Presses("Что можно сделать");
        await coordinator.Sees("Что можно сделать", "Добавить мероприятие");
        await album.TakePhone("survey-ideas", coordinator, height: 800);
        await coordinator.Presses("Назад");
        await coordinator.Presses("Картинка");
        await Patience.Until(() => coordinator.Pictures.Count > 0, "show the picture");
        await album.TakePhone("survey-picture", coordinator, height: 640);
    }
}
