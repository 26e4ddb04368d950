using OpenQA.Selenium;
using Shnor.Browser.Tests.Support;

namespace Shnor.Browser.Tests.Page;

/// <summary>Every text can be read, in every state of the page.</summary>
[Collection(OnePage.Name)]
public sealed class ContrastSpecs(SharedBrowser browser)
{
    [SkippableFact]
    public async Task All_texts_stand_out_from_what_is_behind_them()
    {
        await using var stage = await Stage.Open(browser);
        var page = stage.Page;
        await stage.Says(
            Stage.Anna,
            "<b>Через 1 час</b>\n<i>вебинар</i> <code>код</code> <a href=\"https://example.org\">ссылка</a> /menu\n<pre>строка</pre><blockquote>цитата</blockquote><tg-spoiler>тайна</tg-spoiler>",
            ["Понятно", "Вопрос координатору"]);
        stage.Town.SendText(Stage.Anna, "Спасибо, https://example.org");
        stage.Town.Block(Stage.Boris);
        await stage.AnnasPhone.Sees("Понятно");
        await Patience.Until(() => stage.BorisPhone.Role("unblock").Displayed, "show that the bot is blocked");
        Contrast.HoldsOn(page);

        stage.AnnasPhone.Role("menu").Click();
        Contrast.HoldsOn(page);
        page.Press(Keys.Escape);
        page.Role("page-menu").Click();
        Contrast.HoldsOn(page);
        page.Press(Keys.Escape);

        stage.Town.Press(Stage.Anna, stage.Town.Messages(Stage.Anna)[0].Id, "Понятно");
        page.Run<object?>("document.querySelector('#phone-101 [data-role=toast]').hidden = false; document.querySelector('#phone-101 [data-role=toast]').textContent = 'Отмечено'");
        page.Run<object?>("document.querySelector('[data-role=note]').textContent = 'Нет связи с сервером'");
        Contrast.HoldsOn(page);

        foreach (var width in new[] { 360, 1024 })
        {
            await page.Resize(width);
            await stage.Says(Stage.Vera, $"Ширина {width}");
            Contrast.HoldsOn(page);
        }

        Assert.Empty(stage.Chromium.Complaints());
    }

    [SkippableTheory]
    [InlineData("newcomer")]
    [InlineData("invited")]
    [InlineData("pictures")]
    [InlineData("keys")]
    [InlineData("lightbox")]
    public async Task So_they_do_in_every_dialog(string dialog)
    {
        await using var stage = await Stage.Open(browser);

        stage.Page.Run<object?>("document.getElementById(arguments[0]).showModal()", dialog);

        Contrast.HoldsOn(stage.Page);
    }
}
