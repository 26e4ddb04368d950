using OpenQA.Selenium;
using Shnor.Browser.Tests.Support;

namespace Shnor.Browser.Tests.Pictures;

/// <summary>The sample programme on the day of its webinar; <c>eng/screenshots.sh</c> takes the pictures anew.</summary>
public sealed class WebinarDayPictures
{
    private const string Webinar = "Участие в вебинарах";
    private const int EventsToTheWebinar = 12;

    [SkippableFact]
    public async Task The_day_of_a_webinar()
    {
        using var album = await Album.Open();
        var page = album.Page;
        await page.Webinars.Sees("За вами сейчас", Webinar);
        await album.TakePart("clock-bar", page.Driver.FindElement(By.CssSelector("header")), width: 1024);

        await MoveTo(page, () => page.Webinars.Find("Через 1 час", Webinar));
        await page.Teacher.Sees("Через 1 час", Webinar);
        await album.TakePage("sandbox-reminder");
        await album.TakePhone("teacher-reminder", page.Teacher, height: 480);

        await page.Resize(1280);
        await MoveTo(page, () => page.Webinars.Find("Началось"));
        await page.Webinars.Presses("Выполнено");
        await page.Coordinator.Sees("Выполнено: Орлова И.П.");
        await page.Webinars.Sees("Отменить отметку");
        await album.TakePage("sandbox-done");
        await album.TakePhone("webinar-done", page.Webinars, height: 480);
    }

    private static async Task MoveTo(ChatPage page, Func<MessageOnPage?> isThere)
    {
        for (var i = 0; i < EventsToTheWebinar && isThere() is null; i++) await page.MoveClock("До следующего события");
    }
}
