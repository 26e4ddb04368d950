using Shnor.Browser.Tests.Support;

namespace Shnor.Browser.Tests.Page;

/// <summary>Whatever is written in it, the page stays inside its window.</summary>
[Collection(OnePage.Name)]
public sealed class LayoutSpecs(SharedBrowser browser)
{
    private const string WhatSticksOut = """
        const wide = [...document.querySelectorAll("body *")].filter((e) => e.checkVisibility() && !e.closest(".unseen, .people, svg") && e.getBoundingClientRect().right > innerWidth + 0.5);
        const scrolled = [...document.querySelectorAll(".phone, .chat, .bubble, .keyboard, .phone-foot")].filter((e) => e.clientWidth > 0 && e.scrollWidth > e.clientWidth);
        return [...wide, ...scrolled].map((e) => `${e.tagName}.${e.className}`).join(", ");
        """;

    [SkippableTheory]
    [InlineData(360, 0)]
    [InlineData(360, 5)]
    [InlineData(1024, 0)]
    [InlineData(1280, 0)]
    [InlineData(1280, 5)]
    public async Task Nothing_sticks_out_whatever_is_written(int width, int more)
    {
        await using var stage = await Stage.Open(browser, width, more);
        var word = string.Concat(Enumerable.Repeat("Метапредметность", 12));
        await stage.Says(
            Stage.Anna,
            $"{word}\n<a href=\"https://example.org/{new string('a', 300)}\">{new string('a', 200)}</a>\n<code>{new string('x', 150)}</code>\n<pre>{new string('y', 150)}</pre>",
            [word[..60]],
            ["Перенести на следующую неделю", "Вопрос координатору программы", "Напомнить позже"]);
        stage.Town.SendText(Stage.Anna, word);
        await stage.AnnasPhone.Sees("Метапредметность");
        await Patience.Until(() => stage.AnnasPhone.Messages.Count == 2, "show both messages");

        Assert.True(stage.Page.SidewaysScroll <= 0, $"{width} px: the page can be moved {stage.Page.SidewaysScroll} px sideways.");
        Assert.Equal("", stage.Page.Run<string>(WhatSticksOut));
        stage.Chromium.Photograph($"{width}-long-{more}");
        Assert.Empty(stage.Chromium.Complaints());
    }

    [SkippableFact]
    public async Task Phones_that_do_not_fit_wait_in_a_list_with_their_last_line_and_time()
    {
        await using var stage = await Stage.Open(browser, 1280, more: 5);
        await stage.Says(Stage.Gleb - 1, "Через 1 час: вебинар");
        await stage.VerasPhone.Sees("вебинар");

        Assert.Equal(3L, Shown(stage));
        Assert.Contains("Вера Заречная\n09:00\nЧерез 1 час: вебинар", stage.Page.Row("Вера Заречная").Text.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        stage.Page.Row("Педагог5 Превосходительская-Благовещенская").Click();
        await Patience.Until(() => stage.Page.PhoneOf("Педагог5 Превосходительская-Благовещенская").Element.Displayed, "open the phone");
        Assert.Equal(3L, Shown(stage));
        stage.Chromium.Photograph("1280-list");

        await stage.Page.Resize(1920, 1080);
        await Patience.Until(() => Shown(stage) == 5, "use the room of a wide window");
        await stage.Page.Resize(360);
        await Patience.Until(() => Shown(stage) == 1, "leave one phone on a narrow one");
        Assert.True(stage.Page.PhoneOf("Педагог5 Превосходительская-Благовещенская").Element.Displayed, "The phone used last stays.");
        Assert.Empty(stage.Chromium.Complaints());
    }

    private static long Shown(Stage stage) => stage.Page.Run<long>("return [...document.querySelectorAll('.phone')].filter((p) => p.checkVisibility()).length");
}
