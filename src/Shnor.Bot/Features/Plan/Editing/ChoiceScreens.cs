using Shnor.Domain;
using Shnor.Domain.Roadmap;
using Shnor.Domain.Wording;

namespace Shnor.Bot.Features.Plan.Editing;

/// <summary>What is chosen from a list: the kind, who is invited, who answers for it.</summary>
internal static class ChoiceScreens
{
    private const int PeoplePerPage = 10;

    public static readonly ButtonKind<ActivityId> KindList = new("activity-kinds");
    public static readonly ButtonKind<(ActivityId Activity, int Kind)> Kind = new("activity-kind");
    public static readonly ButtonKind<ActivityId> AudienceList = new("activity-invites");
    public static readonly ButtonKind<(ActivityId Activity, int Audience)> Audience = new("activity-invite");
    public static readonly ButtonKind<(ActivityId Activity, SchoolId School)> School = new("activity-school");

    /// <summary>1: each their own part, 0: one mark is enough.</summary>
    public static readonly ButtonKind<(ActivityId Activity, int Each)> Mode = new("activity-mode");

    public static readonly ButtonKind<(ActivityId Activity, int Page)> PeopleList = new("activity-people");
    public static readonly ButtonKind<(ActivityId Activity, PersonId Person, int Page)> Person = new("activity-person");
    public static readonly ButtonKind<(ActivityId Activity, BodyId Body, int Page)> Body = new("activity-body");

    public static IReadOnlyList<(string Label, Domain.Roadmap.Audience? Audience)> Audiences { get; } =
    [
        ("По виду мероприятия", null), ("Все педагоги", Domain.Roadmap.Audience.Teachers), ("Руководители школ", Domain.Roadmap.Audience.Heads),
        ("Все участники программы", Domain.Roadmap.Audience.Everyone), ("Никто, кроме ответственных", Domain.Roadmap.Audience.Nobody),
    ];

    public static Screen Kinds(ActivityView view) => new(
        Markup.Paragraphs(ActivityScreens.Title(view.Activity), Markup.Plain("Что это за мероприятие? От вида зависит, кому и когда напоминать. Даты, которых ещё никто не менял, бот составит заново.")),
        [
            .. Enum.GetValues<ActivityKind>().Select(kind => Kind.Labelled(Ticked(KindInWords.Of(kind), kind == view.Activity.Kind), (view.Id, (int)kind))).Chunk(2).Select(two => (IReadOnlyList<Button>)two),
            [Buttons.Activity.Labelled("Назад", view.Id)],
        ]);

    public static Screen Invites(ActivityView view)
    {
        var activity = view.Activity;
        var byKind = ActivityScreens.Invited(activity.Kind.InvitesTeachers() ? Domain.Roadmap.Audience.Teachers : Domain.Roadmap.Audience.Nobody);
        return new(
            Markup.Paragraphs(
                ActivityScreens.Title(activity),
                Markup.Of($"Кого звать, когда назначен день и час? По виду ({KindInWords.Of(activity.Kind)}) — {byKind}."),
                activity.InvitesSomebody && view.Schools.Count > 0
                    ? Markup.Plain(activity.AudienceSchools.Count == 0 ? "Зовём из всех школ. Чтобы звать только из некоторых, отметьте их." : "Зовём из отмеченных школ.")
                    : Markup.Empty),
            [
                .. Audiences.Select((choice, i) => (IReadOnlyList<Button>)[Audience.Labelled(Ticked(choice.Label, choice.Audience == activity.Audience), (view.Id, i))]),
                .. activity.InvitesSomebody
                    ? view.Schools.Select(school => (IReadOnlyList<Button>)[School.Labelled(Ticked(PoliteCut.To(school.Name, 50), activity.AudienceSchools.Contains(school.Id)), (view.Id, school.Id))])
                    : [],
                [Buttons.Activity.Labelled("Назад", view.Id)],
            ]);
    }

    public static Screen People(ActivityView view, IReadOnlyList<ProgrammePerson> people, IReadOnlyList<(BodyId Id, string Name)> bodies, int page)
    {
        var all = bodies.Select(body => (body.Name, Answers: Answers(view, body.Id), Button: (Func<string, int, Button>)((label, at) => Body.Labelled(label, (view.Id, body.Id, at)))))
            .Concat(people.Select(person => (person.Name, Answers: Answers(view, person.Id), Button: (Func<string, int, Button>)((label, at) => Person.Labelled(label, (view.Id, person.Id, at))))))
            .ToList();
        var shown = PageOf.Cut(all, page, PeoplePerPage);
        return new(
            Markup.Paragraphs(
                ActivityScreens.Title(view.Activity),
                Markup.Of($"{(view.Names.Count == 0 ? "Пока никто не отвечает." : $"Отвечают: {PoliteCut.To(string.Join(", ", view.Names), 600)}")}"),
                Markup.Plain("Нажмите на имя, чтобы добавить или убрать. Кого нет в списке — добавьте в «Люди программы».")),
            [
                .. shown.Shown.Select(each => (IReadOnlyList<Button>)[each.Button(Ticked(PoliteCut.To(each.Name, 50), each.Answers), shown.Number)]),
                .. shown.Turning((label, to) => PeopleList.Labelled(label, (view.Id, to))),
                [Buttons.Activity.Labelled("Готово", view.Id)],
            ]);
    }

    private static bool Answers(ActivityView view, PersonId person) => view.Activity.Assignees.Exists(a => a.PersonId == person);

    private static bool Answers(ActivityView view, BodyId body) => view.Activity.Assignees.Exists(a => a.BodyId == body);

    private static string Ticked(string label, bool isChosen) => (isChosen ? "✓ " : "") + label;
}
