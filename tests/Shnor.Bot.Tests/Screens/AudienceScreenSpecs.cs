using Shnor.Bot.Features;
using Shnor.Bot.Features.Announcements.Checking;
using Shnor.Bot.Features.Announcements.Listing;
using Shnor.Bot.Features.Announcements.Schedule;
using Shnor.Bot.Features.Announcements.ToWhom;
using Shnor.Bot.Screens;
using Shnor.Domain.Announcements;
using Shnor.Domain.People;
using Shnor.Domain.Roadmap;
using Shnor.Domain.Time;

namespace Shnor.Bot.Tests.Screens;

/// <summary>Whom an announcement goes to, when, the last question, and the list of all of them.</summary>
[Collection(nameof(Approved))]
public sealed class AudienceScreenSpecs
{
    private const string Klyuchi = "Ключевская ООШ", Lake = "МБОУ «Озёрная <средняя> школа»";

    private static readonly Programme Programme = new() { Id = new(1), Title = "Программа «Озёрный край»", Years = "2026/2027", ZoneId = "Asia/Yekaterinburg" };
    private static readonly Programme Paused = new() { Id = new(1), Title = "Программа «Озёрный край»", Years = "2026/2027", ZoneId = "Asia/Yekaterinburg", PausedAt = At(20, 9) };
    private static readonly LocalClock Clock = new(Programme.Zone, At(23, 10));

    private static readonly AudiencePeople Few = new(
        [
            Person(1, "Алёхина В.С.", Role.Teacher, 1, Klyuchi), Person(2, "Берёзкина <Н.П.>", Role.Teacher, 2, Lake), Person(3, "Орлов П.С.", Role.SchoolHead, 1, Klyuchi), Person(4, "Титова Е.А.", Role.Responsible, null, null),
            Person(5, "Вольнова И.А.", Role.Teacher, 2, Lake, Reach.NeverCame), Person(6, "Гречко А.М.", Role.Teacher, 1, Klyuchi, Reach.Blocked), Person(7, "Ежова Р.Т.", Role.Teacher, null, null, Reach.NotAgreed),
            Person(8, "Зимина Р.О.", Role.Teacher, 1, Klyuchi, Reach.Away),
        ],
        HidesNames: false);

    private static readonly AudiencePeople Many = new([.. Enumerable.Range(1, 340).Select(n => Person(n, $"Педагог {n}", Role.Teacher, (n % 15) + 1, n % 15 == 14 ? null : $"Школа № {(n % 15) + 1}"))], HidesNames: false);
    private static readonly AudiencePeople Nobody = new([Person(5, "Вольнова И.А.", Role.Teacher, 2, Lake, Reach.NeverCame)], HidesNames: false);
    private static readonly AudiencePeople Hidden = Few with { HidesNames = true };

