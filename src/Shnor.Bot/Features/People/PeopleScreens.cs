using Shnor.Domain;
using Shnor.Domain.People;
using Shnor.Domain.Wording;

namespace Shnor.Bot.Features.People;

/// <param name="Link">How this person comes in; null when they are in, or the bot does not know its own address yet.</param>
public sealed record PersonLine(PersonId Id, string Name, Role Role, bool IsConnected, bool IsReachable, Uri? Link);

public sealed record PeopleView(ProgrammeId Programme, string Title, IReadOnlyList<PersonLine> People, IReadOnlyList<string> Bodies, Uri? TeachersLink);

public static class PeopleScreens
{
    public const int PageSize = 15; // 15 lines with links stay far below 4096 units

    private const int BodiesShown = 12;

    public static readonly ButtonKind<Nothing> FromMenu = new("people-menu");
    public static readonly ButtonKind<(ProgrammeId Programme, int Page)> Page = new("people-page");
    public static readonly ButtonKind<(ProgrammeId Programme, PersonId Person)> AskThisIsMe = new("me-ask");
    public static readonly ButtonKind<(ProgrammeId Programme, PersonId Person)> ThisIsMe = new("person-me");
    public static readonly ButtonKind<(ProgrammeId Programme, PersonId Person)> NewCode = new("person-code");
    public static readonly ButtonKind<(ProgrammeId Programme, PersonId Person)> AskDisconnect = new("off-ask");
    public static readonly ButtonKind<(ProgrammeId Programme, PersonId Person)> Disconnect = new("person-off");

    public static Screen NoneYet() =>
        new(Markup.Plain("Программ пока нет. Пришлите файл с планом — бот разберёт его и сделает программу."), [Buttons.Menu.Labelled("Меню", default)]);

    public static Screen List(PeopleView view, int page)
    {
        var pages = Math.Max(1, (view.People.Count + PageSize - 1) / PageSize);
        page = Math.Clamp(page, 0, pages - 1);
        var shown = view.People.Skip(page * PageSize).Take(PageSize).ToList();
        var waiting = view.People.Count(p => !p.IsConnected);
        var text = Markup.Paragraphs(
            Markup.Of($"<b>Люди: {PoliteCut.To(view.Title, 80)}</b>"),
            Markup.Plain(waiting == 0
                ? "Подключились все."
                : $"Ещё не {Plural.Form(waiting, "подключился", "подключились", "подключились")}: {Plural.Of(waiting, "человек", "человека", "человек")}. Перешлите каждому его ссылку."),
            Markup.Lines(shown.Select(Line)),
            page == 0 && view.Bodies.Count > 0 ? Markup.Of($"Комитеты и группы (людей в них добавим позже): {Some(view.Bodies)}") : Markup.Empty,
            page == 0 && view.TeachersLink is { } link ? Markup.Of($"Ссылка для педагогов, одна на всех: {link.AbsoluteUri}") : Markup.Empty);

        var rows = shown.Chunk(2).Select(pair => (IReadOnlyList<Button>)[.. pair.Select(p => Buttons.Person.Labelled(PoliteCut.To(p.Name, 24), (view.Programme, p.Id)))]).ToList();
        var turning = new List<Button>();
        if (page > 0) turning.Add(Page.Labelled("‹ Назад", (view.Programme, page - 1)));
        if (page < pages - 1) turning.Add(Page.Labelled("Далее ›", (view.Programme, page + 1)));
        if (turning.Count > 0) rows.Add(turning);
        rows.Add([Buttons.Menu.Labelled("Меню", default)]);
        return new Screen(text, [.. rows]);
    }

    public static Screen OfPerson(ProgrammeId programme, PersonLine person)
    {
        var text = Markup.Paragraphs(
            Markup.Of($"<b>{person.Name}</b>"),
            Markup.Plain($"Роль: {RoleInWords(person.Role)}. {Presence(person)}"),
            person.Link is { } link ? Markup.Of($"Ссылка для входа (работает один раз):\n{link.AbsoluteUri}") : Markup.Empty);
        var rows = new List<IReadOnlyList<Button>>();
        if (!person.IsConnected)
        {
            rows.Add([AskThisIsMe.Labelled("Это я", (programme, person.Id))]);
            rows.Add([NewCode.Labelled("Новая ссылка", (programme, person.Id))]);
        }
        else if (person.Role != Role.Coordinator)
        {
            rows.Add([AskDisconnect.Labelled("Подключился не тот человек", (programme, person.Id))]);
        }

        rows.Add([Buttons.People.Labelled("Назад", programme)]);
        return new Screen(text, [.. rows]);
    }

    /// <summary>Asked once more: what the plan gives to this name goes over for good.</summary>
    public static Screen IsItYou(ProgrammeId programme, PersonLine person, string me) => new(
        Markup.Of($"<b>{person.Name}</b> — это вы?\nВсё, за что отвечает это имя в плане, перейдёт к вам. Вы в боте — <b>{me}</b>"),
        [ThisIsMe.Labelled("Да", (programme, person.Id)), Buttons.Person.Labelled("Назад", (programme, person.Id))]);

    public static Screen IsItWrong(ProgrammeId programme, PersonLine person) => new(
        Markup.Of($"<b>{person.Name}</b> — отключить этот телефон?\nНапоминания на него больше не придут. Нужный человек сможет войти по новой ссылке."),
        [Disconnect.Labelled("Да", (programme, person.Id)), Buttons.Person.Labelled("Назад", (programme, person.Id))]);

    public static Screen Joined(ProgrammeId programme, PersonLine person) => new(
        Markup.Of($"{person.Name} {PersonNames.HasJoined(person.Name)}."),
        [Buttons.Person.Labelled("Открыть", (programme, person.Id))]);

    private static Markup Line(PersonLine person) => person switch
    {
        { IsConnected: true, IsReachable: true } => Markup.Of($"✅ {person.Name}"),
        { IsConnected: true } => Markup.Of($"🚫 {person.Name} — остановил(а) бота"),
        { Link: { } link } => Markup.Of($"{person.Name} — {link.AbsoluteUri}"),
        _ => Markup.Of($"{person.Name} — ссылки нет, откройте карточку"),
    };

    private static string Some(IReadOnlyList<string> bodies) =>
        string.Join(", ", bodies.Take(BodiesShown).Select(body => PoliteCut.To(body, 60))) + (bodies.Count > BodiesShown ? $" и ещё {bodies.Count - BodiesShown}" : "");

    private static string Presence(PersonLine person) => person switch
    {
        { IsConnected: false } => "Ещё не в боте.",
        { IsReachable: false } => "Бот остановлен этим человеком: сообщения не доходят.",
        _ => "На связи.",
    };

    private static string RoleInWords(Role role) => role switch
    {
        Role.Coordinator => "координатор",
        Role.SchoolHead => "руководитель школы",
        Role.Responsible => "ответственный",
        _ => "педагог",
    };
}
