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
        // What the bot says in between is no answer to the command, and a list from before the announcement does not have it.
        await coordinator.Presses(await Patience.Until(() => InList(coordinator, words), $"list «{words}»"));
    }

    private static string? InList(PhoneOnPage coordinator, string words) => coordinator.Messages
        .LastOrDefault(message => message.FromBot && message.Buttons.Contains("Новая рассылка"))?.Buttons
        .FirstOrDefault(label => label.Contains(words[..20], StringComparison.Ordinal));
}
