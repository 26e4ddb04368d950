using OpenQA.Selenium;
using Shnor.Browser.Tests.Support;

namespace Shnor.Browser.Tests.Page;

/// <summary>More people come to the town.</summary>
[Collection(OnePage.Name)]
public sealed class NewcomerSpecs(SharedBrowser browser)
{
    [SkippableFact]
    public async Task A_newcomer_has_a_name_at_once_and_an_empty_phone_with_start()
    {
        await using var stage = await Stage.Open(browser);
        var page = stage.Page;

        page.Role("add-person").Click();
        Assert.NotEqual("", page.Role("last-name").GetAttribute("value"));
        page.Press("Ксения", Keys.Tab, "Листопадова", Keys.Enter); // the suggested name is selected: typing replaces it

        var phone = page.PhoneOf("Ксения Листопадова");
        await Patience.Until(() => phone.Element.Displayed, "show the new phone");
        await Patience.Until(() => (page.Focused, page.FocusedPhone) == ("Старт", "Ксения Листопадова"), "lead to «Старт»");
        stage.Chromium.Photograph("1280-newcomer");
        page.Press(Keys.Enter);
        await Patience.Until(() => phone.Messages is [{ Text: var text }] && text.StartsWith("/start", StringComparison.Ordinal), "start the bot");

        page.Driver.Navigate().Refresh();
        await Patience.Until(() => page.Driver.FindElements(By.CssSelector(".phone")).Count == 5, "remember the newcomer");
        Assert.Empty(stage.Chromium.Complaints());
    }

    [SkippableFact]
    public async Task A_newcomer_who_is_called_off_does_not_come()
    {
        await using var stage = await Stage.Open(browser);

        stage.Page.Role("add-person").Click();
        stage.Page.Press(Keys.Escape);

        Assert.Equal("Добавить человека", stage.Page.Focused);
        Assert.Equal(4, stage.Town.People.Count);
    }

    [SkippableFact]
    public async Task An_invitation_in_a_chat_is_opened_by_whom_one_chooses()
    {
        await using var stage = await Stage.Open(browser);
        var link = $"https://t.me/{stage.Town.BotUsername}?start=ABCD-EFGH";
        await stage.Says(Stage.Anna, $"Глеб Озёрный — {link}");
        await stage.AnnasPhone.Sees("Глеб Озёрный");

        stage.AnnasPhone.Element.FindElement(By.LinkText(link)).Click();
        Assert.Equal("Глеб Озёрный\nещё не знаком с ботом", stage.Page.Run<string>("return document.activeElement.innerText.split('\\n').slice(-2).join('\\n')"));
        stage.Chromium.Photograph("1280-invitation");
        stage.Page.Press(Keys.Enter);

        await Patience.Until(() => stage.Town.Messages(Stage.Gleb) is [{ Text: "/start ABCD-EFGH" }], "open it as Gleb");
        await Patience.Until(() => (stage.Page.Focused, stage.Page.FocusedPhone) == ("Сообщение", "Глеб Озёрный"), "go on in Gleb's phone");
        Assert.Empty(stage.Chromium.Complaints());
    }
}
