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

        ["people-told-apart"] = () => PeopleScreens.List(
            new(
                Ozero,
                LongTitle,
                [
                    Waiting(1, "Светлова Е.А.") with { Told = "Светлова Е.А. (Светлова Екатерина Андреевна)" },
                    Waiting(2, "Светлова Е.А.") with { Told = "Светлова Е.А. (Ключевская ООШ, завуч)" },
                    Waiting(3, "Пчёлкина О.В.") with { Link = null, Code = Code(CodeStanding.Expired) },
                    Waiting(4, "Ромашова С.А.") with { Link = null, Code = Code(CodeStanding.Revoked) },
                    Waiting(6, "Журавина В.М.") with { Link = null, AccountIsGone = true },
                ],
                [],
                TeachersLink: null),
            page: 0),
        ["person-full"] = () => PersonScreens.Card(Ozero, Full),
        ["person-expired"] = () => PersonScreens.Card(Ozero, Waiting(1, "Журавина В.М.") with { Link = null, Code = Code(CodeStanding.Expired) }),
        ["person-no-link"] = () => PersonScreens.Card(Ozero, Waiting(1, "Журавина В.М.") with { Link = null }),
        ["person-account-gone"] = () => PersonScreens.Card(Ozero, Waiting(1, "Журавина В.М.") with { Link = null, AccountIsGone = true }),
        ["person-renamed"] = () => PersonScreens.Card(Ozero, In(4, "Светлова Е.А."), "Имя исправлено."),
        ["person-more"] = () => PersonScreens.More(Ozero, Full),
        ["person-more-not-in"] = () => PersonScreens.More(Ozero, Waiting(1, "Журавина В.М.")),
        ["person-ask-name"] = () => PersonScreens.AskName(Ozero, In(4, "Vera")),
        ["person-no-name"] = PersonScreens.NameNotUnderstood,
        ["person-name-forgotten"] = PersonScreens.NameIsForgotten,
        ["person-name-no-longer-yours"] = PersonScreens.NameNoLongerYours,
        ["person-name-not-yours"] = PersonScreens.NameIsNotYours,
        ["same-pick"] = () => MergeScreens.PickOther(Ozero, People[0], People[1..], page: 0),
        ["same-nobody"] = () => MergeScreens.PickOther(Ozero, People[0], [], page: 0),
        ["same-ask"] = () => MergeScreens.Ask(Ozero, new(Waiting(1, "Журавина В.М."), In(4, "Vera"), new(1), new(3, 1))),
        ["same-ask-two-phones"] = () => MergeScreens.Ask(Ozero, new(In(6, "Vera"), In(4, "Светлова Е.А."), new(6), new(0, 0))),
        ["same-ask-again"] = () => MergeScreens.AskAgain(Ozero, new(Waiting(1, "Журавина В.М."), In(4, "Vera"), new(1), new(3, 1))),
        ["same-done"] = () => MergeScreens.Done(Ozero, In(4, "Журавина В.М.")),
        ["same-needs-their-word"] = () => MergeScreens.NeedsTheirWord(Ozero, In(6, "Vera"), In(4, "Светлова Е.А.")),

        ["invitation"] = () => InvitationScreens.OfPerson(View, Invited),
        ["invitation-new-phone"] = () => InvitationScreens.OfPerson(View, In(4, "Светлова Е.А.") with { Code = Code(CodeStanding.Open) }),
        ["invitation-expired"] = () => InvitationScreens.OfPerson(View, Waiting(1, "Журавина В.М.") with { Code = Code(CodeStanding.Expired) }),
        ["invitation-revoked"] = () => InvitationScreens.OfPerson(View, Waiting(1, "Журавина В.М.") with { Code = Code(CodeStanding.Revoked) }),
        ["invitation-none"] = () => InvitationScreens.OfPerson(View, Waiting(1, "Журавина В.М.")),
        ["invitation-account-gone"] = () => InvitationScreens.OfPerson(View, Waiting(1, "Журавина В.М.") with { AccountIsGone = true }),
        ["invitation-already-in"] = () => InvitationScreens.OfPerson(View, In(4, "Светлова Е.А.")),
        ["invitation-to-forward"] = () => InvitationScreens.ToForward(View, Invited, Code(CodeStanding.Open), Link),
        ["invitation-under-picture"] = () => InvitationScreens.UnderPicture(View, Invited, Code(CodeStanding.Open)),
        ["invitation-ask-new-phone"] = () => InvitationScreens.AskNewPhoneOf(View, In(4, "Светлова Е.А.")),

        ["awaited"] = () => AwaitedScreens.List(Awaited, page: 0),
        ["awaited-nobody"] = () => AwaitedScreens.List(new(View, [], [], HasSchools: false), page: 0),
        ["awaited-for-whom"] = () => AwaitedScreens.ForWhom(Awaited, page: 0),
        ["awaited-text-is-below"] = () => AwaitedScreens.TextIsBelow(Awaited, people: 1, messages: 1, renewed: 0, revoked: 0),
        ["awaited-texts-are-below"] = () => AwaitedScreens.TextIsBelow(Awaited, people: 92, messages: 3, renewed: 4, revoked: 1),
        ["awaited-text"] = () => AwaitedScreens.Texts(Awaited, [Invited, Invited with { Told = "Пчёлкина О.В." }])[0],
        ["school-links"] = () => SchoolLinkScreens.Choose(Ozero, [(new(1), "МБОУ «Ключевская ООШ»"), (new(2), "МБОУ «Заречная СОШ»")], page: 0),
        ["school-links-no-schools"] = () => SchoolLinkScreens.Choose(Ozero, [], page: 0),
        ["school-link"] = () => SchoolLinkScreens.OfSchool(Kluchi),
        ["school-link-none"] = () => SchoolLinkScreens.OfSchool(Kluchi with { Code = null, Link = null, Head = null, Waiting = 0 }),
        ["school-link-to-forward"] = () => SchoolLinkScreens.ToForward(Kluchi, "XXXX-XXXX-XXXX", Link),
        ["school-link-under-picture"] = () => SchoolLinkScreens.UnderPicture(Kluchi),

        ["ask"] = () => RequestScreens.Asked(Knocking),
        ["ask-known"] = () => RequestScreens.Asked(Knocking with { Name = "Зимина А.Д.", IsNew = false }),
        ["ask-list"] = () => RequestScreens.List(new(1), Knocking.SchoolName, [(new(1), "Vera Ivanova"), (new(2), "🌸")]),
        ["ask-list-nobody"] = () => RequestScreens.List(new(1), Knocking.SchoolName, []),
        ["ask-name"] = () => RequestScreens.AskName(Knocking),
        ["ask-who"] = () => RequestScreens.PickNamed(Knocking, People[..2], page: 0),
        ["ask-who-nobody"] = () => RequestScreens.PickNamed(Knocking, [], page: 0),
        ["ask-is"] = () => RequestScreens.IsItThem(Knocking, People[0]),
        ["ask-in"] = () => RequestScreens.IsIn(Knocking, isCoordinator: true),
        ["ask-in-head"] = () => RequestScreens.IsIn(Knocking, isCoordinator: false),
        ["ask-out"] = () => RequestScreens.IsOut(Knocking),
        ["ask-out-known"] = () => RequestScreens.IsOut(Knocking with { IsNew = false }),
        ["ask-decided"] = () => RequestScreens.AlreadyDecided(Buttons.Awaited.Labelled("Кого ждём", Ozero)),
        ["ask-waiting"] = () => RequestScreens.Waiting(Knocking.SchoolName, hasMenu: false),
        ["ask-still-waiting"] = () => RequestScreens.StillWaiting(Knocking.SchoolName, hasMenu: true),
        ["ask-told-yes"] = () => RequestScreens.ToldYes(Knocking.SchoolName, "Vera Ivanova"),
        ["ask-told-no"] = () => RequestScreens.ToldNo(Knocking.SchoolName, isNobody: true),
        ["ask-told-no-known"] = () => RequestScreens.ToldNo(school: null, isNobody: false),

        ["join-code-expired"] = () => JoinScreens.CodeExpired(new(2026, 12, 12), Today, Caller.Stranger),
        ["join-too-many-guesses"] = () => JoinScreens.TooManyGuesses(new(15, 40), Caller.Stranger),
        ["join-are-you-new-phone"] = () => JoinScreens.AreYou("Светлова Е.А.", Nonce, isNewPhone: true),
        ["join-are-you-also-new-phone"] = () => JoinScreens.AreYouAlso("Vera", "Светлова Е.А.", Nonce, isNewPhone: true),
        ["expired-told-coordinator"] = () => DoorScreens.ExpiredOpened(Ozero, Waiting(4, "Светлова Е.А.")),
        ["expired-told-coordinator-latin"] = () => DoorScreens.ExpiredOpened(Ozero, Waiting(4, "Vera")),
        ["account-gone-told-coordinator"] = () => DoorScreens.AccountGone(Ozero, Waiting(4, "Светлова Е.А.")),
        ["wrong-guesses-told-owner"] = () => DoorScreens.WrongGuesses(41),

        ["menu-of-one-programme"] = () => HelpScreens.Menu(Known("Вера Лебедева", Role.Teacher), [Buttons.Settings.Labelled("Настройки", default), HelpScreens.HelpButton.Labelled("Помощь", default)]),
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

    private static DateOnly Today => new(2026, 11, 12);

    private static PeopleView View => new(Ozero, LongTitle, People, [], Link) { Today = Today };

    private static PersonLine Invited => Waiting(1, "Журавина В.М.") with { Code = Code(CodeStanding.Open) };

    private static PersonLine Full => In(4, "Светлова Е.А.", Role.SchoolHead) with
    {
        FullName = "Светлова Елена Андреевна",
        School = "МБОУ «Ключевская ООШ»",
        Post = "заместитель директора",
        Away = new(new(2026, 11, 23), new(2026, 12, 6)),
        Deputy = "Пчёлкина О.В.",
    };

    private static AwaitedView Awaited => new(
        View,
        [
            Invited with { SchoolId = new(1), School = "МБОУ «Ключевская ООШ»" },
            Waiting(2, "Пчёлкина О.В.") with { SchoolId = new(1), School = "МБОУ «Ключевская ООШ»", Link = null, Code = Code(CodeStanding.Expired) },
            Waiting(3, "Ромашова С.А.") with { SchoolId = new(2), School = "МБОУ «Заречная СОШ»", Link = null, Code = Code(CodeStanding.Revoked) },
            Waiting(4, "Светлова Е.А.") with { Link = null, AccountIsGone = true },
            Waiting(6, "Зимина А.Д.") with { Link = null },
        ],
        [new(new(1), "МБОУ «Ключевская ООШ»", 2)],
        HasSchools: true);

    private static SchoolLinkView Kluchi => new(Ozero, LongTitle, new(1), "МБОУ «Ключевская ООШ»", "XXXX-XXXX-XXXX", Link, "Лобанов И.П.", Waiting: 2);

    private static RequestView Knocking => new(new(1), Ozero, new(1), "МБОУ «Ключевская ООШ»", new(9), "Vera Ivanova", IsNew: true);

    private static PersonalCode Code(CodeStanding standing) => new("XXXX-XXXX-XXXX", Link, new(2026, 12, 12, 10, 0, 0), standing);

    private static PersonLine Waiting(long id, string name) => new(new(id), name, Role.Responsible, IsConnected: false, IsReachable: false, Link);

    private static PersonLine In(long id, string name, Role role = Role.Responsible) => new(new(id), name, role, IsConnected: true, IsReachable: true, Link: null);

    private static Caller Known(string name, Role role) => new(new(1), name, IsOwner: false, [new Membership { Role = role }]);
}
