using Shnor.Domain;
using Shnor.Domain.People;
using Shnor.Domain.Wording;

namespace Shnor.Bot.Features.Schools;

/// <summary>The list of schools, and one school.</summary>
internal static class SchoolScreens
{
    private const int SchoolsPerPage = 8;
    private const int PeoplePerPage = 20;
    private const int NameInLine = 120;
    private const int NameOnButton = 40;

    private static readonly (SchoolType Type, string Label)[] Ready =
    [
        (SchoolType.LowResults, "ШНОР: низкие результаты"), (SchoolType.HardConditions, "ШНСУ: сложные условия"),
        (SchoolType.Curator, "Школа-куратор"), (SchoolType.Resource, "Ресурсная школа"), (SchoolType.Unknown, "Не указывать"),
    ];

    public static readonly ButtonKind<(ProgrammeId Programme, int Page)> Page = new("schools-page");
    public static readonly ButtonKind<ProgrammeId> TakeFromPlan = new("schools-plan");
    public static readonly ButtonKind<(SchoolId School, int Page)> People = new("school-people");
    public static readonly ButtonKind<SchoolId> Types = new("school-types");
    public static readonly ButtonKind<(SchoolId School, int Type)> SetType = new("school-type");
    public static readonly ButtonKind<SchoolId> AskRemove = new("school-drop-ask");

    /// <summary>With how many people the question counted: when there are others by now, it is asked anew.</summary>
    public static readonly ButtonKind<(SchoolId School, int People)> Remove = new("school-drop");

    public static Screen List(SchoolsView view, int page = 0)
    {
        var schools = PageOf.Cut(view.Schools, page, SchoolsPerPage);
        return new Screen(
            Markup.Paragraphs([Markup.Of($"<b>Школы: {PoliteCut.To(view.Title, 80)}</b>"), .. view.Schools.Count == 0 ? Empty(view) : Lines(view, schools)]),
            [
                .. schools.Shown.Select((school, i) => Row(Buttons.School.Labelled($"{schools.First + i + 1}. {PoliteCut.To(school.Name, NameOnButton)}", school.Id))),
                .. schools.Turning((label, number) => Page.Labelled(label, (view.Programme, number))),
                .. view is { Schools.Count: 0, InPlan.Count: > 0 } ? [Row(TakeFromPlan.Labelled("Взять школы из плана", view.Programme))] : Array.Empty<IReadOnlyList<Button>>(),
                Row(SchoolTypingScreens.Add.Labelled("Добавить школу", view.Programme)),
                [Buttons.People.Labelled("Люди", view.Programme), Buttons.Menu.Labelled("Меню", default)],
            ]);
    }

    /// <param name="view">The school.</param>
    /// <param name="isCoordinators">What its head sees can be read, not changed.</param>
    public static Screen Card(SchoolView view, bool isCoordinators)
    {
        var id = view.Id;
        var rows = new List<IReadOnlyList<Button>> { Row(People.Labelled("Люди школы", (id, 0))) };
        rows.Add(Row(Buttons.SchoolLink.Labelled("Ссылка для педагогов", id)));
        if (view.Waiting > 0) rows.Add(Row(Buttons.JoinRequests.Labelled($"Просят принять: {view.Waiting}", id)));
        if (view.HasSurveys) rows.Add(Row(Buttons.SchoolSurveys.Labelled("Результаты опросов", id)));
        if (isCoordinators)
        {
            rows.Add([RiskScreens.Profile.Labelled("Факторы риска", id), Types.Labelled("Тип школы", id)]);
            rows.Add([CuratorScreens.Schools.Labelled("Школа-куратор", (id, 0)), CuratorScreens.People.Labelled("Куратор", (id, 0))]);
            rows.Add([SchoolTypingScreens.Rename.Labelled("Название", id), AskRemove.Labelled("Удалить школу", id)]);
            rows.Add([Buttons.Schools.Labelled("Назад", view.School.ProgrammeId), Buttons.Menu.Labelled("Меню", default)]);
        }
        else
        {
            rows.Add(Row(Buttons.Menu.Labelled("Меню", default)));
        }

        return new Screen(
            Markup.Paragraphs(
                Markup.Of($"<b>{view.School.Name}</b>\n{Capital(SchoolInWords.Of(view.School.Type))}"),
                Markup.Lines([
                    view.Heads.Count == 0 ? Markup.Plain("Руководитель: не назначен") : Markup.Of($"Руководитель: {string.Join(", ", view.Heads.Take(3))}"),
                    Markup.Of($"Школа-куратор: {(view.CuratorSchool is { } school ? PoliteCut.To(school, NameInLine) : "не назначена")}"),
                    Markup.Of($"Куратор: {view.Curator ?? "не назначен"}"),
                ]),
                Markup.Plain(Totals(view.People.Count, view.Connected)),
                RiskScreens.InShort(view)),
            [.. rows]);
    }

