using Shnor.Bot.Features.Announcements.ToWhom;
using Shnor.Domain;
using Shnor.Domain.Wording;

namespace Shnor.Bot.Features.Announcements;

/// <summary>People of an announcement in a list: by school, a page at a time.</summary>
internal static class RecipientScreens
{
    public const int PageSize = 25;

    private const int SchoolLength = 80;

    public static readonly ButtonKind<(AnnouncementId Id, int Page)> NotConnected = new("announcement-missed");
    public static readonly ButtonKind<AnnouncementId> Workbook = new("announcement-table");

    /// <param name="heading">Over the list, with its number.</param>
    /// <param name="advice">What can be done; empty: nothing.</param>
    /// <param name="page">Each with what is said behind the name, or nothing; people's text.</param>
    /// <param name="turning">To another page.</param>
    /// <param name="back">One screen up.</param>
    public static Screen People(string heading, string advice, PageOf<NamedPerson> page, Func<string, int, Button> turning, Button back) => new(
        Markup.Paragraphs([
            Markup.Of($"<b>{heading}</b>"),
            Markup.Plain(advice),
            .. page.Shown.GroupBy(person => person.Group).Select(group => Markup.Of($"<b>{PoliteCut.To(group.Key, SchoolLength)}</b>\n{Markup.Lines(group.Select(Line))}")),
            page.Shown.Count == 0 ? Markup.Plain("Здесь никого нет.") : Markup.Empty,
        ]),
        [.. page.Turning(turning), [back, Buttons.Menu.Labelled("Меню", default)]]);

    public static Screen Missed(LedgerView view, int page)
    {
        var people = PageOf.Cut(view.NotConnected, page, PageSize);
        return People(
            $"Не подключены к боту: {view.NotConnected.Count}",
            "Бот не может им написать. Позвоните или передайте распечатку. Приглашения и ссылки для входа — в списке людей.",
            new([.. people.Shown.Select(person => new NamedPerson(person.Name, person.School ?? NamedPerson.NoSchool, Why(person.Why)))], people.First, people.Number, people.Last),
            (label, number) => NotConnected.Labelled(label, (view.Id, number)),
            Back(view.Id));
    }

    public static Screen NamesAreHidden(AnnouncementId id) => new(
        Markup.Plain("Имён здесь нет: рассылка шла тем, кто не ответил на анкету без имён, и список показал бы, кто это. Числа — в отчёте."),
        [Back(id), Buttons.Menu.Labelled("Меню", default)]);

    public static Screen NotBegun(AnnouncementId id) => new(
        Markup.Plain("Эта рассылка ещё не отправлена."),
        [Buttons.Announcement.Labelled("Открыть", id), Buttons.Menu.Labelled("Меню", default)]);

    public static Screen WorkbookCaption(LedgerView view) => new(
        Markup.Of($"Кому ушла рассылка, на {RussianDate.Moment(view.Clock.Now, view.Clock.Today)}. В файле имена людей: храните его бережно."),
        [Back(view.Id), Buttons.Menu.Labelled("Меню", default)]);

    /// <summary>«ещё не подключались».</summary>
    public static string Why(Reach why) => why switch
    {
        Reach.NeverCame => "ещё не подключались",
        Reach.NotAgreed => "нет согласия",
        Reach.Blocked => "остановили бота",
        _ => "подключились позже",
    };

    private static Button Back(AnnouncementId id) => AnnouncementButtons.Delivery.Labelled("Назад", id);

    private static Markup Line(NamedPerson person) => Markup.Of($"• {PoliteCut.To(person.Name, AnnouncementWords.NameLength)}{(person.Note.Length == 0 ? "" : $" — {person.Note}")}");
}

/// <param name="Group">Under which heading; people's text.</param>
/// <param name="Note">Ours.</param>
internal sealed record NamedPerson(string Name, string Group, string Note = "")
{
    public const string NoSchool = "Без школы";

    public static NamedPerson BySchool(LedgerLine line, string note = "") => new(line.Name, line.School ?? NoSchool, note);
}
