using Shnor.Domain.Announcements;

namespace Shnor.Bot.Features.Announcements.Sending;

/// <summary>What the coordinator is told of an announcement that nobody watches.</summary>
internal static class SendingLetterScreens
{
    public static Screen Paused(SendingFigures figures) => Screen.Of(
        Markup.Paragraphs(
            Markup.Of($"<b>Рассылка остановилась</b>\n{AnnouncementWords.Beginning(figures.Announcement.Content)}"),
            Markup.Plain(figures.Announcement.PausedFor switch
            {
                PauseReason.Refused => "Мессенджер не принимает этот текст или файл. Исправьте рассылку и нажмите «Продолжить».",
                PauseReason.Trouble => "Слишком много отправок не удалось. Подождите несколько минут и нажмите «Продолжить».",
                _ => "Программа приостановлена или завершена, и рассылка вместе с ней. Когда программа снова пойдёт, нажмите «Продолжить».",
            }),
            Markup.Of($"Доставлено {TemplateNumber.Of(figures.Delivered)} из {TemplateNumber.Of(figures.All)}.")),
        ProgressScreens.Resume.Labelled("Продолжить", figures.Id),
        Buttons.Announcement.Labelled("Открыть", figures.Id));

    public static Screen Sent(SendingFigures figures) => Screen.Of(
        Markup.Paragraphs(
            Markup.Of($"<b>Рассылка отправлена</b>\n{AnnouncementWords.Beginning(figures.Announcement.Content)}"),
            Markup.Of($"Доставлено {TemplateNumber.Of(figures.Delivered)} из {TemplateNumber.Of(figures.All)}.{(figures.Lost > 0 ? $" Не доставлено: {TemplateNumber.Of(figures.Lost)}." : "")}{(figures.Unclear > 0 ? $" Неясно, дошло ли: {TemplateNumber.Of(figures.Unclear)}." : "")}")),
        AnnouncementButtons.Delivery.Labelled("Отчёт", figures.Id),
        Buttons.Announcement.Labelled("Открыть", figures.Id));
}
