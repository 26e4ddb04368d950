using Shnor.Domain;
using Shnor.Domain.Wording;

namespace Shnor.Bot.Features.People;

public static class PeopleScreens
{
    public const int PageSize = 15; // 15 lines with links stay far below 4096 units

    private const int BodiesShown = 12;
    private const int NameShown = 120;

    public static readonly ButtonKind<Nothing> FromMenu = new("people-menu");
    public static readonly ButtonKind<(ProgrammeId Programme, int Page)> Page = new("people-page");

    public static Screen NoneYet() =>
        new(Markup.Plain("Программ пока нет. Пришлите файл с планом — бот разберёт его и сделает программу."), [Buttons.Menu.Labelled("Меню", default)]);

    public static Screen List(PeopleView view, int page)
    {
        var cut = PageOf.Cut(view.People, page, PageSize);
        var waiting = view.People.Count(p => !p.IsConnected);
        var text = Markup.Paragraphs(
            Markup.Of($"<b>Люди: {PoliteCut.To(view.Title, 80)}</b>"),
            Markup.Plain(waiting == 0
                ? "Подключились все."
                : $"Ещё не {Plural.Form(waiting, "подключился", "подключились", "подключились")}: {Plural.Of(waiting, "человек", "человека", "человек")}. Перешлите каждому его ссылку."),
            Markup.Lines(cut.Shown.Select(Line)),
            cut.Number == 0 && view.Bodies.Count > 0 ? Markup.Of($"Комитеты и группы, где пока никого нет: {Some(view.Bodies)}") : Markup.Empty,
            cut.Number == 0 && view.TeachersLink is { } link ? Markup.Of($"Ссылка для педагогов, одна на всех: {link.AbsoluteUri}") : Markup.Empty);

        var rows = cut.Shown.Chunk(2).Select(pair => (IReadOnlyList<Button>)[.. pair.Select(p => Buttons.Person.Labelled(PoliteCut.To(p.Told, 28), (view.Programme, p.Id)))]).ToList();
        rows.AddRange(cut.Turning((label, to) => Page.Labelled(label, (view.Programme, to))));
        rows.Add([Buttons.Awaited.Labelled("Кого ждём", view.Programme), Buttons.AddPerson.Labelled("Добавить человека", view.Programme)]);
        rows.Add([Buttons.Roster.Labelled("Список файлом", view.Programme)]);
        rows.Add([Buttons.Schools.Labelled("Школы", view.Programme), Buttons.Bodies.Labelled("Комитеты и группы", view.Programme)]);
        rows.Add([Buttons.Menu.Labelled("Меню", default)]);
        return new Screen(text, [.. rows]);
    }

    private static Markup Line(PersonLine person)
    {
        var name = PoliteCut.To(person.Told, NameShown);
        return person switch
        {
            { IsConnected: true, IsReachable: true } => Markup.Of($"✅ {name}"),
            { IsConnected: true } => Markup.Of($"🚫 {name} — остановил(а) бота"),
            { Link: { } link } => Markup.Of($"{name} — {link.AbsoluteUri}"),
            { AccountIsGone: true } => Markup.Of($"🚫 {name} — аккаунт удалён, нужна новая ссылка"),
            { Code.Standing: CodeStanding.Expired } => Markup.Of($"{name} — ссылка просрочена, откройте карточку"),
            _ => Markup.Of($"{name} — ссылки нет, откройте карточку"),
        };
    }

    private static string Some(IReadOnlyList<string> bodies) =>
        string.Join(", ", bodies.Take(BodiesShown).Select(body => PoliteCut.To(body, 60))) + (bodies.Count > BodiesShown ? $" и ещё {bodies.Count - BodiesShown}" : "");
}
