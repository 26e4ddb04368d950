using Shnor.Bot.Features;
using Shnor.Bot.Features.Reminders;
using Shnor.Bot.Screens;
using Shnor.Domain;
using Shnor.Domain.Roadmap;

namespace Shnor.Bot.Tests.Screens;

/// <summary>Letters about several things at once, and the first one to a newcomer.</summary>
[Collection(nameof(Approved))]
public sealed class MorningScreenSpecs
{
    private static readonly DateTime Morning = new(2026, 11, 30, 9, 0, 0);
    private static readonly DateTime AfterTheStop = new(2026, 12, 9, 15, 0, 0);

    private static readonly Dictionary<string, Func<Screen>> Screens = new(StringComparer.Ordinal)
    {
        ["morning"] = () => ReminderScreens.Morning([Item(Lake.Deadline, Morning, "day"), Item(Lake.LongDeadline, Morning, "day")]),
        ["digest"] = () => ReminderScreens.Digest([Item(Lake.Deadline, AfterTheStop, "late3"), Item(Lake.LongDeadline, AfterTheStop, "late3")]),

        ["welcome-mine"] = () => WelcomeScreens.Mine([Lake.Webinar(Lake.Now), Lake.Deadline(Lake.Now)]),
        ["welcome-nearest"] = () => WelcomeScreens.Nearest(Lake.Seminar(Lake.Now.AddDays(-60))),
        ["welcome-meeting"] = () => WelcomeScreens.NextMeeting(Lake.DatedSeminar(Lake.Now).WithLink(), isAsked: true),
        ["welcome-meeting-answered"] = () => WelcomeScreens.NextMeeting(Lake.DatedSeminar(Lake.Now).WithLink(), isAsked: false),
    };

    public static TheoryData<string> Names => [.. Screens.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_letter_about_several_things_is_as_approved(string name) => Approved.Check(name, Screens[name]());

    private static ReminderItem Item(Func<DateTime, OccurrenceView> occurrence, DateTime now, string rung) =>
        new(Numbered(occurrence(now)), Lake.Rungs(occurrence).First(each => each.Name == rung));

    /// <summary>As the store numbers them: rungs of one occurrence would be one line.</summary>
    private static OccurrenceView Numbered(OccurrenceView view)
    {
        typeof(Occurrence).GetProperty(nameof(Occurrence.Id))!.SetValue(view.Occurrence, new OccurrenceId(view.Activity.Title.Length));
        return view;
    }
}
