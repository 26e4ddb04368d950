using Shnor.Bot.Features.Announcements.Schedule;
using Shnor.Domain;
using Shnor.Domain.Announcements;
using Shnor.Domain.Roadmap;
using Shnor.Domain.Time;
using Shnor.Domain.Wording;

namespace Shnor.Bot.Features.Announcements.Listing;

/// <param name="Delivered">Rows of its ledger, as are the others.</param>
/// <param name="Read">Have pressed «Ознакомлен(а)».</param>
internal sealed record AnnouncementLine(Announcement Announcement, ListStage Stage, int Delivered, int Read, int Unclear);

/// <summary>In the order in which the list has them.</summary>
internal enum ListStage
{
    Going,
    Waiting,
    Draft,
    Sent,
}

/// <summary>«Рассылки».</summary>
internal static class ListingScreens
{
    public const int PageSize = 8; // each has a button

    private const int WordsShown = 80;

    public static readonly ButtonKind<Nothing> FromMenu = new("announcements-mine");
    public static readonly ButtonKind<(ProgrammeId Programme, int Page)> Page = new("announcements-page");

    public static Screen NoneYet() => new(
        Markup.Plain("Программ пока нет. Пришлите файл с планом, и можно будет отправлять рассылки."),
        [Buttons.LoadPlan.Labelled("Как загрузить план", default), Buttons.Menu.Labelled("Меню", default)]);

    public static Screen List(Programme programme, PageOf<AnnouncementLine> page, LocalClock clock) => new(
        Markup.Paragraphs([
            Markup.Of($"<b>Рассылки</b>"),
            .. page.Shown.Count == 0
                ? [Markup.Plain("Рассылок ещё не было. Чтобы написать всем, одной школе или тем, кто не ответил, нажмите «Новая рассылка».")]
                : page.Shown.Index().GroupBy(each => each.Item.Stage).Select(stage => Markup.Of($"<b>{Heading(stage.Key)}</b>\n{Markup.Lines(stage.Select(each => Line(page.First + each.Index + 1, each.Item, programme, clock)))}")),
        ]),
        [
            .. page.Shown.Select((line, i) => (IReadOnlyList<Button>)[Buttons.Announcement.Labelled($"{page.First + i + 1}. {AnnouncementWords.Beginning(line.Announcement.Content, 40)}", line.Announcement.Id)]),
            .. page.Turning((label, number) => Page.Labelled(label, (programme.Id, number))),
            [Buttons.NewAnnouncement.Labelled("Новая рассылка", programme.Id)],
            [Buttons.Materials.Labelled("Материалы", programme.Id), Buttons.Menu.Labelled("Меню", default)],
        ]);

    private static Markup Line(int number, AnnouncementLine line, Programme programme, LocalClock clock) =>
        Markup.Of($"{number}. {AnnouncementWords.Beginning(line.Announcement.Content, WordsShown)}\n<i>{Standing(line, programme, clock)}</i>");

    private static string Standing(AnnouncementLine line, Programme programme, LocalClock clock)
    {
        var announcement = line.Announcement;
        return announcement.State switch
        {
            AnnouncementState.Sending => $"доставлено {line.Delivered} из {announcement.Recipients}",
            AnnouncementState.Paused => $"{(announcement.PausedFor is null ? "пауза" : "остановилась сама")}, доставлено {line.Delivered} из {announcement.Recipients}",
            AnnouncementState.Scheduled => announcement.SendAt <= clock.UtcNow && programme.IsSilent ? "не уходит: программа приостановлена или завершена" : $"уйдёт {TimeInWords.Of(announcement, clock)}",
            AnnouncementState.Draft => $"начата {Moment(announcement.CreatedAt, clock)}",
            _ => string.Join(", ", Sent(line, clock)),
        };
    }

    private static IEnumerable<string> Sent(AnnouncementLine line, LocalClock clock)
    {
        var announcement = line.Announcement;
        yield return Moment(announcement.StartedAt ?? announcement.CreatedAt, clock);
        if (announcement.WithdrawnAt is not null)
        {
            yield return "удалена у всех";
            yield break;
        }

        if (announcement.State == AnnouncementState.Stopped) yield return "остановлена";
        yield return $"доставлено {line.Delivered} из {announcement.Recipients}";
        if (announcement.Content.AsksAcknowledgement) yield return $"{Plural.Form(line.Read, "ознакомился", "ознакомились", "ознакомились")} {line.Read}";
        if (line.Unclear > 0) yield return $"неясно {line.Unclear}";
    }

    private static string Moment(DateTime utc, LocalClock clock) => TimeInWords.Moment(utc, clock);

    private static string Heading(ListStage stage) => stage switch
    {
        ListStage.Going => "Идут",
        ListStage.Waiting => "Ждут своего времени",
        ListStage.Draft => "Черновики",
        _ => "Отправлены",
    };
}
