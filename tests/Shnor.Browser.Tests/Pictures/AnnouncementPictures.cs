using Shnor.Browser.Tests.Support;

namespace Shnor.Browser.Tests.Pictures;

/// <summary>An announcement on both sides, who has read another, and the library; <c>eng/screenshots.sh</c> takes the pictures anew.</summary>
public sealed class AnnouncementPictures
{
    [SkippableFact]
    public async Task An_announcement_is_written_sent_and_read()
    {
        using var album = await Album.Open();
        var (page, coordinator, teacher) = (album.Page, album.Page.Coordinator, album.Page.Teacher);
        await coordinator.Writes("/announce");
        await coordinator.Sees("Отправлены", "Новая рассылка");
        await album.TakePhone("announcements", coordinator, height: 720);
        await AnnouncementOnPage.Writes(coordinator);
        await album.TakePhone("announcement-draft", coordinator, height: 640);
        await coordinator.Presses("Проверить и отправить");
        await coordinator.Sees("Отправить рассылку?", "Отправить");
        await album.TakePhone("announcement-check", coordinator, height: 800);
        await coordinator.Presses("Отправить");

        await page.Resize(1280);
        await teacher.Sees(AnnouncementOnPage.Words, "Ознакомлен(а)");
        await teacher.Presses("Приду");
        await teacher.Sees(AnnouncementOnPage.Words, "✓ Приду");
        await album.TakePhone("announcement-arrived", teacher, height: 480);

        await page.Resize(1280);
        await AnnouncementOnPage.Opens(coordinator, "Курсы повышения квалификации");
        await coordinator.Presses("Кто ознакомился");
        await coordinator.Sees("Кто ознакомился", "Напомнить тем, кто не ознакомился");
        await album.TakePhone("announcement-readers", coordinator, height: 720);
        await teacher.Writes("/materials");
        await teacher.Sees("Материалы", "Найти");
        await album.TakePhone("materials", teacher, height: 560);
    }
}
