namespace Shnor.Browser.Tests.Support;

/// <summary>An announcement of the sandbox as its coordinator writes it and as its readers answer.</summary>
internal static class AnnouncementOnPage
{
    public const string Words = "Коллеги, в пятницу районный семинар. Придёте?";

    /// <summary>From the list to a draft that asks two things.</summary>
    public static async Task Writes(PhoneOnPage coordinator)
    {
        await coordinator.Presses("Новая рассылка");
        await coordinator.Writes(Words);
        await coordinator.Sees("Черновик рассылки", Words);
        await coordinator.Presses("Опрос");
        await coordinator.Writes("Приду\nНе смогу");
        await coordinator.Sees("Черновик рассылки", "«Приду», «Не смогу»");
        await coordinator.Presses("«Ознакомлен(а)»: нет");
        await coordinator.Presses("Без срока");
        await coordinator.Presses("«Ответить»: нет");
        await coordinator.Sees("Черновик рассылки", "«Ознакомлен(а)»: да", "«Ответить»: да");
    }

    public static async Task Opens(PhoneOnPage coordinator, string words)
    {
        await coordinator.Writes("/announce");
        var list = await coordinator.Sees("Новая рассылка");
        await coordinator.Presses(list.Buttons.First(label => label.Contains(words[..20], StringComparison.Ordinal)));
    }
}
