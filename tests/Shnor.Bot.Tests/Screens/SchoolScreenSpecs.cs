using Shnor.Bot.Features;
using Shnor.Bot.Features.Bodies;
using Shnor.Bot.Features.Schools;
using Shnor.Bot.Screens;
using Shnor.Domain;
using Shnor.Domain.People;

namespace Shnor.Bot.Tests.Screens;

/// <summary>Schools, committees and groups.</summary>
[Collection(nameof(Approved))]
public sealed class SchoolScreenSpecs
{
    private const string Title = "Программа методического сопровождения школ с низкими образовательными результатами в Озёрном муниципальном округе";
    private const string HeadsOfTwo = "Руководители МБОУ «Ключевская ООШ» МБОУ «Заречная СОШ»";

    private static readonly ProgrammeId Ozero = new(1);
    private static readonly SchoolLine Kluchi = new(new(1), "МБОУ «Ключевская ООШ»", SchoolType.LowResults, People: 12, Connected: 9);
    private static readonly SchoolLine Zarechye = new(new(2), "МБОУ «Заречная СОШ»", SchoolType.Curator, People: 0, Connected: 0);
    private static readonly SchoolsView Two = new(Ozero, Title, [Zarechye, Kluchi], []);
    private static readonly ProgrammePerson Head = Person(1, "Ершова Л.Н.", Role.SchoolHead);
    private static readonly ProgrammePerson Teacher = Person(2, "Лебедева В.К.", Role.Teacher);
    private static readonly ProgrammePerson Stopped = Person(3, "Соколова М.В.", Role.Responsible) with { IsReachable = false };
    private static readonly ProgrammePerson Absent = Person(4, "Зимина А.Д.", Role.Teacher) with { IsConnected = false, IsReachable = false };

    private static readonly Dictionary<string, Func<Screen>> Screens = new(StringComparer.Ordinal)
    {
        ["schools-none"] = () => SchoolScreens.List(new(Ozero, Title, [], [])),
        ["schools-none-but-in-plan"] = () => SchoolScreens.List(new(Ozero, Title, [], ["МБОУ «Ключевская ООШ»", "МБОУ «Заречная СОШ»"])),
        ["schools"] = () => SchoolScreens.List(Two),
        ["schools-paged"] = () => SchoolScreens.List(Two with { Schools = Many }, 1),
        ["school"] = () => SchoolScreens.Card(Kluchevskaya(), isCoordinators: true),
        ["school-bare"] = () => SchoolScreens.Card(Bare(), isCoordinators: true),
        ["school-of-head"] = () => SchoolScreens.Card(Kluchevskaya(), isCoordinators: false),
        ["school-people"] = () => SchoolScreens.PeopleOf(Kluchevskaya(), 0, isCoordinators: true),
        ["school-people-none"] = () => SchoolScreens.PeopleOf(Bare(), 0, isCoordinators: true),
        ["school-people-of-head"] = () => SchoolScreens.PeopleOf(Kluchevskaya(), 0, isCoordinators: false),
        ["school-people-paged"] = () => SchoolScreens.PeopleOf(Kluchevskaya() with { People = [.. Enumerable.Range(1, 45).Select(i => Person(i, $"Светлова {i} А.", Role.Teacher))] }, 1, isCoordinators: true),
        ["school-types"] = () => SchoolScreens.TypesOf(Kluchevskaya()),
        ["school-remove"] = () => SchoolScreens.IsItToGo(Kluchevskaya()),
        ["school-remove-empty"] = () => SchoolScreens.IsItToGo(Bare()),
        ["school-somebody-waits"] = () => SchoolScreens.SomebodyWaits(Kluchevskaya()),
        ["my-school-none"] = () => SchoolScreens.WhichIsMine([]),
        ["my-schools"] = () => SchoolScreens.WhichIsMine([(new(1), Kluchi.Name), (new(2), Zarechye.Name)]),

        ["school-ask-names"] = () => SchoolTypingScreens.AskNames(Ozero),
        ["school-ask-name"] = () => SchoolTypingScreens.AskNewName(Kluchevskaya().School),
        ["school-no-name"] = () => SchoolTypingScreens.NotAName(Buttons.Schools.Labelled("Отмена", Ozero)),
        ["school-too-many"] = () => SchoolTypingScreens.TooMany(50, Ozero),
        ["school-name-taken"] = () => SchoolTypingScreens.NameIsTaken("МБОУ «Заречная СОШ»", Kluchevskaya().School),
        ["school-added"] = () => SchoolTypingScreens.Added(Ozero, [(new(1), Kluchi.Name)], known: 0),
        ["school-added-several"] = () => SchoolTypingScreens.Added(Ozero, [.. Enumerable.Range(1, 13).Select(i => (new SchoolId(i), $"МБОУ СОШ № {i}"))], known: 2),
        ["school-added-none"] = () => SchoolTypingScreens.Added(Ozero, [], known: 1),

        ["risks"] = () => RiskScreens.Of(Kluchevskaya()),
        ["risk"] = () => RiskScreens.One(Kluchevskaya(), RiskFactors.Find(2)!),
        ["curator-schools"] = () => CuratorScreens.ChooseSchool(Kluchevskaya(), Two.Schools, 0),
        ["curator-schools-none"] = () => CuratorScreens.ChooseSchool(Bare(), [Kluchi], 0),
        ["curators"] = () => CuratorScreens.ChoosePerson(Kluchevskaya(), [Absent, Head, Teacher], 0),
        ["person-school"] = () => CuratorScreens.OfPerson(Two, Teacher with { School = new(1) }, 0),
        ["person-school-none-yet"] = () => CuratorScreens.OfPerson(Two with { Schools = [] }, Teacher, 0),

        ["bodies"] = () => BodyScreens.List(new(Ozero, Title, [new(new(1), "Комитет", 5, 0), new(new(2), HeadsOfTwo, 1, 0), new(new(3), "Рабочая группа", 2, 3), new(new(4), "ОУ", 0, 1)])),
        ["bodies-full"] = () => BodyScreens.List(new(Ozero, Title, [new(new(3), "Рабочая группа", 21, 21)])),
        ["bodies-none"] = () => BodyScreens.List(new(Ozero, Title, [])),
        ["bodies-paged"] = () => BodyScreens.List(new(Ozero, Title, [.. Enumerable.Range(1, 20).Select(i => new BodyLine(new(i), $"Комиссия {i}", i, 0))]), 1),
        ["body"] = () => BodyScreens.Card(Body("Рабочая группа", Head, Stopped, Absent)),
        ["body-empty-with-heads"] = () => BodyScreens.Card(Body(HeadsOfTwo) with { Heads = [Head] }),
        ["body-idle"] = () => BodyScreens.Card(Body("Комитет", Head) with { Titles = [] }),
        ["body-people"] = () => BodyScreens.Choosing(Body("Рабочая группа", Head), 0),
        ["body-ask-name"] = () => BodyScreens.AskName(Body("Комитет")),
        ["body-no-name"] = () => BodyScreens.NotAName(new(1), 300),
        ["body-name-taken"] = () => BodyScreens.NameIsTaken("Рабочая группа", new(1)),
    };