    private static readonly Dictionary<string, Func<Screen>> Screens = new(StringComparer.Ordinal)
    {
        ["to-kinds"] = () => AudienceScreens.Kinds(View(), new(true, true, true, true)),
        ["to-kinds-few"] = () => AudienceScreens.Kinds(View(people: Nobody), new(false, false, false, false)),
        ["to-members"] = () => AudienceScreens.Members(View(), Schools(3)),
        ["to-members-chosen"] = () => AudienceScreens.Members(
            View(new(AudienceKind.Members) { Roles = [Role.Teacher, Role.SchoolHead], Schools = [new(1), new(2)] }, whom: "педагоги, руководители школ, 2 школы"), Schools(30)),
        ["to-bodies"] = () => AudienceScreens.Bodies(View(new(AudienceKind.Bodies) { Bodies = [new(2)] }, whom: "Рабочая группа"), PageOf.Cut<BodyLine>([new(new(1), "Комитет образования", 4), new(new(2), "Рабочая группа", 7)], 0, 12)),
        ["to-bodies-none"] = () => AudienceScreens.Bodies(View(), PageOf.Cut<BodyLine>([], 0, 12)),
        ["to-rows"] = () => AudienceScreens.Rows(View(new(AudienceKind.ActivityPeople) { Activity = new(2) }, whom: "люди мероприятия «Семинар о чтении»"), isLate: false, Rows, Clock.Today),
        ["to-rows-late"] = () => AudienceScreens.Rows(View(), isLate: true, Rows, Clock.Today),
        ["to-rows-none"] = () => AudienceScreens.Rows(View(), isLate: false, PageOf.Cut<RowLine>([], 0, 8), Clock.Today),
        ["to-rows-late-none"] = () => AudienceScreens.Rows(View(), isLate: true, PageOf.Cut<RowLine>([], 0, 8), Clock.Today),
        ["to-surveys"] = () => AudienceScreens.Surveys(View(), PageOf.Cut<SurveyLine>([new(new(1), "Самооценка <затруднений>", IsAnonymous: false, 12), new(new(2), "Как вам работается", IsAnonymous: true, 5)], 0, 8)),
        ["to-surveys-none"] = () => AudienceScreens.Surveys(View(), PageOf.Cut<SurveyLine>([], 0, 8)),
        ["to-unread"] = () => AudienceScreens.Unread(View(), PageOf.Cut<UnreadLine>([new(new(3), "Приказ о сроках <проверочных> работ", new(2026, 11, 16), 9)], 0, 8), Clock.Today),
        ["to-unread-none"] = () => AudienceScreens.Unread(View(), PageOf.Cut<UnreadLine>([], 0, 8), Clock.Today),
        ["to-names"] = () => NameScreens.Names(View(), PageOf.Cut<AudiencePerson>([.. Few.Reached.OrderBy(p => p.SchoolName is null).ThenBy(p => p.SchoolName, StringComparer.Ordinal)], 0, 30), AudienceButtons.FromChoice),
        ["to-names-pages"] = () => NameScreens.Names(View(people: Many), PageOf.Cut(Many.Reached, 1, 30), "abc"),
        ["to-names-none"] = () => NameScreens.Names(View(people: Nobody), PageOf.Cut(Nobody.Reached, 0, 30), AudienceButtons.FromCard),
        ["to-names-hidden"] = () => NameScreens.Names(View(people: Hidden, whom: "кто не ответил на опрос «Как вам работается»"), PageOf.Cut(Hidden.Reached, 0, 30), AudienceButtons.FromChoice),
        ["to-absent"] = () => NameScreens.Absent(View(), PageOf.Cut<AudiencePerson>([.. Few.NotConnected, .. Few.Away], 0, 10), AudienceButtons.FromChoice),
        ["to-absent-none"] = () => NameScreens.Absent(View(people: Many), PageOf.Cut(Many.NotConnected, 0, 10), AudienceButtons.FromChoice),

        ["when-ask"] = () => TimeScreens.Ask(Draft(), Programme, Clock),
        ["when-ask-urgent"] = () => TimeScreens.Ask(Draft(a => (a.SendAt, a.IsUrgent) = (At(24, 9), true)), Programme, new(Programme.Zone, At(23, 19))),
        ["when-days"] = () => TimeScreens.Days(Draft(), Programme, new(2026, 11, 23), Clock),
        ["when-hours"] = () => TimeScreens.Hours(Draft(), new(2026, 11, 24), Clock),
        ["when-hours-none"] = () => TimeScreens.Hours(Draft(), new(2026, 11, 23), new(Programme.Zone, At(23, 20))),
        ["when-not-taken"] = () => TimeScreens.NotTaken(new(7), "Это время уже прошло. Выберите более позднее."),
        ["scheduled-card"] = () => ScheduledScreens.Card(View(change: a => a.SendAt = At(24, 9)), Programme, Clock),
        ["scheduled-card-paused"] = () => ScheduledScreens.Card(View(change: a => a.SendAt = At(21, 9)), Paused, Clock),
        ["scheduled-not-sent"] = () => ScheduledScreens.NotSent(Draft(a => a.SendAt = At(23, 9)), Clock),

        ["check-few"] = () => CheckScreens.Ask(Check(Few), "abc"),
        ["check-many"] = () => CheckScreens.Ask(Check(Many, new QuietPeople(4, At(24, 8), At(24, 8))), "abc"),
        ["check-later"] = () => CheckScreens.Ask(Check(Few, new QuietPeople(2, At(24, 8), At(24, 9)), a => a.SendAt = At(24, 7)), "abc"),
        ["check-urgent"] = () => CheckScreens.Ask(Check(Few, change: a => a.IsUrgent = true), "abc"),
        ["check-hidden"] = () => CheckScreens.Ask(Check(Hidden), "abc"),
        ["check-nobody"] = () => CheckScreens.Nobody(Check(Nobody)),
        ["check-not-now"] = () => CheckScreens.NotNow(Draft(), CheckScreens.Overdue(Check(Few, change: a => a.SendAt = At(20, 9)))),

        ["announcements-no-programme"] = ListingScreens.NoneYet,
        ["announcements-empty"] = () => ListingScreens.List(Programme, PageOf.Cut<AnnouncementLine>([], 0, 8), Clock),
        ["announcements-list"] = () => ListingScreens.List(
            Programme,
            PageOf.Cut<AnnouncementLine>(
                [
                    Line(1, ListStage.Going, AnnouncementState.Sending), Line(2, ListStage.Going, AnnouncementState.Paused, a => a.PausedFor = PauseReason.Trouble), Line(3, ListStage.Waiting, AnnouncementState.Scheduled, a => a.SendAt = At(24, 9)),
                    Line(4, ListStage.Draft, AnnouncementState.Draft), Line(5, ListStage.Sent, AnnouncementState.Sent, a => a.Content = a.Content with { AsksAcknowledgement = true }),
                    Line(6, ListStage.Sent, AnnouncementState.Stopped), Line(7, ListStage.Sent, AnnouncementState.Stopped, a => a.WithdrawnAt = At(22, 12)),
                ],
                0,
                8),
            Clock),
        ["announcements-list-pages"] = () => ListingScreens.List(Paused, PageOf.Cut<AnnouncementLine>([.. Enumerable.Range(1, 20).Select(n => Line(n, ListStage.Waiting, AnnouncementState.Scheduled, a => a.SendAt = At(22, 9)))], 1, 8), Clock),
    };

