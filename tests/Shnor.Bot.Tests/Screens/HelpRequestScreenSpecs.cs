using Shnor.Bot.Features;
using Shnor.Bot.Features.Surveys.Help;
using Shnor.Bot.Screens;
using Shnor.Domain;
using Shnor.Domain.People;
using Shnor.Domain.Roadmap;
using Shnor.Domain.Surveys;
using Shnor.Domain.Surveys.Help;

namespace Shnor.Bot.Tests.Screens;

/// <summary>Help that people ask for in surveys.</summary>
[Collection(nameof(Approved))]
public sealed class HelpRequestScreenSpecs
{
    private static readonly ProgrammeId Ozero = new(1);
    private static readonly PersonId Romashova = new(4);
    private static readonly HelpReader Coordinator = new(new(1), Coordinates: true, SeesPlan: true), Responsible = new(Romashova, Coordinates: false, SeesPlan: true), Mentor = new(Romashova, Coordinates: false, SeesPlan: false);
    private static readonly ProgrammePerson[] People = [new(new(7), "Журавина В.М.", Role.Responsible, null, true, true), new(new(8), "Пчёлкина О.В.", Role.Coordinator, null, true, true)];
    private static readonly Dictionary<HelpStanding, int> Counts = new() { [HelpStanding.Waiting] = 12, [HelpStanding.Taken] = 2 };

