using Shnor.Domain.Announcements;
using Shnor.Domain.Time;
using Shnor.Domain.Wording;

namespace Shnor.Bot.Features.Announcements.Schedule;

/// <summary>When an announcement goes, as it is told to a coordinator.</summary>
internal static class TimeInWords
{
    /// <summary>«сразу», «вт 24 ноября, 09:00, срочно», as after «Когда:».</summary>
    public static string Of(Announcement announcement, LocalClock clock) =>
        (announcement.SendAt is { } at ? Moment(at, clock) : "сразу") + (announcement.IsUrgent ? ", срочно" : "");

    /// <summary>«вт 24 ноября, 09:00».</summary>
    public static string Moment(DateTime utc, LocalClock clock) => RussianDate.Moment(clock.Zone.ToLocal(utc), clock.Today);
}
