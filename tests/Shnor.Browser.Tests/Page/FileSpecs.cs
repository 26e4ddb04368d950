using OpenQA.Selenium;
using Shnor.Browser.Tests.Support;

namespace Shnor.Browser.Tests.Page;

/// <summary>Documents and pictures, both ways.</summary>
[Collection(OnePage.Name)]
public sealed class FileSpecs(SharedBrowser browser)
{
    private const string Drop = """
        const [phone, name, type, size, drawn, times] = arguments;
        const canvas = Object.assign(document.createElement("canvas"), { width: 320, height: 200 });
        const brush = canvas.getContext("2d");
        brush.fillStyle = "#8bb3d6";
        brush.fillRect(0, 0, 320, 200);
        const bytes = drawn ? Uint8Array.from(atob(canvas.toDataURL("image/png").split(",")[1]), (c) => c.charCodeAt(0)) : new Uint8Array(size).fill(65);
        const data = new DataTransfer();
        for (let i = 0; i < times; i++) data.items.add(new File([bytes], name, { type }));
        const target = document.getElementById(`phone-${phone}`);
        target.dispatchEvent(new DragEvent("dragover", { dataTransfer: data, bubbles: true, cancelable: true }));
        const marked = target.classList.contains("dropping");
        target.dispatchEvent(new DragEvent("drop", { dataTransfer: data, bubbles: true, cancelable: true }));
        return marked && !target.classList.contains("dropping");
        """;

    [SkippableFact]
    public async Task A_dropped_file_is_sent_and_shown_with_its_name_size_and_a_link_to_save_it()
    {
        await using var stage = await Stage.Open(browser);
        using var folder = new TemporaryFolder();
        stage.Chromium.SaveInto(folder.Path);

        Assert.True(DropOn(stage, Stage.Anna, "План работы.txt", "text/plain", size: 2048), "The phone is marked while a file hangs over it, and only then.");

        await Patience.Until(() => stage.AnnasPhone.Documents is ["План работы.txt 2 КБ"], "show the file");
        stage.AnnasPhone.Element.FindElement(By.CssSelector("[data-role=document]")).Click();
        var saved = Path.Combine(folder.Path, "План работы.txt");
        await Patience.Until(() => File.Exists(saved) && new FileInfo(saved).Length == 2048, "save the file");
        Assert.Empty(stage.Chromium.Complaints());
    }

    [SkippableFact]
    public async Task A_picture_goes_as_a_picture_or_as_a_file_and_a_press_shows_it_whole()
    {
        await using var stage = await Stage.Open(browser);
        var page = stage.Page;

        DropOn(stage, Stage.Anna, "фото.png", "image/png", drawn: true);
        await Patience.Until(() => page.Role("previews").FindElements(By.CssSelector("canvas")).Count == 1, "show what is going to be sent");
        stage.Chromium.Photograph("1280-send-picture");
        page.Press("Наш педсовет", Keys.Enter);
        await Patience.Until(() => stage.AnnasPhone.Pictures is ["Фото: Наш педсовет"], "show the picture");
        Assert.Equal("Сообщение", page.Focused);

        DropOn(stage, Stage.Anna, "скан.png", "image/png", drawn: true);
        await Patience.Until(() => page.Role("as-file").Displayed, "ask how to send it");
        page.Press(Keys.Tab, Keys.Space, Keys.Enter);
        await Patience.Until(() => stage.AnnasPhone.Documents is [var file] && file.StartsWith("скан.png", StringComparison.Ordinal), "send it as a file");

        stage.AnnasPhone.Role("picture").SendKeys(Keys.Enter);
        await Patience.Until(() => page.Run<bool>("const p = document.querySelector('#lightbox[open] img'); return p?.complete && p.naturalWidth === 320"), "show the picture whole");
        Contrast.HoldsOn(page);
        stage.Chromium.Photograph("1280-lightbox");
        page.Press(Keys.Escape);
        Assert.Equal("Фото: Наш педсовет", page.Run<string>("return document.activeElement.firstElementChild.alt"));
        Assert.Empty(stage.Chromium.Complaints());
    }

