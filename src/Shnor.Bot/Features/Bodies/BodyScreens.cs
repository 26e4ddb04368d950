using Shnor.Domain;
using Shnor.Domain.Wording;

namespace Shnor.Bot.Features.Bodies;

internal static class BodyScreens
{
    private const int BodiesPerPage = 8;
    private const int PeoplePerPage = 10;
    private const int TitlesShown = 5;
    private const int MembersShown = 20;
    private const int NameInLine = 120;

    public static readonly ButtonKind<(ProgrammeId Programme, int Page)> Page = new("bodies-page");
    public static readonly ButtonKind<BodyId> Open = new("body");
    public static readonly ButtonKind<(BodyId Body, int Page)> Choose = new("body-people");

    /// <summary>Each says what will be, so that a second press changes nothing.</summary>
    public static readonly ButtonKind<(BodyId Body, PersonId Person, int Page)> Take = new("body-take");
    public static readonly ButtonKind<(BodyId Body, PersonId Person, int Page)> Drop = new("body-drop");

    public static readonly ButtonKind<BodyId> TakeHeads = new("body-heads");
    public static readonly ButtonKind<BodyId> Rename = new("body-name");

    public static Screen List(BodiesView view, int number = 0)
    {
        var page = PageOf.Cut(view.Bodies, number, BodiesPerPage);
        var empty = view.Bodies.Count(body => body.People == 0);
        return new(
            Markup.Paragraphs([
                Markup.Of($"<b>Комитеты и группы: {PoliteCut.To(view.Title, 80)}</b>"),
                Markup.Plain(view.Bodies.Count == 0 ? "План не называет ни комитетов, ни групп: за каждое мероприятие отвечает человек."
                    : empty == 0 ? "Люди есть везде. Напоминания приходят каждому из них."
                    : "Откройте комитет или группу и отметьте, кто в них входит. Пока людей нет, напоминать некому."),
                .. page.Shown.Select((body, i) => Markup.Of($"{page.First + i + 1}. {(body.People == 0 ? "❔ " : "")}{PoliteCut.To(body.Name, NameInLine)}\n<i>{Counts(body)}</i>")),
            ]),
            [
                .. page.Shown.Select((body, i) => Row(Open.Labelled($"{page.First + i + 1}. {PoliteCut.To(body.Name, 40)}", body.Id))),
                .. page.Turning((label, to) => Page.Labelled(label, (view.Programme, to))),
                [Buttons.People.Labelled("Люди", view.Programme), Buttons.Menu.Labelled("Меню", default)],
            ]);
    }

    public static Screen Card(BodyView view)
    {
        var rows = new List<IReadOnlyList<Button>>();
        if (view.Heads.Count > 0) rows.Add(Row(TakeHeads.Labelled($"Добавить руководителей школ: {view.Heads.Count}", view.Id)));
        rows.Add(Row(Choose.Labelled(view.Members.Count == 0 ? "Отметить людей" : "Изменить состав", (view.Id, 0))));
        rows.Add([Rename.Labelled("Название", view.Id), Buttons.Bodies.Labelled("Назад", view.Programme)]);
        return new(
            Markup.Paragraphs(
                Markup.Of($"<b>{PoliteCut.To(view.Name, 500)}</b>"),
                view.Titles.Count == 0
                    ? Markup.Plain("Сейчас в плане за ними ничего нет.")
                    : Markup.Lines([
                        Markup.Plain($"В плане: {Plural.Of(view.Titles.Count, "мероприятие", "мероприятия", "мероприятий")}"),
                        .. view.Titles.Take(TitlesShown).Select(title => Markup.Of($"• {PoliteCut.To(title, 90)}")),
                        .. Rest(view.Titles.Count, TitlesShown)]),
                view.Members.Count == 0
                    ? Markup.Plain("Людей пока нет: напоминать некому.")
                    : Markup.Lines([Markup.Plain("Кто входит:"), .. view.Members.Take(MembersShown).Select(Line), .. Rest(view.Members.Count, MembersShown)]),
                view.Heads.Count > 0 ? Markup.Of($"Руководители названных школ уже есть в программе: {Names(view.Heads)}") : Markup.Empty),
            [.. rows]);
    }

    /// <summary>Everybody of the programme, with a tick at who is in.</summary>
    public static Screen Choosing(BodyView view, int number)
    {
        var page = PageOf.Cut(view.Everybody, number, PeoplePerPage);
        return new(
            Markup.Paragraphs(
                Markup.Of($"<b>{PoliteCut.To(view.Name, 200)}</b>"),
                Markup.Plain("Отметьте, кто входит. Каждое нажатие сразу сохраняется. Нужного человека нет в списке — добавьте его."),
                view.Members.Count == 0 ? Markup.Empty : Markup.Plain($"Отмечено: {view.Members.Count}.")),
            [
                .. page.Shown.Select(person => Row(view.Has(person.Id)
                    ? Drop.Labelled($"✅ {PoliteCut.To(person.Name, 40)}", (view.Id, person.Id, page.Number))
                    : Take.Labelled(PoliteCut.To(person.Name, 40), (view.Id, person.Id, page.Number)))),
                .. page.Turning((label, to) => Choose.Labelled(label, (view.Id, to))),
                Row(Buttons.AddPerson.Labelled("Добавить человека", view.Programme)),
                Row(Open.Labelled("Готово", view.Id)),
            ]);
    }

    public static Screen AskName(BodyView view) => new(
        Markup.Paragraphs(
            Markup.Of($"<b>Новое название</b>\nСейчас: {PoliteCut.To(view.Name, 500)}"),
            Markup.Plain("Напишите его одним сообщением. Новая версия плана найдёт этих людей только под новым названием: впишите его и туда.")),
        [Open.Labelled("Отмена", view.Id)]);

    public static Screen NotAName(BodyId body, int most) => new(
        Markup.Plain($"Это не подходит для названия, поэтому ничего не изменилось. Напишите его словами в одну строку, не длиннее {most} знаков."),
        [Open.Labelled("Отмена", body)]);

    public static Screen NameIsTaken(string name, BodyId body) => new(
        Markup.Of($"«{name}» в программе уже есть, поэтому ничего не изменилось. Напишите другое название."),
        [Open.Labelled("Отмена", body)]);

    private static string Counts(BodyLine body) =>
        $"{(body.Rows == 0 ? "в плане сейчас ничего" : Plural.Of(body.Rows, "мероприятие", "мероприятия", "мероприятий"))}; "
        + (body.People == 0 ? "людей нет" : Plural.Of(body.People, "человек", "человека", "человек"));

    private static Markup Line(ProgrammePerson person) => person switch
    {
        { IsReachable: true } => Markup.Of($"✅ {PoliteCut.To(person.Name, 80)}"),
        { IsConnected: true } => Markup.Of($"🚫 {PoliteCut.To(person.Name, 80)} — остановил(а) бота"),
        _ => Markup.Of($"▫️ {PoliteCut.To(person.Name, 80)} — ещё не в боте"),
    };

    private static string Names(IReadOnlyList<ProgrammePerson> people) =>
        string.Join(", ", people.Take(5).Select(person => PoliteCut.To(person.Name, 60))) + (people.Count > 5 ? $" и ещё {people.Count - 5}" : "");

    private static Markup[] Rest(int count, int shown) => count > shown ? [Markup.Plain($"И ещё {count - shown}.")] : [];

    private static IReadOnlyList<Button> Row(Button button) => [button];
}
