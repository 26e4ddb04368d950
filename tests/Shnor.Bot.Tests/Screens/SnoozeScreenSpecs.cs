using Shnor.Bot.Features;
using Shnor.Bot.Features.Plan;
using Shnor.Bot.Features.Reminders;
using Shnor.Bot.Features.Settings;
using Shnor.Bot.Screens;
using Shnor.Domain.Reminders;
using Shnor.Domain.Time;

namespace Shnor.Bot.Tests.Screens;

public sealed class SnoozeScreenSpecs
{
    private static readonly DateTime Evening = new(2026, 11, 24, 18, 0, 0);

    private static readonly Dictionary<string, Func<Screen>> Screens = new(StringComparer.Ordinal)
    {
        ["snooze-ask-deadline"] = () => SnoozeScreens.Ask(Lake.Deadline(Lake.Now), Standing(Lake.Deadline(Lake.Now))),
        ["snooze-ask-again"] = () => SnoozeScreens.Ask(Lake.Deadline(Lake.Now), Standing(Lake.Deadline(Lake.Now)) with { Until = Evening }),
        ["snooze-ask-floating"] = () => SnoozeScreens.Ask(Lake.Seminar(Lake.Now), Standing(Lake.Seminar(Lake.Now))),
        ["snooze-ask-event"] = () => SnoozeScreens.Ask(Lake.DatedSeminar(Lake.Now), Standing(Lake.DatedSeminar(Lake.Now))),
        ["snooze-ask-late"] = () => SnoozeScreens.Ask(Lake.Deadline(Lake.Now.AddHours(10.5)), Standing(Lake.Deadline(Lake.Now.AddHours(10.5)))),
        ["snooze-ask-last-day"] = () => SnoozeScreens.Ask(Lake.Deadline(Lake.Now.AddDays(6)), Standing(Lake.Deadline(Lake.Now.AddDays(6)))),
        ["snooze-put"] = () => SnoozeScreens.PutOff(Lake.Deadline(Lake.Now), Evening),
        ["snooze-put-event"] = () => SnoozeScreens.PutOff(Lake.DatedSeminar(Lake.Now), Evening),
        ["snooze-put-floating"] = () => SnoozeScreens.PutOff(Lake.Seminar(Lake.Now), Evening),
        ["snooze-off"] = () => SnoozeScreens.Now(Lake.Deadline(Lake.Now), Standing(Lake.Deadline(Lake.Now))),
        ["snooze-done-meanwhile"] = () => SnoozeScreens.Now(Lake.Deadline(Lake.Now).DoneBy("Журавина В.М."), SnoozeStanding.None),
        ["snooze-begun"] = () => SnoozeScreens.Now(Lake.Webinar(Lake.Now.AddDays(2).AddHours(3)), SnoozeStanding.None),
        ["snooze-card"] = () => PlanScreens.Card(Lake.Deadline(Lake.Now), mayAct: true, [], Standing(Lake.Deadline(Lake.Now)) with { Until = Evening }),

        ["settings"] = () => SettingsScreens.Hours(QuietHours.Usual),
        ["settings-own"] = () => SettingsScreens.Hours(new QuietHours(new(19, 0), new(7, 30))),
        ["settings-off"] = () => SettingsScreens.Hours(QuietHours.Off),
        ["settings-steps"] = () => SettingsScreens.Steps(QuietHours.Usual),
        ["settings-steps-longest"] = () => SettingsScreens.Steps(new QuietHours(new(18, 0), new(8, 0))),
    };

    public static TheoryData<string> Names => [.. Screens.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_screen_of_what_is_put_off_is_as_approved(string name) => Approved.Check(name, Screens[name]());

    private static SnoozeStanding Standing(OccurrenceView view) => new(SnoozeChoices.For(view.Occurrence, view.Clock, QuietHours.Usual), null);
}
