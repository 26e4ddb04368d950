using Shnor.Browser.Tests.Support;

namespace Shnor.Browser.Tests;

/// <summary>An announcement from the first word to the last: written and sent on the coordinator's phone, read and answered on the others'.</summary>
public sealed class AnnouncementSpecs
{
    private const string Words = AnnouncementOnPage.Words;
    private const string Corrected = "Коллеги, в пятницу районный семинар, начало в 15:00. Придёте?";

    [SkippableFact]
    public async Task It_is_written_checked_sent_read_answered_reminded_of_corrected_and_taken_back()
    {
        using var visit = await Visit.Begin();
        var (page, coordinator, teacher) = (visit.Page, visit.Page.Coordinator, visit.Page.Teacher);

        await coordinator.Writes("/announce");
        await coordinator.Sees("Ждут своего времени", "Черновики", "Отправлены", "Новая рассылка");
        await Look(visit, coordinator, "announcements");
        await AnnouncementOnPage.Writes(coordinator);
        await Look(visit, coordinator, "announcement-draft");
        await coordinator.Presses("Проверить и отправить");
        await coordinator.Sees("Отправить рассылку?", "Получат 3 человека", "Отправить");
        await Look(visit, coordinator, "announcement-check");
        await coordinator.Presses("Отправить");

        foreach (var phone in (PhoneOnPage[])[page.Webinars, page.Seminars, teacher]) await phone.Sees(Words, "Приду", "Ознакомлен(а)", "Ответить");
        await coordinator.Sees("Рассылка отправлена");
        await Answer(page, visit);

        await coordinator.Sees("На рассылку ответили", "Приду с коллегой");
        await AnnouncementOnPage.Opens(coordinator, Words);
        await coordinator.Presses("Кто ознакомился");
        await coordinator.Sees("Кто ознакомился", "2 из 3", "Напомнить тем, кто не ознакомился");
        await Look(visit, coordinator, "announcement-readers");
        await coordinator.Presses("Напомнить тем, кто не ознакомился");
        await page.Seminars.Sees("Отметьте, пожалуйста, что вы ознакомились", "Ознакомлен(а)");

        await AnnouncementOnPage.Opens(coordinator, Words);
        await coordinator.Presses("Исправить");
        await coordinator.Writes(Corrected);
        await coordinator.Sees("Так рассылка будет выглядеть", "Исправить у всех");
        await coordinator.Presses("Исправить у всех");
        foreach (var phone in (PhoneOnPage[])[page.Webinars, page.Seminars, teacher]) await phone.Sees(Corrected);
        Assert.NotNull(teacher.Find(Corrected, "✓ Приду"));

        await AnnouncementOnPage.Opens(coordinator, Corrected);
        await coordinator.Presses("Удалить у всех");
        await coordinator.Presses("Да, удалить у всех");
        await Patience.Until(() => teacher.Find(Corrected) is null && page.Webinars.Find(Corrected) is null, "take the announcement back");
        await Look(visit, coordinator, "announcement-removed");
        Assert.Empty(visit.Chromium.Complaints());
    }

    [SkippableFact]
    public async Task A_teacher_finds_a_file_of_the_library_and_gets_it()
    {
        using var visit = await Visit.Begin();
        var teacher = visit.Page.Teacher;
        await teacher.Writes("/materials");
        await teacher.Sees("Материалы", "Найти");
        await Look(visit, teacher, "materials");
        await teacher.Presses("Найти");
        await teacher.Writes("наблюдения уроков");
        await teacher.Sees("Нашлось: 1", "1. Лист наблюдения урока");
        await teacher.Presses("1. Лист наблюдения урока");
        await teacher.Presses("Получить");
        await Patience.Until(() => teacher.Documents.Any(name => name.Contains("Лист наблюдения урока.txt", StringComparison.Ordinal)), "hand the file");
        await Look(visit, teacher, "material");
        Assert.Empty(visit.Chromium.Complaints());
    }

    /// <summary>The teacher votes, reads and answers; one of those responsible reads; the other does nothing.</summary>
    private static async Task Answer(ChatPage page, Visit visit)
    {
        var teacher = page.Teacher;
        await teacher.Presses("Приду");
        await teacher.Sees(Words, "✓ Приду");
        await Look(visit, teacher, "announcement-arrived");
        await teacher.Presses("Ознакомлен(а)");
        await Patience.Until(() => teacher.Find(Words, "✓ Приду") is { } message && !message.Buttons.Contains("Ознакомлен(а)"), "take «Ознакомлен(а)» away");
        await teacher.Presses("Ответить");
        await teacher.Sees("Ответ координатору");
        await teacher.Writes("Приду с коллегой");
        await teacher.Sees("Спасибо, передам координатору");
        await page.Webinars.Presses("Ознакомлен(а)");
    }

    /// <summary>On a wide screen and on a phone's: nothing sticks out, and a picture for people to look at.</summary>
    private static async Task Look(Visit visit, PhoneOnPage phone, string name)
    {
        foreach (var width in (int[])[360, 1280])
        {
            await visit.Page.Resize(width);
            if (!phone.Element.Displayed) phone.ComesToFront();
            visit.Chromium.Photograph($"{width}-{name}");
            Assert.True(visit.Page.SidewaysScroll <= 0, $"{width} px, {name}: the page can be moved {visit.Page.SidewaysScroll} px sideways.");
        }
    }
}
