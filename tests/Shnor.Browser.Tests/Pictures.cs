using Shnor.Browser.Tests.Support;

namespace Shnor.Browser.Tests;

/// <summary>The pictures of the README and the guides; <c>eng/screenshots.sh</c> takes them anew.</summary>
public sealed class Pictures
{
    private const string Webinar = "Участие в вебинарах";
    private const int EventsToTheWebinar = 12;

    [SkippableFact]
    public async Task The_day_of_a_webinar()
    {
        using var album = await Album.Open();
        var page = album.Page;
        await page.Webinars.Sees("За вами сейчас", Webinar);
        await MoveTo(page, () => page.Webinars.Find("Через 1 час", Webinar));
        await page.Teacher.Sees("Через 1 час", Webinar);
        await album.TakePage("sandbox-reminder");

        await MoveTo(page, () => page.Webinars.Find("Началось"));
        await page.Webinars.Presses("Выполнено");
        await page.Coordinator.Sees("Выполнено: Орлова И.П.");
        await page.Webinars.Sees("Отменить отметку");
        await album.TakePage("sandbox-done");
        await album.TakePhone("phone-done", page.Webinars);
    }

    private static async Task MoveTo(ChatPage page, Func<MessageOnPage?> isThere)
    {
        for (var i = 0; i < EventsToTheWebinar && isThere() is null; i++) await page.MoveClock("До следующего события");
    }
}
