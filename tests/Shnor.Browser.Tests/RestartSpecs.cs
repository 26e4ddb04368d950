using Shnor.Browser.Tests.Support;

namespace Shnor.Browser.Tests;

/// <summary>The chats live as long as the process; the programme, its people and the town's clock live in the store.</summary>
public sealed class RestartSpecs
{
    [SkippableFact]
    public async Task After_a_power_cut_the_open_page_comes_back_and_everybody_is_still_connected()
    {
        using var visit = await Visit.Begin();
        var page = visit.Page;
        await page.Webinars.Writes("/menu");
        await page.Webinars.Sees("Орлова И.П.", "План");
        await page.MoveClock("+1 день");
        var before = page.Now;

        page.Run<object?>("window.openedBefore = true");
        visit.CutPower();
        await Patience.Until(() => page.Run<string>("return document.querySelector('[data-role=note]').textContent").Contains("Нет связи", StringComparison.Ordinal), "say that the server is gone");
        visit.Chromium.Photograph("1280-no-server");
        await visit.RestorePower();

        await Patience.Until(() => page.Run<bool>("return window.openedBefore === undefined && document.querySelectorAll('.phone').length === 4"), "start over with the new server");
        Assert.Null(visit.Service.OwnerCode); // the store is not fresh
        Assert.InRange(page.Now, before, before.AddHours(1)); // the town's day after, not the machine's today
        await page.Webinars.Writes("/menu");
        await page.Webinars.Sees("Орлова И.П.", "План");
        await page.Webinars.Presses("План");
        await page.Webinars.Sees("Участие в вебинарах");
        await page.Coordinator.Writes("/people");
        await page.Coordinator.Sees("✅ Орлова И.П.", "✅ Лебедева В.К.");
        visit.Chromium.Photograph("1280-restarted");
    }
}
