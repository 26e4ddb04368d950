using Shnor.Bot.Features;
using Shnor.Bot.Features.Duty;
using Shnor.Bot.Features.Reminders;
using Shnor.Bot.Features.Settings;
using Shnor.Bot.Screens;
using Shnor.Domain;
using Shnor.Domain.People;
using Shnor.Domain.Time;

namespace Shnor.Bot.Tests.Screens;

/// <summary>Absences, deputies, roles, handing over.</summary>
[Collection(nameof(Approved))]
public sealed class DutyScreenSpecs
{
    private static readonly ProgrammeId Ozero = new(1);
    private static readonly DateOnly Today = DateOnly.FromDateTime(Lake.Now);
    private static readonly DaySpan Away = new(Today.AddDays(6), Today.AddDays(19));

    private static readonly AbsenceView Mine = new(Ozero, Lake.Programme.Title, new(4), "Светлова Е.А.", IsMe: true, Today, Away: null, Deputy: null, DeputyCounts: false, []);
    private static readonly AbsenceView Hers = Mine with { IsMe = false };
    private static readonly Colleague[] People = [In(2, "Журавина В.М.", Role.Responsible), In(3, "Пчёлкина О.В.", Role.Coordinator), In(5, "Ромашова С.А.", Role.Responsible) with { IsConnected = false }];
    private static readonly Colleague[] Many = [.. Enumerable.Range(1, 11).Select(i => In(i, $"Светлова {(char)('А' + i)}.А.", Role.Responsible))];

    private static readonly RoleView Role1 = new(Ozero, new(4), "Светлова Е.А.", Role.Responsible, School: null, IsOwner: false);
    private static readonly LeaverView Leaver = new(Ozero, new(4), "Светлова Е.А.", new WorkOf(12, 2, 1, 1), Coordinates: false, IsMe: false);
    private static readonly DeputyPost Post = new(Ozero, new(4), "Светлова Е.А.", Away, Today);

