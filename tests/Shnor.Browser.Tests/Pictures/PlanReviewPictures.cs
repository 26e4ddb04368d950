using Shnor.Browser.Tests.Support;

namespace Shnor.Browser.Tests.Pictures;

/// <summary>A plan with a doubtful deadline, and a row that is put right before the launch.</summary>
public sealed class PlanReviewPictures
{
    [SkippableFact]
    public async Task A_doubtful_deadline_is_asked_about_and_a_row_is_opened()
    {
        using var album = await Album.Open();
        var coordinator = album.Page.Coordinator;
        coordinator.Sends(await WritePlan(album.Visit.Folder));
        await coordinator.Sees("План прочитан", "2 с датами");
        await coordinator.Presses("Верно");
        await coordinator.Sees("Проверьте срок", "31 апреля");
        await album.TakePhone("plan-unclear", coordinator);
        await coordinator.Presses("Верно");
        await coordinator.Sees("Запустить");
        await coordinator.Presses("Показать строки");
        await coordinator.Sees("Строки плана");
        await coordinator.Presses("№ 2");
        await coordinator.Sees("Что поправить?");
        await album.TakePhone("plan-row", coordinator, height: 560);
    }

    private static async Task<string> WritePlan(string folder)
    {
        var file = Path.Combine(folder, "План Лесного района.txt");
        await File.WriteAllTextAsync(file, """
            Дорожная карта поддержки школ Лесного района на 2027 год

            №	Содержание деятельности	Сроки	Ответственные
            1	Анализ результатов входной диагностики	31 апреля 2027 г.	Маслова О.Д.
            2	Семинар для педагогических команд	Май 2027 года	Маслова О.Д. Ветрова К.Л.
            3	Консультации для школ	По запросу	Ветрова К.Л.
            4	Сопровождение школьных команд	В течение года	Рабочая группа
            """);
        return file;
    }
}
