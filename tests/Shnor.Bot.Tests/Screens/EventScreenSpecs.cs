using Shnor.Bot.Chat;
using Shnor.Bot.Features.Events;
using Shnor.Bot.Features.Help;
using Shnor.Bot.Screens;
using Shnor.Domain.People;

namespace Shnor.Bot.Tests.Screens;

public sealed class EventScreenSpecs
{
    private static readonly DateOnly Friday = new(2026, 11, 27);

    private static readonly Dictionary<string, Func<Screen>> Screens = new(StringComparer.Ordinal)
    {
        ["date-days"] = () => CalendarScreens.Days(Lake.Seminar(Lake.Now), Friday),
        ["date-days-next"] = () => CalendarScreens.Days(Lake.Seminar(Lake.Now), new(2026, 12, 1)),
        ["date-time"] = () => DateScreens.AskTime(Lake.Seminar(Lake.Now), Friday),
        ["date-time-again"] = DateScreens.TimeNotUnderstood,
        ["date-time-not-sure"] = () => DateScreens.TimeNotSure(new(3, 0)),
        ["date-day-gone"] = () => DateScreens.DayIsGone(Lake.Seminar(Lake.Now)),
        ["date-past"] = () => DateScreens.AlreadyPast(Lake.Seminar(Lake.Now)),
        ["date-set"] = () => DateScreens.Set(Lake.DatedSeminar(Lake.Now)),
        ["date-not-needed"] = () => DateScreens.CannotBeDated(Lake.DatedSeminar(Lake.Now)),
        ["date-nothing-changed"] = () => DateScreens.NothingChanged(Lake.Seminar(Lake.Now).Id),
        ["date-nothing-changed-long-ago"] = () => DateScreens.NothingChanged(about: null),
        ["link-ask"] = () => DateScreens.AskLink(Lake.DatedSeminar(Lake.Now)),
        ["link-ask-series"] = () => DateScreens.AskLink(Lake.Webinar(Lake.Now)),
        ["link-again"] = DateScreens.LinkNotUnderstood,
        ["link-set"] = () => DateScreens.LinkSet(Lake.DatedSeminar(Lake.Now).WithLink()),

        ["greeting"] = HelpScreens.Greeting,
        ["help-coordinator"] = () => HelpScreens.Help(Person(Role.Coordinator)),
        ["help-responsible"] = () => HelpScreens.Help(Person(Role.Responsible)),
        ["help-teacher"] = () => HelpScreens.Help(Person(Role.Teacher)),
        ["not-understood"] = HelpScreens.NotUnderstood,
    };

    public static TheoryData<string> Names => [.. Screens.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_screen_of_events_or_help_is_as_approved(string name) => Approved.Check(name, Screens[name]());

    private static Caller Person(Role role) => new(new(1), "Светлова Е.А.", IsOwner: false, [new Membership { Role = role }]);
}