    public static Screen PeopleOf(SchoolView view, int page, bool isCoordinators)
    {
        var people = PageOf.Cut(view.People, page, PeoplePerPage);
        var programme = view.School.ProgrammeId;
        return new Screen(
            Markup.Paragraphs(
                Markup.Of($"<b>Люди школы</b>\n{PoliteCut.To(view.School.Name, NameInLine)}"),
                Markup.Plain(Totals(view.People.Count, view.Connected)),
                Markup.Lines(people.Shown.Select(Line)),
                isCoordinators && view.People.Count == 0 ? Markup.Plain("Школу человека отмечают в его карточке: «Люди» → имя → «Школа».") : Markup.Empty),
            [
                .. people.Shown.Where(_ => isCoordinators).Chunk(2)
                    .Select(pair => (IReadOnlyList<Button>)[.. pair.Select(p => Buttons.Person.Labelled(PoliteCut.To(p.Name, 24), (programme, p.Id)))]),
                .. people.Turning((label, number) => People.Labelled(label, (view.Id, number))),
                [Buttons.School.Labelled("Назад", view.Id), Buttons.Menu.Labelled("Меню", default)],
            ]);
    }

    public static Screen TypesOf(SchoolView view) => new(
        Markup.Of($"<b>Какая это школа?</b>\n{PoliteCut.To(view.School.Name, NameInLine)}"),
        [
            .. Ready.Select(each => Row(SetType.Labelled((each.Type == view.School.Type ? "✅ " : "") + each.Label, (view.Id, (int)each.Type)))),
            Row(Buttons.School.Labelled("Назад", view.Id)),
        ]);

    public static Screen IsItToGo(SchoolView view) => new(
        Markup.Paragraphs(
            Markup.Of($"<b>Удалить школу из программы?</b>\n{PoliteCut.To(view.School.Name, NameInLine)}"),
            Markup.Plain(view.People.Count == 0
                ? "Людей в ней нет."
                : $"В ней {Plural.Of(view.People.Count, "человек", "человека", "человек")}: {(view.People.Count == 1 ? "он останется" : "они останутся")} в программе, но без школы."),
            Markup.Plain("Ссылки для педагогов этой школы перестанут работать, факторы риска и кураторы сотрутся. Вернуть их будет нельзя.")),
        [Remove.Labelled("Да, удалить", (view.Id, view.People.Count)), Buttons.School.Labelled("Назад", view.Id)]);

    /// <summary>Those who asked to join would be left without an answer.</summary>
    public static Screen SomebodyWaits(SchoolView view) => new(
        Markup.Paragraphs(
            Markup.Of($"<b>Школу пока нельзя удалить</b>\n{PoliteCut.To(view.School.Name, NameInLine)}"),
            Markup.Plain($"В неё {Plural.Form(view.Waiting, "просится", "просятся", "просятся")} {Plural.Of(view.Waiting, "человек", "человека", "человек")}. Сначала ответьте им.")),
        [Buttons.JoinRequests.Labelled($"Просят принять: {view.Waiting}", view.Id), Buttons.School.Labelled("Назад", view.Id)]);

    /// <summary>The head's own schools, where there are several.</summary>
    public static Screen WhichIsMine(IReadOnlyList<(SchoolId Id, string Name)> schools) => new(
        Markup.Plain(schools.Count == 0 ? "За вами сейчас не закреплена школа. Если это ошибка, напишите координатору программы." : "Какую школу открыть?"),
        [.. schools.Select(school => Row(Buttons.School.Labelled(PoliteCut.To(school.Name, NameOnButton), school.Id))), Row(Buttons.Menu.Labelled("Меню", default))]);

    private static IEnumerable<Markup> Empty(SchoolsView view)
    {
        yield return Markup.Plain("Школ пока нет. Добавьте их, и у каждого человека можно будет отметить, где он работает.");
        if (view.InPlan.Count == 0) yield break;
        yield return Markup.Lines([Markup.Plain("В плане названы:"), .. view.InPlan.Take(SchoolsPerPage).Select(name => Markup.Of($"• {PoliteCut.To(name, NameInLine)}"))]);
        if (view.InPlan.Count > SchoolsPerPage) yield return Markup.Plain($"И ещё {view.InPlan.Count - SchoolsPerPage}.");
    }

    private static IEnumerable<Markup> Lines(SchoolsView view, PageOf<SchoolLine> page) =>
    [
        Markup.Plain($"{Plural.Of(view.Schools.Count, "школа", "школы", "школ")}. {Totals(view.Schools.Sum(s => s.People), view.Schools.Sum(s => s.Connected))}"),
        .. page.Shown.Select((school, i) =>
            Markup.Of($"{page.First + i + 1}. {PoliteCut.To(school.Name, NameInLine)}\n<i>{SchoolInWords.Of(school.Type)}; людей: {school.People}, подключилось: {school.Connected}</i>")),
    ];

    private static string Totals(int people, int connected) =>
        people == 0 ? "Людей пока нет." : $"Людей: {people}, подключилось: {connected}.";

    private static Markup Line(ProgrammePerson person) => Markup.Of($"{(person switch
    {
        { IsReachable: true } => "✅",
        { IsConnected: true } => "🚫",
        _ => "▫️",
    })} {PoliteCut.To(person.Name, 80)} — {RoleInWords.Of(person.Role)}{(person switch
    {
        { IsReachable: true } => "",
        { IsConnected: true } => ", остановил(а) бота",
        _ => ", ещё не в боте",
    })}");

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    private static IReadOnlyList<Button> Row(Button button) => [button];
}
