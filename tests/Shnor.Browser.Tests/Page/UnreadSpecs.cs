using Shnor.Browser.Tests.Support;

namespace Shnor.Browser.Tests.Page;

/// <summary>What came while nobody looked is counted until somebody does.</summary>
[Collection(OnePage.Name)]
public sealed class UnreadSpecs(SharedBrowser browser)
{
    [SkippableFact]
    public async Task A_chat_behind_another_counts_what_came_and_opens_at_the_first_of_it()
    {
        await using var stage = await Stage.Open(browser, 360);
        var page = stage.Page;
        await Tell(stage, Stage.Boris, "Прочитано", 1);
        stage.BorisPhone.ComesToFront();
        await Patience.Until(() => page.UnreadOf("Борис Лугин") == "", "count nothing for who looks");
        stage.AnnasPhone.ComesToFront();

        await Tell(stage, Stage.Boris, "Новость", 12);
        await Patience.Until(() => page.UnreadOf("Борис Лугин") == "12", "count twelve");
        Assert.StartsWith("(12) Песочница", page.Driver.Title, StringComparison.Ordinal);
        stage.Chromium.Photograph("360-unread");

        stage.BorisPhone.ComesToFront();
        await Patience.Until(() => page.UnreadOf("Борис Лугин") is not "12", "read what shows");
        Assert.Equal("Новые сообщения", stage.BorisPhone.Line);
        Assert.True(stage.BorisPhone.Shows("Новость 1"), "The first of what is new is in sight.");
        Assert.False(stage.BorisPhone.Shows("Новость 12"), "The last one is further down.");
        Assert.Matches("^Вниз, непрочитанных: [1-9]", stage.BorisPhone.Role("down").GetAttribute("aria-label")!);
        stage.Chromium.Photograph("360-news");

        stage.BorisPhone.Role("down").Click();
        await Patience.Until(() => page.UnreadOf("Борис Лугин") == "" && stage.BorisPhone.Shows("Новость 12"), "read to the end");
        Assert.StartsWith("Песочница", page.Driver.Title, StringComparison.Ordinal);
        Assert.Empty(stage.Chromium.Complaints());
    }

    [SkippableFact]
    public async Task Who_reads_above_is_left_there_and_sees_the_count_on_the_way_down()
    {
        await using var stage = await Stage.Open(browser);
        await Tell(stage, Stage.Anna, "Давно", 15);
        await Patience.Until(() => stage.AnnasPhone.Shows("Давно 15"), "keep to the end");
        stage.Page.Run<object?>("const chat = document.querySelector('#phone-101 .chat'); chat.scrollTop = 0;");
        await Patience.Until(() => stage.AnnasPhone.Role("down").Displayed, "offer the way down");

        await Tell(stage, Stage.Anna, "Сейчас", 2);

        await Patience.Until(() => stage.AnnasPhone.Role("down-count").Text == "2", "count two on the way down");
        Assert.True(stage.AnnasPhone.Shows("Давно 1"), "The reader stays where they were.");
        Assert.StartsWith("(2)", stage.Page.Driver.Title, StringComparison.Ordinal);

        stage.Page.Driver.Navigate().Refresh();
        await Patience.Until(() => stage.Page.Driver.Title.StartsWith("Песочница", StringComparison.Ordinal) && stage.AnnasPhone.Shows("Сейчас 2"), "show the news after a reload");
        Assert.Equal("Новые сообщения", stage.AnnasPhone.Line);
    }

    private static async Task Tell(Stage stage, long person, string what, int times)
    {
        for (var i = 1; i <= times; i++) await stage.Says(person, $"{what} {i}\nПодробности второй строкой");
    }
}
