using OpenQA.Selenium;
using Shnor.Browser.Tests.Support;

namespace Shnor.Browser.Tests.Page;

/// <summary>Everything the mouse does, the keyboard does.</summary>
[Collection(OnePage.Name)]
public sealed class KeyboardSpecs(SharedBrowser browser)
{
    [SkippableFact]
    public async Task The_first_stop_leads_past_the_clock_into_a_chat()
    {
        await using var stage = await Stage.Open(browser);

        stage.Page.Press(Keys.Tab);
        Assert.Equal("К переписке", stage.Page.Focused);
        stage.Page.Press(Keys.Enter);

        Assert.Equal(("Сообщение", "Анна Ветрова"), (stage.Page.Focused, stage.Page.FocusedPhone));
    }

    [SkippableFact]
    public async Task A_menu_opens_by_an_arrow_walks_round_and_gives_the_focus_back()
    {
        await using var stage = await Stage.Open(browser);
        var page = stage.Page;
        page.Run<object?>("document.querySelector('#phone-101 [data-role=menu]').focus()");

        page.Press(Keys.ArrowDown);
        Assert.Equal("Сохранить переписку", page.Focused);
        page.Press(Keys.ArrowUp);
        Assert.Equal("Заблокировать бота", page.Focused);
        page.Press(Keys.ArrowDown);
        Assert.Equal("Сохранить переписку", page.Focused);
        page.Press(Keys.Escape);
        Assert.Equal(("Меню чата", "false"), (page.Focused, stage.AnnasPhone.Role("menu").GetAttribute("aria-expanded")));

        page.Press(Keys.Enter, Keys.End, Keys.Enter);
        await Patience.Until(() => stage.AnnasPhone.Role("unblock").Displayed, "block the bot");
        Assert.Equal("Меню чата", page.Focused);
        Assert.True(stage.Town.Person(Stage.Anna).Blocked);
    }

    [SkippableFact]
    public async Task Shift_enter_breaks_the_line_and_enter_sends()
    {
        await using var stage = await Stage.Open(browser);
        stage.Page.Run<object?>("document.querySelector('#phone-101 [data-role=input]').focus()");

        stage.Page.Press("Первая");
        stage.Page.PressWith(Keys.Shift, Keys.Enter);
        stage.Page.Press("вторая", Keys.Enter);

        await Patience.Until(() => stage.Town.Messages(Stage.Anna).Any(m => m.Text == "Первая\nвторая"), "send both lines as one message");
        Assert.Equal("Сообщение", stage.Page.Focused);
    }

    [SkippableFact]
    public async Task A_message_that_changes_under_the_focus_keeps_it()
    {
        await using var stage = await Stage.Open(browser);
        var message = await stage.Says(Stage.Anna, "Шаг 1", ["Верно"], ["Далее"], ["Отмена"]);
        await stage.AnnasPhone.Sees("Далее");
        stage.AnnasPhone.ButtonOf(await stage.AnnasPhone.Sees("Далее"), "Далее").SendKeys(Keys.Enter);

        await stage.Rewrites(Stage.Anna, message, "Шаг 2", ["Назад"], ["Верно"], ["Далее"]);
        await stage.AnnasPhone.Sees("Шаг 2");
        Assert.Equal(("Далее", "Анна Ветрова"), (stage.Page.Focused, stage.Page.FocusedPhone));

        await stage.Rewrites(Stage.Anna, message, "Готово");
        await stage.AnnasPhone.Sees("Готово");
        Assert.Equal("Переписка: Анна Ветрова", stage.Page.Focused);
    }

    [SkippableTheory]
    [InlineData(360, 0)]
    [InlineData(1280, 5)]
    public async Task People_are_chosen_by_arrows_and_by_alt_with_an_arrow(int width, int more)
    {
        await using var stage = await Stage.Open(browser, width, more);
        var page = stage.Page;

        page.Run<object?>("document.querySelector('[role=tab][tabindex=\"0\"]').focus()");
        page.Press(Keys.ArrowRight);
        Assert.Equal("Борис Лугин", page.Focused);
        Assert.True(stage.BorisPhone.Element.Displayed);
        page.Press(Keys.End, Keys.Home);
        Assert.Equal("Анна Ветрова", page.Focused);
        Assert.True(stage.AnnasPhone.Element.Displayed);

        page.PressWith(Keys.Alt, Keys.ArrowDown);
        Assert.Equal(("Сообщение", "Борис Лугин"), (page.Focused, page.FocusedPhone));
        page.PressWith(Keys.Alt, Keys.ArrowUp);
        page.PressWith(Keys.Alt, Keys.ArrowUp);
        Assert.Equal(more == 0 ? "Глеб Озёрный" : "Педагог5 Превосходительская-Благовещенская", page.FocusedPhone);
        Assert.Empty(stage.Chromium.Complaints());
    }

    [SkippableFact]
    public async Task What_comes_is_said_aloud_with_the_name_of_whom_it_came_to()
    {
        await using var stage = await Stage.Open(browser);

        await stage.Says(Stage.Vera, "Через 1 час вебинар", ["Понятно"]);

        await Patience.Until(() => stage.Page.Role("announcer").GetAttribute("textContent") == "Вера Заречная: Через 1 час вебинар Кнопки: Понятно.", "say it aloud");
        Assert.Equal("status", stage.Page.Role("announcer").GetAttribute("role"));
    }
}