    private static readonly Dictionary<string, Func<Screen>> Screens = new(StringComparer.Ordinal)
    {
        ["away-mine"] = () => AbsenceScreens.FirstDay(Mine),
        ["away-hers"] = () => AbsenceScreens.FirstDay(Hers),
        ["away-last-day"] = () => AbsenceScreens.LastDay(Mine, Away.From),
        ["away-last-day-begun"] = () => AbsenceScreens.LastDay(Mine, Today.AddDays(-10)),
        ["away-days-from"] = () => AbsenceScreens.DaysFrom(Mine, Today),
        ["away-days-to"] = () => AbsenceScreens.DaysTo(Mine, Away.From, new(2026, 12, 1)),
        ["away-who"] = () => AbsenceScreens.WhoStandsIn(Hers with { Away = Away }, People, page: 0),
        ["away-who-many"] = () => AbsenceScreens.WhoStandsIn(Mine with { Away = Away, Others = [(new(2), "План поддержки школ Лесного округа")] }, Many, page: 1),
        ["away-who-nobody"] = () => AbsenceScreens.WhoStandsIn(Mine with { Away = Away }, [], page: 0),
        ["away-set"] = () => AbsenceScreens.Now(Mine with { Away = Away, Deputy = "Журавина В.М.", DeputyCounts = true }),
        ["away-set-nobody"] = () => AbsenceScreens.Now(Hers with { Away = new(Today, Today) }),
        ["away-set-lost"] = () => AbsenceScreens.Now(Hers with { Away = Away, Deputy = "Журавина В.М." }),
        ["away-set-two"] = () => AbsenceScreens.Now(Mine with { Away = new(Today.AddDays(-1), Away.To), Others = [(new(2), "План поддержки школ Лесного округа")] }),
        ["away-told"] = () => AbsenceScreens.Told(Mine with { Away = Away }),
        ["deputy-told"] = () => DeputyScreens.Told(Post),
        ["deputy-no-longer"] = () => DeputyScreens.NoLonger("Светлова Е.А."),
        ["deputy-list"] = () => DeputyScreens.List(Post, [Lake.Webinar(Lake.Now), Lake.Deadline(Lake.Now)]),
        ["deputy-list-empty"] = () => DeputyScreens.List(Post with { Away = new(Today, Today) }, []),
        ["deputy-reminder"] = () => ReminderScreens.One(new(Lake.Deadline(Lake.Now), Lake.Rungs(Lake.Deadline)[0], "Светлова Е.А."), canBeSnoozed: true),
        ["deputy-morning"] = () => ReminderScreens.Morning([new(Lake.Deadline(Lake.Now), Lake.Rungs(Lake.Deadline)[0], "Светлова Е.А."), new(Lake.LongDeadline(Lake.Now), Lake.Rungs(Lake.LongDeadline)[0])]),
        ["welcome-back"] = () => WelcomeScreens.Mine([Lake.Deadline(Lake.Now)], isBack: true),

        ["role"] = () => RoleScreens.Choose(Role1),
        ["role-head-without-school"] = () => RoleScreens.Choose(Role1 with { Role = Role.SchoolHead }),
        ["role-head"] = () => RoleScreens.Choose(Role1 with { Role = Role.SchoolHead, School = "МБОУ «Ключевская ООШ»" }),
        ["role-sure"] = () => RoleScreens.AreYouSure(Role1),
        ["role-has-work"] = () => RoleScreens.HasWork(Role1, Leaver.Work),
        ["role-successor"] = () => RoleScreens.WhoFollows(Role1 with { Role = Role.Coordinator }, Role.Responsible, People, page: 0),
        ["role-successor-nobody"] = () => RoleScreens.WhoFollows(Role1 with { Role = Role.Coordinator }, Role.Responsible, [], page: 0),
        ["role-stepped-down"] = () => RoleScreens.SteppedDown(Role1),
        ["role-told"] = () => RoleScreens.Told(Lake.Programme.Title, Role.Coordinator),

        ["hand-over"] = () => HandOverScreens.WhoTakesOver(Leaver, People, page: 0),
        ["hand-over-nobody"] = () => HandOverScreens.WhoTakesOver(Leaver with { Work = new(1, 0, 0, 0) }, [], page: 0),
        ["hand-over-nothing"] = () => HandOverScreens.Nothing(Leaver),
        ["hand-over-sure"] = () => HandOverScreens.AreYouSure(Leaver with { Coordinates = true }, People[0]),
        ["hand-over-role-only"] = () => HandOverScreens.AreYouSure(Leaver with { Coordinates = true, Work = new(0, 0, 0, 0) }, People[0]),
        ["hand-over-done"] = () => HandOverScreens.Done(Leaver, People[0], Leaver.Work),
        ["hand-over-done-mine"] = () => HandOverScreens.DoneForMe(People[0], Leaver.Work),
        ["hand-over-received"] = () => HandOverScreens.Received("Светлова Е.А."),
        ["hand-over-given"] = () => HandOverScreens.Given("Журавина В.М."),
        ["leave-ask"] = () => HandOverScreens.Leaves(Leaver),
        ["leave-done"] = () => HandOverScreens.Gone(Ozero, "Светлова Е.А."),
        ["leave-done-mine"] = HandOverScreens.IAmGone,

        ["reminder-hour"] = () => ReminderHourScreens.Choose(chosen: null, QuietHours.Usual),
        ["reminder-hour-own"] = () => ReminderHourScreens.Choose(new(15, 0), QuietHours.Usual),
        ["reminder-hour-quiet"] = () => ReminderHourScreens.Choose(new(20, 0), new QuietHours(new(19, 0), new(10, 0))),
    };

    public static TheoryData<string> Names => [.. Screens.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_screen_of_who_does_whose_work_is_as_approved(string name) => Approved.Check(name, Screens[name]());

    private static Colleague In(int id, string name, Role role) => new(new(id), name, role, IsConnected: true, Away: null);
}
