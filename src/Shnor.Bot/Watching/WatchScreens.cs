using Shnor.Bot.Chat.Wording;
using Shnor.Bot.Features;
using Shnor.Domain.Wording;

namespace Shnor.Bot.Watching;

/// <summary>What the owner hears about the service itself.</summary>
internal static class WatchScreens
{
    /// <param name="since">Local time of the bot.</param>
    /// <param name="until">The same.</param>
    /// <param name="isNews">False where the letter itself had to wait, for the morning say.</param>
    public static Screen Outage(DateTime since, DateTime until, bool isNews)
    {
        var lasted = Spans.Lasting(TimeSpan.FromMinutes(Math.Max(1, Math.Round((until - since).TotalMinutes))));
        var span = since.Date == until.Date
            ? $"с {RussianDate.Time(TimeOnly.FromDateTime(since))} до {RussianDate.Time(TimeOnly.FromDateTime(until))}"
            : $"с {RussianDate.Moment(since, DateOnly.FromDateTime(until))} до {RussianDate.Moment(until, DateOnly.FromDateTime(until))}";
        return Screen.Of(
            Markup.Of($"Связи с Telegram не было {lasted}: {span}.\n\nНапоминания, которые ждали, {(isNews ? "уходят сейчас" : "ушли сразу после этого")}. Делать ничего не нужно."),
            Buttons.Menu.Labelled("Меню", default));
    }

    public static Screen BackupFailed(BackupTrouble trouble) => Screen.Of(
        Markup.Of($"<b>Ночная копия базы не получилась.</b>\n\n{Because(trouble)}\n\nБот работает как обычно и попробует снова через час. Покажите это сообщение тому, кто следит за сервером."),
        Buttons.Menu.Labelled("Меню", default));

    private static string Because(BackupTrouble trouble) => trouble switch
    {
        BackupTrouble.NoRoom => "На диске мало места: освободите его.",
        BackupTrouble.Damaged => "База не проходит проверку. Остановите бота и верните её из последней целой копии: команда restore.",
        BackupTrouble.NoAccess => "В папку копий нельзя писать: проверьте права и настройку Backup:Folder.",
        _ => "Причина записана в журнале службы.",
    };
}