    public static TheoryData<string> Names => [.. Screens.Keys];

    private static PageOf<RowLine> Rows => PageOf.Cut<RowLine>([new(new(1), "Разработка <дорожной карты>", new(2026, 11, 20)), new(new(2), "Семинар о чтении", new(2026, 11, 27)), new(new(3), "Консультации по запросу", null)], 0, 8);

    [Theory]
    [MemberData(nameof(Names))]
    public void A_screen_of_whom_and_when_is_as_approved(string name) => Approved.Check(name, Screens[name]());

    private static DateTime At(int day, int hour) => Programme.Zone.ToUtc(new(2026, 11, day, hour, 0, 0));

    private static AudiencePerson Person(int id, string name, Role role, int? school, string? schoolName, Reach reach = Reach.Reached) => new(new(id), name, role, school is { } its ? new(its) : null, schoolName, reach);

    private static PageOf<SchoolLine> Schools(int count) => PageOf.Cut<SchoolLine>([.. Enumerable.Range(1, count).Select(n => new SchoolLine(new(n), n == 2 ? Lake : $"Школа № {n}"))], 0, AudienceScreens.SchoolsOnPage);

    private static Announcement Draft(Action<Announcement>? change = null)
    {
        var draft = new Announcement { Id = new(7), ProgrammeId = Programme.Id, CreatedAt = At(20, 9), Content = new() { Html = "Семинар <b>перенесён</b> на пятницу, 27 ноября, 14:00" } };
        change?.Invoke(draft);
        return draft;
    }

    private static AudienceView View(AnnouncementAudience? audience = null, AudiencePeople? people = null, string whom = "все участники программы", Action<Announcement>? change = null) => new(
        Draft(a =>
        {
            a.Audience = audience ?? AnnouncementAudience.Everybody;
            change?.Invoke(a);
        }),
        people ?? Few,
        whom);

    private static CheckView Check(AudiencePeople people, QuietPeople? held = null, Action<Announcement>? change = null) => new(View(people: people, change: change), Programme, Clock, held ?? QuietPeople.None);

    private static AnnouncementLine Line(int id, ListStage stage, AnnouncementState state, Action<Announcement>? change = null)
    {
        var announcement = new Announcement
        {
            Id = new(id),
            ProgrammeId = Programme.Id,
            CreatedAt = At(20, 9),
            StartedAt = stage is ListStage.Going or ListStage.Sent ? At(21, 15) : null,
            State = state,
            Recipients = stage is ListStage.Going or ListStage.Sent ? 27 : 0,
            Content = new() { Html = $"<b>Уважаемые коллеги!</b> Новость {id} о <i>семинаре</i>" },
        };
        change?.Invoke(announcement);
        return new(announcement, stage, Delivered: announcement.Recipients == 0 ? 0 : 25, Read: 18, Unclear: state == AnnouncementState.Sent ? 1 : 0);
    }
}
