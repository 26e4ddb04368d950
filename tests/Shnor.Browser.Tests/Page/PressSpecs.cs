using Shnor.Browser.Tests.Support;

namespace Shnor.Browser.Tests.Page;

/// <summary>How the stories press: never on the screen before, however slow the machine is.</summary>
[Collection(OnePage.Name)]
public sealed class PressSpecs(SharedBrowser browser)
{
    private const int TimesSlower = 20;

    [SkippableFact]
    public async Task A_press_is_over_when_the_bot_has_answered_it_and_the_next_goes_to_the_screen_that_came()
    {
        await using var stage = await Stage.Open(browser);
        using var slow = stage.Chromium.Slowly(TimesSlower);
        var message = await stage.Says(Stage.Anna, "Закрыть опрос?", ["Да, закрыть"], ["Назад"]);

        var press = stage.AnnasPhone.Presses("Назад");
        await Patience.Until(() => stage.Town.Presses(Stage.Anna).Count == 1, "press");
        await stage.Says(Stage.Boris, "Опрос ждёт ответа"); // drawn, and no answer to Anna
        await stage.BorisPhone.Sees("Опрос ждёт ответа");
        Assert.False(press.IsCompleted, "Nothing has come yet: whoever presses «Назад» now presses it twice.");

        await stage.Rewrites(Stage.Anna, message, "Опросы", ["Новый опрос"], ["Назад"]);
        await press;
        Assert.NotNull(stage.AnnasPhone.Find("Опросы", "Новый опрос"));
    }

    [SkippableFact]
    public async Task The_latest_message_with_the_button_is_pressed_and_a_notice_is_an_answer_too()
    {
        await using var stage = await Stage.Open(browser);
        using var slow = stage.Chromium.Slowly(TimesSlower);
        await stage.Says(Stage.Anna, "Старый список", ["Понятно"]);
        var latest = await stage.Says(Stage.Anna, "Новый список", ["Понятно"]);
        await stage.AnnasPhone.Sees("Новый список");

        var press = stage.AnnasPhone.Presses("Понятно");
        var pressed = await Patience.Until(() => stage.Town.Presses(Stage.Anna) is [var only] ? only : null, "press");
        Assert.Equal(latest, pressed.MessageId);
        Assert.False(press.IsCompleted);

        await stage.Answers(pressed.CallbackId, "Уже отмечено");
        await press;
        Assert.Equal("Уже отмечено", stage.AnnasPhone.Notice);
    }
}
