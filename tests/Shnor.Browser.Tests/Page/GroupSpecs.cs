using OpenQA.Selenium;
using Shnor.Browser.Tests.Support;

namespace Shnor.Browser.Tests.Page;

/// <summary>A chat of several people, in one window.</summary>
[Collection(OnePage.Name)]
public sealed class GroupSpecs(SharedBrowser browser)
{
    private const string Title = "Чат рабочей группы";

    [SkippableFact]
    public async Task Several_people_write_and_press_in_one_chat_and_it_may_become_a_supergroup()
    {
        await using var stage = await Stage.Open(browser, width: 1500);
        var page = stage.Page;
        page.Role("page-menu").Click();
        page.Role("add-group").Click();
        var chat = page.PhoneOf(Title);
        await Patience.Until(() => chat.Element.Displayed, "show the chat");
        var group = stage.Town.Groups.Single().Group.Id;

        Choose(chat, "bot"); // «Добавить бота»
        await Patience.Until(() => stage.Town.Groups.Single().BotInside, "let the bot in");
        await stage.Says(group, "Придёте?", ["Буду"]);
        await chat.Sees("Придёте?");
        chat.Role("speaker").FindElements(By.TagName("option")).Single(option => option.Text == "Борис Лугин").Click();
        await chat.Clicks("Буду");
        await Patience.Until(() => stage.Town.Presses(group) is [{ PersonId: Stage.Boris }], "press as Boris");
        chat.Types("Я тоже буду");
        await Patience.Until(() => stage.Town.Messages(group).Any(message => message is { Text: "Я тоже буду", Author.Id: Stage.Boris }), "write as Boris");
        await Patience.Until(() => chat.Element.Text.Contains("Борис Лугин", StringComparison.Ordinal), "say who wrote");

        Choose(chat, "upgrade");
        await Patience.Until(() => stage.Town.Groups.Count == 2, "become a supergroup");
        Assert.Empty(stage.Chromium.Complaints());
    }

    private static void Choose(PhoneOnPage chat, string role)
    {
        chat.Role("menu").Click();
        chat.Role(role).Click();
    }
}