    [SkippableFact]
    public async Task Several_pictures_go_as_one_album()
    {
        await using var stage = await Stage.Open(browser);

        DropOn(stage, Stage.Anna, "десант.png", "image/png", drawn: true, times: 3);
        await Patience.Until(() => stage.Page.Role("previews").FindElements(By.CssSelector("canvas")).Count == 3, "show all three");
        Assert.Equal("Отправить 3 картинки", stage.Page.Driver.FindElement(By.Id("pictures-title")).Text);
        stage.Page.Press("Наш десант", Keys.Enter);

        await Patience.Until(() => stage.AnnasPhone.Pictures is ["Фото: Наш десант", "Фото без подписи", "Фото без подписи"], "show the album");
        Assert.Single(stage.AnnasPhone.Messages);
        stage.Chromium.Photograph("1280-own-album");
        Assert.Empty(stage.Chromium.Complaints());
    }

    [SkippableFact]
    public async Task What_the_bot_sends_is_shown_too_an_album_as_a_grid()
    {
        await using var stage = await Stage.Open(browser);
        var png = Convert.FromBase64String(stage.Page.Run<string>("const c = Object.assign(document.createElement('canvas'), { width: 300, height: 200 }); return c.toDataURL('image/png').split(',')[1]"));

        await stage.Sends("sendDocument", Stage.Boris, ("document", png), ("caption", "Отчёт за месяц"));
        await stage.Sends("sendPhoto", Stage.Boris, ("photo", png), ("caption", "Карта района"));
        await stage.Sends(
            "sendMediaGroup",
            Stage.Vera,
            ("media", """[{"type":"photo","media":"attach://one","caption":"Десант"},{"type":"photo","media":"attach://two"},{"type":"photo","media":"attach://three"}]"""),
            ("one", png),
            ("two", png),
            ("three", png));

        await Patience.Until(() => stage.BorisPhone.Documents.Count == 1 && stage.BorisPhone.Pictures is ["Фото: Карта района"], "show a document and a picture");
        await Patience.Until(() => stage.VerasPhone.Pictures is ["Фото: Десант", "Фото без подписи", "Фото без подписи"], "show the album");
        Assert.Single(stage.VerasPhone.Messages);
        stage.Chromium.Photograph("1280-album");
        stage.VerasPhone.Role("picture").SendKeys(Keys.Enter);
        stage.Page.Press(Keys.ArrowRight);
        Assert.Equal("2 из 3", stage.Page.Role("place").Text);
        stage.Page.Press(Keys.Escape);
        Assert.True(stage.Page.SidewaysScroll <= 0);
        Assert.Empty(stage.Chromium.Complaints());
    }

    [SkippableFact]
    public async Task A_file_too_large_for_the_bot_is_refused_in_words_before_it_is_sent()
    {
        await using var stage = await Stage.Open(browser);

        DropOn(stage, Stage.Anna, "Видео.mp4", "video/mp4", size: (20 * 1024 * 1024) + 1);

        await Patience.Until(() => stage.AnnasPhone.Role("toast").Text.Contains("больше 20 МБ", StringComparison.Ordinal), "say that it is too large");
        Assert.Empty(stage.Town.Messages(Stage.Anna));
    }

    [SkippableFact]
    public async Task Who_has_not_started_the_bot_is_told_to_start_first()
    {
        await using var stage = await Stage.Open(browser);

        DropOn(stage, Stage.Gleb, "План.txt", "text/plain", size: 10);

        await Patience.Until(() => stage.Page.PhoneOf("Глеб Озёрный").Role("toast").Text.Contains("Старт", StringComparison.Ordinal), "say what to press first");
        Assert.Empty(stage.Chromium.Complaints());
    }

    private static bool DropOn(Stage stage, long person, string name, string type, int size = 0, bool drawn = false, int times = 1) =>
        stage.Page.Run<bool>(Drop, person, name, type, size, drawn, times);
}
