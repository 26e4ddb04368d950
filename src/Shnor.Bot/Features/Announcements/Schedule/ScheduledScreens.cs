using Shnor.Bot.Features.Announcements.ToWhom;
using Shnor.Domain;
using Shnor.Domain.Announcements;
using Shnor.Domain.Roadmap;
using Shnor.Domain.Time;

namespace Shnor.Bot.Features.Announcements.Schedule;

/// <summary>An announcement that waits for its time.</summary>
internal static class ScheduledScreens
{
    private const int WordsShown = 300;

    /// <summary>The messages themselves.</summary>
    public static readonly ButtonKind<AnnouncementId> Preview = new("scheduled-look");

    /// <summary>A draft again, with everything that was chosen.</summary>
    public static readonly ButtonKind<AnnouncementId> Change = new("scheduled-change");

    /// <summary>A draft again, without a time.</summary>
    public static readonly ButtonKind<AnnouncementId> CallOff = new("scheduled-off");

    public static Screen Card(AudienceView view, Programme programme, LocalClock clock)
    {
        var (id, announcement) = (view.Id, view.Announcement);
        return new(
            Markup.Paragraphs(
                Markup.Of($"<b>Рассылка ждёт своего времени</b>\n{AnnouncementWords.Beginning(announcement.Content, WordsShown)}"),
                Markup.Of($"<b>Когда:</b> {TimeInWords.Of(announcement, clock)}\n<b>Кому:</b> {view.Whom}. {AudienceWords.Counts(view.People)}"),
                announcement.SendAt <= clock.UtcNow && programme.IsSilent
                    ? Markup.Of($"<b>Не уходит:</b> {(programme.PausedAt is null ? "программа завершена" : "программа приостановлена")}. Рассылка уйдёт, когда программу возобновят. Если она больше не нужна, отмените её.")
                    : Markup.Plain("Получателей бот посчитает ещё раз, когда она будет уходить: кто подключится до этого, тоже её получит.")),
            [
                [Preview.Labelled("Как она придёт", id)],
                .. AudienceButtons.Lists(id, view.People, AudienceButtons.FromCard),
                [Change.Labelled("Изменить", id), CallOff.Labelled("Отменить отправку", id)],
                [Buttons.Announcements.Labelled("Назад", announcement.ProgrammeId), Buttons.Menu.Labelled("Меню", default)],
            ]);
    }

    /// <summary>It should have gone, and there was nobody to get it, or nothing to say: for its coordinator.</summary>
    public static Screen NotSent(Announcement announcement, LocalClock clock) => new(
        Markup.Paragraphs(
            Markup.Of($"<b>Рассылка не ушла: получателей не осталось</b>\n{AnnouncementWords.Beginning(announcement.Content)}"),
            Markup.Plain($"Её время было {TimeInWords.Moment(announcement.SendAt ?? clock.UtcNow, clock)}, но получить её было некому. Она снова в черновиках: выберите, кому её отправить.")),
        [[AnnouncementButtons.ChooseAudience.Labelled("Кому", announcement.Id), Buttons.Announcement.Labelled("Открыть рассылку", announcement.Id)]]);
}
