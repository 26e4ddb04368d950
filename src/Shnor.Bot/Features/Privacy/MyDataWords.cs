using Shnor.Domain.Announcements;
using Shnor.Domain.Events;
using Shnor.Domain.Roadmap;
using Shnor.Domain.Surveys;
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
        HistoryEvent.Moved => "перенесено",
        HistoryEvent.Skipped => "дата пропущена",
        HistoryEvent.Edited => "изменено место или участники",
        HistoryEvent.SeriesChanged => "изменена серия",
        HistoryEvent.ReportSent => "отправлен отчёт",
        HistoryEvent.Accepted => "принято",
        HistoryEvent.Returned => "возвращено",
        HistoryEvent.AttendanceTaken => "отмечено, кто был",
        HistoryEvent.SettingChanged => "изменена настройка программы",
        HistoryEvent.Paused => "программа приостановлена",
        HistoryEvent.Resumed => "программа возобновлена",
        HistoryEvent.Archived => "программа завершена",
        HistoryEvent.GroupBound => "подключён чат",
        HistoryEvent.GroupUnbound => "отключён чат",
        _ => $"{what}",
    };

    public static string Of(OutboxState state) => state switch
    {
        OutboxState.Pending => "ждёт отправки",
        OutboxState.Sending => "отправляется",
        OutboxState.Sent => "отправлено",
        OutboxState.Dropped => "не понадобилось",
        OutboxState.Failed => "не дошло",
        OutboxState.Unclear => "неизвестно, дошло ли",
        _ => $"{state}",
    };

    public static string Of(Progress progress) => progress switch
    {
        Progress.AsPlanned => "идёт по плану",
        Progress.Difficult => "есть трудности",
        Progress.NotBegun => "ещё не начинали",
        Progress.Finished => "завершено",
        _ => $"{progress}",
    };

    public static string Of(HelpState state) => state switch
    {
        HelpState.Open => "ждёт",
        HelpState.Taken => "взялись помочь",
        HelpState.Done => "помогли",
        HelpState.Withdrawn => "больше не нужно",
        _ => $"{state}",
    };

    public static string Of(AnnouncementState state) => state switch
    {
        AnnouncementState.Draft => "черновик",
        AnnouncementState.Scheduled => "ждёт своего часа",
        AnnouncementState.Sending => "отправляется",
        AnnouncementState.Paused => "на паузе",
        AnnouncementState.Sent => "отправлена",
        AnnouncementState.Stopped => "остановлена",
        _ => $"{state}",
    };

    public static string Of(RecipientState state) => state switch
    {
        RecipientState.Pending => "ждёт отправки",
        RecipientState.Sending => "отправляется",
        RecipientState.Delivered => "доставлена",
        RecipientState.Unreachable or RecipientState.Failed => "не дошла",
        RecipientState.Unclear => "неизвестно, дошла ли",
        _ => $"{state}",
    };

    public static string Of(FailureReason? reason) => reason switch
    {
        null => "",
        FailureReason.Blocked => "бот остановлен в вашем чате",
        FailureReason.AccountGone => "аккаунт удалён",
        FailureReason.NotConnected => "вы не были подключены",
        FailureReason.Refused => "мессенджер не принял",
        FailureReason.Trouble => "мессенджер долго не отвечал",
        _ => $"{reason}",
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
        LetterKinds.Changed => "перемена в мероприятии",
        LetterKinds.Invited => "приглашение",
        LetterKinds.FeedbackAsked => "вопрос о мероприятии",
        LetterKinds.ToAccept => "ждёт приёмки",
        LetterKinds.Accepted => "принято",
        LetterKinds.Returned => "возвращено",
        LetterKinds.Question => "переписка с координатором",
        LetterKinds.Digest => "сводка",
        LetterKinds.Weekly => "итоги недели",
        LetterKinds.ProgrammeOver => "программа закончилась",
        LetterKinds.SurveyInvited => "приглашение к анкете",
        LetterKinds.SurveyReminder => "напоминание об анкете",
        LetterKinds.SurveyClosed => "опрос закрыт",
        LetterKinds.HelpAsked => "просьба о помощи",
        LetterKinds.HelpSettled => "ответ на просьбу о помощи",
        LetterKinds.AnnouncementReminder => "напоминание ознакомиться",
        LetterKinds.AnnouncementPaused => "рассылка остановилась",
        LetterKinds.AnnouncementSent => "рассылка отправлена",
        LetterKinds.AnnouncementDue => "срок ознакомления прошёл",
        LetterKinds.AnnouncementReplied => "ответы на рассылку",
        LetterKinds.ReplyAnswered => "ответ координатора",
        _ => kind,
    };
}
