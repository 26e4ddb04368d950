using OpenQA.Selenium;
using Shnor.Browser.Tests.Support;

namespace Shnor.Browser.Tests.Pictures;

/// <summary>From a coordinator's file to the first person who puts a reminder off; <c>eng/screenshots.sh</c> takes the pictures anew.</summary>
public sealed class NewProgrammePictures
{
    private const int QuestionsAtMost = 8;
    private const int EventsToTheReminder = 6;

    [SkippableFact]
    public async Task A_plan_its_people_and_a_reminder_that_is_put_off()
    {
        using var album = await Album.Open();
        var page = album.Page;
        var coordinator = page.Coordinator;

        coordinator.Sends(await WritePlan(album.Visit.Folder));
        await coordinator.Sees("План прочитан", "Верно");
        await album.TakePhone("plan-review", coordinator);
        await coordinator.Presses("Верно");
        await coordinator.Sees("Готовый ответ");
        await album.TakePhone("plan-question", coordinator, height: 560);
        await AnswerAll(coordinator);
        await album.TakePhone("plan-ready", coordinator, height: 480);
        await coordinator.Presses("Запустить");
        await coordinator.Sees("Программа запущена");
        await album.TakePhone("plan-launched", coordinator, height: 560);
        await coordinator.Presses("Люди и ссылки");
        var people = await coordinator.Sees("Ещё не подключились", "Маслова О.Д.");

        await page.Resize(1280);
        var newcomer = await Newcomer(page);
        if (!coordinator.Element.Displayed) coordinator.ComesToFront();
        coordinator.Element.FindElement(By.LinkText(LinkOf("Маслова О.Д.", people.Text))).Click();
        await Patience.Until(() => page.Run<string>("return document.activeElement.innerText").Contains("Ольга Маслова", StringComparison.Ordinal), "offer to open the link as Olga");
        page.Press(Keys.Enter);
        await newcomer.Sees("Вы — Маслова О.Д.?");
        await album.TakePhone("invitation", newcomer, height: 400);
        await newcomer.Presses("Да");
        await newcomer.Sees("Согласен(на)");
        await album.TakePhone("consent", newcomer);
        await newcomer.Presses("Согласен(на)");
        await newcomer.Sees("За вами сейчас");
        await coordinator.Sees("Маслова О.Д. подключилась");

        await page.Resize(1280);
        for (var i = 0; i < EventsToTheReminder && newcomer.Find("Срок — через 7 дней") is null; i++) await page.MoveClock("До следующего события");
        await newcomer.Sees("Срок — через 7 дней", "Выполнено", "Напомнить позже");
        await album.TakePhone("reminder", newcomer, height: 480);
        await newcomer.Presses("Напомнить позже");
        await newcomer.Sees("Когда напомнить?");
        await album.TakePhone("snooze", newcomer, height: 480);
        await newcomer.Writes("/settings");
        await newcomer.Sees("Тихие часы");
        await album.TakePhone("settings", newcomer);
    }

    private static async Task AnswerAll(PhoneOnPage coordinator)
    {
        for (var i = 0; i < QuestionsAtMost && coordinator.Find("Запустить") is null; i++)
        {
            var question = (await coordinator.Sees("Верно")).Text;
            await coordinator.Presses("Верно");
            await Patience.Until(() => coordinator.Messages[^1].Text != question, "ask the next question");
        }

        await coordinator.Sees("Запустить");
    }

    private static async Task<PhoneOnPage> Newcomer(ChatPage page)
    {
        page.Role("add-person").Click();
        page.Press("Ольга", Keys.Tab, "Маслова", Keys.Enter);
        var phone = page.PhoneOf("Ольга Маслова");
        await Patience.Until(() => phone.Element.Displayed, "show the new phone");
        return phone;
    }

    /// <summary>One deadline has passed, so that there is something to ask; another is a week away.</summary>
    private static async Task<string> WritePlan(string folder)
    {
        var file = Path.Combine(folder, "План Лесного района.txt");
        await File.WriteAllTextAsync(file, """
            Дорожная карта поддержки школ Лесного района на 2026-2027 гг.

            №	Содержание деятельности	Сроки	Ответственные
            1	Утверждение муниципальной дорожной карты	До 15 октября 2026 года	Ветрова К.Л.
            2	Анализ результатов входной диагностики	До 30 ноября 2026 года	Маслова О.Д.
            3	Семинар для педагогических команд	Апрель 2027 года	Маслова О.Д. Ветрова К.Л.
            4	Консультации для школ	По запросу	Ветрова К.Л.
            5	Сопровождение школьных команд	В течение года	Рабочая группа
            """);
        return file;
    }

    private static string LinkOf(string name, string people)
    {
        var from = people.IndexOf("https://", people.IndexOf($"{name} — ", StringComparison.Ordinal), StringComparison.Ordinal);
        return people[from..people.IndexOf('\n', from)];
    }
}
