using Shnor.Domain;
using Shnor.Domain.Announcements;
using Shnor.Domain.Time;

namespace Shnor.Bot.Features.Announcements.Acknowledging;

/// <summary>What people hear of «Ознакомлен(а)» without having asked.</summary>
internal static class AcknowledgingLetterScreens
{
    private const int BeginningLength = 600;
    private const int SettledLength = 200;

    /// <summary>«Ознакомлен(а)» under a reminder: it changes the reminder, and settles the announcement too.</summary>
    public static readonly ButtonKind<AnnouncementId> Acknowledge = new("acknowledge-reminded");

    /// <param name="announcement">Not withdrawn.</param>
    /// <param name="words">As this person has them.</param>
    /// <param name="clock">Of the programme.</param>
    public static Screen Reminder(Announcement announcement, Markup words, LocalClock clock) => new(
        Markup.Paragraphs(
            Markup.Of($"<b>Отметьте, пожалуйста, что вы ознакомились</b>"),
            Markup.Of($"«{(words.IsEmpty ? AnnouncementWords.Beginning(announcement.Content) : AnnouncementWords.Beginning(words.Html, BeginningLength))}»"),
            Markup.Plain(announcement.AcknowledgeBy switch
            {
                null => "Всё сообщение — выше в этом чате.",
                { } by when by > clock.UtcNow => $"Отметить нужно до {AnnouncementWords.Moment(by, clock)}. Всё сообщение — выше в этом чате.",
                { } by => $"Срок вышел {AnnouncementWords.Moment(by, clock)}, но отметить ещё можно. Всё сообщение — выше в этом чате.",
            })),
        [Acknowledge.Labelled("Ознакомлен(а)", announcement.Id)]);

    /// <param name="words">Of the announcement, as whoever sees this has them.</param>
    /// <param name="moment">When they pressed.</param>
    public static Screen ReminderSettled(Markup words, string moment) => new(
        Markup.Of($"✓ Вы ознакомлены: {moment}{(words.IsEmpty ? "" : $"\n«{AnnouncementWords.Beginning(words.Html, SettledLength)}»")}"),
        [Buttons.Menu.Labelled("Меню", default)]);

    public static Screen Gone() => new(Markup.Plain(AcknowledgeAnnouncement.IsGone), [Buttons.Menu.Labelled("Меню", default)]);

    public static Screen DeadlineOver(LedgerView view)
    {
        var silent = view.Expected.Count - view.Read;
        return new(
            Markup.Of($"<b>{Heading(silent, view.Expected.Count)}</b>\n«{AnnouncementWords.Beginning(view.Announcement.Content)}»"),
            [
                silent == 0 ? [AnnouncementButtons.Readers.Labelled("Кто ознакомился", view.Id)] : [AnnouncementButtons.Readers.Labelled("Кто", view.Id), ReaderScreens.Remind.Labelled("Напомнить", view.Id)],
                [Buttons.Announcement.Labelled("Открыть рассылку", view.Id), Buttons.Menu.Labelled("Меню", default)],
            ]);
    }

    private static string Heading(int silent, int all) => silent == 0
        ? $"Срок вышел: ознакомились все, {AnnouncementWords.People(all)}"
        : $"Срок вышел: не {(silent % 10 == 1 && silent % 100 != 11 ? "ознакомился" : "ознакомились")} {silent} из {all}";
}
