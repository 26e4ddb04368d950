using System.Text.Json.Nodes;
using OpenQA.Selenium;
using Shnor.Browser.Tests.Support;

namespace Shnor.Browser.Tests.Page;

/// <summary>What was said can be kept.</summary>
[Collection(OnePage.Name)]
public sealed class SavingSpecs(SharedBrowser browser)
{
    [SkippableFact]
    public async Task A_chat_is_saved_as_a_text_with_times_buttons_edits_and_presses()
    {
        await using var stage = await Stage.Open(browser);
        using var folder = new TemporaryFolder();
        stage.Chromium.SaveInto(folder.Path);
        var message = await stage.Says(Stage.Anna, "Через 1 час вебинар", ["Понятно", "Напомнить позже"]);
        stage.Town.Press(Stage.Anna, message, "Понятно");
        stage.Town.SendText(Stage.Anna, "Спасибо");
        await stage.Rewrites(Stage.Anna, message, "Началось");
        await stage.AnnasPhone.Sees("Началось");

        stage.AnnasPhone.Role("menu").Click();
        stage.Page.Press(Keys.Enter);

        var saved = Path.Combine(folder.Path, "Переписка Анна Ветрова.txt");
        await Patience.Until(() => File.Exists(saved) && new FileInfo(saved).Length > 0, "save the chat");
        Assert.Equal(
            """
            Переписка: Анна Ветрова и Бот ШНОР
            Сохранена 07.09.2026 09:00 (Europe/Moscow)

            — 07.09.2026 —

            09:00  Бот ШНОР (изменено 07.09.2026 09:00):
            Началось
                | было:
                | Через 1 час вебинар
                | [Понятно] [Напомнить позже]

            09:00  Анна Ветрова:
            Спасибо

            09:00  Анна Ветрова: нажатие на [Понятно]

            """.ReplaceLineEndings("\n"),
            await File.ReadAllTextAsync(saved));
        Assert.Empty(stage.Chromium.Complaints());
    }

    [SkippableFact]
    public async Task The_calls_of_the_bot_are_saved_for_developers()
    {
        await using var stage = await Stage.Open(browser);
        using var folder = new TemporaryFolder();
        stage.Chromium.SaveInto(folder.Path);
        await stage.Says(Stage.Anna, "Здравствуйте");

        stage.Page.Role("page-menu").Click();
        stage.Page.Press(Keys.Enter);

        var saved = Path.Combine(folder.Path, "zhurnal-vyzovov.json");
        await Patience.Until(() => File.Exists(saved) && new FileInfo(saved).Length > 0, "save the calls");
        var call = JsonNode.Parse(await File.ReadAllTextAsync(saved))!.AsArray().Single()!;
        Assert.Equal("sendMessage", call["method"]!.GetValue<string>());
        Assert.Equal("Здравствуйте", call["parameters"]!["text"]!.GetValue<string>());
    }
}
