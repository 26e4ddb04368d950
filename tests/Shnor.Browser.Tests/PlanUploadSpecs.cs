using Shnor.Browser.Tests.Support;

namespace Shnor.Browser.Tests;

/// <summary>A coordinator with a file, and then the people of it.</summary>
public sealed class PlanUploadSpecs
{
    private const int QuestionsAtMost = 8;

    [SkippableFact]
    public async Task A_file_from_the_paperclip_becomes_a_programme_whose_link_lets_a_person_in()
    {
        using var visit = await Visit.Begin();
        var page = visit.Page;
        var coordinator = page.Coordinator;

        coordinator.Sends(await WritePlan(visit.Folder));
        var review = await coordinator.Sees("План прочитан", "Лесного района", "Верно");
        Assert.Contains("4 мероприятия", review.Text, StringComparison.Ordinal);
        Assert.Contains("Маслова О.Д.", review.Text, StringComparison.Ordinal);
        visit.Chromium.Photograph("1280-review");

        for (var i = 0; i < QuestionsAtMost && coordinator.Find("Запустить") is null; i++)
        {
            var question = (await coordinator.Sees("Верно")).Text;
            await coordinator.Presses("Верно");
            await Patience.Until(() => coordinator.Messages[^1].Text != question, "ask the next question");
        }

        await coordinator.Presses("Запустить");
        await coordinator.Sees("Программа запущена");
        await coordinator.Presses("Люди и ссылки");
        var people = await coordinator.Sees("Ещё не подключились", "Маслова О.Д.");
        visit.Chromium.Photograph("1280-people");

        await page.Seminars.Sees("За вами сейчас");
        await page.Seminars.Writes(LinkOf("Маслова О.Д.", people.Text));
        await page.Seminars.Sees("Маслова О.Д.", "это тоже вы?");
        await page.Seminars.Presses("Да");

        await page.Seminars.Sees("Вы подключены");
        await coordinator.Sees("Соколова М.В. подключилась");
        await page.Seminars.Sees("Ваше ближайшее дело", "Анализ результатов входной диагностики");
        visit.Chromium.Photograph("1280-joined");
        Assert.Empty(visit.Chromium.Complaints());
    }

    /// <summary>A committee's table with invented people; its years go with the machine's, so that nothing of it is ever past.</summary>
    private static async Task<string> WritePlan(string folder)
    {
        var next = TimeProvider.System.GetUtcNow().Year + 1;
        var file = Path.Combine(folder, "План Лесного района.txt");
        await File.WriteAllTextAsync(file, $"""
            Дорожная карта поддержки школ Лесного района на {next - 1}-{next} гг.

            №	Содержание деятельности	Сроки	Ответственные
            1	Анализ результатов входной диагностики	До 15 марта {next} года	Маслова О.Д.
            2	Семинар для педагогических команд	Апрель {next} года	Маслова О.Д. Ветрова К.Л.
            3	Консультации для школ	По запросу	Ветрова К.Л.
            4	Сопровождение школьных команд	В течение года	Рабочая группа
            """);
        return file;
    }

    private static string LinkOf(string name, string people)
    {
        var from = people.IndexOf("https://", people.IndexOf($"{name} — ", StringComparison.Ordinal), StringComparison.Ordinal);
        return people[from..people.IndexOf('\n', from)];
    }
}
