using OpenQA.Selenium;
using Shnor.Browser.Tests.Support;

namespace Shnor.Browser.Tests;

/// <summary>What anybody does first with a fresh clone: starts the service, opens the page, moves the clock.</summary>
public sealed class WebinarDaySpecs
{
    private const string Webinar = "Участие в вебинарах";
    private const int EventsToTheWebinar = 12; // it is at most three days away, and those days hold few other events

    [SkippableFact]
    public async Task Both_are_reminded_of_the_webinar_and_the_coordinator_sees_the_mark()
    {
        using var visit = await Visit.Begin();
        Assert.Matches("^[0-9A-Z]{4}-[0-9A-Z]{4}$", visit.Service.OwnerCode);

        var page = visit.Page;
        await page.Webinars.Sees("За вами сейчас", Webinar);
        await page.Teacher.Sees("Ближайшая встреча", Webinar);
        visit.Chromium.Photograph("1280-start");

        await MoveTo(page, () => page.Webinars.Find("Через 1 час", Webinar));
        await page.Teacher.Sees("Через 1 час", Webinar, "Понятно");
        await page.Webinars.Sees("Через 1 час", Webinar, "Понятно", "Добавить ссылку");
        visit.Chromium.Photograph("1280-reminder");

        await MoveTo(page, () => page.Webinars.Find("Через 10 минут", Webinar));
        var last = await page.Webinars.Sees("Через 10 минут", Webinar, "Понятно");
        await MoveTo(page, () => page.Webinars.Find("Началось"));
        var started = await page.Webinars.Sees("Началось", Webinar, "Выполнено");
        Assert.Equal(last.Id, started.Id); // the message they already have, not one more
        Assert.Equal(["Выполнено"], started.Buttons);
        Assert.Null(page.Teacher.Find("Выполнено"));

        await page.Webinars.Presses("Выполнено");

        await page.Coordinator.Sees("Выполнено: Орлова И.П.", Webinar);
        await page.Webinars.Sees("Выполнено: Орлова И.П.", "Отменить отметку");
        visit.Chromium.Photograph("1280-done");
        Assert.True(page.SidewaysScroll <= 0, $"1280 px: the page can be moved {page.SidewaysScroll} px sideways.");

        await page.Resize(360);
        foreach (var (phone, i) in page.Phones.Select((phone, i) => (phone, i + 1)))
        {
            phone.ComesToFront();
            visit.Chromium.Photograph($"360-done-{i}");
            Assert.True(page.SidewaysScroll <= 0, $"360 px, {phone.Name}: the page can be moved {page.SidewaysScroll} px sideways.");
        }

        Assert.Empty(visit.Chromium.Complaints());
    }

    [SkippableFact]
    public async Task The_whole_story_goes_without_a_mouse()
    {
        using var visit = await Visit.Begin();
        var page = visit.Page;

        page.Press(Keys.Tab, Keys.Enter); // «К переписке»
        for (var i = 0; i < page.Phones.Count && page.FocusedPhone != page.Teacher.Name; i++) page.PressWith(Keys.Alt, Keys.ArrowDown);
        page.Press("/menu", Keys.Enter);
        await page.Teacher.Sees("Я напомню о встречах, на которые вас зовут", "Помощь");
        page.PressWith(Keys.Shift, Keys.Tab);
        await Patience.Until(() => page.FocusedPhone == page.Teacher.Name, "stay in the phone");
        await TabTo(page, "Команды бота", page.Teacher.Name);
        page.Press(Keys.ArrowDown);
        Assert.Equal("menuitem", page.Run<string>("return document.activeElement.role"));
        page.Press(Keys.Escape);
        Assert.Equal("Команды бота", page.Focused);

        await TabTo(page, "До следующего события", inPhone: "");
        for (var i = 0; i < EventsToTheWebinar && page.Teacher.Find("Через 1 час") is null; i++)
        {
            var before = page.Clock;
            page.Press(Keys.Enter);
            await Patience.Until(() => page.Clock != before, "move the clock");
            await Patience.Until(() => page.Focused == "До следующего события", "give the focus back to the button");
        }

        await page.Teacher.Sees("Через 1 час", "Понятно");
        await TabTo(page, "Понятно", page.Teacher.Name);
        visit.Chromium.Photograph("1280-keyboard");
        page.Press(Keys.Enter);

        await Patience.Until(() => page.Teacher.Find("Через 1 час") is { Buttons: [] }, "take «Понятно» away");
        await Patience.Until(() => page.FocusedPhone == page.Teacher.Name, "leave the focus in the phone");
        Assert.Empty(visit.Chromium.Complaints());
    }

    private static async Task MoveTo(ChatPage page, Func<MessageOnPage?> isThere)
    {
        for (var i = 0; i < EventsToTheWebinar && isThere() is null; i++) await page.MoveClock("До следующего события");
    }

    private static async Task TabTo(ChatPage page, string what, string inPhone)
    {
        const int stopsOfThePage = 120;
        for (var i = 0; i < stopsOfThePage && !IsThere(); i++) page.Press(Keys.Tab);
        await Patience.Until(IsThere, $"let Tab reach «{what}»");

        bool IsThere() => (page.Focused, page.FocusedPhone) == (what, inPhone);
    }
}
