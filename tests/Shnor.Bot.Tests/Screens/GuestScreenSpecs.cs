using Shnor.Bot.Features;
using Shnor.Bot.Features.Guests;
using Shnor.Bot.Features.Reminders;
using Shnor.Bot.Screens;

namespace Shnor.Bot.Tests.Screens;

/// <summary>What guests of an event read, and who counts them.</summary>
[Collection(nameof(Approved))]
public sealed class GuestScreenSpecs
{
    private static readonly Uri Address = new("https://bot.example.ru/calendar/0123456789abcdef0123456789abcdef01234567.ics");

    private static readonly Dictionary<string, Func<Screen>> Screens = new(StringComparer.Ordinal)
    {
        ["guest-invitation"] = () => EventScreens.Invitation(Seminar()),
        ["guest-invitation-without-link"] = () => EventScreens.Invitation(Lake.DatedSeminar(Lake.Now)),
        ["guest-event-asked"] = () => EventScreens.Card(Card(Seminar(), OwnAnswer.None)),
        ["guest-event-coming"] = () => EventScreens.Card(Card(Seminar(), OwnAnswer.Coming)),
        ["guest-event-not-coming"] = () => EventScreens.Card(Card(Seminar(), OwnAnswer.NotComing)),
        ["guest-event-of-list"] = () => EventScreens.Card(Card(Seminar(), OwnAnswer.None) with { Back = BackTo.Of(isPast: false, 1), SeesPlan = true }),
        ["guest-event-not-invited"] = () => EventScreens.Card(Card(Seminar(), OwnAnswer.None) with { IsInvited = false, SeesPlan = true }),
        ["guest-event-running"] = () => EventScreens.Card(Card(Lake.DatedSeminar(new(2026, 11, 27, 14, 20, 0)), OwnAnswer.Coming)),
        ["guest-event-over"] = () => EventScreens.Card(Card(Lake.DatedSeminar(new(2026, 11, 28, 9, 0, 0)), OwnAnswer.NotComing)),
        ["guest-event-cancelled"] = () => EventScreens.Card(Card(Cancelled(), OwnAnswer.Coming)),
        ["guest-event-undated"] = () => EventScreens.Card(Card(Lake.Seminar(Lake.Now), OwnAnswer.None)),
        ["guest-file"] = EventScreens.CalendarFile,
        ["guest-file-none"] = () => EventScreens.NothingForCalendar(Lake.Seminar(Lake.Now)),
        ["my-events"] = () => MyEventsScreens.Ahead(Own(), 0, hasFeed: true),
        ["my-events-page"] = () => MyEventsScreens.Ahead([.. Enumerable.Repeat(Own(), 5).SelectMany(own => own)], 1, hasFeed: false),
        ["my-events-none"] = () => MyEventsScreens.Ahead([], 0, hasFeed: false),
        ["my-events-past"] = () => MyEventsScreens.Past([new(Lake.Webinar(new(2026, 11, 27, 9, 0, 0)), IsInvited: true, IsTheirWork: false, OwnAnswer.Coming)], 0),
        ["my-events-past-none"] = () => MyEventsScreens.Past([], 0),
        ["who-comes"] = () => WhoComesScreens.Counts(Seminar(), Invitees()),
        ["who-comes-nobody-invited"] = () => WhoComesScreens.Counts(Seminar(), new([])),
        ["who-comes-names"] = () => WhoComesScreens.Named(Seminar(), Invitees(), 2, 0),
        ["who-comes-names-page"] = () => WhoComesScreens.Named(Seminar(), new([.. Enumerable.Range(1, 85).Select(i => new Invitee(new(i), $"Светлова {i} А.", IsReachable: true, OwnAnswer.Coming))]), 0, 1),
        ["who-comes-names-none"] = () => WhoComesScreens.Named(Seminar(), new([]), 0, 0),
        ["calendar-address"] = () => PhoneCalendarScreens.Address(Address),
        ["calendar-new"] = () => PhoneCalendarScreens.AreYouSure("abcdef012345"),
        ["calendar-none"] = PhoneCalendarScreens.NoneYet,
        ["calendar-off"] = PhoneCalendarScreens.NotHad,
        ["reminder-event-counted"] = () => ReminderScreens.One(new(Seminar(), Lake.Rungs(Lake.DatedSeminar).Single(rung => rung.Name == "event-1d")) { Guests = "Будут 7, не смогут 2, без ответа 5" }, canBeSnoozed: true),
        ["reminder-event-asked"] = () => ReminderScreens.One(new(Seminar(), Lake.Rungs(Lake.DatedSeminar).Single(rung => rung.Name == "event-1d-audience")) { IsAsked = true }),
    };

    public static TheoryData<string> Names => [.. Screens.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_screen_of_guests_is_as_approved(string name) => Approved.Check(name, Screens[name]());

    private static EventCard Card(OccurrenceView view, OwnAnswer answer) => new(view, IsInvited: true, answer, SeesPlan: false, Back: 0);

    private static OccurrenceView Seminar() => Lake.DatedSeminar(Lake.Now).WithLink();

    private static OccurrenceView Cancelled()
    {
        var view = Seminar();
        Assert.True(view.Occurrence.Cancel());
        return view;
    }

    private static IReadOnlyList<OwnEvent> Own() =>
    [
        new(Lake.Webinar(Lake.Now), IsInvited: true, IsTheirWork: false, OwnAnswer.None),
        new(Seminar(), IsInvited: true, IsTheirWork: false, OwnAnswer.None),
        new(Seminar(), IsInvited: false, IsTheirWork: true, OwnAnswer.None),
        new(Seminar(), IsInvited: true, IsTheirWork: false, OwnAnswer.Coming),
    ];

    private static Invitees Invitees() => new(
    [
        new(new(1), "Лебедева В.К.", IsReachable: true, OwnAnswer.Coming),
        new(new(2), "Соколова М.В.", IsReachable: true, OwnAnswer.Coming),
        new(new(3), "Зимина А.Д.", IsReachable: true, OwnAnswer.NotComing),
        new(new(4), "Ершова Л.Н.", IsReachable: true, OwnAnswer.None),
        new(new(5), "Борин Б.Б.", IsReachable: true, OwnAnswer.None),
        new(new(6), "Орлова Е.А.", IsReachable: false, OwnAnswer.None),
    ]);
}
