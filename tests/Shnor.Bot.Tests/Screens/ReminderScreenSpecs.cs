using Shnor.Bot.Features;
using Shnor.Bot.Features.Reminders;
using Shnor.Bot.Screens;
using Shnor.Domain.Reminders;
using Shnor.Domain.Time;

namespace Shnor.Bot.Tests.Screens;

/// <summary>Every rung of every ladder, said at its own moment.</summary>
public sealed class ReminderScreenSpecs
{
    private static readonly Dictionary<string, Func<DateTime, OccurrenceView>> Occurrences = new(StringComparer.Ordinal)
    {
        ["deadline"] = Lake.LongDeadline,
        ["floating"] = Lake.Seminar,
        ["event"] = Lake.DatedSeminar,
        ["event-linked"] = now => Lake.DatedSeminar(now).WithLink(),
        ["series"] = Lake.Webinar,
    };

    public static TheoryData<string, string> Rungs
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var (name, occurrence) in Occurrences)
            {
                foreach (var rung in Lake.Rungs(occurrence).Where(rung => rung.Name is not ("late-week2" or "late-week3"))) data.Add(name, rung.Name);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Rungs))]
    public void A_reminder_is_as_approved(string occurrence, string rung)
    {
        var now = Lake.Rungs(Occurrences[occurrence]).Single(each => each.Name == rung);
        Approved.Check($"reminder-{occurrence}-{rung}", Say(new(Occurrences[occurrence](now.At), now)));
    }

    /// <summary>As the one who answers for it gets it, in the usual quiet hours.</summary>
    private static Screen Say(ReminderItem item) =>
        ReminderScreens.One(item, SnoozeChoices.For(item.View.Occurrence, item.View.Clock, QuietHours.Usual).Count > 0);
}