    private static readonly Dictionary<string, Func<Screen>> Screens = new(StringComparer.Ordinal)
    {
        ["help-card"] = () => RequestScreens.Card(View(), Responsible),
        ["help-card-mentor"] = () => RequestScreens.Card(View(), Mentor),
        ["help-card-coordinator"] = () => RequestScreens.Card(View() with { Responsible = null, Row = null, School = null }, Coordinator),
        ["help-card-taken"] = () => RequestScreens.Card(View(r => r.Take(Romashova, Lake.At(Lake.Now).UtcNow)), Responsible),
        ["help-card-taken-by-another"] = () => RequestScreens.Card(View(r => r.Take(Romashova, Lake.At(Lake.Now).UtcNow)), Coordinator),
        ["help-card-done"] = () => RequestScreens.Card(View(r => r.Finish(Romashova, Lake.At(Lake.Now).UtcNow)), Responsible),
        ["help-card-withdrawn"] = () => RequestScreens.Card(View(r => r.Withdraw(Lake.At(Lake.Now).UtcNow)), Responsible),
        ["help-card-own-words"] = () => RequestScreens.Card(View(wanted: "Разобраться с <ОГЭ> & заданиями на доказательство"), Responsible),
        ["help-own"] = () => RequestScreens.OwnCard(View()),
        ["help-own-taken"] = () => RequestScreens.OwnCard(View(r => r.Take(Romashova, Lake.At(Lake.Now).UtcNow))),
        ["help-own-done"] = () => RequestScreens.OwnCard(View(r => r.Finish(Romashova, Lake.At(Lake.Now).UtcNow))),
        ["help-own-withdrawn"] = () => RequestScreens.OwnCard(View(r => r.Withdraw(Lake.At(Lake.Now).UtcNow))),
        ["help-told"] = () => RequestScreens.Told([View()], Responsible),
        ["help-told-several"] = () => RequestScreens.Told([View(), View(wanted: "Посещение уроков"), View(wanted: "Помочь с журналом")], Coordinator),
        ["help-told-of-many"] = () => RequestScreens.Told([.. Enumerable.Range(1, 14).Select(i => View(asker: 20 + i) with { AskedBy = $"Светлова {(char)('А' + i)}.А." })], Responsible),
        ["help-told-taken"] = () => RequestScreens.ToldToAsker(View(r => r.Take(Romashova, Lake.At(Lake.Now).UtcNow))),
        ["help-told-done"] = () => RequestScreens.ToldToAsker(View(r => r.Finish(Romashova, Lake.At(Lake.Now).UtcNow))),
        ["help-told-waits-again"] = () => RequestScreens.ToldToAsker(View()),
        ["help-told-withdrawn"] = () => RequestScreens.ToldOfWithdrawal(View()),
        ["help-hand"] = () => RequestScreens.ChooseWhom(View(), PageOf.Cut(People, 0, RequestScreens.PeopleOnPage)),
        ["help-hand-to-nobody"] = () => RequestScreens.ChooseWhom(View(), PageOf.Cut<ProgrammePerson>([], 0, RequestScreens.PeopleOnPage)),
        ["help-handed-on"] = () => RequestScreens.HandedOn(View(), toCoordinators: false),
        ["help-handed-to-coordinators"] = () => RequestScreens.HandedOn(View() with { Responsible = null }, toCoordinators: true),
        ["help-list"] = () => RequestListScreens.All(Ozero, HelpStanding.Waiting, Counts, new([View(), View(wanted: "Курсы") with { Responsible = null, School = null }], 0, 0, 1)),
        ["help-list-taken"] = () => RequestListScreens.All(Ozero, HelpStanding.Taken, Counts, new([View(r => r.Take(Romashova, Lake.At(Lake.Now).UtcNow))], 0, 0, 0)),
        ["help-list-done-none"] = () => RequestListScreens.All(Ozero, HelpStanding.Done, Counts, new([], 0, 0, 0)),
        ["help-list-empty"] = () => RequestListScreens.All(Ozero, HelpStanding.Waiting, new Dictionary<HelpStanding, int>(), new([], 0, 0, 0)),
        ["help-sorts"] = () => RequestListScreens.SortsOf(Ozero, [new("Курсы повышения квалификации по предмету", new(1), 9), new("Консультация", new(2), 2), new("Наставник", new(3), 1)]),
        ["help-sorts-none"] = () => RequestListScreens.SortsOf(Ozero, []),
        ["help-alike"] = () => RequestListScreens.AlikeOf(View(), new([View(), View() with { AskedBy = "Журавина В.М." }], 0, 0, 0)),
        ["help-alike-none"] = () => RequestListScreens.AlikeOf(View(), new([], 0, 0, 0)),
        ["help-mine"] = () => RequestListScreens.Mine(
            new([new(View(), false), new(View(r => r.Take(Romashova, Lake.At(Lake.Now).UtcNow)), false), new(View(wanted: "Курсы"), true), new(View(r => r.Finish(Romashova, Lake.At(Lake.Now).UtcNow), "Наставник"), true)], 0, 0, 0), []),
        ["help-mine-coordinator"] = () => RequestListScreens.Mine(new([], 0, 0, 0), [(Ozero, Lake.Programme.Title)]),
        ["help-mine-two-programmes"] = () => RequestListScreens.Mine(new([], 0, 0, 0), [(Ozero, Lake.Programme.Title), (new(2), "Программа Лесного округа")]),
        ["survey-ideas"] = () => IdeaScreens.Ideas(new(2), Ozero, "Самооценка профессиональных затруднений", [new(new("Функциональная грамотность", []), [Row(4, "Семинар по функциональной грамотности", 12), Row(5, "Консультации для педагогов", 0)]), new(new("Работа с ОВЗ", []), []), new(new("Оценивание", []), [Row(5, "Консультации для педагогов", 0)])], DateOnly.FromDateTime(Lake.Now)),
        ["survey-ideas-none"] = () => IdeaScreens.Ideas(new(2), Ozero, "Самооценка профессиональных затруднений", [], DateOnly.FromDateTime(Lake.Now)),
    };

    public static TheoryData<string> Names => [.. Screens.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_screen_about_wanted_help_is_as_approved(string name) => Approved.Check(name, Screens[name]());

    private static PlanRow Row(long id, string title, int inDays) => new(new(id), title, ActivityKind.Seminar, 1, DateOnly.FromDateTime(Lake.Now).AddDays(inDays));

    private static HelpView View(Action<HelpRequest>? moved = null, string wanted = "Консультация методиста", long asker = 5)
    {
        var request = new HelpRequest { Id = new(3), ProgrammeId = Ozero, AskedBy = new(asker), Wanted = wanted, ActivityId = new(6), ResponsibleId = Romashova, AskedAt = Lake.At(Lake.Now.AddDays(-1)).UtcNow };
        moved?.Invoke(request);
        return new(request, "Светлова Е.А.", "МБОУ «Озёрная СОШ»", "Самооценка профессиональных затруднений", "Консультации для педагогов", "Ромашова С.А.", Lake.At(Lake.Now));
    }
}
