using Shnor.Domain.Roadmap;
using Shnor.Storage.Tables;

namespace Shnor.Bot.Features.Privacy;

/// <summary>What the store names in English, in the words of the person it is about. A word that is not here is shown as it is kept.</summary>
internal static class MyDataWords
{
    public static string Of(HistoryEvent what) => what switch
    {
        HistoryEvent.Launched => "программа запущена",
        HistoryEvent.Joined => "подключение",
        HistoryEvent.Left => "отключение",
        HistoryEvent.Confirmed => "отметка о выполнении",
        HistoryEvent.Undone => "отметка отменена",
        HistoryEvent.Dated => "назначена дата",
        HistoryEvent.LinkSet => "добавлена ссылка",
        HistoryEvent.PlanUpdated => "новая версия плана",
        HistoryEvent.Cancelled => "мероприятия больше нет в плане",
        HistoryEvent.RoleGiven => "роль изменена",
        HistoryEvent.HandedOver => "дела переданы",
        HistoryEvent.Away => "записан отпуск",
        HistoryEvent.BackAgain => "возвращение из отпуска",
        HistoryEvent.Forgotten => "данные удалены",
        _ => $"{what}",
    };

    public static string Of(OutboxState state) => state switch
    {
        OutboxState.Pending => "ждёт отправки",
        OutboxState.Sending => "отправляется",
        OutboxState.Sent => "отправлено",
        OutboxState.Dropped => "не понадобилось",
        OutboxState.Failed => "не дошло",
        _ => $"{state}",
    };

    public static string OfLetter(string kind) => kind switch
    {
        LetterKinds.Reminder => "напоминание",
        LetterKinds.Welcome => "список дел",
        LetterKinds.Away => "отпуск",
        LetterKinds.Deputy => "замещение",
        LetterKinds.Role => "роль",
        LetterKinds.HandedOver => "передача дел",
        LetterKinds.Joined => "кто подключился",
        LetterKinds.ExpiredOpened => "открыта просроченная ссылка",
        LetterKinds.WrongGuesses => "неверные коды",
        LetterKinds.AsksToJoin => "просьба принять",
        LetterKinds.LetIn => "просьба принята",
        LetterKinds.Refused => "просьба отклонена",
        LetterKinds.AccountGone => "аккаунт удалён",
        LetterKinds.Done => "выполнено",
        LetterKinds.Outage => "перебой связи",
        LetterKinds.BackupFailed => "копия не снята",
        LetterKinds.ConsentRefused => "отказ от согласия",
        LetterKinds.Forgotten => "данные удалены",
        _ => kind,
    };
}
