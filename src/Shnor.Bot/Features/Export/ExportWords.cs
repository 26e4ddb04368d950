using System.Globalization;
using Shnor.Domain.Roadmap;

namespace Shnor.Bot.Features.Export;

/// <summary>Dates and states as files have them: written once, read for years, so nothing is said of «today».</summary>
internal static class ExportWords
{
    public static string Day(DateOnly day) => day.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture);

    /// <param name="at">Local time of the programme.</param>
    public static string Moment(DateTime at) => at.ToString("dd.MM.yyyy HH:mm", CultureInfo.InvariantCulture);

    public static string When(Occurrence occurrence) => occurrence switch
    {
        { StartsAt: { } start } => Moment(start),
        { Shape: OccurrenceShape.Deadline } => $"до {Day(occurrence.DueOn ?? occurrence.WindowTo)}",
        { Shape: OccurrenceShape.Floating, State: OccurrenceState.Open } => $"{Span(occurrence)}, дата не назначена",
        _ => Span(occurrence),
    };

    public static string State(OccurrenceView view) => view.Occurrence.State switch
    {
        OccurrenceState.Accepted => "принято",
        OccurrenceState.Reported => "выполнено",
        OccurrenceState.Skipped => "пропущено",
        OccurrenceState.Cancelled => "отменено",
        OccurrenceState.Past => "до запуска программы",
        _ when OccurrenceLines.IsOverdue(view) => "просрочено",
        _ when view.Standing == Domain.Reminders.OccurrenceStanding.Unmarked => "без отметки",
        _ => "",
    };

    public static string Of(HistoryEvent what) => what switch
    {
        HistoryEvent.Launched => "программа запущена",
        HistoryEvent.Joined => "подключение",
        HistoryEvent.Left => "уход из программы",
        HistoryEvent.Confirmed => "отмечено выполненным",
        HistoryEvent.Undone => "отметка снята",
        HistoryEvent.Dated => "назначена дата",
        HistoryEvent.LinkSet => "добавлена ссылка",
        HistoryEvent.PlanUpdated => "план обновлён",
        HistoryEvent.Cancelled => "отменено",
        HistoryEvent.RoleGiven => "новая роль",
        HistoryEvent.HandedOver => "дела переданы",
        HistoryEvent.Away => "отсутствие",
        HistoryEvent.BackAgain => "возвращение",
        HistoryEvent.Forgotten => "данные человека удалены",
        HistoryEvent.Moved => "перенесено",
        HistoryEvent.Skipped => "пропущено",
        HistoryEvent.Edited => "изменено",
        HistoryEvent.SeriesChanged => "изменён порядок встреч",
        HistoryEvent.ReportSent => "отчёт отправлен",
        HistoryEvent.Accepted => "принято",
        HistoryEvent.Returned => "возвращено",
        HistoryEvent.AttendanceTaken => "отмечено, кто был",
        HistoryEvent.SettingChanged => "настройка программы",
        HistoryEvent.Paused => "программа приостановлена",
        HistoryEvent.Resumed => "программа возобновлена",
        HistoryEvent.Archived => "программа завершена",
        HistoryEvent.GroupBound => "привязан чат",
        HistoryEvent.GroupUnbound => "чат отвязан",
        _ => "изменено",
    };

    private static string Span(Occurrence occurrence) =>
        occurrence.WindowFrom == occurrence.WindowTo ? Day(occurrence.WindowFrom) : $"{Day(occurrence.WindowFrom)}–{Day(occurrence.WindowTo)}";
}