    public static TheoryData<string> Names => [.. Screens.Keys];

    private static IReadOnlyList<SchoolLine> Many => [.. Enumerable.Range(1, 20).Select(i => Kluchi with { Id = new(i), Name = $"МБОУ СОШ № {i}" })];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_screen_of_schools_or_bodies_is_as_approved(string name) => Approved.Check(name, Screens[name]());

    [Fact]
    public void The_longest_names_and_the_fullest_profile_fit_into_a_message()
    {
        var name = string.Concat(Enumerable.Repeat("<&\"🌸", 50))[..200];
        var school = Full(name);
        foreach (var screen in (Screen[])[
            SchoolScreens.Card(school, isCoordinators: true), SchoolScreens.PeopleOf(school, 0, isCoordinators: true), SchoolScreens.IsItToGo(school), RiskScreens.Of(school),
            SchoolScreens.List(Two with { Schools = [.. Many.Select(line => line with { Name = name })] }), CuratorScreens.ChoosePerson(school, school.People, 0),
            BodyScreens.Card(Body(name, [.. school.People]) with { Titles = [.. Enumerable.Repeat(name + name, 30)] }), BodyScreens.Choosing(Body(name, [.. school.People]), 0),
            SchoolTypingScreens.Added(Ozero, [.. Enumerable.Range(1, 50).Select(i => (new SchoolId(i), name))], 1)])
        {
            Assert.InRange(System.Net.WebUtility.HtmlDecode(screen.Text.Html).Length, 1, 4096);
            Assert.InRange(screen.Rows.Sum(row => row.Count), 1, 100);
        }
    }

    private static SchoolView Kluchevskaya()
    {
        var school = new School { Id = new(1), ProgrammeId = Ozero, Name = Kluchi.Name, NameKey = "ключевская", Type = SchoolType.LowResults, CuratorSchoolId = new(2), CuratorId = new(1) };
        school.Risks.AddRange([new SchoolRisk { Factor = 12, Weight = RiskWeight.Low }, new SchoolRisk { Factor = 2, Weight = RiskWeight.High }, new SchoolRisk { Factor = 8, Weight = RiskWeight.Medium }]);
        return new(school, [Head, Absent, Teacher, Stopped], ["Ершова Л.Н."], "МБОУ «Заречная СОШ»", "Орлова И.П.", Waiting: 2);
    }

    private static SchoolView Bare() =>
        new(new School { Id = new(1), ProgrammeId = Ozero, Name = Kluchi.Name, NameKey = "ключевская" }, [], [], CuratorSchool: null, Curator: null, Waiting: 0);

    private static SchoolView Full(string name)
    {
        var school = new School { Id = new(1), ProgrammeId = Ozero, Name = name, NameKey = "ключевская" };
        school.Risks.AddRange(RiskFactors.All.Select(factor => new SchoolRisk { Factor = factor.Number, Weight = RiskWeight.Medium }));
        return new(school, [.. Enumerable.Range(1, 60).Select(i => Person(i, name, Role.SchoolHead) with { IsReachable = false })], [name, name, name, name], name, name, Waiting: 3);
    }

    private static BodyView Body(string name, params ProgrammePerson[] members) =>
        new(Ozero, new(1), name, ["Анализ и оценка комплекса мер за прошедшую четверть", "Заседание рабочей группы: обсуждение модели"], members, [Absent, Head, Teacher, Stopped], []);

    private static ProgrammePerson Person(long id, string name, Role role) => new(new(id), name, role, School: new(1), IsConnected: true, IsReachable: true);
}
