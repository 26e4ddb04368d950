using Shnor.Bot.Chat;
using Shnor.Bot.Features;
using Shnor.Bot.Features.Help;
using Shnor.Bot.Features.People;
using Shnor.Bot.Features.People.Cards;
using Shnor.Bot.Features.People.Invitations;
using Shnor.Bot.Features.People.Joining;
using Shnor.Bot.Features.People.Requests;
using Shnor.Bot.Screens;
using Shnor.Domain;
using Shnor.Domain.People;
using Shnor.Domain.Roadmap;

namespace Shnor.Bot.Tests.Screens;

/// <summary>How people come in and what the coordinator sees of them, screen by screen; <see cref="TownScreenSpecs"/> has many of them in their course.</summary>
[Collection(nameof(Approved))]
public sealed class PeopleScreenSpecs
{
    private const string Nonce = "0123456789ab";
    private const string LongTitle = "Программа методического сопровождения школ с низкими образовательными результатами в Озёрном муниципальном округе";

    private static readonly ProgrammeId Ozero = new(1);
    private static readonly Uri Link = new("https://t.me/shnor_sandbox_bot?start=XXXX-XXXX-XXXX");

    private static readonly MyProgrammes Two = new([new(Ozero, LongTitle, PlanYears.Calendar(2026)), new(new(2), "План поддержки школ Лесного округа", PlanYears.TryParse("2026/2027")!)], new(Ozero, LongTitle, PlanYears.Calendar(2026)));

    private static readonly PersonLine[] People =
    [
        Waiting(1, "Журавина В.М."),
        Waiting(2, "Пчёлкина О.В."),
        Waiting(3, "Ромашова С.А."),
        Waiting(4, "Светлова Е.А."),
        In(5, "Ольга Комарова", Role.Coordinator),
    ];

    private static readonly Dictionary<string, Func<Screen>> Screens = new(StringComparer.Ordinal)
    {
        ["join-code"] = JoinScreens.AskCode,
        ["join-code-unknown"] = () => JoinScreens.CodeUnknown(Caller.Stranger),
        ["join-code-unknown-known"] = () => JoinScreens.CodeUnknown(Known("Светлова Е.А.", Role.Responsible)),
        ["join-are-you"] = () => JoinScreens.AreYou("Светлова Е.А.", Nonce),
        ["join-are-you-also"] = () => JoinScreens.AreYouAlso("Светлова Е.А.", "Ромашова С.А.", Nonce),
        ["join-not-me"] = () => JoinScreens.WrongPerson(Caller.Stranger),
        ["join-consent"] = () => JoinScreens.Consent(Nonce, withProfileName: false),
        ["join-consent-teacher"] = () => JoinScreens.Consent(Nonce, withProfileName: true),
        ["join-refused"] = JoinScreens.Refused,
        ["join-done"] = () => JoinScreens.Done("Светлова Е.А."),
        ["join-owner"] = JoinScreens.Owner,
        ["join-already-here"] = () => JoinScreens.AlreadyHere("Светлова Е.А."),
        ["join-welcome-back"] = () => JoinScreens.WelcomeBack(Known("Светлова Е.А.", Role.Responsible)),

        ["people-none-yet"] = PeopleScreens.NoneYet,
        ["people"] = () => PeopleScreens.List(new(Ozero, LongTitle, People, ["Комитет"], Link), page: 0),
        ["people-all-in"] = () => PeopleScreens.List(new(Ozero, LongTitle, [In(5, "Ольга Комарова", Role.Coordinator), In(4, "Светлова Е.А.") with { IsReachable = false }], [], TeachersLink: null), page: 0),
        ["people-last-page"] = () => PeopleScreens.List(new(Ozero, LongTitle, [.. Enumerable.Range(1, 17).Select(i => Waiting(i, $"Светлова {(char)('А' + i)}.А."))], ["Комитет"], Link), page: 1),
        ["person-in"] = () => PersonScreens.Card(Ozero, In(4, "Светлова Е.А.")),
        ["person-not-in"] = () => PersonScreens.Card(Ozero, Waiting(1, "Журавина В.М.")),
        ["person-stopped"] = () => PersonScreens.Card(Ozero, In(4, "Светлова Е.А.") with { IsReachable = false }),
        ["person-coordinator"] = () => PersonScreens.Card(Ozero, In(5, "Ольга Комарова", Role.Coordinator)),
        ["person-is-it-me"] = () => PersonScreens.IsItYou(Ozero, Waiting(2, "Пчёлкина О.В."), "Ольга Комарова"),
        ["person-is-it-wrong"] = () => PersonScreens.IsItWrong(Ozero, In(4, "Светлова Е.А.")),
        ["joined-told-coordinator"] = () => DoorScreens.Joined(Ozero, In(4, "Светлова Е.А.")),

        ["menu-teacher"] = () => HelpScreens.Menu(Known("Вера Лебедева", Role.Teacher), [Buttons.Settings.Labelled("Настройки", default), HelpScreens.HelpButton.Labelled("Помощь", default)]),
        ["menu-several-programmes"] = () => HelpScreens.Menu(Known("Светлова Е.А.", Role.Responsible), [HelpScreens.HelpButton.Labelled("Помощь", default)], Two.All[0]),
        ["menu-no-programme-chosen"] = () => HelpScreens.Menu(Known("Светлова Е.А.", Role.Responsible), [HelpScreens.HelpButton.Labelled("Помощь", default)], open: null),
        ["menu-owner-no-programmes"] = () => HelpScreens.EmptyMenu(Known("Ольга Комарова", Role.Coordinator), [HelpScreens.HelpButton.Labelled("Помощь", default)]),
        ["programmes-which"] = () => ProgrammeScreens.Which(Two with { Open = null }, page: 0, "plan-menu"),
        ["programmes-change"] = () => ProgrammeScreens.Which(Two, page: 0, "menu"),
        ["programmes-paged"] = () => ProgrammeScreens.Which(new([.. Enumerable.Range(1, 20).Select(i => new ProgrammeLine(new(i), $"Программа {i}-го округа", PlanYears.Calendar(2026)))], Open: null), page: 1, "menu"),
    };

    public static TheoryData<string> Names => [.. Screens.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_screen_of_people_is_as_approved(string name) => Approved.Check(name, Screens[name]());

    private static PersonLine Waiting(long id, string name) => new(new(id), name, Role.Responsible, IsConnected: false, IsReachable: false, Link);

    private static PersonLine In(long id, string name, Role role = Role.Responsible) => new(new(id), name, role, IsConnected: true, IsReachable: true, Link: null);

    private static Caller Known(string name, Role role) => new(new(1), name, IsOwner: false, [new Membership { Role = role }]);
}
