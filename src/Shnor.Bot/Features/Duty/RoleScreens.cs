using Shnor.Domain;
using Shnor.Domain.People;
using Shnor.Domain.Wording;

namespace Shnor.Bot.Features.Duty;

internal static class RoleScreens
{
    public const string OnlyOwner = "Роль администратора меняет только сам администратор.";
    public const string NotInList = "Этого человека в списке нет.";

    /// <summary>The role as its number.</summary>
    public static readonly ButtonKind<(ProgrammeId Programme, PersonId Person, int Role)> Set = new("role-set");
    public static readonly ButtonKind<(ProgrammeId Programme, PersonId Person)> MakeCoordinator = new("role-sure");
    public static readonly ButtonKind<(ProgrammeId Programme, PersonId Person, int Role, int Page)> Successors = new("heirs");
    public static readonly ButtonKind<(ProgrammeId Programme, PersonId Person, PersonId Successor, int Role)> Successor = new("heir");

    private static readonly (Role Role, string Label)[] Roles =
        [(Role.Teacher, "Педагог"), (Role.Responsible, "Ответственный"), (Role.SchoolHead, "Руководитель школы"), (Role.Coordinator, "Координатор")];

    public static string InWords(Role role) => Roles.First(each => each.Role == role).Label.ToLowerInvariant();

    public static Screen Choose(RoleView view) => new(
        Markup.Paragraphs(
            Markup.Of($"<b>{view.Name}</b>\nРоль: {InWords(view.Role)}{SchoolOf(view)}"),
            Markup.Plain("Педагог получает приглашения. Ответственный видит план и отмечает свои дела. Руководитель школы видит ещё и людей своей школы. Координатор может всё внутри программы.")),
        [
            .. Roles.Select(each => Row(Set.Labelled((each.Role == view.Role ? "✅ " : "") + each.Label, (view.Programme, view.Person, (int)each.Role)))),
            .. view is { Role: Role.SchoolHead, School: null } ? [Row(Buttons.PersonSchool.Labelled("Указать школу", (view.Programme, view.Person)))] : Array.Empty<IReadOnlyList<Button>>(),
            Row(Buttons.Person.Labelled("Назад", (view.Programme, view.Person))),
        ]);

    /// <summary>The greatest right is given with a second press.</summary>
    public static Screen AreYouSure(RoleView view) => new(
        Markup.Of($"<b>{view.Name}</b> — сделать координатором?\nКоординатор может всё внутри программы: менять план, людей, их роли."),
        [MakeCoordinator.Labelled("Да", (view.Programme, view.Person)), Buttons.Role.Labelled("Назад", (view.Programme, view.Person))]);

    /// <summary>A teacher does not see the plan: what this person answers for would stand there without anybody who can open it.</summary>
    public static Screen HasWork(RoleView view, WorkOf work) => new(
        Markup.Of($"<b>{view.Name}</b>\nЗа этим человеком {HandOverScreens.InWords(work)}. Сначала передайте дела, потом меняйте роль на педагога."),
        [Buttons.HandOver.Labelled("Передать все дела", (view.Programme, view.Person))],
        [Buttons.Role.Labelled("Назад", (view.Programme, view.Person))]);

    public static Screen WhoFollows(RoleView view, Role role, IReadOnlyList<Colleague> people, int page) => new(
        Markup.Paragraphs(
            Markup.Of($"<b>Сначала назначьте преемника</b>\n{view.Name} — последний координатор программы."),
            Markup.Plain(people.Count == 0
                ? "Выбрать пока некого: преемник должен быть подключён к боту."
                : "Кто станет координатором? Роли сменятся сразу у обоих.")),
        [
            .. Colleagues.Rows(people, page, (person, label) => Successor.Labelled(label, (view.Programme, view.Person, person.Id, (int)role)), (at, label) => Successors.Labelled(label, (view.Programme, view.Person, (int)role, at))),
            Row(Buttons.Role.Labelled("Назад", (view.Programme, view.Person))),
        ]);

    /// <summary>To whoever has given away their own right to this screen.</summary>
    public static Screen SteppedDown(RoleView view) => new(
        Markup.Of($"Готово. Ваша роль теперь: {InWords(view.Role)}."),
        [Buttons.Menu.Labelled("Меню", default)]);

    /// <summary>One line to whom it concerns.</summary>
    public static Screen Told(string programme, Role role) => new(
        Markup.Of($"Ваша роль в программе «{PoliteCut.To(programme, 120)}» теперь: <b>{InWords(role)}</b>. Что можно делать — в меню."),
        [Buttons.Menu.Labelled("Меню", default)]);

    private static Markup SchoolOf(RoleView view) => view switch
    {
        { School: { } school } => Markup.Of($", {school}"),
        { Role: Role.SchoolHead } => Markup.Plain(". Школа не указана"),
        _ => Markup.Empty,
    };

    private static IReadOnlyList<Button> Row(Button button) => [button];
}
